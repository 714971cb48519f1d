// What a county plans, counted: sums rest on stated values only, and say on how many.
import { describe, expect, it } from 'vitest';
import type { Facts, Indicator, IndicatorValue, Project } from '#domain/facts.ts';
import { adcode } from '#domain/adcode.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import { categorySums, headlinesOf, indicatorTables, largestOf } from '#lib/county/summary.ts';

const evidence = { start: 0, end: 1, quote: '字' };

const project = (id: string, rest: Partial<Project>): Project => ({
	id,
	name: id,
	category: '工业',
	places: [],
	section: 's',
	evidence: [evidence],
	placements: [],
	...rest
});

const costing = (yuan: number): Partial<Project> => ({
	investment: { value: yuan / 1e8, unit: '亿元', yuan, evidence }
});

const facts = (projects: Project[]): Facts => ({
	projects,
	parks: [],
	indicators: [],
	statements: []
});

describe('categorySums', () => {
	it('sums stated investments and says how many there are', () => {
		const sums = categorySums(
			facts([project('a', costing(3e8)), project('b', costing(2e8)), project('c', {})])
		);
		expect(sums).toEqual([{ category: '工业', count: 3, stated: 2, yuan: 5e8 }]);
	});
});

describe('largestOf', () => {
	it('orders by investment and leaves out what has none', () => {
		const found = largestOf(
			facts([project('a', costing(1e8)), project('b', {}), project('c', costing(4e8))])
		);
		expect(found.map(({ id, yuan }) => [id, yuan])).toEqual([
			['c', 4e8],
			['a', 1e8]
		]);
	});
});

describe('indicatorTables', () => {
	const indicator = (id: string, table: string, values: IndicatorValue[]): Indicator => ({
		id,
		name: id,
		table,
		section: 's',
		values,
		evidence
	});
	const value = (
		role: IndicatorValue['role'],
		year: number,
		value: number,
		rest: Partial<IndicatorValue> = {}
	): IndicatorValue => ({ role, year, raw: String(value), value, ...rest });

	it('puts the table of the coming period before the one that looks back', () => {
		const tables = indicatorTables([
			indicator('a', '完成情况', [value('target', 2020, 7), value('actual', 2020, 8)]),
			indicator('b', '目标', [value('base', 2020, 8), value('target', 2025, 9)])
		]);
		expect(tables.map(({ title, direction }) => [title, direction])).toEqual([
			['目标', 'ahead'],
			['完成情况', 'back']
		]);
		expect(tables[0]?.years).toEqual({ base: 2020, target: 2025 });
	});

	it('takes a target from what was achieved only where both are of one kind and year', () => {
		const [table] = indicatorTables([
			indicator('plain', 't', [value('target', 2020, 0.3), value('actual', 2020, 0.1)]),
			indicator('sum', 't', [
				value('target', 2020, 17500, { cumulative: true }),
				value('actual', 2020, 4095)
			]),
			indicator('year', 't', [value('target', 2025, 3), value('actual', 2020, 4)])
		]);
		expect(table?.rows.map(({ gap }) => gap)).toEqual([-0.2, undefined, undefined]);
	});
});

describe('headlinesOf', () => {
	const code = adcode('110001');
	const number = (role: IndicatorValue['role'], value: number): IndicatorValue => ({
		role,
		raw: String(value),
		value
	});
	const joined = (
		id: string,
		values: IndicatorValue[],
		rest: Partial<OverviewIndicator> = {}
	): OverviewIndicator => ({
		id,
		name: id,
		theme: '经济发展',
		rows: [{ adcode: code, indicator: `${code}-i-${id}`, name: id, values }],
		incomparable: [],
		...rest
	});
	const of = (...indicators: OverviewIndicator[]) =>
		headlinesOf({ indicators }, code).map(({ name }) => name);

	it('takes them by their rank, and others only from a base to a target', () => {
		const both = [number('base', 1), number('target', 2)];
		expect(
			of(
				joined('laboratories', [number('target', 2)]),
				joined('bus stops', both),
				joined('forest', [number('target', 40)], { headline: 9 }),
				joined('gdp', both, { headline: 1 }),
				joined(
					'words',
					[number('base', 3), { role: 'target', raw: '完成任务', text: '完成任务' }],
					{
						headline: 2
					}
				)
			)
		).toEqual(['gdp', 'forest', 'bus stops']);
	});

	it('takes of an amount and its growth the amount, or the growth where it stands alone', () => {
		const growth = joined('growth', [number('growth', 8)], {
			headline: 2,
			rate: true,
			growthOf: 'gdp'
		});
		const gdp = (target: boolean) =>
			joined('gdp', [number('base', 60), ...(target ? [number('target', 90)] : [])], {
				headline: 1
			});
		expect(of(gdp(true), growth)).toEqual(['gdp']);
		expect(of(gdp(false), growth)).toEqual(['growth']);
	});
});
