// What a zoom level shows: one figure a county, then one a town, then every mark. No pile of pins at any zoom.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { Position } from '#domain/geometry.ts';

/** Below: one figure a county. */
export const TOWN_ZOOM = 8.7;
/** From here: marks. Few facts need no figures for towns in between. */
const MARK_ZOOM = 10.3;
const FEW = 60;

export const markZoom = (facts: number): number => (facts <= FEW ? TOWN_ZOOM : MARK_ZOOM);

/** As near as the map goes. */
export const MAX_ZOOM = 16;

/** Whole zooms at which something is drawn, the last one left out. */
export interface Zooms {
	readonly from: number;
	readonly to: number;
}

/** Whether something is drawn at a zoom of the camera. */
export const isDrawnAt = ({ from, to }: Zooms, zoom: number): boolean =>
	from <= Math.floor(zoom) && Math.floor(zoom) < to;

/** A feature that is drawn at some zooms only, where its layer has the filter below. */
export const inZooms = (feature: Feature, { from, to }: Zooms): Feature => ({
	...feature,
	properties: { ...feature.properties, from, to }
});

/** Keeps a feature to the whole zooms from its `from` to below its `to`. The map asks a filter once a whole zoom. */
export const IN_ITS_ZOOMS: ExpressionSpecification = [
	'all',
	['<=', ['get', 'from'], ['zoom']],
	['<', ['zoom'], ['get', 'to']]
];

/** Pixels: the least ring of a town. */
export const TOWN_RING = 10;
/** The least ring on paper: the numbers of what it stands for are printed in it. */
export const PAPER_RING = 15;

/** Pixels from the middle of a town's ring to the edge of what it draws. */
export const ringRadius = (count: number, least = TOWN_RING): number => ringLine(count, least) + 3;

/** Pixels from the middle of a ring to its coloured line; its area grows with the count. */
export const ringLine = (count: number, least: number): number =>
	Math.round(Math.min(24, least + 0.6 * Math.sqrt(count)));

/** Pixels a side of the whole world at zoom 0. */
const WORLD = 512;

/** A position on the map's own projection, in pixels at zoom 0. They double with each zoom. */
export function pixelsAt0([lng, lat]: Position): readonly [x: number, y: number] {
	const sine = Math.sin((lat * Math.PI) / 180);
	return [(WORLD * lng) / 360, (WORLD * Math.atanh(sine)) / (2 * Math.PI)];
}

/** The position at pixels of zoom 0. */
export const positionAt0 = ([x, y]: readonly [x: number, y: number]): Position => [
	(x * 360) / WORLD,
	(Math.asin(Math.tanh((y * 2 * Math.PI) / WORLD)) * 180) / Math.PI
];

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
