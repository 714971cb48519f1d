// The same tables in every layout that text recognition and conversion leave, and input meant to hurt.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTables } from '#text/tables.ts';
import type { RawTable } from '#text/tables/model.ts';
import { LAYOUTS } from '#test/fixtures/table-layouts.ts';

const texts = (rows: RawTable['body']) => rows.map((row) => row.map((cell) => cell.text));
const only = (raw: string): RawTable => {
	const tables = findTables(raw);
	expect(tables).toHaveLength(1);
	const [table] = tables;
	if (!table) throw new Error('no table');
	return table;
};

const HEAD = ['序号', '指标名称', '2020年完成', '2025年目标', '年均增长/累计', '属性'];
const BODY = [
	['一、经济发展（2个）', '', '', '', '', ''],
	['1', '地区生产总值（亿元）', '67.8', '130', '11.1', '预期性'],
	['2', '常住人口城镇化率（%）', '', '60', '', '预期性'],
	['二、绿色生态（1个）', '', '', '', '', ''],
	['3', '森林覆盖率（%）', '45.22', '45.52', '-', '约束性']
];

describe('layouts', () => {
	for (const [name, write] of Object.entries(LAYOUTS)) {
		it(`reads ${name}`, () => {
			const raw = `前文。\n\n专栏1 主要指标\n\n${write([HEAD, ...BODY])}\n\n后文说明很长的一段话。`;
			const table = only(raw);
			expect(table.title?.text).toBe('专栏1主要指标');
			expect(texts(table.head)).toEqual([HEAD]);
			expect(texts(table.body)).toEqual(BODY);
			expect(raw.slice(0, table.span.start)).toMatch(/主要指标\s*$/u);
			expect(raw.slice(table.span.end)).toMatch(/^\s*后文/u);
		});
	}

	it('gives the same cells whatever the layout', () => {
		const cell = fc.constantFrom('', '-', '3.5', '[20]', '≥75', '完成市下任务', '约束性');
		const row = fc.tuple(fc.constantFrom('人口（万人）', '失业率（%）'), cell, cell, cell, cell);
		fc.assert(
			fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (rows) => {
				const numbered = rows.map((cells, i) => [`${i + 1}`, ...cells]);
				const read = Object.values(LAYOUTS).map((write) =>
					findTables(write([HEAD, ...numbered])).map((table) => texts(table.body))
				);
				for (const other of read) expect(other).toEqual([numbered]);
			})
		);
	});

	it('spreads cells of HTML that span rows and columns like the empty cells of the other layouts', () => {
		const raw =
			'<table><tr><th rowspan="2">类别</th><th rowspan="2">指标</th><th colspan="2">规划目标</th></tr>' +
			'<tr><th>2020年</th><th>年均增长</th></tr>' +
			'<tr><td rowspan="2">经济发展</td><td>生产总值</td><td>170</td><td>13</td></tr>' +
			'<tr><td>粮食产量</td><td>2</td><td>(0.85)</td></tr></table>';
		const table = only(raw);
		expect(texts(table.head)).toEqual([
			['类别', '指标', '规划目标', ''],
			['', '', '2020年', '年均增长']
		]);
		expect(texts(table.body)).toEqual([
			['经济发展', '生产总值', '170', '13'],
			['', '粮食产量', '2', '(0.85)']
		]);
	});
});

