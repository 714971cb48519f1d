// What a slide lists: as many as can be read, numbers as on the map, values of one unit, nothing guessed.
import { describe, expect, it } from 'vitest';
import type { Fact } from '#domain/fact.ts';
import type { IndicatorValue } from '#domain/facts.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import type { SlideChart } from '#domain/deck.ts';
import { pinsOf, rowsOf, type Shown } from '#lib/present/rows.ts';
import { indicatorMapOf } from '#lib/scales/indicator-map.ts';
import { THEME_TOKENS } from '#lib/theme/tokens.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { counties, facts, point } from '../layers/input.ts';

const [county] = counties;
const [other] = counties.slice(1);
const project = facts.find(({ kind }) => kind === 'project');
if (!county || !other || project?.kind !== 'project') throw new Error('the fixture has too little');

const fact = (id: string, rest: Partial<typeof project>): Fact => {
	const { doubt, yuan, ...plain } = project;
	void [doubt, yuan];
	return { ...plain, id, name: id, adcode: county.adcode, county: county.name, ...rest };
};

const shown = (selection: readonly Fact[], rest: Partial<Shown> = {}): Shown => ({
	view: DEFAULT_VIEW,
	selection,
	highlighted: [],
	indicators: [],
	counties,
	indicatorMap: undefined,
	...rest
});

const briefly = (chart: SlideChart | undefined, given: Shown) =>
	rowsOf(chart, given).rows.map(({ number, name, words, off, note }) =>
		[number, name, words, off && 'off', note].filter((one) => one !== undefined).join(' ')
	);

describe('what is largest', () => {
	it('is by the sum that the plan states, without what states none', () => {
		const selection = [
			fact('小', { yuan: 1e8, placements: [point('village')] }),
			fact('无', { placements: [point('village')] }),
			fact('大', { yuan: 12e8, placements: [] })
		];
		expect(briefly('largest', shown(selection))).toEqual([
			'1 大 12 亿元 off 未落位',
			'2 小 1 亿元 false'
		]);
	});
});

describe('what is listed', () => {
	it('is what the slide names in its order, with its county where there are several', () => {
		const [a, b] = [
			fact('甲', { placements: [point('township')] }),
			fact('乙', { adcode: other.adcode, county: other.name, placements: [point('county')] })
		];
		expect(briefly('list', shown([a, b], { highlighted: [b, a] }))).toEqual([
			`1 乙 off ${other.name} · 县级`,
			`2 甲 false ${county.name}`
		]);
		expect(rowsOf(undefined, shown([a, b])).rows).toEqual([]);
	});

	it('says how many more there are than can be read', () => {
		const many = Array.from({ length: 9 }, (_, at) => fact(`项目${at}`, {}));
		const { rows, more } = rowsOf('list', shown(many));
		expect([rows.length, more]).toEqual([6, 3]);
	});
});

describe('counts', () => {
	it('go by what the map bears, the county and nothing, and their sum is all', () => {
		const selection = [
			fact('a', { placements: [point('exact')] }),
			fact('b', { placements: [point('county')] }),
			fact('c', { placements: [] })
		];
		const rows = rowsOf('precision', shown(selection)).rows.slice(0, 3);
		expect(rows.map(({ words }) => words)).toEqual(['1', '1', '1']);
	});

	it('go by county, with what the plans state that they cost', () => {
		const selection = [fact('a', { yuan: 2e8 }), fact('b', {}), fact('c', { yuan: 1e8 })];
		expect(briefly('areas', shown(selection))).toEqual([
			`${county.name} 3 写明投资 3 亿元`,
			`${other.name} 0`
		]);
	});
});

describe('an indicator of all counties', () => {
	const grain: OverviewIndicator = {
		id: 'grain',
		name: '粮食',
		theme: '安全保障',
		unit: '万吨',
		incomparable: [],
		rows: [
			{
				adcode: county.adcode,
				indicator: 'i-a',
				name: '粮食',
				unit: '万吨',
				values: [{ role: 'target', year: 2025, raw: '12', value: 12, op: '=' }]
			},
			{
				adcode: other.adcode,
				indicator: 'i-b',
				name: '粮食',
				unit: '吨',
				converted: true,
				values: [{ role: 'target', year: 2025, raw: '＞100000', value: 10, op: '>' }]
			}
		]
	};

	it('has all values in one unit; what the plan writes in another is said', () => {
		const view = { ...DEFAULT_VIEW, indicator: 'grain' };
		const indicatorMap = indicatorMapOf([grain], view, counties.length, THEME_TOKENS.present);
		expect(indicatorMap?.values.size).toBe(2);
		const given = shown([], { view, indicators: [grain], ...(indicatorMap && { indicatorMap }) });
		expect(briefly('counties', given)).toEqual([
			`${county.name} 12`,
			`${other.name} > 10 原文 ＞100000 吨，已换算`
		]);
	});
});

describe('targets of a county', () => {
	it('come from their base, where the plan gives one', () => {
		const aimed = (id: string, headline: number, values: IndicatorValue[]): OverviewIndicator => ({
			id,
			name: id,
			theme: '经济发展',
			unit: '%',
			headline,
			incomparable: [],
			rows: [{ adcode: county.adcode, indicator: `i-${id}`, name: id, unit: '%', values }]
		});
		const target: IndicatorValue = { role: 'target', year: 2025, raw: '60', value: 60, op: '=' };
		const base: IndicatorValue = { role: 'base', year: 2020, raw: '51', value: 51, op: '=' };
		const given = shown([], {
			view: { ...DEFAULT_VIEW, area: [county.adcode] },
			indicators: [aimed('甲', 1, [base, target]), aimed('乙', 2, [target])]
		});
		expect(briefly('targets', given)).toEqual(['甲（%） 51 → 60', '乙（%） 60']);
	});
});

describe('numbers on the map', () => {
	it('are those of the rows that have a place; a place that several share has all of theirs', () => {
		const selection = [
			fact('一', { placements: [point('village')] }),
			fact('二', { placements: [point('village')] }),
			fact('三', { placements: [point('county')] })
		];
		const { rows } = rowsOf('list', shown(selection));
		expect(pinsOf(rows, []).map(({ numbers }) => numbers)).toEqual([[1, 2]]);
	});

	it('are those of a quoted structure’s parts', () => {
		const at = (lng: number): [number, number] => [lng, 35];
		const parts = [
			{ words: '甲', places: [{ name: '甲', at: at(111) }] },
			{ words: '乙', places: [] },
			{ words: '丙', places: [{ name: '丙', at: at(112) }] }
		];
		expect(pinsOf([], parts).map(({ numbers }) => numbers)).toEqual([[1], [3]]);
	});
});
