import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearingOf, type Fact } from '#domain/fact.ts';
import {
	countyBadges,
	countyFigures,
	fan,
	marksOf,
	townFigures,
	type Figure
} from '#lib/layers/marks.ts';
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

	test('near: each point placement is one mark, but never one of a county', () => {
		fc.assert(
			fc.property(some, (list) => {
				const points = list.flatMap(({ placements }) =>
					placements.filter(
						({ precision, geometry }) => precision !== 'county' && geometry.type === 'Point'
					)
				);
				const { marks } = marksOf(list);
				expect(marks).toHaveLength(points.length);
				expect(marks.every(({ precision }) => precision !== ('county' as string))).toBe(true);
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

describe('fan', () => {
	test('one alone stands on its point', () => {
		expect(fan(1)).toEqual([[0, 0]]);
	});

	test('no two marks overlap, and none lies far out', () => {
		for (const count of [2, 3, 5, 12, 40, 120]) {
			const offsets = fan(count);
			const gaps = offsets.flatMap(([x, y], at) =>
				offsets.slice(at + 1).map(([a, b]) => Math.hypot(a - x, b - y))
			);
			expect(Math.min(...gaps)).toBeGreaterThanOrEqual(19);
			expect(Math.max(...offsets.map(([x, y]) => Math.hypot(x, y)))).toBeLessThan(
				24 * Math.sqrt(count)
			);
		}
	});

	test('what is known best stands in the middle', () => {
		const [fact] = facts;
		if (!fact) throw new Error('no facts');
		const at = (id: string, precision: 'township' | 'exact'): Fact => ({
			...fact,
			id,
			placements: [point(precision)]
		});
		const { marks, discs } = marksOf([at('a', 'township'), at('b', 'exact'), at('c', 'township')]);
		expect(marks.map((mark) => mark.fact.id)).toEqual(['b', 'a', 'c']);
		expect(discs).toHaveLength(1);
		expect(marksOf([at('b', 'exact')]).discs).toEqual([]);
	});
});