describe('what pages and recognition do to tables', () => {
	const table = (rows: string) => `指标名称\t2020年\t2025年\t属性\n${rows}`;

	it('joins a table that a page cuts, and drops the repeated head', () => {
		const raw = table(
			'人口\t1\t2\t预期性\n\n- 12 -\n\n指标名称\t2020年\t2025年\t属性\n收入\t3\t4\t预期性'
		);
		expect(texts(only(raw).body).map((row) => row[0])).toEqual(['人口', '收入']);
	});

	it('keeps two tables apart that only a blank line separates', () => {
		const raw = `${table('人口\t1\t2\t预期性')}\n\n项目名称\t地点\t年限\t投资（万元）\n甲桥\t乙乡\t2021-2022\t300`;
		expect(findTables(raw)).toHaveLength(2);
	});

	it('joins a name with the figures in the next line, the first of which has slipped left', () => {
		const rows =
			'14、新增就业（人）\t\t\t\n3945\t\t[20000]\t\n20、建设用地（万亩）\t\t\t\n\t\t[0.5]\t';
		const raw = `指标名称\t2015年\t2020年\t年均增长\n一、民生（2项）\t\t\t\n${rows}`;
		expect(texts(only(raw).body)).toEqual([
			['一、民生（2项）', '', '', ''],
			['14、新增就业（人）', '3945', '[20000]', ''],
			['20、建设用地（万亩）', '', '[0.5]', '']
		]);
	});

	it('does so where the name has lost its tabs', () => {
		const raw =
			'指标名称\t2015年\t2020年\n1、人口（万人）\t20\t21\n14、新增就业（人）\n\t3945\t20000\n注：略。';
		expect(texts(only(raw).body)).toEqual([
			['1、人口（万人）', '20', '21'],
			['14、新增就业（人）', '3945', '20000']
		]);
	});

	it('leaves a parent row alone whose children follow', () => {
		const raw = table('2、城镇化率\t\t\t\n常住人口城镇化率（%）\t48\t56\t预期性');
		expect(texts(only(raw).body)[0]).toEqual(['2、城镇化率', '', '', '']);
	});

	it('lays a short row under the columns that it fits', () => {
		const rows =
			'线路甲\t主题一\t起点—终点一一一一一一一一一一一\n\t主题二\t起点—终点二\n主题三\t起点—终点三';
		const raw = `范围\t主题\t路线\n${rows}`;
		expect(texts(only(raw).body).at(-1)).toEqual(['', '主题三', '起点—终点三']);
		const cut = table('人口\t1\t2\t预期性\n面积\t3\t4\t预期性\n收入\t5');
		expect(texts(only(cut).body).at(-1)).toEqual(['收入', '5', '', '']);
	});

	it('takes notes out of the rows', () => {
		const inside = only(table('人口\t1\t2\t预期性\n注：[ ]为累计数。\t\t\t'));
		expect(inside.body).toHaveLength(1);
		expect(inside.notes.map((note) => note.text)).toEqual(['注：[]为累计数。']);
		const below = only(`${table('人口\t1\t2\t预期性')}\n\n注：[ ]为累计数。`);
		expect(below.notes.map((note) => note.text)).toEqual(['注：[]为累计数。']);
	});

	it('finds the title in the first row, above the unit, or in a heading', () => {
		const rows = table('人口\t1\t2\t预期性');
		expect(only(`表2：主要指标\t\t\t\n${rows}`).title?.text).toBe('表2：主要指标');
		expect(only(`**表2 主要指标**\n（单位：万元）\n${rows}`).title?.text).toBe('表2主要指标');
		expect(only(`## “十四五”发展主要指标\n\n${rows}`).title?.text).toBe('“十四五”发展主要指标');
		expect(only(`第三节 主要目标\n\n${rows}`).title).toBeUndefined();
	});

	it('removes marks, tags and TeX from cells, and marks lost pictures', () => {
		const raw = table(
			'<b>浓度</b>（ $\\mu\\text{g}/\\text{m}^3$ ）\t$\\leq 36.36$\t**40**\t约束性\n参保率（[image: i1.png]"）\t1\t2\t约束性'
		);
		expect(texts(only(raw).body)).toEqual([
			['浓度（μg/m³）', '≤36.36', '40', '约束性'],
			['参保率（\uFFFC）', '1', '2', '约束性']
		]);
	});

	it('continues a cell over lines until the next leading tab', () => {
		const raw =
			'\t指标\n\t2020年\n\n完成\n\t2025年\n\n目标\n\t属性\n\n\t参保率（[image: i.png]"\n\n\n）\n\t100\n\t95[image: i.png]"\n\n以上\n\t预期性\n\n\n第三章 发展\n正文。';
		const table = only(raw);
		expect(texts(table.head)).toEqual([['指标', '2020年完成', '2025年目标', '属性']]);
		expect(texts(table.body)).toEqual([['参保率（\uFFFC）', '100', '95\uFFFC以上', '预期性']]);
	});
});

describe('cells that are bare lines', () => {
	const head = '序号\n指标名称\n2020年\n完成\n2025年\n目标\n属性';

	it('are rows up to 预期性 or 约束性, a cut name joined', () => {
		const raw = `专栏1 主要指标\n\n${head}\n一、经济发展（2个）\n1\n地区生产总值\n（亿元）\n67.8\n130\n预期性\n2\n人口（万人）\n-\n23\n预期性\n\n第二章 发展\n正文。`;
		const table = only(raw);
		expect(texts(table.head)).toEqual([['序号', '指标名称', '2020年完成', '2025年目标', '属性']]);
		expect(texts(table.body)).toEqual([
			['一、经济发展（2个）', '', '', '', ''],
			['1', '地区生产总值（亿元）', '67.8', '130', '预期性'],
			['2', '人口（万人）', '-', '23', '预期性']
		]);
	});

	it('keep no figures where an empty cell is lost', () => {
		const raw = `${head}\n1\n人口（万人）\n22\n23\n预期性\n2\n城镇化率（%）\n60\n预期性`;
		expect(texts(only(raw).body)[1]).toEqual(['2', '城镇化率（%）', '', '', '预期性']);
	});
});

