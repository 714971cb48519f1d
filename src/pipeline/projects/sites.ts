// One thing at each of several places: 「在甲、乙、丙建设派出所」, 「在甲、乙、丙、丁四个卫生院创建4个医疗分中心」.
// Invariant: only what is built is spread, and only over places that the text names or counts.
import type { Span } from '#domain/text.ts';
import { chineseNumber } from '#text/numerals.ts';
import type { Governor } from './governor.ts';
import { headOf } from './heads.ts';
import type { Item } from './list.ts';
import type { PlanReader } from './reader.ts';
import { LIST_MARK, splitOutside } from './split.ts';

const COUNT = /^\s*(\d+|[一二两三四五六七八九十])\s*[个座处所家]\s*/u;
/** What says how many places there are, after the last of them. */
const COUNTED_PLACES = /[两三四五六七八九十]个|\d{1,4}\s*个/u;
const BUILDINGS = /(?:[所站院校园馆队]|中心)$/u;

/** An item for each place, its shared words the object; undefined where the object stands once. */
export function spreadOverSites(
	object: Span,
	governor: Governor,
	reader: PlanReader
): Item[] | undefined {
	const { text } = reader;
	const { where, verbs } = governor;
	if (!where || !verbs.some(({ kind }) => kind === 'build')) return undefined;
	const places = splitOutside(text, where, LIST_MARK);
	if (places.length < 2) return undefined;
	const words = text.slice(object.start, object.end);
	const counted = COUNT.exec(words);
	const shared = words.slice(counted?.[0].length ?? 0).replace(/\s/gu, '');
	const fits = counted?.[1]
		? chineseNumber(counted[1]) === places.length
		: isBuilding(shared, reader) && places.every((place) => isSite(place, reader));
	if (!fits) return undefined;
	return places.map((place) => {
		const cut = text.slice(place.start, place.end).search(COUNTED_PLACES);
		const span = { start: place.start, end: cut > 1 ? place.start + cut : place.end };
		return {
			span,
			shared,
			reach: { start: place.start, end: object.end },
			wrapped: false,
			count: places.length,
			batch: false,
			counted: true
		};
	});
}

const isBuilding = (words: string, { lexicon }: PlanReader): boolean =>
	!/[、和及等]/u.test(words) && BUILDINGS.test(words) && headOf(words, lexicon) === 'facility';

const isSite = ({ start, end }: Span, { text, identify, marked }: PlanReader): boolean => {
	const name = text.slice(start, end);
	const { located, own } = identify(name);
	return name.length <= 6 && (marked.has(name) || located || own >= 2);
};
