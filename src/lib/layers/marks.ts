// Where facts stand on the map: marks, their fans, the figures that stand for many. Pure geometry, no style.
// Invariant: every fact of the selection is in exactly one county figure, and, unless unplaced, in exactly one of
// town figure, lone mark or county badge.
import type { Position } from '#domain/geometry.ts';
import { bearingOf, townshipKeys, type Fact } from '#domain/fact.ts';
import type { OverviewPlacement } from '#domain/published.ts';
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
interface Margin {
	readonly position: Position;
	readonly errorM: number;
}

/** The soft disc behind marks that are known only to their township. */
interface Disc {
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

export interface Figure {
	readonly adcode: string;
	/** Town as `<adcode>.<name>`; left out for a county, and for what lies in no known town. */
	readonly town?: string;
	readonly position: Position;
	readonly facts: readonly Fact[];
}

/** Half of a mark's size with its margin, in pixels. */
const SPACING = 12.5;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const ORDER: readonly Precision[] = ['exact', 'village', 'township'];

/** Pixel offsets of `count` marks round one position: a sunflower, so that no two overlap. One alone has none. */
export function fan(count: number): [number, number][] {
	if (count === 1) return [[0, 0]];
	return Array.from({ length: count }, (_, index) => {
		const radius = SPACING * 1.18 * Math.sqrt(index + 0.6);
		const angle = index * GOLDEN_ANGLE - Math.PI / 2;
		return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
	});
}

const fanRadius = (count: number): number =>
	SPACING * 1.18 * Math.sqrt(Math.max(0, count - 1) + 0.6) + SPACING + 5;

type Spot = Omit<Mark, 'offset' | 'position'>;

/** All point placements but those of a county, with the margins and discs of those that are not exact. */
export function marksOf(facts: readonly Fact[]): MarkLayout {
	const known = layouts.get(facts);
	if (known) return known;
	const layout = layOut(facts);
	layouts.set(facts, layout);
	return layout;
}

interface MarkLayout {
	readonly marks: readonly Mark[];
	readonly margins: readonly Margin[];
	readonly discs: readonly Disc[];
}

/** Several layers ask for the layout of one selection, and again for each view of it. */
const layouts = new WeakMap<readonly Fact[], MarkLayout>();

function layOut(facts: readonly Fact[]): MarkLayout {
	const spots = new Map<string, { position: Position; spots: Spot[] }>();
	for (const fact of facts) {
		for (const { precision, geometry, errorM } of fact.placements) {
			if (geometry.type !== 'Point' || precision === 'county') continue;
			const key = geometry.coordinates.join();
			const group = spots.get(key) ?? { position: geometry.coordinates, spots: [] };
			group.spots.push({ fact, precision, ...(errorM !== undefined && { errorM }) });
			spots.set(key, group);
		}
	}
	const groups = [...spots.values()];
	return {
		marks: groups.flatMap(fanned),
		margins: groups.flatMap(marginOf),
		discs: groups.flatMap(discOf)
	};
}

function fanned({ position, spots }: { position: Position; spots: Spot[] }): Mark[] {
	const offsets = fan(spots.length);
	return [...spots]
		.sort((a, b) => ORDER.indexOf(a.precision) - ORDER.indexOf(b.precision))
		.map((spot, index) => ({ ...spot, position, offset: offsets[index] ?? [0, 0] }));
}

/** Where the gazetteer gives no error, that of a village. */
const VILLAGE_ERROR_M = 1500;

function marginOf({ position, spots }: { position: Position; spots: Spot[] }): Margin[] {
	const errors = spots.flatMap(({ precision, errorM = VILLAGE_ERROR_M }) =>
		precision === 'village' ? [errorM] : []
	);
	return errors.length > 0 ? [{ position, errorM: Math.max(...errors) }] : [];
}

function discOf({ position, spots }: { position: Position; spots: Spot[] }): Disc[] {
	const loose = spots.filter(({ precision }) => precision === 'township');
	if (loose.length === 0) return [];
	const name = commonest(
		loose.flatMap(({ fact }) => (fact.townships.length === 1 ? fact.townships : []))
	);
	return [{ position, radius: fanRadius(spots.length), ...(name !== undefined && { name }) }];
}

function commonest(names: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

export const routesOf = (facts: readonly Fact[]): Route[] =>
	facts.flatMap((fact) =>
		fact.placements.flatMap(({ geometry, schematic }) =>
			geometry.type === 'LineString'
				? [{ fact, coordinates: geometry.coordinates, schematic: schematic ?? false }]
				: []
		)
	);

/** The point that stands for a placement: of a line the middle, so that neither of its ends seems to be the place. */
function pointOf({ geometry }: Pick<OverviewPlacement, 'geometry'>): Position {
	if (geometry.type === 'Point') return geometry.coordinates;
	const half = geometry.coordinates.length / 2;
	const before = geometry.coordinates[Math.ceil(half) - 1];
	const after = geometry.coordinates[Math.floor(half)];
	if (!before || !after) throw new RangeError('a line without points');
	return [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2];
}

function groupBy(facts: readonly Fact[], key: (fact: Fact) => string): Map<string, Fact[]> {
	const groups = new Map<string, Fact[]>();
	for (const fact of facts) {
		const group = groups.get(key(fact));
		if (group) group.push(fact);
		else groups.set(key(fact), [fact]);
	}
	return groups;
}

type Labelled = readonly { readonly adcode: string; readonly label: Position }[];

const figuresAt = (groups: ReadonlyMap<string, readonly Fact[]>, counties: Labelled): Figure[] =>
	counties.flatMap(({ adcode, label }) => {
		const facts = groups.get(adcode);
		return facts ? [{ adcode, position: label, facts }] : [];
	});

/** One figure a county, of all its facts: a fact that is not placed is still this county's. */
export const countyFigures = (facts: readonly Fact[], counties: Labelled): Figure[] =>
	figuresAt(
		groupBy(facts, (fact) => fact.adcode),
		counties
	);

/** The facts that are known only to their county, as one badge a county. */
export const countyBadges = (facts: readonly Fact[], counties: Labelled): Figure[] =>
	countyFigures(
		facts.filter((fact) => bearingOf(fact) === 'county'),
		counties
	);

/**
 * One figure a town. Facts on the map that lie in no known town count to a town figure that they would be drawn over;
 * else they stand alone, or together as a figure without a name.
 */
export function townFigures(facts: readonly Fact[]): { figures: Figure[]; lone: Fact[] } {
	const placed = facts.filter((fact) => bearingOf(fact) === 'map');
	const groups = groupBy(placed, (fact) => townshipKeys(fact)[0] ?? '');
	const astray = groups.get('') ?? [];
	groups.delete('');
	const spots: Spots[] = [...groups].map(([town, inTown]) => ({
		adcode: town.slice(0, 6),
		town,
		position: townPoint(inTown),
		facts: inTown
	}));
	for (const fact of astray) gather(fact, spots);
	const lone = spots.filter((one) => one.town === undefined && one.facts.length === 1);
	return {
		figures: spots.filter((one) => !lone.includes(one)),
		lone: lone.flatMap((one) => one.facts)
	};
}

type Spots = Omit<Figure, 'facts'> & { readonly facts: Fact[] };

/** Degrees within which facts would be drawn over each other. */
const NEAR = 0.04;

/** Adds a fact to the first group near it in its county, or begins one. */
function gather(fact: Fact, groups: Spots[]): void {
	const [lng, lat] = townPoint([fact]);
	const group = groups.find(
		({ adcode, position }) =>
			adcode === fact.adcode && Math.hypot(position[0] - lng, position[1] - lat) < NEAR
	);
	if (group) group.facts.push(fact);
	else groups.push({ adcode: fact.adcode, position: [lng, lat], facts: [fact] });
}

/**
 * The town's seat where a fact stands for the whole town, else the middle of what is there. A fact that lies in several
 * towns tells the place of none of them.
 */
function townPoint(facts: readonly Fact[]): Position {
	const own = facts.filter(({ townships }) => townships.length < 2);
	const known = own.length > 0 ? own : facts;
	const placements = known.flatMap((fact) =>
		fact.placements.filter(({ precision }) => precision !== 'county')
	);
	const seat = own.length > 0 && placements.find(({ precision }) => precision === 'township');
	if (seat) return pointOf(seat);
	const points = placements.map(pointOf);
	const mean = (axis: 0 | 1): number =>
		Number((points.reduce((sum, point) => sum + point[axis], 0) / points.length).toFixed(6));
	return [mean(0), mean(1)];
}
