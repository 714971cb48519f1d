import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import { bearingOf, factsOf, isCoarse, precisionOf, type Fact } from '#domain/fact.ts';
import { CATEGORIES, PRECISIONS, PROJECT_STATUSES } from '#domain/vocabulary.ts';
import {
	choicesOf,
	filteringOf,
	obstacles,
	select,
	UNFILTERED,
	type Facet
} from '#lib/view/selection.ts';
import { DEFAULT_VIEW, LAYERS, SORTS, SUMS, type SumRange, type View } from '#lib/view/view.ts';

const COUNTIES = [adcode('140827'), adcode('140828')] as const;
const TOWNS = ['新城镇', '古城镇', '历山镇'];

const placement = fc.constantFrom(...PRECISIONS).map((precision) => ({
	precision,
	geometry: { type: 'Point' as const, coordinates: [111, 35] as [number, number] },
	basis: 'x'
}));
const shared = {
	adcode: fc.constantFrom(...COUNTIES),
	townships: fc.subarray(TOWNS),
	placements: fc.array(placement, { maxLength: 3 })
};
const project = fc.record(
	{
		...shared,
		name: fc.constantFrom('抽水蓄能电站', '光伏基地', '中学迁建', '铝镁园标准厂房'),
		owner: fc.constantFrom('国新能源', '教育局'),
		category: fc.constantFrom(...CATEGORIES),
		status: fc.constantFrom(...PROJECT_STATUSES),
		yuan: fc.constantFrom(0, 99_999_999, 1e8, 5e8, 1e9, 2e10)
	},
	{ requiredKeys: ['adcode', 'townships', 'placements', 'name', 'category'] }
);
const facts: fc.Arbitrary<Fact[]> = fc
	.tuple(fc.array(project, { maxLength: 30 }), fc.array(fc.record(shared), { maxLength: 8 }))
	.map(([projects, parks]) =>
		factsOf({
			projects: projects.map((one, index) => ({ ...one, id: `p${index}` })),
			parks: parks.map((one, index) => ({
				...one,
				id: `k${index}`,
				name: index % 2 ? '铝镁园' : '园',
				kind: '工业园'
			})),
			indicators: []
		})
	);
const view: fc.Arbitrary<View> = fc
	.record({
		layers: fc.subarray([...LAYERS]),
		area: fc.subarray([...COUNTIES]),
		township: fc.subarray(COUNTIES.flatMap((code) => TOWNS.map((town) => `${code}.${town}`))),
		category: fc.subarray([...CATEGORIES]),
		status: fc.subarray([...PROJECT_STATUSES, 'none' as const]),
		precision: fc.subarray([...PRECISIONS, 'none' as const]),
		investment: fc.subarray([...SUMS, 'none' as const]),
		owner: fc.subarray(['国新能源', '教育局', 'none']),
		park: fc.subarray(['k0', 'k1', 'k2']),
		yuan: fc.constantFrom<SumRange | undefined>(
			undefined,
			{ from: 1 },
			{ to: 5 },
			{ from: 5, to: 10 }
		),
		q: fc.constantFrom('', '抽水', '光 伏', '古城镇', '能源', 'x'),
		sort: fc.constantFrom(...SORTS)
	})
	.map(({ yuan, ...one }) => (yuan ? { ...one, yuan } : one))
	.map((one) => ({ ...DEFAULT_VIEW, ...one }));

const ids = (list: readonly Fact[]): string[] => list.map(({ id }) => id).sort();

