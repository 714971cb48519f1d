// Place names that stand together, 「甲镇、乙镇和丙村」, and when such a list belongs to a thing as a whole.
import { chineseNumber } from '#text/numerals.ts';
import type { PlaceLexicon } from '#pipeline/lexicon/places.ts';
import type { Leads } from './leads.ts';
import type { PlaceMatch } from './match.ts';

/** Names that stand together, in order; offsets of the text. */
export interface PlaceList {
	readonly matches: readonly PlaceMatch[];
	readonly start: number;
	readonly end: number;
}

/** The lists of the names of a text, in order; a name by itself is one, too. */
export function listsOf(
	names: readonly PlaceMatch[],
	text: string,
	lexicon: PlaceLexicon
): PlaceList[] {
	const lists: PlaceMatch[][] = [];
	for (const name of names) {
		const list = lists.at(-1);
		const gap = text.slice(list?.at(-1)?.span.end ?? 0, name.span.start);
		if (list && joins(gap, lexicon)) list.push(name);
		else lists.push([name]);
	}
	return lists.map((matches) => ({
		matches,
		start: matches[0]?.span.start ?? 0,
		end: matches.at(-1)?.span.end ?? 0
	}));
}

/** 「、」, or 「景区、」 between two names of one list: 贾家庄[景区、]文湖景区. */
const joins = (gap: string, { between, placeEnds }: PlaceLexicon): boolean =>
	gap === '' ||
	between.includes(gap) ||
	placeEnds.some((end) => gap.startsWith(end) && between.includes(gap.slice(end.length)));

/**
 * Names, and all of each list that says as a whole where something is: three of them stand in it, or two where 在, 以 …
 * leads it, a bracket opens it or 「三个镇」 counts it, or one of 「以甲村、乙村为主」.
 * 甲村, 乙村 of 「以甲村、乙村、丙村等为引领」 → 甲村, 乙村, 丙村
 */
export function withLists(
	names: readonly PlaceMatch[],
	lists: readonly PlaceList[],
	text: string,
	leads: Leads,
	lexicon: PlaceLexicon
): PlaceMatch[] {
	const whole = lists.filter((list) => {
		const said = itemsWith(names, list);
		const isTold =
			leads.isLed(list.start) || leads.follows(list.start, BRACKETS) || isCounted(list, text);
		const holdsOne = list.matches.some((match) => names.includes(match));
		return said > 2 || (said > 1 && isTold) || (holdsOne && isOneWord(list, text, leads, lexicon));
	});
	return [...new Set([...names, ...whole.flatMap(({ matches }) => matches)])];
}

const BRACKETS = ['（', '('];

/** How many items of a list hold one of the names; 甲镇乙村 is one item. */
function itemsWith(names: readonly PlaceMatch[], { matches }: PlaceList): number {
	const items = new Set<number>();
	let item = 0;
	for (const [i, match] of matches.entries()) {
		if (matches[i - 1]?.span.end !== match.span.start) item++;
		if (names.some(({ text }) => text === match.text)) items.add(item);
	}
	return items.size;
}

const COUNT = /^等?\s?([\d两一二三四五六七八九十]{1,3})\s?[个座条处]/u;

/** 「甲、乙、丙三个镇」 */
function isCounted({ end, matches }: PlaceList, text: string): boolean {
	const [, numeral = ''] = COUNT.exec(text.slice(end, end + 8)) ?? [];
	return chineseNumber(numeral) === matches.length;
}

const LONGEST_END = 10;

/** 「以甲镇、乙镇等为重点」 */
function isOneWord(
	{ start, end }: PlaceList,
	text: string,
	leads: Leads,
	{ scenes, attributives }: PlaceLexicon
): boolean {
	const after = text.slice(end, end + LONGEST_END).replace(/^等/u, '');
	return (
		leads.follows(start, ['以']) &&
		[...scenes, ...attributives].some((words) => after.startsWith(words))
	);
}