describe('columns that only spaces set apart', () => {
	const page = [
		'序号  指标名称                    2020年      2025年      年均增长      属性',
		'',
		'一、经济发展（2个）',
		' 1    地区生产总值（亿元）          67.8        130         11.1       预期性',
		' 2    常住人口城镇化率（%）                      60                    预期性',
		'',
		'- 12 -',
		'',
		' 3    森林覆盖率（%）              45.22      45.52                    约束性'
	];

	it('puts each cell under its head, also where others are missing', () => {
		const table = only(`专栏1 主要指标\n\n${page.join('\n')}\n\n注：略。\n\n正文。`);
		expect(table.title?.text).toBe('专栏1主要指标');
		expect(texts(table.body)).toEqual([
			['一、经济发展（2个）', '', '', '', '', ''],
			['1', '地区生产总值（亿元）', '67.8', '130', '11.1', '预期性'],
			['2', '常住人口城镇化率（%）', '', '60', '', '预期性'],
			['3', '森林覆盖率（%）', '45.22', '45.52', '', '约束性']
		]);
	});

	it('sees none in prose with wide gaps', () => {
		expect(findTables('第一章  总则  目标\n\n发展  改革  开放\n建设  管理  服务')).toEqual([]);
	});
});

describe('cells that single spaces part', () => {
	const rows = [
		'序号 指标名称 单位 2020年 2025年 属性',
		'经济发展',
		'1 地区生产总值 亿元 67.8 130 预期性',
		'2 高新技术 企业数 户 3 — 预期性',
		'',
		'3 常住人口城镇化率 % 60 预期性'
	];

	it('fill their columns, a name with spaces one, and no figures where one is missing', () => {
		const table = only(`专栏1 主要指标\n\n${rows.join('\n')}\n\n正文。`);
		expect(texts(table.body)).toEqual([
			['经济发展', '', '', '', '', ''],
			['1', '地区生产总值', '亿元', '67.8', '130', '预期性'],
			['2', '高新技术企业数', '户', '3', '—', '预期性'],
			['3', '常住人口城镇化率', '', '', '', '预期性']
		]);
	});

	it('are none in prose', () => {
		const prose = '到 2025 年 主要指标 达到 目标\n人口 23 万人 左右\n项目 完成 投资 5 亿元';
		expect(findTables(`第一章 总则\n\n${prose}`)).toEqual([]);
	});
});

describe('what is no table', () => {
	it.each([
		['contents', '第一章 基础 .....\t1\n一、成就 .....\t1\n二、短板 .....\t5\n三、形势 .....\t7'],
		[
			'prose in a box',
			'\t专栏3-1 重大工程\n\n\t创新平台。甲项目、乙项目。\n\n基地。丙项目。\n\n\t平台。丁项目。'
		],
		['an indented list', '\t甲项目。\n\t乙项目。\n\t丙项目。\n\n正文。'],
		['one line', '联系人\t电话\t传真'],
		['unclosed HTML', '<table><tr><td>指标</td><td>1</td></tr>']
	])('%s', (_, raw) => {
		expect(findTables(raw)).toEqual([]);
	});
});

describe('any input', () => {
	const pieces = fc.array(
		fc.constantFrom(
			'\t',
			'\n',
			'\n\n',
			'|',
			'---',
			'<table>',
			'</table>',
			'<tr>',
			'<td rowspan=9>',
			'指标',
			'2020年',
			'12',
			'注：',
			'一、',
			'a'
		)
	);
	it('gives rectangles with spans in order, inside the text, that hold their cells', () => {
		fc.assert(
			fc.property(pieces, (parts) => {
				const raw = parts.join('');
				let end = 0;
				for (const table of findTables(raw)) {
					expect(table.span.start).toBeGreaterThanOrEqual(end);
					end = table.span.end;
					expect(end).toBeLessThanOrEqual(raw.length);
					const rows = [...table.head, ...table.body];
					expect(new Set(rows.map((row) => row.length)).size).toBeLessThanOrEqual(1);
					for (const cell of rows.flat()) {
						expect(cell.text === '' || cell.span.end > cell.span.start).toBe(true);
						expect(cell.span.end).toBeLessThanOrEqual(end);
						if (cell.text) expect(cell.span.start).toBeGreaterThanOrEqual(table.span.start);
					}
				}
			}),
			{ numRuns: 500 }
		);
	});

	it.each([
		['5,000 columns', Array.from({ length: 20 }, () => '1\t'.repeat(5000)).join('\n')],
		['one line of 20 MB', 'a\t'.repeat(10_000_000)],
		[
			'HTML that spans without end',
			`<table>${`<tr>${'<td colspan=9999 rowspan=9999>a'.repeat(50)}`.repeat(200)}</table>`
		],
		['a page break after every row', `指标\t值\n${'a\t1\n\n'.repeat(100_000)}`]
	])('%s is read in linear time', (_, raw) => {
		const start = performance.now();
		findTables(raw);
		expect(performance.now() - start).toBeLessThan(5000);
	});
});
