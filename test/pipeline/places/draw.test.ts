// Nothing looks better known than it is.
import { expect, test } from 'vitest';
import type { PlaceKind } from '#domain/place.ts';
import { drawLine, drawPlace } from '#pipeline/places/draw.ts';
import { invented } from '#test/fixtures/land.ts';

const PRECISION: [
	kind: PlaceKind,
	errorM: number,
	isSite: boolean,
	onSeat: boolean,
	precision: string
][] = [
	['site', 400, true, false, 'exact'],
	['site', 400, false, false, 'village'],
	['site', 501, true, false, 'village'],
	['site', 400, true, true, 'township'],
	['village', 300, true, false, 'village'],
	['village', 3500, true, false, 'village'],
	['village', 3501, true, false, 'township'],
	['township', 300, true, false, 'township'],
	['town', 300, true, false, 'township'],
	['river', 300, true, false, 'township'],
	['road', 300, true, false, 'township'],
	['reservoir', 2500, true, false, 'village']
];

test.each(PRECISION)(
	'%s known to %d m, site %s, on the seat %s: %s',
	(kind, errorM, isSite, onSeat, precision) => {
		const place = invented('某处', kind, [[112, 36]], { errorM });
		expect(drawPlace(place, isSite, onSeat).precision).toBe(precision);
	}
);

test('only a published coordinate is exact', () => {
	const derived = invented('某寺', 'site', [[112, 36]], { errorM: 100, method: 'derived' });
	expect(drawPlace(derived, true, false).precision).toBe('village');
});

test('a course is a schematic line through its vertices, as bad as the worst of them', () => {
	const river = invented('某河', 'river', [
		[112, 36],
		[112.01, 36.01],
		[112.02, 36.01]
	]);
	expect(drawPlace(river, true, false)).toMatchObject({
		precision: 'township',
		schematic: true,
		geometry: {
			type: 'LineString',
			coordinates: [
				[112, 36],
				[112.01, 36.01],
				[112.02, 36.01]
			]
		}
	});
});

test('a line between two ends is as exact as the worse end', () => {
	const a = invented('甲村', 'village', [[112, 36]]);
	const b = invented('乙镇', 'township', [[112.2, 36]], { errorM: 3000 });
	expect(drawLine([a, b])).toMatchObject({ precision: 'township', errorM: 3000, schematic: true });
	expect(drawLine([a, invented('丙村', 'village', [[112, 36]])])).toBeUndefined();
});

test('what stands somewhere on a long line is known to no village', () => {
	const [a, b] = [
		invented('甲村', 'village', [[112, 36]]),
		invented('乙村', 'village', [[112.2, 36]])
	];
	expect(drawLine([a, b])?.precision).toBe('township');
});
