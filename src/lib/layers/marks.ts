// Where single facts stand on the map: one spot a point, its marks fanned out round it; and what runs. Pure geometry.
import type { Fact } from '#domain/fact.ts';
import type { Position } from '#domain/geometry.ts';
import type { Precision } from '#domain/vocabulary.ts';

export interface Mark {
	readonly fact: Fact;
	readonly precision: Precision;
	readonly errorM?: number;
	readonly position: Position;
	/** Pixels right and down from the position, where several share it. */
	readonly offset: readonly [number, number];
}

/** How far off the place may be of marks that are known to their village: one circle a place. */
export interface Margin {
	readonly position: Position;
	readonly errorM: number;
}

/** The soft disc behind marks that are known only to their township. */
export interface Disc {
	readonly position: Position;
	/** Pixels. */
	readonly radius: number;
	/** Of the township, where its facts tell. */
	readonly name?: string;
}

export interface Route {
	readonly fact: Fact;
	readonly coordinates: readonly Position[];
	readonly schematic: boolean;
}

/** All marks of one point, the best known first, in the middle. */
export interface Spot {
	readonly position: Position;
	readonly marks: readonly Mark[];
	/** Of the township that several marks of the spot lie in. */
	readonly name?: string;
}

/** Half of a mark's size with its margin, in pixels. */
const MARK_RADIUS = 12.5;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const ORDER: readonly Precision[] = ['exact', 'village', 'township'];

/** Pixel offsets of `count` marks round one position: a sunflower, so that no two overlap. One alone has none. */
export function fan(count: number): [number, number][] {
	if (count === 1) return [[0, 0]];
	return Array.from({ length: count }, (_, index) => {
		const radius = MARK_RADIUS * 1.18 * Math.sqrt(index + 0.6);
		const angle = index * GOLDEN_ANGLE - Math.PI / 2;
		return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
	});
}

/** Pixels from the position to the edge of the outermost mark. */
export const fanRadius = (count: number): number =>
	count === 1 ? MARK_RADIUS : MARK_RADIUS * (1.18 * Math.sqrt(count - 0.4) + 1);

/** The spots of all point placements but those of a county. */
export function spotsOf(facts: readonly Fact[]): Spot[] {
	const spots = new Map<string, Omit<Mark, 'offset'>[]>();
	for (const fact of facts) {
		for (const { precision, geometry, errorM } of fact.placements) {
			if (geometry.type !== 'Point' || precision === 'county') continue;
			const position = geometry.coordinates;
			const mark = { fact, precision, position, ...(errorM !== undefined && { errorM }) };
			const there = spots.get(position.join());
			if (there) there.push(mark);
			else spots.set(position.join(), [mark]);
		}
	}
	const all = [...spots.values()].flatMap((marks) => {
		const [first] = marks;
		return first ? [spotOf(first.position, marks)] : [];
	});
	return namedOnce(all);
}

/** Of the spots of one town, which may be known from several points, the one with the most marks keeps the name. */
function namedOnce(spots: readonly Spot[]): Spot[] {
	const most = new Map<string, Spot>();
	const key = ({ name = '', marks: [mark] }: Spot): string => `${mark?.fact.adcode}.${name}`;
	for (const spot of spots) {
		const known = most.get(key(spot));
		if (!known || known.marks.length < spot.marks.length) most.set(key(spot), spot);
	}
	return spots.map(({ name, ...spot }, i) =>
		name !== undefined && most.get(key({ ...spot, name })) === spots[i] ? { ...spot, name } : spot
	);
}

function spotOf(position: Position, loose: readonly Omit<Mark, 'offset'>[]): Spot {
	const offsets = fan(loose.length);
	const marks = [...loose]
		.sort((a, b) => ORDER.indexOf(a.precision) - ORDER.indexOf(b.precision))
		.map((mark, index) => ({ ...mark, offset: offsets[index] ?? [0, 0] }) as const);
	const name = commonest(
		marks.flatMap(({ precision, fact: { townships } }) =>
			precision === 'township' && townships.length === 1 ? townships : []
		)
	);
	return { position, marks, ...(name !== undefined && { name }) };
}

function commonest(names: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Where the gazetteer gives no error, that of a village. */
const VILLAGE_ERROR_M = 1500;

/** The circle of a spot that is known to its village. */
export function marginOf({ position, marks }: Spot): Margin | undefined {
	const errors = marks.flatMap(({ precision, errorM = VILLAGE_ERROR_M }) =>
		precision === 'village' ? [errorM] : []
	);
	return errors.length > 0 ? { position, errorM: Math.max(...errors) } : undefined;
}

/** The disc of a spot that holds marks known only to their township. */
export function discOf({ position, marks, name }: Spot): Disc | undefined {
	if (!marks.some(({ precision }) => precision === 'township')) return undefined;
	return { position, radius: fanRadius(marks.length) + 5, ...(name !== undefined && { name }) };
}

export const routesOf = (facts: readonly Fact[]): Route[] =>
	facts.flatMap((fact) =>
		fact.placements.flatMap(({ geometry, schematic }) =>
			geometry.type === 'LineString'
				? [{ fact, coordinates: geometry.coordinates, schematic: schematic ?? false }]
				: []
		)
	);
