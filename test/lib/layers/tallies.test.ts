import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearingOf, type Fact } from '#domain/fact.ts';
import { countyBadges, countyFigures, townFigures, type Figure } from '#lib/layers/tallies.ts';
import { counties, facts, point } from '#test/lib/layers/input.ts';

const some = fc.subarray(facts);
const ids = (list: readonly Fact[]): string[] => list.map(({ id }) => id).sort();
const inFigures = (figures: readonly Figure[]): Fact[] => figures.flatMap((figure) => figure.facts);

describe('no fact is lost or counted twice', () => {
	test('far out: every fact in one county figure', () => {
		fc.assert(
			fc.property(some, (list) => {
				expect(ids(inFigures(countyFigures(list, counties)))).toEqual(ids(list));
			})
		);
	});

	test('nearer: town figures, lone marks and badges hold all that is placed', () => {
		fc.assert(
			fc.property(some, (list) => {
				const { figures, lone } = townFigures(list);
				const shown = [...inFigures(figures), ...lone, ...inFigures(countyBadges(list, counties))];
				expect(ids(shown)).toEqual(ids(list.filter((fact) => bearingOf(fact) !== 'none')));
			})
		);
	});
});

describe('the place of a town', () => {
	const [any] = facts;
	if (!any) throw new Error('no facts');
	const inTowns = (id: string, townships: string[], ...lngs: number[]): Fact => ({
		...any,
		id,
		townships,
		placements: lngs.map((lng) => point('township', lng))
	});

	test('of a road between two towns it is the middle, so that neither end seems to be the place', () => {
		const road: Fact = {
			...any,
			townships: [],
			placements: [
				{
					precision: 'township',
					basis: '某路',
					schematic: true,
					geometry: {
						type: 'LineString',
						coordinates: [
							[111.1, 35.1],
							[111.5, 35.3]
						]
					}
				}
			]
		};
		const { figures } = townFigures([road, { ...road, id: 'another' }]);
		expect(figures.map(({ position }) => position.map((degrees) => degrees.toFixed(3)))).toEqual([
			['111.300', '35.200']
		]);
	});

	test('is its seat, not that of another town that a fact lies in, too', () => {
		const both = inTowns('both', ['甲镇', '乙镇'], 111.9, 111.1);
		const { figures } = townFigures([both, inTowns('one', ['甲镇'], 111.1)]);
		expect(figures.map(({ position }) => position)).toEqual([[111.1, 35.2]]);
	});

	test('lies between the places where nothing tells more', () => {
		const { figures } = townFigures([inTowns('both', ['甲镇', '乙镇'], 111.9, 111.1)]);
		expect(figures[0]?.position).toEqual([111.5, 35.2]);
	});
});
