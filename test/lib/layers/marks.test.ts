// Spots and their fans.
import { expect, test } from 'vitest';
import type { Fact } from '#domain/fact.ts';
import { discOf, fan, fanRadius, marginOf, spotsOf } from '#lib/layers/marks.ts';
import { facts, point } from '#test/lib/layers/input.ts';

test('one alone stands on its point', () => {
	expect(fan(1)).toEqual([[0, 0]]);
});

test.each([2, 3, 5, 12, 40, 120])('of %d no two marks overlap, and none lies far out', (count) => {
	const offsets = fan(count);
	const gaps = offsets.flatMap(([x, y], at) =>
		offsets.slice(at + 1).map(([a, b]) => Math.hypot(a - x, b - y))
	);
	expect(Math.min(...gaps)).toBeGreaterThanOrEqual(19);
	const reach = Math.max(...offsets.map(([x, y]) => Math.hypot(x, y)));
	expect(reach + 11).toBeLessThanOrEqual(fanRadius(count));
	expect(reach).toBeLessThan(24 * Math.sqrt(count));
});

test('what is known best stands in the middle; only what is known to its township has a disc', () => {
	const [fact] = facts;
	if (!fact) throw new Error('no facts');
	const at = (id: string, precision: 'township' | 'exact' | 'village' | 'county'): Fact => ({
		...fact,
		id,
		placements: [point(precision)]
	});
	const spots = spotsOf([at('a', 'township'), at('b', 'exact'), at('c', 'county')]);
	expect(spots.map(({ marks }) => marks.map((mark) => mark.fact.id))).toEqual([['b', 'a']]);
	expect(spots.map(discOf)).toEqual([expect.objectContaining({ position: [111.2, 35.2] })]);
	expect(spots.map(marginOf)).toEqual([undefined]);
	const [exact] = spotsOf([at('b', 'exact')]);
	const [village] = spotsOf([at('b', 'village')]);
	expect(exact && [discOf(exact), marginOf(exact)]).toEqual([undefined, undefined]);
	expect(village && marginOf(village)).toEqual({ position: [111.2, 35.2], errorM: 900 });
});

test('a town that is known from several points is named at the one with the most marks', () => {
	const [fact] = facts;
	if (!fact) throw new Error('no facts');
	const at = (id: string, lng: number): Fact => ({
		...fact,
		id,
		townships: ['甲镇'],
		placements: [point('township', lng)]
	});
	const spots = spotsOf([at('a', 111.1), at('b', 111.2), at('c', 111.2)]);
	expect(spots.map(({ name }) => name)).toEqual([undefined, '甲镇']);
});
