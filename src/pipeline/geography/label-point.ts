// Where a name is written on an area. WGS-84.
import polylabel from 'polylabel';
import type { Position } from '#domain/geometry.ts';
import { roundPosition } from '#geo/coordinates.ts';
import type { MultiPolygonCoordinates } from '#geo/edges.ts';

/** About 200 m. */
const PRECISION_DEGREES = 0.002;

/**
 * The point farthest from every side, in the part where that is farthest: always inside, good for a name.
 * A square from (111, 35) to (112, 36) → about `[111.5, 35.5]`
 */
export function labelPoint(area: MultiPolygonCoordinates): Position {
	const best = area
		.map((part) =>
			polylabel(
				part.map((ring) => [...ring]),
				PRECISION_DEGREES
			)
		)
		.reduce((a, b) => (b.distance > a.distance ? b : a));
	return roundPosition([best[0], best[1]]);
}
