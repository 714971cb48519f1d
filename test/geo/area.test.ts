// Boxes and distances of areas that are concave or in parts.
import { expect, test } from 'vitest';
import { boxAround, boxOf, metresBetween, metresOutside } from '#geo/area.ts';
import { ISLAND, U } from '#test/fixtures/areas.ts';

test('the box holds all parts', () => {
	expect(boxOf([[U], [ISLAND]])).toEqual([111, 35, 113.1, 36]);
	expect(boxAround([boxOf([[U]]), boxOf([[ISLAND]])])).toEqual([111, 35, 113.1, 36]);
	expect(() => boxAround([])).toThrow(RangeError);
});

test('a point inside any part is 0 m outside', () => {
	expect(metresOutside([113.05, 35.05], [[U], [ISLAND]])).toBe(0);
	expect(metresOutside([111.5, 35.1], [[U], [ISLAND]])).toBe(0);
});

test('a point in the bay or beyond is as far outside as the nearest edge', () => {
	expect(metresOutside([111.105, 35.5], [[U]])).toBeCloseTo(453, -1);
	expect(metresOutside([112.01, 35.5], [[U]])).toBeCloseTo(905, -2);
});

test('metres along the earth', () => {
	expect(metresBetween([111, 35], [111.01, 35])).toBeCloseTo(911, -1);
});
