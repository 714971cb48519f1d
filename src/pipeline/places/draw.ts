// What is drawn for a place, and how exact it may look. WGS-84. Nothing looks better known than it is.
import type { Placement } from '#domain/facts.ts';
import type { PlacementGeometry, Position } from '#domain/geometry.ts';
import { COURSE_KINDS } from '#domain/place.ts';
import type { Place, PlaceKind, PlaceRow } from '#domain/place.ts';
import { PRECISIONS } from '#domain/vocabulary.ts';
import type { Precision } from '#domain/vocabulary.ts';
import { metresBetween } from '#geo/area.ts';
import { roundPosition } from '#geo/coordinates.ts';

/** A site known this well may be drawn as exact where the fact is the site itself. */
const EXACT_ERROR_M = 500;
/** Beyond this, a place is only known to its township. */
const VILLAGE_ERROR_M = 3500;

/** Something on a longer course may be in many villages. */
const LONGEST_VILLAGE_LINE_M = 2 * VILLAGE_ERROR_M;

const SITES: ReadonlySet<PlaceKind> = new Set(['site', 'station', 'reservoir', 'park', 'other']);
export type Drawing = Required<Pick<Placement, 'geometry' | 'precision' | 'place' | 'errorM'>> &
	Pick<Placement, 'schematic'>;

/**
 * The point of a place, or its course where several vertices are known: something on it may be in many villages.
 * `isSite`: the fact is the place itself, not something near it. `onSeat`: the point is only the township's own.
 */
export function drawPlace(place: Place, isSite: boolean, onSeat: boolean): Drawing {
	const errorM = errorOf(place.rows);
	const base = { place: place.id, errorM };
	if (place.rows.length > 1) {
		const geometry = course(place.rows.map(at));
		return { ...base, precision: 'township', geometry, schematic: true };
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
 * A schematic line through places, as exact as the least exact of them, and no more than a township's where it is long. Undefined where all stand on one point.
 * 三湾, 常乐镇 → a straight line between their points
 */
export function drawLine(ends: readonly [Place, ...Place[]]): Drawing | undefined {
	const rows = ends.map(({ rows }) => rows[0]);
	const points = rows.map(at).filter((point, i, all) => String(point) !== String(all[i - 1]));
	if (points.length < 2) return undefined;
	const drawings = ends.map((place) => drawPlace(place, false, false));
	const worst = Math.max(...drawings.map(({ precision }) => PRECISIONS.indexOf(precision)));
	const isLong = lengthOf(points) > LONGEST_VILLAGE_LINE_M;
	return {
		place: ends[0].id,
		errorM: errorOf(rows),
		precision: isLong ? 'township' : (PRECISIONS[worst] ?? 'township'),
		geometry: course(points),
		schematic: true
	};
}

const lengthOf = (points: readonly Position[]): number =>
	points.slice(1).reduce((sum, point, i) => sum + metresBetween(points[i] ?? point, point), 0);

const errorOf = (rows: readonly PlaceRow[]): number => Math.max(...rows.map((row) => row.errorM));

const at = ({ lon, lat }: PlaceRow): Position => roundPosition([lon, lat]);

const course = (coordinates: Position[]): PlacementGeometry => ({
	type: 'LineString',
	coordinates
});
