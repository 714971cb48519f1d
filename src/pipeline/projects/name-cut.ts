// Where a name of place begins in a text, and whether its last character is its own.
// Invariant: a name that only a wrong cut would give is none: no 康大道 of 森康大道, no 祠 of 祠堂.
import type { PlaceFinder } from './places.ts';

/** What stands before a name without being of it. */
const JOINS = /[和及与至到在对将从由以沿于跨的为向段内是线道]/u;
/** Landforms, waters and streets, whose names run on into one another. */
const MARK = /[沟峪岭泉坪坡湾河路街巷]/u;
const HAN = /\p{Script=Han}/u;
/** So many characters may a name have before those that mark it as one. */
const REACH = 3;

/** Ordinary words that end as names of streets do. */
const NO_STREET = /[道线出思]路$/u;

/** Whether the mark of a place before `end` ends its name: not in 「祠堂」「河流」「道路」, nor before another mark, 「马泉[沟]」. */
export function endsHere(text: string, end: number, { lexicon }: PlaceFinder): boolean {
	if (NO_STREET.test(text.slice(0, end))) return false;
	return (
		isOwn(text, end - 1, lexicon) && !(MARK.test(text.charAt(end)) && isOwn(text, end, lexicon))
	);
}

/** Whether the character at `at` may be of a name's own, not the first of an ordinary word. */
const isOwn = (text: string, at: number, { markWords }: PlaceFinder['lexicon']): boolean =>
	text.charAt(at) !== text.charAt(at - 1) &&
	(markWords.startAt(text, at) === 0 || text.startsWith('流域', at + 1));

/** Whether what stands before `at` is of no name: a mark, a joint, a verb, a township, the county. */
function isBoundary(text: string, at: number, finder: PlaceFinder): boolean {
	const before = text.charAt(at - 1);
	if (!HAN.test(before) || JOINS.test(before)) return true;
	const { lexicon, homes, marked } = finder;
	const { build, push, act } = lexicon.verbs;
	return (
		[build, push, act, lexicon.adverbs, lexicon.leadsPlace, marked].some((words) =>
			words.endAt(text, at)
		) || homes.some((home) => text.endsWith(home, at) || text.slice(0, at).endsWith(home))
	);
}

/**
 * Where the name begins whose own characters run from `start` to its mark at `mark`.
 * A single character before a boundary is of the name, [中]条山; one alone takes all up to a boundary, or is none.
 */
export function nameStart(
	text: string,
	{ start, mark }: { readonly start: number; readonly mark: number },
	finder: PlaceFinder
): number | undefined {
	// 「华能柳泉塔」: who builds is of no name of place.
	const brand = finder.lexicon.nationals.startAt(text, start);
	if (brand > 0 && start + brand < mark) return start + brand;
	// 「柳泉镇丑沟水库」: the township is a name of its own.
	for (let at = mark - 2; at > start + 1; at--)
		if (/[镇乡]/u.test(text.charAt(at - 1)) && finder.marked.endAt(text, at) > 0) return at;
	if (isBoundary(text, start, finder)) return start;
	if (isBoundary(text, start - 1, finder)) return start - 1;
	if (mark - start > 1) return start;
	for (let at = start - 2; at >= 0 && start - at <= REACH; at--)
		if (isBoundary(text, at, finder)) return at;
	return undefined;
}
