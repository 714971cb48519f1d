// A name is written inside its area, in the largest part of it.
import { expect, test } from 'vitest';
import type { Position } from '#domain/geometry.ts';
import { metresOutside } from '#geo/area.ts';
import { labelPoint } from '#pipeline/geography/label-point.ts';

/** A U whose bay opens to the north; its middle lies in the bay. */
const U: Position[] = [
	[111, 35],
	[112, 35],
	[112, 36],
	[111.9, 36],
	[111.9, 35.2],
	[111.1, 35.2],
	[111.1, 36],
	[111, 36],
	[111, 35]
];
const ISLAND: Position[] = [
	[113, 35],
	[113.1, 35],
	[113.1, 35.1],
	[113, 35.1],
	[113, 35]
];

test('inside, in the largest part', () => {
	expect(metresOutside(labelPoint([[ISLAND], [U]]), [[U]])).toBe(0);
});
