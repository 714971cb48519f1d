// Only datums that equal WGS-84 pass, however they are written.
import { expect, test } from 'vitest';
import { isWgs84 } from '#geo/datum.ts';

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
