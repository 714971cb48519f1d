// Borders are found by equal vertices, once each, with both neighbours.
import { expect, test } from 'vitest';
import { arcsOf, edgesOf } from '#geo/edges.ts';
import type { Area } from '#geo/edges.ts';

function square(id: string, west: number): Area {
	const east = west + 1;
	return {
		id,
		coordinates: [
			[
				[
					[west, 36],
					[east, 36],
					[east, 37],
					[west, 37],
					[west, 36]
				]
			]
		]
	};
}

test('two squares side by side have seven edges, one of them shared', () => {
	const edges = edgesOf([square('b', 112), square('a', 111)]);
	expect(edges).toHaveLength(7);
	expect(edges.filter(({ owners }) => owners.length === 2).map(({ owners }) => owners)).toEqual([
		['a', 'b']
	]);
});

test('arcs run from meeting point to meeting point', () => {
	const arcs = arcsOf(edgesOf([square('a', 111), square('b', 112)]));
	expect(arcs.map(({ owners, line }) => [owners.join(), line.length]).sort()).toEqual([
		['a', 4],
		['a,b', 2],
		['b', 4]
	]);
});

test('areas that overlap are refused', () => {
	expect(() => edgesOf([square('a', 111), square('b', 111), square('c', 111)])).toThrow(RangeError);
});
