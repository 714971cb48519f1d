// Only datums that equal WGS-84 pass, however they are written; the others are converted exactly enough.
import gcoord from 'gcoord';
import { expect, test } from 'vitest';
import { metresBetween } from '#geo/area.ts';
import { isWgs84, toWgs84 } from '#geo/datum.ts';

test.each([
	'WGS-84',
	'wgs84',
	'CGCS2000',
	'EPSG:4326',
	'urn:ogc:def:crs:EPSG::4490',
	'urn:ogc:def:crs:OGC:1.3:CRS84'
])('%s passes', (datum) => expect(isWgs84(datum)).toBe(true));

test.each(['GCJ-02', 'BD-09', 'EPSG:3857', 'urn:ogc:def:crs:EPSG::4214', ''])(
	'%s does not',
	(datum) => expect(isWgs84(datum)).toBe(false)
);

/** A county seat, as its datum would have it: about 560 m and 1.3 km off. */
const SEAT = [111.66448, 35.29936] as const;

test.each([
	['wgs84', 0],
	['gcj02', 560],
	['bd09', 1320]
] as const)('%s is undone to within a metre, and its input stays', (datum, offM) => {
	const from = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 }[datum];
	const given = gcoord.transform([...SEAT] as [number, number], gcoord.WGS84, from);
	const before = [...given];
	expect(Math.abs(metresBetween(given, [...SEAT]) - offM)).toBeLessThan(60);
	expect(metresBetween(toWgs84(given, datum), [...SEAT])).toBeLessThan(1);
	expect(given).toEqual(before);
});
