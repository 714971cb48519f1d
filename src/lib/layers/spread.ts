// What is drawn of the spots at each zoom: a spot fans out where there is room, and lies in a ring with a count where there
// is none. Pure geometry, no style.
// Invariants: at every zoom no two marks or rings overlap, and every mark is either drawn or in exactly one ring.
import type { Fact } from '#domain/fact.ts';
import type { Figure } from './tallies.ts';
import {
	discOf,
	fanRadius,
	marginOf,
	spotsOf,
	type Disc,
	type Margin,
	type Mark,
	type Spot
} from './marks.ts';
import { markZoom, MAX_ZOOM, PAPER_RING, pixelsAt0, ringRadius, type Zooms } from './tiers.ts';

/** A ring for marks that have no room yet. `opens`: the zoom from which its heaviest spot fans out, where there is one. */
type Gathering = Figure & Zooms & { readonly opens?: number };

export interface Spread {
	readonly marks: readonly (Mark & Zooms)[];
	readonly margins: readonly (Margin & Zooms)[];
	readonly discs: readonly (Disc & Zooms)[];
	readonly rings: readonly Gathering[];
	/** The marks that a ring stands for, on their point, while it does. */
	readonly gathered: readonly (Mark & Zooms)[];
}

/** Marks that a spot may fan out below a zoom, so that a town does not cover the county. */
const MOST: readonly (readonly [below: number, marks: number])[] = [
	[11, 12],
	[12, 30],
	[13, 60]
];

/** Spots that are drawn as one: in the place of the first, which has the most marks. */
interface Group {
	readonly spots: readonly Spot[];
	/** Pixels at zoom 0. */
	readonly middle: readonly [x: number, y: number];
	readonly isFan: boolean;
	readonly radius: number;
}

const spreads = new WeakMap<readonly Fact[], Map<number, Spread>>();

/** The spread of a selection. `scale` enlarges marks and rings. Several layers ask for it, and again for each view of it. */
export function spreadOf(facts: readonly Fact[], scale: number): Spread {
	const known = spreads.get(facts) ?? new Map<number, Spread>();
	spreads.set(facts, known);
	const spread = known.get(scale) ?? spreadOut(facts, scale);
	known.set(scale, spread);
	return spread;
}

function spreadOut(facts: readonly Fact[], scale: number): Spread {
	const spots = spotsOf(facts);
	const least = markZoom(facts.length);
	const first = Math.floor(least);
	const [fans, rings] = [new Ranges<Spot>(first), new Ranges<readonly Spot[]>(first)];
	for (let zoom = first; zoom <= MAX_ZOOM; zoom++) {
		for (const { spots: inside, isFan } of groupsAt(spots, Math.max(zoom, least), scale)) {
			const [only] = inside;
			if (isFan && only) fans.add(spotKey(only), only, zoom);
			else rings.add(inside.map(spotKey).join(';'), inside, zoom);
		}
	}
	return spreadFrom(fans.all(), rings.all());
}

/** On paper nobody zooms in: the spread of one zoom, at every zoom. */
export function spreadOnPaper(facts: readonly Fact[], scale: number, zoom: number): Spread {
	const always = { from: 0, to: Infinity };
	const groups = [...groupsAt(spotsOf(facts), zoom, scale, PAPER_RING)];
	const fans = groups.filter(({ isFan }) => isFan).flatMap(({ spots }) => spots);
	const rings = groups.filter(({ isFan }) => !isFan).map(({ spots }) => spots);
	return spreadFrom(
		fans.map((spot) => [spot, always]),
		rings.map((spots) => [spots, always])
	);
}

function spreadFrom(
	opened: readonly (readonly [Spot, Zooms])[],
	gatherings: readonly (readonly [readonly Spot[], Zooms])[]
): Spread {
	return {
		marks: opened.flatMap(([{ marks }, zooms]) => marks.map((mark) => ({ ...mark, ...zooms }))),
		margins: opened.flatMap(([spot, zooms]) => withZooms(marginOf(spot), zooms)),
		discs: opened.flatMap(([spot, zooms]) => withZooms(discOf(spot), zooms)),
		rings: gatherings.map(([inside, zooms]) => gathering(inside, zooms, opened)),
		gathered: gatherings.flatMap(([inside, zooms]) =>
			inside.flatMap(({ marks }) =>
				marks.map((mark) => ({ ...mark, offset: [0, 0] as const, ...zooms }))
			)
		)
	};
}

