// Segments become the fewest lines, and none is lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '#domain/geometry.ts';
import { chainSegments } from '#geo/chain.ts';
import type { Segment } from '#geo/chain.ts';

const at = (lon: number, lat = 36): Position => [lon, lat];

test('segments in any order and direction join end to end', () => {
	const lines = chainSegments([
		[at(102), at(101)],
		[at(100), at(101)],
		[at(103), at(102)]
	]);
	expect(lines).toHaveLength(1);
	expect(lines.flat().map(([lon]) => lon)).toEqual(
		expect.arrayContaining([100, 101, 102, 103]) as number[]
	);
});

test('a line stops where three meet', () => {
	const star: Segment[] = [
		[at(100), at(101)],
		[at(101), at(102)],
		[at(101), at(101, 37)]
	];
	expect(chainSegments(star)).toHaveLength(3);
});

test('a ring is one line that ends where it begins', () => {
	const [ring, ...others] = chainSegments([
		[at(100), at(101)],
		[at(101), at(101, 37)],
		[at(101, 37), at(100)]
	]);
	expect(others).toEqual([]);
	expect(ring?.[0]).toEqual(ring?.at(-1));
	expect(ring).toHaveLength(4);
});

test('every segment is in exactly one line', () => {
	const node = fc.integer({ min: 0, max: 6 }).map((n) => at(100 + n));
	const key = (a: Position, b: Position): string => [a, b].map(String).sort().join('|');
	const segments = fc
		.uniqueArray(fc.tuple(node, node), { selector: ([a, b]) => key(a, b), maxLength: 20 })
		.map((pairs) => pairs.filter(([a, b]) => String(a) !== String(b)));
	fc.assert(
		fc.property(segments, (input) => {
			const out = chainSegments(input).flatMap((line) =>
				line.slice(1).map((to, i) => key(line[i] ?? to, to))
			);
			expect(out.sort()).toEqual(input.map(([a, b]) => key(a, b)).sort());
		})
	);
});
