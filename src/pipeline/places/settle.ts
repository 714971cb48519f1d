// From the names that tell where a fact is to the places themselves: one name, one place; of a town and its village, the village.
import type { Place } from '#domain/place.ts';
import { COURSE_KINDS, PLACE_KINDS } from '#domain/place.ts';
import { metresBetween } from '#geo/area.ts';
import type { PlaceLexicon } from '#pipeline/lexicon/places.ts';
import { isFromTo } from './context.ts';
import type { Telling } from './locate.ts';
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
 * Settles what a telling names (in order of its text) on places, each place once.
 * 新城镇, 西峰山村 (in 新城镇) → 西峰山村
 */
export function settle(
	{ matches, text }: Pick<Telling, 'matches' | 'text'>,
	townships: Townships,
	lexicon: PlaceLexicon
): Settlement {
	const found = new Map<string, Settled>();
	const ambiguous: string[] = [];
	for (const match of matches) {
		if (runsToAll(text, match, lexicon)) continue;
		const place = onePlace(match.places);
		if (place) found.set(place.id, found.get(place.id) ?? { match, place });
		else if (match.places.length > 1) ambiguous.push(match.text);
	}
	const all = [...found.values()];
	const beside = (a: PlaceMatch, b: PlaceMatch): boolean =>
		touches(a, b) || isJoint(text.slice(a.span.end, b.span.start), lexicon);
	const settled = all.filter((one) => {
		if (wide(one.place)) return !holdsOther(one, all, townships);
		return !isCourseBeside(one, matches, beside) && !holdsHamlet(one, all);
	});
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

/** A township that one of the others lies in. */
const holdsOther = (
	{ match, place }: Settled,
	all: readonly Settled[],
	townships: Townships
): boolean =>
	all.some(
		(other) =>
			!wide(other.place) &&
			!COURSE_KINDS.has(other.place.kind) &&
			(touches(match, other.match) || townships.of(other.place)?.id === place.id)
	);

/** A village before a hamlet of it: 窑头村 of 「窑头村马蹄窝」. */
const holdsHamlet = ({ match, place }: Settled, all: readonly Settled[]): boolean =>
	place.kind === 'village' &&
	all.some((other) => other.place.kind === 'village' && touches(match, other.match));

/** A river, road or ridge where the place on it is told with it: 小吕村 of 「232省道小吕村」. */
function isCourseBeside(
	{ match, place }: Settled,
	matches: readonly PlaceMatch[],
	beside: (a: PlaceMatch, b: PlaceMatch) => boolean
): boolean {
	if (!COURSE_KINDS.has(place.kind)) return false;
	const at = matches.indexOf(match);
	const [before, after] = [matches[at - 1], matches[at + 1]];
	const isPoint = ({ places: [found] }: PlaceMatch): boolean =>
		found !== undefined && !COURSE_KINDS.has(found.kind);
	return (
		(before !== undefined && isPoint(before) && beside(before, match)) ||
		(after !== undefined && isPoint(after) && beside(match, after))
	);
}

/** 「—」, or a word that belongs to the name before it: G20青银高速[公路]杏花村互通. */
const isJoint = (gap: string, lexicon: PlaceLexicon): boolean =>
	isFromTo(gap, lexicon) || (/^\p{Script=Han}{2}$/u.test(gap) && !/[和及与]/u.test(gap));

/** What leads from one place to all is in no one place: 「城区至各镇的通道」. */
const runsToAll = (text: string, { span }: PlaceMatch, { fromTo }: PlaceLexicon): boolean =>
	fromTo.some((word) => text.startsWith(`${word}各`, span.end));

const touches = (a: PlaceMatch, b: PlaceMatch): boolean => a.span.end === b.span.start;
