// Which datums may pass. CGCS2000 equals WGS-84 to centimetres; GCJ-02 and BD-09 are 0.5–1.3 km off.

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
