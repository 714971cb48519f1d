// An area on the map: its box, and how far outside it a position lies. WGS-84.
import {
	area as squareMetres,
	bbox,
	booleanPointInPolygon,
	distance,
	pointToPolygonDistance,
	polygon
} from '@turf/turf';
import type { Position } from '#domain/geometry.ts';
import type { Bbox } from '#domain/published.ts';
import type { MultiPolygonCoordinates } from './edges.ts';

/** The outlines of official county maps are generalised by up to this much, in metres. */
export const OUTLINE_TOLERANCE_M = 1300;

const mutable = (part: MultiPolygonCoordinates[number]): Position[][] =>
	part.map((ring) => [...ring]);

/**
 * West, south, east, north in degrees.
 * A square from (111, 35) to (112, 36) → `[111, 35, 112, 36]`
 */
export function boxOf(area: MultiPolygonCoordinates): Bbox {
	const [west, south, east, north] = bbox({
		type: 'MultiPolygon',
		coordinates: area.map(mutable)
	});
	return [west, south, east, north];
}

/** The box that holds all boxes. Throws RangeError where there is none. */
export function boxAround(boxes: readonly Bbox[]): Bbox {
	if (boxes.length === 0) throw new RangeError('no box');
	return [
		Math.min(...boxes.map(([west]) => west)),
		Math.min(...boxes.map(([, south]) => south)),
		Math.max(...boxes.map(([, , east]) => east)),
		Math.max(...boxes.map(([, , , north]) => north))
	];
}

/**
 * How many metres outside the area a position lies; 0 where it is inside.
 * A point 0.01° east of a square at 35°N → about 910
 */
export function metresOutside(position: Position, area: MultiPolygonCoordinates): number {
	if (booleanPointInPolygon(position, { type: 'MultiPolygon', coordinates: area.map(mutable) }))
		return 0;
	const distances = area.map((part) =>
		pointToPolygonDistance(position, polygon(mutable(part)), { units: 'meters' })
	);
	return Math.max(0, Math.min(...distances));
}

/** Metres between two positions, along the earth. `([111, 35], [111.01, 35])` → about 911 */
export const metresBetween = (a: Position, b: Position): number =>
	distance(a, b, { units: 'meters' });

/**
 * Metres from the middle to the edge of one of `count` equal discs that make up the area.
 * A square of 1° at 35°N, 10 → about 18,000
 */
export function discRadius(area: MultiPolygonCoordinates, count: number): number {
	const whole = squareMetres({ type: 'MultiPolygon', coordinates: area.map(mutable) });
	return Math.sqrt(whole / (count * Math.PI));
}
