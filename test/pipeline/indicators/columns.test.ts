// Heads of indicator tables as plans have them.
import { describe, expect, it } from 'vitest';
import type { Cell } from '#domain/document.ts';
import { columnsOf } from '#pipeline/indicators/columns.ts';
import { knowledge } from '#test/fixtures/plan.ts';

const row = (text: string): Cell[] =>
	text.split('|').map((cell) => ({ text: cell.trim(), span: { start: 0, end: 0 } }));
const read = (head: string[], title = '主要指标') =>
	columnsOf({ title, head: head.map(row) }, knowledge.tables, 2021);
const figures = (head: string[], title?: string) =>
	read(head, title)?.figures.map(({ at, role, year }) => [at, role, year]);

describe('columnsOf', () => {
	it('reads a table that looks ahead', () => {
		const head = ['序号|指标名称|2020年完成|2025年目标|年均增长/累计|属性'];
		expect(read(head)).toMatchObject({ number: 0, name: 1, nature: 5 });
		expect(figures(head)).toEqual([
			[2, 'base', 2020],
			[3, 'target', 2025],
			[4, 'growth', undefined]
		]);
	});

	it('reads a table that looks back, with a head of two rows', () => {
		const head = ['指标名称|2015年|规划目标||完成情况|', '||2020年|年均增长(%)|2020年|年均增长(%)'];
		expect(figures(head)).toEqual([
			[1, 'base', 2015],
			[2, 'target', 2020],
			[3, 'growth', undefined],
			[4, 'actual', 2020],
			[5, 'actualGrowth', undefined]
		]);
	});

	it('takes the year of a cell that spans columns', () => {
		const head = [
			'指标名称|2015年|2020年规划目标||2020年完成情况|',
			'||绝对量|年均增长(%)|总量|年均或累计增长(%)'
		];
		expect(figures(head)).toEqual([
			[1, 'base', 2015],
			[2, 'target', 2020],
			[3, 'growth', 2020],
			[4, 'actual', 2020],
			[5, 'actualGrowth', 2020]
		]);
	});

	it('tells the growth that was aimed at from the growth that was reached', () => {
		const head = [
			'类别|指标内容|2015年|2020年目标|年均增长目标（%）|2020年完成|年均增长（%）|属性'
		];
		expect(figures(head)?.map(([, role]) => role)).toEqual([
			'base',
			'target',
			'growth',
			'actual',
			'actualGrowth'
		]);
	});

	it('takes the growth of the plan before for one that was reached', () => {
		const head = ['类别|指标|单位|“十三五”||“十四五”||属性', '|||2020年|年均增速|2025年|年均增速|'];
		expect(figures(head)?.map(([, role]) => role)).toEqual([
			'base',
			'actualGrowth',
			'target',
			'growth'
		]);
	});

	it('reads bare years: the last is the target where the plan covers it', () => {
		expect(figures(['指标|单位|2020年|2025年|属性'])?.map(([, role]) => role)).toEqual([
			'base',
			'target'
		]);
		expect(read(['指标|单位|2020年|2025年|属性'])).toMatchObject({ unit: 1 });
	});

	it.each([
		['a table of projects', ['序号|项目名称|建设内容|建设年限|总投资（万元）'], '重点项目'],
		['a table without figures', ['指标名称|责任单位'], '主要指标'],
		['a table without names', ['2020年|2025年目标'], '主要指标']
	])('%s is none', (_, head, title) => expect(read(head, title)).toBeUndefined());
});
