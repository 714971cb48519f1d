// Rounding and thinning keep what is published true.
import { expect, test } from 'vitest';
import { roundPosition, thinLine } from '#geo/coordinates.ts';

test('five decimals', () => {
	expect(roundPosition([111.664481, 35.299359])).toEqual([111.66448, 35.29936]);
});

test('thinning leaves out what lies on the line and keeps the ends', () => {
	const line = thinLine(
		[
			[111, 35],
			[111.5, 35.0001],
			[112, 35],
			[112, 36]
		],
		0.001
	);
	expect(line).toEqual([
		[111, 35],
		[112, 35],
		[112, 36]
	]);
});
