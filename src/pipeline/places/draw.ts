// What is drawn for a place, and how exact it may look. WGS-84. Nothing looks better known than it is.
import type { Placement } from '#domain/facts.ts';
import type { PlacementGeometry, Position } from '#domain/geometry.ts';
import { COURSE_KINDS } from '#domain/place.ts';
import type { Place, PlaceKind, PlaceRow } from '#domain/place.ts';
import { PRECISIONS } from '#domain/vocabulary.ts';
import type { Precision } from '#domain/vocabulary.ts';
import { roundPosition } from '#geo/coordinates.ts';

/** A site known this well may be drawn as exact where the fact is the site itself. */
const EXACT_ERROR_M = 500;
/** Beyond this, a place is only known to its township. */
const VILLAGE_ERROR_M = 3500;

const SITES: ReadonlySet<PlaceKind> = new Set(['site', 'station', 'reservoir', 'park', 'other']);
export type Drawing = Required<Pick<Placement, 'geometry' | 'precision' | 'place' | 'errorM'>> &
	Pick<Placement, 'schematic'>;

/**
 * The point of a place, or its course where several vertices are known.
 * `isSite`: the fact is the place itself, not something near it. `onSeat`: the point is only the township's own.
 */
export function drawPlace(place: Place, isSite: boolean, onSeat: boolean): Drawing {
	const errorM = errorOf(place.rows);
	const base = { place: place.id, errorM };
	if (place.rows.length > 1) {
		const precision = errorM > VILLAGE_ERROR_M ? 'township' : 'village';
		return { ...base, precision, geometry: course(place.rows.map(at)), schematic: true };
	}
	const geometry = { type: 'Point' as const, coordinates: at(place.rows[0]) };
	return { ...base, geometry, precision: pointPrecision(place, isSite, onSeat) };
}

function pointPrecision({ kind, rows: [row] }: Place, isSite: boolean, onSeat: boolean): Precision {
	const wide = kind === 'township' || kind === 'town' || COURSE_KINDS.has(kind);
	if (wide || onSeat || row.errorM > VILLAGE_ERROR_M) return 'township';
	const exact = isSite && SITES.has(kind) && row.method === 'point' && row.errorM <= EXACT_ERROR_M;
	return exact ? 'exact' : 'village';
}

/**
 * A schematic line through places, as exact as the least exact of them. Undefined where all stand on one point.
 * 三湾, 常乐镇 → a straight line between their points
 */
export function drawLine(ends: readonly [Place, ...Place[]]): Drawing | undefined {
	const rows = ends.map(({ rows }) => rows[0]);
	const points = rows.map(at).filter((point, i, all) => String(point) !== String(all[i - 1]));
	if (points.length < 2) return undefined;
	const drawings = ends.map((place) => drawPlace(place, false, false));
	const worst = Math.max(...drawings.map(({ precision }) => PRECISIONS.indexOf(precision)));
	return {
		place: ends[0].id,
		errorM: errorOf(rows),
		precision: PRECISIONS[worst] ?? 'township',
		geometry: course(points),
		schematic: true
	};
}

const errorOf = (rows: readonly PlaceRow[]): number => Math.max(...rows.map((row) => row.errorM));

const at = ({ lon, lat }: PlaceRow): Position => roundPosition([lon, lat]);

const course = (coordinates: Position[]): PlacementGeometry => ({
	type: 'LineString',
	coordinates
});
