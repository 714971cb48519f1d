// Why a fact stands nowhere, in words for its reader.
import type { Span } from '#domain/text.ts';
import type { Fact, Telling } from './locate.ts';
import { passageOf } from './passage.ts';
import type { PlaceIndex } from './place-index.ts';
import type { PlanPlaces } from './plan-places.ts';
import { settle } from './settle.ts';
import type { Townships } from './townships.ts';

/** The reason of a fact of which the plan names no place. */
export const NO_PLACE = '文中未提地点';
/** Begins the reason of a fact whose places the gazetteer lacks; the names follow. */
const UNKNOWN = '地名未收录：';
/** Begins the reason of a fact whose place's name several places bear; the name follows. */
const AMBIGUOUS = '地名有歧义：';
/** Begins the reason of a fact whose words for its place tell no one point: a road's number, a kind of area. */
const UNSETTLED = '所提地点无法定位：';
const SEPARATOR = '、';

/** The names in a reason. `'地名未收录：甲村、乙河'` → `['甲村', '乙河']`; of another reason `[]` */
export const unknownNames = (reason: string): string[] =>
	reason.startsWith(UNKNOWN) ? reason.slice(UNKNOWN.length).split(SEPARATOR) : [];

/** Whether the text names a place that only the gazetteer could not tell. */
export const namesPlace = (reason: string): boolean =>
	reason.startsWith(UNKNOWN) || reason.startsWith(AMBIGUOUS);

const SHORTEST_UNKNOWN = 2;

/** The most telling reason: an ambiguous name, a name that the gazetteer lacks, a place outside, or no name at all. */
export function unplacedReason(
	fact: Fact,
	all: readonly Telling[],
	townships: Townships,
	plan: PlanPlaces
): string {
	const { lexicon } = plan.index;
	const near = all.filter(({ by }) => by !== 'heading');
	const [ambiguous] = near.flatMap((telling) => settle(telling, townships, lexicon).ambiguous);
	if (ambiguous !== undefined) return AMBIGUOUS + ambiguous;
	const unknown = unknownPlaces(fact, plan);
	if (unknown.length > 0) return UNKNOWN + unknown.join(SEPARATOR);
	const outside = near
		.flatMap(({ matches }) => matches)
		.filter((match) => match.outside)
		.map(({ text }) => text);
	if (outside.length > 0) return `所提地点在县外：${[...new Set(outside)].join('、')}`;
	return fact.places.length > 0 ? UNSETTLED + fact.places.join(SEPARATOR) : NO_PLACE;
}

/** The fact's own places that are names, as far as their form tells, and that the gazetteer lacks. */
function unknownPlaces(fact: Fact, plan: PlanPlaces): string[] {
	const [own] = fact.evidence;
	if (!own) return [];
	const { sentence } = passageOf(plan.doc, own);
	const names = fact.places.flatMap((words) => {
		const name = wholeWords(words, sentence, plan);
		return isName(name, plan.index) && !isWithinKnown(name, sentence, plan) ? [name] : [];
	});
	return [...new Set(names)];
}

/** Without a last character that begins an ordinary word: 龙须沟河 of 「龙须沟河流治理」 → 龙须沟. */
function wholeWords(name: string, { start, end }: Span, { doc, index }: PlanPlaces): string {
	const at = doc.text.slice(start, end).indexOf(name);
	if (at < 0) return name;
	const last = start + at + name.length - 1;
	const isCut = index.lexicon.words.at(doc.text, last).length > 0;
	return isCut ? name.slice(0, -1) : name;
}

/** It ends as names of places do, is none that the gazetteer has, and no range that much is called after. */
function isName(name: string, { lexicon, forms, own }: PlaceIndex): boolean {
	const county = own.find((each) => name.startsWith(each)) ?? '';
	const isKnown = forms.at(name, 0).some(([form]) => form === name);
	return (
		name.length - county.length >= SHORTEST_UNKNOWN &&
		!isKnown &&
		lexicon.placeEnds.some((end) => name.endsWith(end)) &&
		![...lexicon.genericEnds, ...lexicon.grand.names].some((end) => name.endsWith(end))
	);
}

/** Part of a longer name that the gazetteer has. */
function isWithinKnown(name: string, sentence: Span, plan: PlanPlaces): boolean {
	const matches = plan.within(sentence).filter(({ places }) => places.length > 0);
	return matches.some(({ text }) => text.includes(name));
}
