// Coordinates as they are published: rounded, and lines that matter less thinned out. WGS-84 degrees in, WGS-84 degrees out.
import { lineString, simplify } from '@turf/turf';
import type { Position } from '#domain/geometry.ts';

/** 5 decimals are 1.1 m: finer than any source of this project. */
const DECIMALS = 5;

/**
 * Rounds a position to DECIMALS places.
 * `[111.664481, 35.299359]` → `[111.66448, 35.29936]`
 */
export const roundPosition = ([lon, lat]: Position): Position => [round(lon), round(lat)];

const round = (degrees: number): number => Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS;

/**
 * Leaves out the vertices of a line that lie within `degrees` of it; its ends stay. (Douglas–Peucker)
 * `[[0, 0], [1, 0.0001], [2, 0]]` within 0.001 → `[[0, 0], [2, 0]]`
 */
export const thinLine = (line: readonly Position[], degrees: number): Position[] =>
	simplify(lineString([...line]), {
		tolerance: degrees,
		highQuality: true
	}).geometry.coordinates.flatMap(([lon, lat]) =>
		lon === undefined || lat === undefined ? [] : [[lon, lat] as Position]
	);
