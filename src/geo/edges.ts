// Who borders whom: the edges of a set of polygons that share their vertices exactly (no gaps, no overlaps).
import type { Position } from '#domain/geometry.ts';
import { chainSegments } from './chain.ts';
import type { Segment } from './chain.ts';

/** GeoJSON MultiPolygon coordinates. */
export type MultiPolygonCoordinates = readonly (readonly (readonly Position[])[])[];

export interface Area {
	readonly id: string;
	readonly coordinates: MultiPolygonCoordinates;
}

/** An edge with the one area (rim of the set) or the two areas (border) it belongs to, ids in order. */
export interface Edge {
	readonly owners: readonly [string] | readonly [string, string];
	readonly segment: Segment;
}

/**
 * Lists every edge once, with its owners. Coordinates must be equal to the last digit on both sides of a border.
 * Throws RangeError where an edge has more than two owners: the areas overlap.
 * Two squares side by side → 6 rim edges and 1 border
 */
export function edgesOf(areas: readonly Area[]): Edge[] {
	const edges = new Map<string, { owners: string[]; segment: Segment }>();
	for (const { id, coordinates } of areas) {
		for (const segment of segmentsOf(coordinates)) {
			const key = segment.map(String).sort().join(' ');
			const known = edges.get(key);
			if (known) known.owners.push(id);
			else edges.set(key, { owners: [id], segment });
		}
	}
	return [...edges.values()].map(({ owners, segment }) => ({ owners: ownersOf(owners), segment }));
}

function ownersOf(ids: readonly string[]): Edge['owners'] {
	const [a, b, ...more] = [...ids].sort();
	if (a === undefined || more.length > 0) throw new RangeError(`edge of ${ids.join(', ')}`);
	return b === undefined ? [a] : [a, b];
}

function* segmentsOf(coordinates: MultiPolygonCoordinates): Generator<Segment> {
	for (const ring of coordinates.flat()) {
		for (const [i, to] of ring.entries()) {
			const from = ring[i - 1];
			if (from && String(from) !== String(to)) yield [from, to];
		}
	}
}

/** A stretch of edges with the same owners; it ends where other areas meet it. */
export interface Arc {
	readonly owners: Edge['owners'];
	readonly line: readonly Position[];
}

/**
 * Joins edges of the same owners into arcs. Degrees, unchanged.
 * The edges of two squares side by side → their two rims and one border
 */
export function arcsOf(edges: readonly Edge[]): Arc[] {
	const byOwners = new Map<string, { owners: Edge['owners']; segments: Segment[] }>();
	for (const { owners, segment } of edges) {
		const known = byOwners.get(owners.join());
		if (known) known.segments.push(segment);
		else byOwners.set(owners.join(), { owners, segments: [segment] });
	}
	return [...byOwners.values()].flatMap(({ owners, segments }) =>
		chainSegments(segments).map((line) => ({ owners, line }))
	);
}
