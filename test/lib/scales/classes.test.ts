import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classedScale, coloursOf } from '#lib/scales/classes.ts';
import { limitsOf, partedAtZero, type Method } from '#lib/scales/limits.ts';

const RAMP = ['#000001', '#000002', '#000003', '#000004', '#000005'] as const;
const DECLINE = ['#100001', '#100002', '#100003', '#100004', '#100005'] as const;
const THEME = { ramp: RAMP, decline: DECLINE };
const METHODS: Method[] = ['equal', 'quantile', 'natural'];

const scaleOf = (values: readonly number[], method: Method = 'equal', count = 5) => {
	const limits = partedAtZero(limitsOf(values, method, count), values);
	return classedScale(limits, coloursOf(limits, values, THEME));
};

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
			fc.property(numbers, fc.constantFrom(...METHODS), (values, method) => {
				const scale = scaleOf(values, method);
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
		const scale = scaleOf([0, 100], 'equal', 2);
		expect(scale.classes).toEqual([
			{ colour: RAMP[0], to: 50 },
			{ colour: RAMP[4], from: 50 }
		]);
		expect(scale.colour(50)).toBe(RAMP[4]);
		expect(scale.colour(49.999)).toBe(RAMP[0]);
	});

	test('limits that a person set make the classes, wherever the values lie', () => {
		const scale = classedScale([80, 100, 120], coloursOf([80, 100, 120], [8, 11], THEME));
		expect(scale.classes.map(({ from, to }) => [from, to])).toEqual([
			[undefined, 80],
			[80, 100],
			[100, 120],
			[120, undefined]
		]);
		expect(scale.colour(11)).toBe(RAMP[0]);
	});

	test('no data has no colour', () => {
		expect(scaleOf([1, 2]).colour(undefined)).toBeUndefined();
		expect(scaleOf([1, 2]).colour(Number.NaN)).toBeUndefined();
	});

	test('equal values make one class, and none makes one too', () => {
		expect(scaleOf([7, 7]).classes).toEqual([{ colour: RAMP[2] }]);
		expect(scaleOf([]).classes).toHaveLength(1);
	});
});

describe('what falls and what rises', () => {
	test('are never in one class, and differ in hue', () => {
		fc.assert(
			fc.property(numbers, fc.constantFrom(...METHODS), (values, method) => {
				const scale = scaleOf(values, method);
				for (const value of values) {
					const falls = value < 0;
					const hues: readonly (string | undefined)[] = falls ? DECLINE : RAMP;
					const sides = values.some((one) => one < 0) && values.some((one) => one > 0);
					const onlyFalls = values.every((one) => one <= 0) && values.some((one) => one < 0);
					if (sides) expect(hues).toContain(scale.colour(value));
					else if (onlyFalls) expect(DECLINE).toContain(scale.colour(value));
					else expect(RAMP).toContain(scale.colour(value));
				}
			})
		);
	});

	test('the farther from zero, the stronger', () => {
		expect(scaleOf([-20, -10, 10, 20], 'equal', 4).classes.map(({ colour }) => colour)).toEqual([
			DECLINE[4],
			DECLINE[0],
			RAMP[0],
			RAMP[4]
		]);
		expect(scaleOf([-21, -15, -8], 'natural', 3).classes.map(({ colour }) => colour)).toEqual([
			DECLINE[4],
			DECLINE[2],
			DECLINE[0]
		]);
	});
});