describe('one selection', () => {
	test('list = marks + badges + tray', () => {
		fc.assert(
			fc.property(facts, view, (all, one) => {
				const list = select(all, one);
				const parts = ['map', 'county', 'none'].flatMap((bearing) =>
					list.filter((fact) => bearingOf(fact) === bearing)
				);
				expect(ids(parts)).toEqual(ids(list));
			})
		);
	});

	test('the order changes nothing but the order', () => {
		fc.assert(
			fc.property(facts, view, (all, one) => {
				const orders = SORTS.map((sort) => ids(select(all, { ...one, sort })));
				expect(new Set(orders.map(String)).size).toBe(1);
			})
		);
	});

	test('the count beside a choice is what choosing it shows', () => {
		fc.assert(
			fc.property(facts, view, (all, one) => {
				for (const facet of [
					'area',
					'township',
					'category',
					'status',
					'precision',
					'investment',
					'owner',
					'park',
					'layers'
				] as Facet[]) {
					for (const { value, count } of choicesOf(all, one, facet)) {
						const chosen = { ...one, [facet]: [value] } as View;
						expect(select(all, chosen)).toHaveLength(count);
					}
				}
			})
		);
	});

	test('the counts of projects and parks are the whole that the other filters leave', () => {
		fc.assert(
			fc.property(facts, view, (all, one) => {
				const sum = choicesOf(all, one, 'layers').reduce((total, { count }) => total + count, 0);
				expect(select(all, { ...one, layers: LAYERS })).toHaveLength(sum);
			})
		);
	});

	test('giving up the filter in the way shows what is promised', () => {
		fc.assert(
			fc.property(facts, view, (all, one) => {
				const shown = select(all, one).length;
				for (const { key, count } of obstacles(all, filteringOf(one))) {
					const without = { ...one, [key]: UNFILTERED[key] } as View;
					expect(select(all, without)).toHaveLength(shown + count);
				}
			})
		);
	});

	test('by township, what lies in no town comes last in its county', () => {
		fc.assert(
			fc.property(facts, (all) => {
				const list = select(all, { ...DEFAULT_VIEW, sort: 'township' });
				for (const code of COUNTIES) {
					const towns = list
						.filter(({ adcode }) => adcode === code)
						.map((fact) => fact.townships[0]);
					const first = towns.indexOf(undefined);
					expect(first < 0 || towns.slice(first).every((town) => town === undefined)).toBe(true);
				}
			})
		);
	});

	test('the best placement tells the precision', () => {
		const [village, county] = [
			{ placements: [{ precision: 'county' }, { precision: 'village' }] },
			{ placements: [{ precision: 'county' }] }
		] as Pick<Fact, 'placements'>[];
		expect(village && precisionOf(village)).toBe('village');
		expect(county && bearingOf(county)).toBe('county');
		expect(bearingOf({ placements: [] })).toBe('none');
	});

	test('a mark is hollow where not even the village is known', () => {
		const hollow = [...PRECISIONS, 'none' as const].filter(isCoarse);
		expect(hollow).toEqual(['township', 'county', 'none']);
	});

	test('words are searched in name and owner, whatever their width', () => {
		const [fact] = factsOf({
			projects: [
				{
					id: 'a',
					adcode: adcode('140827'),
					name: '１２０万千瓦抽水蓄能电站',
					owner: '国新能源',
					category: '能源',
					townships: [],
					placements: []
				}
			],
			parks: [],
			indicators: []
		});
		const shows = (q: string): boolean =>
			select(fact ? [fact] : [], { ...DEFAULT_VIEW, q }).length === 1;
		expect(shows('120万 蓄能')).toBe(true);
		expect(shows('国新')).toBe(true);
		expect(shows('能源')).toBe(true);
		expect(shows('光伏')).toBe(false);
	});
});

test('a sum that equals a limit is in the upper class', () => {
	const of = (yuan: number): Fact => ({
		kind: 'project',
		county: '',
		parks: [],
		id: String(yuan),
		adcode: adcode('140827'),
		name: 'x',
		category: '能源',
		townships: [],
		placements: [],
		yuan
	});
	const list = [of(99_999_999), of(1e8), of(1e9)];
	const found = (sum: 'large' | 'middle' | 'small') =>
		ids(select(list, { ...DEFAULT_VIEW, investment: [sum] }));
	expect(found('small')).toEqual(['99999999']);
	expect(found('middle')).toEqual(['100000000']);
	expect(found('large')).toEqual(['1000000000']);
});

test('a park holds what names it, in its own county only', () => {
	const place = { townships: [], placements: [] };
	const [east, west] = COUNTIES;
	const all = factsOf({
		projects: [
			{ id: 'a', adcode: east, name: '铝镁园二期', category: '工业', ...place },
			{ id: 'b', adcode: west, name: '铝镁园二期', category: '工业', ...place }
		],
		parks: [{ id: 'k', adcode: east, name: '铝镁园', kind: '工业园', ...place }],
		indicators: []
	});
	expect(ids(select(all, { ...DEFAULT_VIEW, park: ['k'] }))).toEqual(['a', 'k']);
});
