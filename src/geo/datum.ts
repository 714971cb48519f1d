// Which datums may pass, and how others are converted. CGCS2000 equals WGS-84 to centimetres; GCJ-02 and BD-09 are
// 0.5–1.3 km off.
import gcoord from 'gcoord';
import type { Position } from '#domain/geometry.ts';

/** What coordinates from outside may be declared as. */
export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof DATUMS)[number];

const CRS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/**
 * Converts [longitude, latitude] in degrees of a datum to WGS-84, to within 0.2 m. The input stays as it is.
 * `[111.67059, 35.29879]` in GCJ-02 → about `[111.66448, 35.29936]`
 */
export function toWgs84([lon, lat]: readonly [number, number], datum: Datum): Position {
	// gcoord writes into what it is given.
	return datum === 'wgs84' ? [lon, lat] : gcoord.transform([lon, lat], CRS[datum], gcoord.WGS84);
}

const SAME_AS_WGS84 = new Set(['EPSG:4326', 'EPSG:4490', 'CRS84', 'WGS84', 'CGCS2000']);

/**
 * True for a name of a datum whose coordinates can be used as WGS-84 without conversion; a URN is understood.
 * `'urn:ogc:def:crs:EPSG::4490'` → true, `'GCJ-02'` → false
 */
export const isWgs84 = (datum: string): boolean =>
	SAME_AS_WGS84.has(
		datum
			.toUpperCase()
			.replace(/^URN:OGC:DEF:CRS:/u, '')
			.replace(/^OGC:[^:]*:/u, '')
			.replace(/:[^:]*:/u, ':')
			.replace('WGS-84', 'WGS84')
	);
