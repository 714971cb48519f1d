// Which figures stand for many facts from afar. Pure geometry, no style.
// Invariant: every fact of the selection is in exactly one county figure, and, unless unplaced, in exactly one of
// town figure, lone mark or county badge.
import type { Position } from '#domain/geometry.ts';
import { bearingOf, townshipKeys, type Fact } from '#domain/fact.ts';
import type { OverviewPlacement } from '#domain/published.ts';

export interface Figure {
	readonly adcode: string;
	/** Town as `<adcode>.<name>`; left out for a county, and for what lies in no known town. */
	readonly town?: string;
	readonly position: Position;
	readonly facts: readonly Fact[];
}

/** The point that stands for a placement: of a line the middle, so that neither of its ends seems to be the place. */
export function pointOf({ geometry }: Pick<OverviewPlacement, 'geometry'>): Position {
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
