// The box that a map should show for a fact.
import type { Fact } from '#domain/fact.ts';
import type { Bbox } from '#domain/published.ts';
import { bearingOf } from '#domain/fact.ts';

/** How near to look: a town is not looked at from the height of a roof. */
const ZOOM = { exact: 13, village: 12, township: 11.2, county: 10 } as const;

/** Box and greatest zoom for what is placed better than to the county; undefined where nothing is. */
export function boxOf(fact: Fact): { box: Bbox; zoom: number } | undefined {
	if (bearingOf(fact) !== 'map') return undefined;
	const placements = fact.placements.filter(({ precision }) => precision !== 'county');
	const points = placements.flatMap(({ geometry }) =>
		geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates
	);
	const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
	return {
		box: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)],
		zoom: Math.min(...placements.map(({ precision }) => ZOOM[precision]))
	};
}

/** The box round boxes, of which there must be at least one. */
export function unite(boxes: readonly Bbox[]): Bbox {
	const edge = (at: 0 | 1 | 2 | 3): number[] => boxes.map((box) => box[at]);
	return [Math.min(...edge(0)), Math.min(...edge(1)), Math.max(...edge(2)), Math.max(...edge(3))];
}

/** The box round several facts; undefined where none is on the map. */
export function boxAround(facts: readonly Fact[]): Bbox | undefined {
	const boxes = facts.flatMap((fact) => {
		const found = boxOf(fact);
		return found ? [found.box] : [];
	});
	return boxes.length === 0 ? undefined : unite(boxes);
}
