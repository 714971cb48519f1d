// A name is written inside its area, in the largest part of it.
import { expect, test } from 'vitest';
import { metresOutside } from '#geo/area.ts';
import { labelPoint } from '#pipeline/geography/label-point.ts';
import { ISLAND, U } from '#test/fixtures/areas.ts';

test('inside, in the largest part', () => {
	expect(metresOutside(labelPoint([[ISLAND], [U]]), [[U]])).toBe(0);
});
