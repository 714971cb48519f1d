import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import { bearingOf, factsOf, precisionOf, type Fact } from '#domain/fact.ts';
import { CATEGORIES, PRECISIONS, PROJECT_STATUSES } from '#domain/vocabulary.ts';
import { choicesOf, select, type Facet } from '#lib/view/selection.ts';
import { DEFAULT_VIEW, LAYERS, SORTS, SUMS, type View } from '#lib/view/view.ts';

const COUNTIES = [adcode('140827'), adcode('140828')];
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
		name: fc.constantFrom('抽水蓄能电站', '光伏基地', '中学迁建'),
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
			parks: parks.map((one, index) => ({ ...one, id: `k${index}`, name: '园', kind: '工业园' })),
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
		q: fc.constantFrom('', '抽水', '光 伏', 'x'),
		sort: fc.constantFrom(...SORTS)
	})
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
					'investment'
				] as Facet[]) {
					for (const { value, count } of choicesOf(all, one, facet)) {
						const chosen = { ...one, [facet]: [value] } as View;
						expect(select(all, chosen)).toHaveLength(count);
					}
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
		expect(shows('光伏')).toBe(false);
	});
});

test('a sum that equals a limit is in the upper class', () => {
	const of = (yuan: number): Fact => ({
		kind: 'project',
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
