import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributionOf } from '#lib/scales/distribution.ts';

test('every value is in one part, the highest in the last', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 }), (values) => {
			const spread = distributionOf(values, 8);
			expect(spread === undefined).toBe(new Set(values).size < 2);
			if (spread) expect(spread.counts.reduce((a, b) => a + b, 0)).toBe(values.length);
		})
	);
	expect(distributionOf([0, 1, 10], 10)?.counts).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test('a limit outside of the values stands at the end', () => {
	const spread = distributionOf([10, 20], 4);
	expect([5, 10, 15, 20, 30].map((value) => spread?.place(value))).toEqual([0, 0, 0.5, 1, 1]);
});
