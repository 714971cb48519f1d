import { describe, expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { IndicatorValue } from '#domain/facts.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import { byHeadline, openingIndicator } from '#lib/scales/headline.ts';
import { comparableValues, countyValue, yearsOf } from '#lib/scales/indicator-values.ts';
import { progressOf } from '#lib/scales/progress.ts';

const [A, B, C, D, E] = ['110001', '110002', '110003', '110004', '110005'].map(adcode);
if (!A || !B || !C || !D || !E) throw new Error('five counties');

type Code = typeof A;
const row = (code: Code, ...values: IndicatorValue[]) => ({
	adcode: code,
	indicator: `${code}-i-1`,
	name: '地区生产总值',
	values
});
const cell = (
	role: IndicatorValue['role'],
	value: number,
	more: Partial<IndicatorValue> = {}
): IndicatorValue => ({ role, raw: String(value), value, op: '=', ...more });
const base = (value: number, more: Partial<IndicatorValue> = {}) =>
	cell('base', value, { year: 2020, ...more });
const target = (value: number, more: Partial<IndicatorValue> = {}) =>
	cell('target', value, { year: 2025, ...more });
const words = (text: string): IndicatorValue => ({ role: 'target', year: 2025, raw: text, text });

const gdp: OverviewIndicator = {
	id: 'gdp',
	name: '地区生产总值',
	theme: '经济发展',
	unit: '亿元',
	rows: [row(A, base(67.8), target(130)), row(B, words('完成市下任务')), row(C, target(8))],
	incomparable: [{ adcode: C, reason: '只列出增速' }]
};
const shares = (...rows: OverviewIndicator['rows']): OverviewIndicator => ({
	...gdp,
	id: 'share',
	unit: '%',
	rows,
	incomparable: []
});

describe('the value of a county', () => {
	test.each([
		[A, 'target', { kind: 'value', value: 130 }],
		[A, 'base', { kind: 'value', value: 67.8 }],
		[B, 'target', { kind: 'text' }],
		[B, 'base', { kind: 'missing' }],
		[B, 'change', { kind: 'missing' }],
		[C, 'target', { kind: 'incomparable', reason: '只列出增速' }],
		[C, 'change', { kind: 'incomparable', reason: '只列出增速' }],
		[D, 'target', { kind: 'absent' }]
	] as const)('%s %s', (code, time, expected) => {
		expect(countyValue(gdp, code, time)).toMatchObject(expected);
	});

	test('the aim of a growth may stand as growth of the whole period; that of a level never', () => {
		const growth = row(A, base(2.6), cell('growth', 10));
		const rate: OverviewIndicator = { ...shares(growth), rate: true };
		expect(countyValue(rate, A, 'target')).toMatchObject({ kind: 'value', value: 10 });
		expect(countyValue(rate, A, 'change')).toMatchObject({ kind: 'value', value: 7.4 });
		expect(countyValue(shares(growth), A, 'target')).toMatchObject({ kind: 'missing' });
		expect(yearsOf(rate, 'target')).toEqual([]);
	});
});

describe('from base to target', () => {
	const change = (indicator: OverviewIndicator) => countyValue(indicator, A, 'change');
	const amounts = (...values: IndicatorValue[]): OverviewIndicator => ({
		...shares(row(A, ...values)),
		unit: '亿元'
	});

	test('shares change by points, amounts by per cent of the base', () => {
		expect(change(shares(row(A, base(37.7), target(46))))).toMatchObject({ value: 8.3 });
		expect(change(amounts(base(40), target(50)))).toMatchObject({ value: 25, op: '=' });
		expect(change(amounts(base(16), target(12)))).toMatchObject({ value: -25 });
	});

	test('the bound of a target stays a bound; a base that is one gives no change', () => {
		expect(change(amounts(base(44), target(100, { op: '>' })))).toMatchObject({
			value: 127.272727273,
			op: '>'
		});
		expect(change(amounts(base(3.2, { op: '<' }), target(4.5)))).toMatchObject({
			kind: 'no-change',
			why: 'bound'
		});
	});

	test('a base of zero has no per cent, but points', () => {
		expect(change(amounts(base(0), target(0.03)))).toMatchObject({ why: 'zero' });
		expect(change(shares(row(A, base(0), target(3))))).toMatchObject({ value: 3 });
	});

	test('a sum over years is not set against the value of a year', () => {
		expect(change(amounts(base(10), target(60, { cumulative: true })))).toMatchObject({
			why: 'kinds'
		});
	});

	test('words at one end give no change', () => {
		expect(change(amounts(base(10), words('完成市下任务')))).toMatchObject({ kind: 'text' });
	});
});

test('only comparable numbers are coloured', () => {
	expect([...comparableValues(gdp, 'target')]).toEqual([[A, 130]]);
	expect([...comparableValues(gdp, 'base')]).toEqual([[A, 67.8]]);
	expect([...comparableValues(gdp, 'change')]).toEqual([[A, 91.7404129794]]);
});

test('years as the rows give them', () => {
	expect(yearsOf(gdp, 'target')).toEqual([2025]);
	expect(yearsOf({ ...gdp, rows: [] }, 'base')).toEqual([]);
});

describe('the indicator to open with', () => {
	const five = [A, B, C, D, E].map((code) => row(code, target(5)));
	const laboratories = { ...shares(...five), id: 'laboratories' };
	const growth = { ...shares(...five.slice(0, 3)), id: 'growth', headline: 2 };
	const few = { ...shares(...five.slice(0, 2)), id: 'few', headline: 1 };

	test('is a headline that at least half of the counties can be compared by', () => {
		expect(openingIndicator([laboratories, growth, few], 5)?.id).toBe('growth');
		expect(openingIndicator([laboratories, growth, few], 4)?.id).toBe('few');
	});

	test('else the first that has a number at all', () => {
		expect(openingIndicator([laboratories, few], 9)?.id).toBe('few');
		expect(openingIndicator([shares(), laboratories], 5)?.id).toBe('laboratories');
		expect(openingIndicator([], 5)).toBeUndefined();
	});

	test('headlines come by their rank, the others keep their order', () => {
		const other = { ...laboratories, id: 'other' };
		expect(byHeadline([laboratories, growth, other, few]).map(({ id }) => id)).toEqual([
			'few',
			'growth',
			'laboratories',
			'other'
		]);
	});
});

test('the way from base to target lies between the lowest and the highest of all', () => {
	expect([...progressOf({ ...gdp, incomparable: [] })]).toEqual([
		[A, { base: (67.8 - 8) / 122, target: 1 }],
		[C, { target: 0 }]
	]);
	expect(progressOf({ ...gdp, rows: [] }).size).toBe(0);
});
