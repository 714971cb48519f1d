import { describe, expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import {
	comparableValues,
	countyValue,
	mostComparable,
	progressOf,
	yearsOf
} from '#lib/scales/indicator-values.ts';

const [A, B, C, D] = ['110001', '110002', '110003', '110004'].map(adcode);
if (!A || !B || !C || !D) throw new Error('four counties');

const row = (code: typeof A, values: OverviewIndicator['rows'][number]['values']) => ({
	adcode: code,
	indicator: `${code}-i-1`,
	name: '地区生产总值',
	values
});
const gdp: OverviewIndicator = {
	id: 'gdp',
	name: '地区生产总值',
	theme: '经济发展',
	unit: '亿元',
	rows: [
		row(A, [
			{ role: 'base', year: 2020, raw: '67.8', value: 67.8 },
			{ role: 'target', year: 2025, raw: '130', value: 130 }
		]),
		row(B, [{ role: 'target', year: 2025, raw: '完成市下任务', text: '完成市下任务' }]),
		row(C, [{ role: 'target', year: 2025, raw: '8', value: 8 }])
	],
	incomparable: [{ adcode: C, reason: '只列出增速' }]
};

describe('the value of a county', () => {
	test.each([
		[A, 'target', { kind: 'value', value: 130 }],
		[A, 'base', { kind: 'value', value: 67.8 }],
		[B, 'target', { kind: 'text' }],
		[B, 'base', { kind: 'missing' }],
		[C, 'target', { kind: 'incomparable', reason: '只列出增速' }],
		[D, 'target', { kind: 'absent' }]
	] as const)('%s %s', (code, time, expected) => {
		expect(countyValue(gdp, code, time)).toMatchObject(expected);
	});
});

test('only comparable numbers are coloured', () => {
	expect([...comparableValues(gdp, 'target')]).toEqual([[A, 130]]);
	expect([...comparableValues(gdp, 'base')]).toEqual([[A, 67.8]]);
});

test('years as the rows give them', () => {
	expect(yearsOf(gdp, 'target')).toEqual([2025]);
	expect(yearsOf({ ...gdp, rows: [] }, 'base')).toEqual([]);
});

test('opens with the indicator by which most counties compare, the first of equals', () => {
	const more = { ...gdp, id: 'more', incomparable: [] };
	expect(mostComparable([gdp, more, { ...more, id: 'last' }], 'target')?.id).toBe('more');
	expect(mostComparable([], 'target')).toBeUndefined();
});

test('the way from base to target lies between the lowest and the highest of all', () => {
	expect([...progressOf({ ...gdp, incomparable: [] })]).toEqual([
		[A, { base: (67.8 - 8) / 122, target: 1 }],
		[C, { target: 0 }]
	]);
	expect(progressOf({ ...gdp, rows: [] }).size).toBe(0);
});
