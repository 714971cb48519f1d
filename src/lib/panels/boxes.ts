// The box that a map should show for a fact.
import type { Fact } from '#domain/fact.ts';
import type { Position } from '#domain/geometry.ts';
import type { Bbox } from '#domain/published.ts';

/** How near to look: a town is not looked at from the height of a roof. */
const ZOOM = { exact: 13, village: 12, township: 11.2, county: 10 } as const;

/** Box and greatest zoom for what is placed better than to the county, with the margin of its places; undefined where nothing is. */
export function boxOf(fact: Fact): { box: Bbox; zoom: number } | undefined {
	const placements = onMap(fact);
	const boxes = placements.flatMap(({ geometry, errorM = 0 }) =>
		geometry.type === 'Point'
			? [around(geometry.coordinates, errorM)]
			: geometry.coordinates.map((at) => around(at, 0))
	);
	if (boxes.length === 0) return undefined;
	return {
		box: unite(boxes),
		zoom: Math.min(...placements.map(({ precision }) => ZOOM[precision]))
	};
}

const onMap = ({ placements }: Fact): Fact['placements'] =>
	placements.filter(({ precision }) => precision !== 'county');

const METRES_A_DEGREE = 111_320;

/** The box that a circle of `metres` round a position just fits into. */
function around([lng, lat]: Position, metres: number): Bbox {
	const up = metres / METRES_A_DEGREE;
	const right = up / Math.cos((lat * Math.PI) / 180);
	return [lng - right, lat - up, lng + right, lat + up];
}

/** The box round boxes, of which there must be at least one. */
export function unite(boxes: readonly Bbox[]): Bbox {
	const edge = (at: 0 | 1 | 2 | 3): number[] => boxes.map((box) => box[at]);
	return [Math.min(...edge(0)), Math.min(...edge(1)), Math.max(...edge(2)), Math.max(...edge(3))];
}

/** The box round the points of several facts, without their margins; undefined where none is on the map. */
export function boxAround(facts: readonly Fact[]): Bbox | undefined {
	const boxes = facts
		.flatMap(onMap)
		.flatMap(({ geometry }) =>
			(geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates).map((at) =>
				around(at, 0)
			)
		);
	return boxes.length === 0 ? undefined : unite(boxes);
}
