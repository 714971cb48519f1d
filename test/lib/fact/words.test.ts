// Values in words: the plan's own figures, never more exact and never in another unit than the plan gives.
import { describe, expect, it } from 'vitest';
import {
	errorWords,
	periodWords,
	roleWords,
	statementWords,
	valueWords,
	yuanWords
} from '#lib/fact/words.ts';

describe('valueWords', () => {
	it('groups a long number and adds the unit of a level', () => {
		expect(valueWords({ role: 'target', raw: '1000000', value: 1000000, op: '=' }, '万元')).toBe(
			'1,000,000 万元'
		);
	});

	it('groups what is written in another unit than the one that its value was brought to', () => {
		expect(valueWords({ role: 'base', raw: '88213', value: 8.8213, op: '=' })).toBe('88,213');
		expect(valueWords({ role: 'base', raw: '9.0', value: 9, op: '=' })).toBe('9.0');
	});

	it('gives a growth no unit: the table may mean per cent or points', () => {
		expect(valueWords({ role: 'growth', raw: '13', value: 13, op: '=' }, '亿元')).toBe('13');
	});

	it('leaves signs and words as they stand', () => {
		expect(valueWords({ role: 'target', raw: '≥75', value: 75, op: '≥' }, '%')).toBe('≥75 %');
		expect(valueWords({ role: 'target', raw: '完成市下任务', text: '完成市下任务' }, '%')).toBe(
			'完成市下任务'
		);
	});

	it('says what brackets mean', () => {
		expect(
			valueWords({ role: 'target', raw: '[17500]', value: 17500, op: '=', cumulative: true }, '人')
		).toBe('17,500 人（累计）');
	});
});

it('names a role with its year', () => {
	expect(roleWords({ role: 'target', year: 2025, raw: '1' })).toBe('2025年目标');
	expect(roleWords({ role: 'growth', raw: '1' })).toBe('增长');
});

it('names sums in the unit that reads best', () => {
	expect(yuanWords(12.5e8)).toBe('12.5 亿元');
	expect(yuanWords(3200e4)).toBe('3,200 万元');
});

it('names periods with one end or two', () => {
	expect(periodWords({ from: 2021, to: 2025 })).toBe('2021—2025年');
	expect(periodWords({ from: 2022, to: 2022 })).toBe('2022年');
	expect(periodWords({ to: 2023 })).toBe('至2023年');
	expect(periodWords({ from: 2023 })).toBe('2023年起');
});

it('names the error of a placement', () => {
	expect(errorWords({ errorM: 1240 })).toBe('误差约 1.2 公里');
	expect(errorWords({ errorM: 300 })).toBe('误差约 300 米');
	expect(errorWords({})).toBeUndefined();
});

it('names a figure with its year or span', () => {
	const figure = {
		id: '',
		measure: '',
		section: '',
		evidence: { start: 0, end: 1, quote: 'x' },
		kind: 'target' as const,
		value: 30,
		unit: '万吨',
		op: '≥' as const
	};
	expect(statementWords({ ...figure, year: 2025 })).toBe('2025年：≥ 30 万吨');
	expect(statementWords({ ...figure, op: '=', from: 2016, year: 2020 })).toBe(
		'2016—2020年：30 万吨'
	);
});
