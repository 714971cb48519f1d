import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classedScale, equalLimits } from '#lib/scales/classes.ts';

const RAMP = ['#000001', '#000002', '#000003', '#000004', '#000005'];

/** What MapLibre itself makes of the expression. */
function painted(expression: unknown, value: number): string {
	const compiled = createExpression(expression, {
		type: 'color',
		'property-type': 'data-driven',
		expression: { interpolated: true, parameters: ['zoom', 'feature'] }
	} as never);
	if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value));
	return String(compiled.value.evaluate({ zoom: 8 }, { type: 3, properties: { value } } as never));
}

const numbers = fc.array(
	fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(2))),
	{ minLength: 1, maxLength: 12 }
);

describe('one scale', () => {
	test('legend, lookup and map agree, above all at the limits', () => {
		fc.assert(
			fc.property(numbers, (values) => {
				const scale = classedScale(values, RAMP);
				const expression = scale.expression(['get', 'value']);
				const limits = scale.classes.flatMap(({ from }) => (from === undefined ? [] : [from]));
				for (const value of [...values, ...limits]) {
					const colour = scale.colour(value);
					expect(typeof expression === 'string' ? expression : painted(expression, value)).toBe(
						colour
					);
					const entry = scale.classes.find(
						({ from = -Infinity, to = Infinity }) => value >= from && value < to
					);
					expect(entry?.colour).toBe(colour);
				}
			})
		);
	});

	test('a value that equals a limit is in the upper class', () => {
		const scale = classedScale([0, 100], RAMP);
		expect(scale.classes).toEqual([
			{ colour: RAMP[0], to: 100 },
			{ colour: RAMP[4], from: 100 }
		]);
		expect(scale.colour(100)).toBe(RAMP[4]);
		expect(scale.colour(99.999)).toBe(RAMP[0]);
	});

	test('no data has no colour', () => {
		expect(classedScale([1, 2], RAMP).colour(undefined)).toBeUndefined();
		expect(classedScale([1, 2], RAMP).colour(Number.NaN)).toBeUndefined();
	});

	test('equal values make one class, and none makes one too', () => {
		expect(classedScale([7, 7], RAMP).classes).toEqual([{ colour: RAMP[2] }]);
		expect(classedScale([], RAMP).classes).toHaveLength(1);
	});
});

describe('limits', () => {
	test('are round, ascending, inside the range, and part it', () => {
		fc.assert(
			fc.property(numbers, (values) => {
				const limits = equalLimits(values, 5);
				expect(limits.length).toBeLessThan(5);
				expect(limits).toEqual([...limits].sort((a, b) => a - b));
				for (const limit of limits) {
					expect(limit).toBeGreaterThan(Math.min(...values));
					expect(limit).toBeLessThanOrEqual(Math.max(...values));
				}
			})
		);
	});

	test.each([
		[[63.9, 78, 92, 110, 141], 5, [80, 100, 120, 140]],
		[[0.5, 1.5], 5, [1]],
		[[3, 3, 3], 5, []]
	])('%j', (values, max, limits) => {
		expect(equalLimits(values, max)).toEqual(limits);
	});
});
