// What a zoom level shows: one figure a county, then one a town, then every mark. No pile of pins at any zoom.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Below: one figure a county. */
export const TOWN_ZOOM = 8.7;
/** From here: marks. Few facts need no figures for towns in between. */
const MARK_ZOOM = 10.3;
const FEW = 60;

export const markZoom = (facts: number): number => (facts <= FEW ? TOWN_ZOOM : MARK_ZOOM);

/** Metres a pixel of a 512-pixel tile at zoom 0, at the latitude of the counties (about 35°; ±3 % over Shanxi). */
const METRES_AT_0 = 78271.5 * Math.cos((35.5 * Math.PI) / 180);

/** A length on the ground as pixels at every zoom, never under `min` pixels. */
export const groundPixels = (
	metres: ExpressionSpecification | number,
	min: number
): ExpressionSpecification => [
	'interpolate',
	['exponential', 2],
	['zoom'],
	TOWN_ZOOM,
	['max', min, ['/', metres, METRES_AT_0 / 2 ** TOWN_ZOOM]],
	18,
	['max', min, ['/', metres, METRES_AT_0 / 2 ** 18]]
];
