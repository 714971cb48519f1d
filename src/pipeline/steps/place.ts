// Puts projects and parks where the plan says they are, as exactly as it says it, or tells why it cannot.
// Invariant: a placement follows from a name in the fact's own name, clause, governing words or heading; nothing is guessed.
import type { PlanDocument } from '#domain/document.ts';
import type { Facts, Park, Placement, Project } from '#domain/facts.ts';
import type { StepResult } from '#domain/issue.ts';
import type { Place } from '#domain/place.ts';
import type { Boundaries } from '#pipeline/geography/boundaries.ts';
import type { Gazetteer } from '#pipeline/geography/gazetteer.ts';
import type { PlaceLexicon } from '#pipeline/lexicon/places.ts';
import { Locator } from '#pipeline/places/locator.ts';
import type { Location } from '#pipeline/places/locator.ts';
import { ParkFinder } from '#pipeline/places/parks.ts';
import { placeIndex } from '#pipeline/places/place-index.ts';
import { PlanPlaces } from '#pipeline/places/plan-places.ts';
import { Townships } from '#pipeline/places/townships.ts';

export interface PlaceSources {
	readonly boundaries: Boundaries;
	readonly gazetteer: Gazetteer;
	readonly lexicon: PlaceLexicon;
}

/** The facts with their placements, or with `unplaced`; and the township of each placement's place. */
export interface Placed {
	readonly facts: Facts;
	/** All names of the plan, for what else is placed by them. */
	readonly places: PlanPlaces;
	/** Today's official names of the townships that a fact's placements lie in, as far as they are known. */
	townshipsOf(fact: Project | Park): string[];
}

/** Places all projects and parks of a plan. A project in a park that is placed stands where the park stands. */
export function place(doc: PlanDocument, facts: Facts, sources: PlaceSources): StepResult<Placed> {
	const own = sources.gazetteer.places(doc.adcode);
	const index = placeIndex(doc.adcode, own, sources.boundaries, sources.lexicon);
	const plan = new PlanPlaces(doc, index);
	const townships = new Townships(own, plan.all);
	const county = sources.boundaries.counties.get(doc.adcode);
	const locator = new Locator(plan, townships, county);
	const parks = facts.parks.map((park) => located(park, locator.locate(park), index.own));
	const finder = new ParkFinder(parks, plan);
	const projects = facts.projects.map((project) =>
		located(project, locator.locate(project, finder), index.own)
	);
	const byId = new Map(own.map((each) => [each.id, each]));
	return {
		output: {
			facts: { ...facts, projects, parks },
			places: plan,
			townshipsOf: (fact) => townshipNames(fact, byId, townships)
		},
		issues: []
	};
}

/**
 * What a fact is placed by is among its places: always where it has no others, all of a list of which it has one,
 * else where its own words hold it.
 */
function located<F extends Project | Park>(fact: F, location: Location, own: readonly string[]): F {
	const settled = location.placements.filter(({ precision }) => precision !== 'county');
	const drawn = [...new Set(settled.flatMap(({ basis }) => basis.split('—')))];
	// The ends of a line bear the names of the gazetteer, not the plan's.
	const isListed = !settled.some(isLine) && drawn.some((name) => fact.places.includes(name));
	const words = fact.evidence[0]?.quote ?? '';
	const lacking = drawn.filter(
		(name) =>
			!own.includes(name) &&
			(fact.places.length === 0 ||
				(isListed && !fact.places.some((place) => place.includes(name))) ||
				(words.includes(name) && addsTo(name, fact.places) && !fact.name.endsWith(name)))
	);
	// 「丑沟塔」 was meant, not 丑沟.
	const kept = fact.places.filter((place) => !lacking.some((name) => name.includes(place)));
	const inOrder = isListed ? [...kept, ...lacking] : [...lacking, ...kept];
	return { ...fact, ...location, places: inOrder };
}

const isLine = ({ basis }: Placement): boolean => basis.includes('—');

/** Characters of the longest name of a place that is no thing built there. */
const LONGEST = 5;

/** A short name that no place holds, and that holds a place only with one more character: 「丑沟塔」 for 丑沟. */
const addsTo = (name: string, places: readonly string[]): boolean =>
	name.length <= LONGEST &&
	!places.some(
		(place) => place.includes(name) || (name.includes(place) && name.length > place.length + 1)
	);

function townshipNames(
	{ placements }: Project | Park,
	places: ReadonlyMap<string, Place>,
	townships: Townships
): string[] {
	const names = placements.flatMap(({ place: id }) => {
		const found = id === undefined ? undefined : places.get(id);
		const township = found && townships.of(found);
		return township ? [township.name] : [];
	});
	return [...new Set(names)];
}
