import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitsOf, partedAtZero, type Method } from '#lib/scales/limits.ts';

const METHODS: Method[] = ['equal', 'quantile', 'natural'];
const numbers = fc.array(
	fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(2))),
	{ minLength: 1, maxLength: 40 }
);

describe.each(METHODS)('%s', (method) => {
	test('limits ascend inside the range, one fewer than classes or still fewer', () => {
		fc.assert(
			fc.property(numbers, fc.integer({ min: 2, max: 5 }), (values, count) => {
				const limits = limitsOf(values, method, count);
				expect(limits.length).toBeLessThan(count);
				expect(limits).toEqual([...new Set(limits)].sort((a, b) => a - b));
				for (const limit of limits) {
					expect(limit).toBeGreaterThan(Math.min(...values));
					expect(limit).toBeLessThanOrEqual(Math.max(...values));
				}
			})
		);
	});

	test('values that are all one make one class', () => {
		expect(limitsOf([3, 3, 3], method, 5)).toEqual([]);
		expect(limitsOf([], method, 5)).toEqual([]);
	});
});

describe('等间距', () => {
	test.each([
		[[63.9, 78, 92, 110, 141], 5, [80, 100, 120, 140]],
		[[63.9, 78, 92, 110, 141], 4, [75, 100, 125]],
		[[63.9, 78, 92, 110, 141], 2, [100]],
		[[0.5, 1.5], 5, [1]],
		[[0, 25, 50, 75, 100], 5, [20, 40, 60, 80]],
		[[0.0043, 0.006], 5, [0.005]],
		[[0.03, 0.04, 0.05], 3, [0.0367, 0.0433]],
		[[0, 11, 25, 38, 76], 5, [15.2, 30.4, 45.6, 60.8]]
	])('%j in %i → %j', (values, count, limits) => {
		expect(limitsOf(values, 'equal', count)).toEqual(limits);
	});

	test('makes just so many classes as were asked for, of one width', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 5 }),
				fc.integer({ min: 1, max: 5000 }),
				(count, high) => {
					const limits = limitsOf([0, high / 7, high / 3, high / 2, high], 'equal', count);
					expect(limits).toHaveLength(count - 1);
					const widths = limits.slice(1).map((limit, at) => limit - (limits[at] ?? 0));
					const [first = 0] = widths;
					for (const width of widths) expect(Math.abs(width - first)).toBeLessThan(first / 50);
				}
			)
		);
	});
});

test('等分位: as many counties in each class as can be', () => {
	expect(limitsOf([1, 2, 3, 4, 5, 6, 7, 800], 'quantile', 4)).toEqual([3, 5, 6.3]);
	expect(limitsOf([8, 10, 10, 10, 11.1], 'quantile', 3)).toEqual([10]);
	expect(limitsOf([10, 10, 10, 10, 11], 'quantile', 2)).toEqual([]);
});

test('自然断点: the least of each group', () => {
	expect(limitsOf([1, 2, 3, 40, 41, 90, 92], 'natural', 3)).toEqual([40, 90]);
});

describe('a limit at zero', () => {
	test.each([
		[
			[-5, 6],
			[-8, 9],
			[0, 6]
		],
		[
			[5, 10],
			[-1, 12],
			[0, 10]
		],
		[
			[0, 10],
			[-1, 12],
			[0, 10]
		],
		[
			[5, 10],
			[1, 12],
			[5, 10]
		],
		[[], [-1, 1], [0]]
	])('%j over %j → %j', (limits, values, parted) => {
		expect(partedAtZero(limits, values)).toEqual(parted);
	});
});
