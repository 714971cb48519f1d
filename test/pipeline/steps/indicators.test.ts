// Tables of indicators in plans, from the raw text on; the same table in every layout gives the same indicators.
import { describe, expect, it } from 'vitest';
import { indicators } from '#pipeline/steps/indicators.ts';
import { knowledge, planWith } from '#test/fixtures/plan.ts';
import { LAYOUTS } from '#test/fixtures/table-layouts.ts';

const read = (goals: string) => {
	const document = planWith({ goals });
	return { document, ...indicators(document, knowledge) };
};

const HEAD = ['序号', '指标名称', '2020年完成', '2025年目标', '年均增长/累计', '属性'];
const BODY = [
	['一、经济发展（2个）', '', '', '', '', ''],
	['1', '地区生产总值（亿元）', '67.8', '130', '11.1', '预期性'],
	['2', '城镇化率', '', '', '', '预期性'],
	['', '常住人口城镇化率（%）', '53.87', '60', '', '预期性'],
	['二、绿色生态（1个）', '', '', '', '', ''],
	['3', '森林覆盖率（%）', '45.22', '≥45.52', '-', '约束性'],
	['4', '新增就业（人）', '4560', '[17500]', '完成市下任务', '预期性']
];
const ROWS = [HEAD, ...BODY];
/** Fills a cell up to a width in which a Chinese character counts two. */
const fill = (cell: string) =>
	cell + ' '.repeat(30 - cell.length - cell.replace(/[\w.%≥[\]-]/gu, '').length);
const TABLES = {
	spaces: ROWS.map((row) => row.map(fill).join('').trimEnd()).join('\n'),
	...Object.fromEntries(Object.entries(LAYOUTS).map(([name, write]) => [name, write(ROWS)]))
};

describe('a table that looks ahead', () => {
	for (const [layout, table] of Object.entries(TABLES)) {
		it(`is read in the layout: ${layout}`, () => {
			const { output, document } = read(`专栏1 主要指标\n\n${table}\n\n正文。`);
			expect(
				output.map(({ name, unit, group, parent, nature, period, concept }) => [
					name,
					unit,
					group,
					parent,
					nature,
					period,
					concept
				])
			).toEqual([
				['地区生产总值', '亿元', '经济发展', undefined, '预期性', '十四五', 'gdp'],
				['城镇化率', undefined, '经济发展', undefined, '预期性', '十四五', undefined],
				['常住人口城镇化率', '%', '经济发展', '城镇化率', '预期性', '十四五', 'urbanisation'],
				['森林覆盖率', '%', '绿色生态', undefined, '约束性', '十四五', 'forest-cover'],
				['新增就业', '人', '绿色生态', undefined, '预期性', '十四五', undefined]
			]);
			expect(output.map(({ values }) => values)).toEqual([
				[
					{ role: 'base', year: 2020, raw: '67.8', value: 67.8, op: '=' },
					{ role: 'target', year: 2025, raw: '130', value: 130, op: '=' },
					{ role: 'growth', raw: '11.1', value: 11.1, op: '=' }
				],
				[],
				[
					{ role: 'base', year: 2020, raw: '53.87', value: 53.87, op: '=' },
					{ role: 'target', year: 2025, raw: '60', value: 60, op: '=' }
				],
				[
					{ role: 'base', year: 2020, raw: '45.22', value: 45.22, op: '=' },
					{ role: 'target', year: 2025, raw: '≥45.52', value: 45.52, op: '≥' }
				],
				[
					{ role: 'base', year: 2020, raw: '4560', value: 4560, op: '=' },
					{ role: 'target', year: 2025, raw: '[17500]', value: 17500, op: '=', cumulative: true },
					{ role: 'growth', raw: '完成市下任务', text: '完成市下任务' }
				]
			]);
			for (const { evidence, name } of output) {
				expect(document.raw.slice(evidence.start, evidence.end)).toBe(evidence.quote);
				expect(evidence.quote).toContain(name);
			}
			expect(output[0]?.evidence.quote).toMatch(/^1[\s\S]*预期性$/u);
		});
	}
});

describe('other tables', () => {
	it.each(['', '\t\t\t'])('take a field of a plan for a group (%j)', (tabs) => {
		const rows = [
			'指标\t2020年\t2025年\t属性',
			`民生福祉${tabs}`,
			'床位（张）\t6\t10\t预期性',
			`资源环境${tabs}`,
			'优良天数（天）\t290\t300\t约束性'
		];
		const named = read(`主要指标\n\n${rows.join('\n')}`).output.map(({ group, name }) => [
			group,
			name
		]);
		expect(named).toEqual([
			['民生福祉', '床位'],
			['资源环境', '优良天数']
		]);
	});

	it('takes （ ） for a total where the note says so', () => {
		const rows =
			'指标\t2020年实际\t2025年目标\t年均增长（%）\t属性\n粮食产量（亿公斤）\t1.15\t2\t(0.85)\t预期性';
		const values = (goals: string) => read(goals).output[0]?.values.at(-1);
		expect(values(`主要指标\n\n${rows}\n注：（）为累计完成数。\t\t\t\t`)).toMatchObject({
			cumulative: true
		});
		expect(values(`主要指标\n\n${rows}`)).not.toHaveProperty('cumulative');
	});

	it('tells what it infers, and that a head cannot be read', () => {
		const lost = read(
			'主要指标\n\n指标\t2020年实际\t2025年目标\t属性\n森林覆盖率（[image: a.png]"）\t45\t46[image: a.png]"以上\t约束性'
		);
		expect(lost.output[0]).toMatchObject({
			unit: '%',
			values: [{ raw: '45' }, { raw: '46%以上', value: 46, op: '≥' }]
		});
		expect(lost.output[0]?.doubt).toContain('图片');
		expect(lost.issues.map(({ kind }) => kind)).toEqual(['unit-inferred']);
		const headless = read('专栏2 主要指标表\n\n甲\t1\t2\n乙\t3\t4\n丙\t5\t6');
		expect(headless.output).toEqual([]);
		expect(headless.issues.map(({ kind }) => kind)).toEqual(['table-unread']);
	});

	it('tells a growth in %, whatever the row is measured in', () => {
		const rows = '指标\t2020年\t2025年\t年均增速\t属性\n产值（亿元）\t20\t30\t8.4%左右\t预期性';
		const [row] = read(`专栏1 主要指标\n\n${rows}\n人口（万人）\t1\t2\t3%\t预期性`).output;
		expect(row?.values.at(-1)).toMatchObject({ role: 'growth', value: 8.4, op: '≈' });
	});

	it('reads no table of projects', () => {
		const rows = '序号\t项目名称\t行业\t总投资（万元）\n1\t甲水库\t水利\t300\n2\t乙大桥\t交通\t500';
		expect(read(`专栏3 重点项目\n\n${rows}`)).toMatchObject({ output: [], issues: [] });
	});

	it('gives the same ids when rows are added before', () => {
		const row = (name: string) => `${name}（个）\t1\t2\t预期性`;
		const table = (...names: string[]) =>
			`主要指标\n\n指标\t2020年实际\t2025年目标\t属性\n${names.map(row).join('\n')}`;
		const id = read(table('甲数', '乙数')).output.find(({ name }) => name === '乙数')?.id;
		expect(read(table('丙数', '甲数', '乙数')).output.find(({ name }) => name === '乙数')?.id).toBe(
			id
		);
	});
});
