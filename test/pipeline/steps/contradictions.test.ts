// Figures of one plan that cannot both be right.
import { describe, expect, it } from 'vitest';
import { findContradictions } from '#pipeline/steps/contradictions.ts';
import { indicators } from '#pipeline/steps/indicators.ts';
import { statements } from '#pipeline/steps/statements.ts';
import { knowledge, planWith } from '#test/fixtures/plan.ts';

const TABLE =
	'专栏1 主要指标\n\n指标\t2020年实际\t2025年目标\t年均增长（%）\t属性\n' +
	'全社会固定资产投资（万元）\t431437\t1000000\t18.3\t预期性\n' +
	'森林覆盖率（%）\t45.22\t45.52\t\t约束性';

const find = (sentence: string, table = TABLE) => {
	const document = planWith({ goals: `${sentence}\n\n${table}` });
	const facts = {
		indicators: indicators(document, knowledge).output,
		statements: statements(document, knowledge).output
	};
	return findContradictions(document, facts, knowledge);
};

describe('text against table', () => {
	it('gives both figures, both facts and the sentence', () => {
		const [issue, ...rest] = find('到2025年，全社会固定资产投资年均增长17.2%。');
		expect(rest).toEqual([]);
		expect(issue).toMatchObject({
			kind: 'contradiction',
			severity: 'warning',
			message:
				'全社会固定资产投资年均增长（2025年）前后不一：《专栏1 主要指标》为18.3%，正文为17.2%'
		});
		expect(issue?.about).toHaveLength(2);
		expect(issue?.evidence?.quote).toContain('17.2%');
	});

	it.each([
		['another unit', '到2025年，全社会固定资产投资达到100亿元。'],
		['rounding', '2020年全社会固定资产投资完成43.1亿元。'],
		['another year', '到2022年，森林覆盖率达到45.3%。'],
		['a bound that holds', '到2025年，森林覆盖率达到45%以上。'],
		['about', '到2025年，森林覆盖率达到46%左右。'],
		['what was reached against what is aimed at', '2020年森林覆盖率达到45.22%。']
	])('agrees: %s', (_, sentence) => expect(find(sentence)).toEqual([]));

	it.each([
		['a level', '到2025年，森林覆盖率达到46.5%。'],
		['a bound that does not hold', '到2025年，森林覆盖率达到50%以上。'],
		['another unit', '到2025年，全社会固定资产投资达到101亿元。']
	])('differs: %s', (_, sentence) => {
		expect(find(sentence).map(({ kind }) => kind)).toEqual(['contradiction']);
	});
});

describe('table and text by themselves', () => {
	it('lets a sentence give a goal and a hope', () => {
		expect(find('到2025年，全县地区生产总值达到116.9亿元，力争达到136亿元。')).toEqual([]);
	});

	it('calculates growth from the row', () => {
		const table = TABLE.replace('18.3', '11.33');
		const [issue] = find('加快发展。', table);
		expect(issue).toMatchObject({ kind: 'arithmetic', severity: 'info' });
		expect(issue?.message).toContain('折合年均18.3%，表中增长栏为11.33');
	});

	it('accepts growth over the whole period, and the difference itself', () => {
		expect(find('加快发展。', TABLE.replace('18.3', '131.8'))).toEqual([]);
		expect(find('加快发展。', TABLE.replace('18.3', '568563'))).toEqual([]);
	});
});