const spotKey = ({ position }: Spot): string => position.join();

const withZooms = <T extends object>(thing: T | undefined, zooms: Zooms): (T & Zooms)[] =>
	thing ? [{ ...thing, ...zooms }] : [];

function gathering(
	spots: readonly Spot[],
	zooms: Zooms,
	opened: readonly (readonly [Spot, Zooms])[]
): Gathering {
	const [heaviest] = spots;
	if (!heaviest) throw new RangeError('a ring of nothing');
	const facts = [...new Set(spots.flatMap(({ marks }) => marks.map(({ fact }) => fact)))];
	const opens = opened.find(([spot, { from }]) => spot === heaviest && from >= zooms.to)?.[1].from;
	const names = new Set(spots.flatMap(({ name }) => (name === undefined ? [] : [name])));
	const [[name], adcode] = [[...names], heaviest.marks[0]?.fact.adcode ?? ''];
	return {
		...zooms,
		adcode,
		position: heaviest.position,
		facts,
		...(names.size === 1 && name !== undefined && { town: `${adcode}.${name}` }),
		...(opens !== undefined && { opens })
	};
}

/** Things that are the same over several zooms, one after the other, as one range. What is there at the first is so before. */
class Ranges<T> {
	readonly #found = new Map<string, [thing: T, from: number, to: number][]>();

	constructor(private readonly first: number) {}

	add(key: string, thing: T, zoom: number): void {
		const ranges = this.#found.get(key) ?? [];
		this.#found.set(key, ranges);
		const last = ranges.at(-1);
		if (last?.[2] === zoom) last[2] = zoom + 1;
		else ranges.push([thing, zoom === this.first ? 0 : zoom, zoom + 1]);
	}

	all(): [T, Zooms][] {
		return [...this.#found.values()].flatMap((ranges) =>
			ranges.map(([thing, from, to]): [T, Zooms] => [thing, { from, to }])
		);
	}
}

/** Groups of spots at a zoom, none of which overlaps another: the widest fan closes first, then rings and marks unite. */
function groupsAt(
	spots: readonly Spot[],
	zoom: number,
	scale: number,
	leastRing?: number
): Iterable<Group> {
	const most = MOST.find(([below]) => zoom < below)?.[1] ?? Infinity;
	const ring = (gone: readonly Spot[]): Group => ringOf(gone, scale, leastRing);
	const groups = new Set(
		spots.map((spot) => (spot.marks.length <= most ? fanOf(spot, scale) : ring([spot])))
	);
	const waiting = [...groups];
	for (let group = waiting.pop(); group; group = waiting.pop()) {
		const other = groups.has(group) ? overlapping(group, groups, zoom) : undefined;
		if (!other) continue;
		const [widest] = [group, other].filter(isWide).sort((a, b) => b.radius - a.radius);
		const gone = widest ? [widest] : [group, other];
		const spots = gone.flatMap((each) => each.spots).sort(byWeight);
		for (const each of gone) groups.delete(each);
		const united = ring(spots);
		groups.add(united);
		waiting.push(united, ...[group, other].filter((each) => groups.has(each)));
	}
	return groups;
}

/** The first group that would lie over another one at a zoom. */
function overlapping(group: Group, groups: Iterable<Group>, zoom: number): Group | undefined {
	const [x, y] = group.middle;
	const pixel = 2 ** -zoom;
	for (const other of groups) {
		const [right, down] = [other.middle[0] - x, other.middle[1] - y];
		const touch = (group.radius + other.radius) * pixel;
		if (other !== group && right * right + down * down < touch * touch) return other;
	}
	return undefined;
}

const byWeight = (a: Spot, b: Spot): number => b.marks.length - a.marks.length;

const isWide = ({ isFan, spots: [spot] }: Group): boolean =>
	isFan && spot !== undefined && spot.marks.length > 1;

const fanOf = (spot: Spot, scale: number): Group => ({
	spots: [spot],
	middle: pixelsAt0(spot.position),
	isFan: true,
	radius: fanRadius(spot.marks.length) * scale
});

function ringOf(spots: readonly Spot[], scale: number, least?: number): Group {
	const [heaviest] = spots;
	if (!heaviest) throw new RangeError('a ring of nothing');
	const count = spots.reduce((sum, { marks }) => sum + marks.length, 0);
	return {
		spots,
		middle: pixelsAt0(heaviest.position),
		isFan: false,
		radius: ringRadius(count, least) * scale
	};
}
