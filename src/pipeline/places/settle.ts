// From the names that tell where a fact is to the places themselves: one name, one place; of a town and its village, the village.
import type { Place } from '#domain/place.ts';
import { COURSE_KINDS, PLACE_KINDS } from '#domain/place.ts';
import { metresBetween } from '#geo/area.ts';
import type { PlaceMatch } from './match.ts';
import type { Townships } from './townships.ts';

export interface Settled {
	readonly match: PlaceMatch;
	readonly place: Place;
}

export interface Settlement {
	readonly settled: readonly Settled[];
	/** Names that several places far from each other bear. */
	readonly ambiguous: readonly string[];
}

/** Places of one name that lie this near to each other are drawn as one. */
const SAME_PLACE_M = 3500;

/**
 * Settles matches (in order of the text) on places, each place once.
 * 新城镇, 西峰山村 (in 新城镇) → 西峰山村
 */
export function settle(matches: readonly PlaceMatch[], townships: Townships): Settlement {
	const found = new Map<string, Settled>();
	const ambiguous: string[] = [];
	for (const match of matches) {
		const place = onePlace(match.places);
		if (place) found.set(place.id, found.get(place.id) ?? { match, place });
		else if (match.places.length > 1) ambiguous.push(match.text);
	}
	const all = [...found.values()];
	const settled = all.filter((one) => !isCoveredBy(one, all, matches, townships));
	return { settled, ambiguous };
}

function onePlace(places: readonly Place[]): Place | undefined {
	const [first, ...others] = [...places].sort(
		(a, b) => PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind)
	);
	const near = others.every((other) => first && apart(first, other) <= SAME_PLACE_M);
	return near ? first : undefined;
}

const apart = ({ rows: [a] }: Place, { rows: [b] }: Place): number =>
	metresBetween([a.lon, a.lat], [b.lon, b.lat]);

const wide = ({ kind }: Place): boolean => kind === 'township' || kind === 'town';

/** A township that one of the others lies in; a river, road or ridge where the place on it is told with it. */
function isCoveredBy(
	{ match, place }: Settled,
	all: readonly Settled[],
	matches: readonly PlaceMatch[],
	townships: Townships
): boolean {
	if (wide(place)) {
		return all.some(
			(other) =>
				!wide(other.place) &&
				(touches(match, other.match) || townships.of(other.place)?.id === place.id)
		);
	}
	if (!COURSE_KINDS.has(place.kind)) return false;
	const at = matches.indexOf(match);
	const beside = [matches[at - 1], matches[at + 1]];
	return beside.some((other) => {
		const [found] = other?.places ?? [];
		return other && found && !COURSE_KINDS.has(found.kind) && touches(...inOrder(match, other));
	});
}

const inOrder = (a: PlaceMatch, b: PlaceMatch): [PlaceMatch, PlaceMatch] =>
	a.span.start < b.span.start ? [a, b] : [b, a];

const touches = (a: PlaceMatch, b: PlaceMatch): boolean => a.span.end === b.span.start;
