// What the characters around a name say: part of another word, part of another name, or a name at its place.
import { COURSE_KINDS, WAYS } from '#domain/place.ts';
import type { Span } from '#domain/text.ts';
import type { PlaceLexicon } from '#pipeline/lexicon/places.ts';
import type { InsideForm } from './place-index.ts';

/** Longer names than this are never part of an ordinary word. */
const LONGEST_WORD_LIKE = 3;
const ORGANISATION_REACH = 14;

/** For each offset the end of the longest ordinary word that starts there, or 0. */
export function wordEnds(text: string, { words }: PlaceLexicon): Int32Array {
	const ends = new Int32Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const longest = words.longestAt(text, at);
		if (longest) ends[at] = at + longest[0].length;
	}
	return ends;
}

/**
 * True where an ordinary word cuts the span, or holds it and more: 创[新城]市, [黄河]流域, 栗家庄[乡]村.
 * A word that begins with the last character spares a river or hill, [历山]区, and a name before another word: [古城]市场.
 */
export function inAnotherWord(
	text: string,
	{ start, end }: Span,
	ends: Int32Array,
	{ words, featureAfterName }: PlaceLexicon
): boolean {
	const last = end - 1;
	const nextIsWord = (ends[end] ?? 0) > end;
	const isLong = end - start > LONGEST_WORD_LIKE;
	for (let from = isLong ? last : Math.max(0, start - words.longest + 1); from < end; from++) {
		const wordEnd = ends[from] ?? 0;
		if (wordEnd <= end && (from >= start || wordEnd <= start)) continue;
		const isSpared = from === last && (nextIsWord || featureAfterName.includes(text.charAt(last)));
		if (!isSpared) return true;
	}
	return false;
}

/** True where the characters around make another name of it: 东郝庄, 文峰塔, 中条山路, 皋落电子公司. */
export function inAnotherName(
	text: string,
	{ start, end }: Span,
	form: InsideForm,
	ends: Int32Array,
	lexicon: PlaceLexicon
): boolean {
	const name = text.slice(start, end);
	const settled = form.places.every(({ kind }) => kind === 'township' || kind === 'village');
	if (settled && hasSuffix(name, lexicon)) return false;
	if (namesStreet(text, end, form, lexicon)) return true;
	if (startsOrganisation(text.slice(end, end + ORGANISATION_REACH), lexicon)) return true;
	if (isGrand(text, { start, end }, lexicon)) return true;
	if (!settled && name.length >= LONGEST_WORD_LIKE) return false;
	return isExtended(text, end, ends, lexicon) || isModified(text, start, ends, lexicon);
}

/** A street called after a place, 中条山路, or after a hill far off, 历山农创街; but 五一街 in 「五一街街道」. */
function namesStreet(
	text: string,
	end: number,
	{ places }: InsideForm,
	lexicon: PlaceLexicon
): boolean {
	if (places.every(({ kind }) => WAYS.has(kind))) return false;
	if (lexicon.roadAfterFeature.some((road) => text.startsWith(road, end))) return true;
	const isCourse = places.every(({ kind }) => COURSE_KINDS.has(kind));
	return (
		isCourse &&
		/^(?:(?![和及与的沿至到])\p{Script=Han}){1,4}[街巷](?!道)/u.test(
			text.slice(end, end + LONGEST_STREET)
		)
	);
}

/** 「农创街」 and the character behind it. */
const LONGEST_STREET = 6;

/** A great river or range that something is only called after: 黄河人家, “黄河+景点”, but 黄河沿岸. */
function isGrand(text: string, { start, end }: Span, { grand }: PlaceLexicon): boolean {
	if (!grand.names.includes(text.slice(start, end))) return false;
	const next = text.charAt(end);
	return /[\p{Script=Han}+＋]/u.test(next) && !grand.uses.some((use) => text.startsWith(use, end));
}

/** 新城镇, 复兴村: nothing else is called so. */
const hasSuffix = (name: string, { suffixes }: PlaceLexicon): boolean =>
	name.length >= LONGEST_WORD_LIKE &&
	[...suffixes.township, ...suffixes.village].some((suffix) => name.endsWith(suffix));

/** A feature's last character follows, and begins no ordinary word: 文峰塔, but 古城河道. */
function isExtended(
	text: string,
	end: number,
	ends: Int32Array,
	{ featureAfterName }: PlaceLexicon
): boolean {
	const next = text.charAt(end);
	return next !== '' && featureAfterName.includes(next) && !ends[end];
}

/** 东, 大, 前 … stands before it and ends no ordinary word: 东郝庄, but 扩大郝庄. */
function isModified(
	text: string,
	start: number,
	ends: Int32Array,
	{ modifiers, words }: PlaceLexicon
): boolean {
	const before = text.charAt(start - 1);
	if (before === '' || !modifiers.includes(before)) return false;
	for (let from = Math.max(0, start - words.longest); from < start - 1; from++) {
		if (ends[from] === start) return false;
	}
	return true;
}

/** 「电子有限公司，」 → true; 「建设电子公司」 → false */
function startsOrganisation(
	after: string,
	{ organisations, breakOrganisation }: PlaceLexicon
): boolean {
	const [run = ''] = /^[\p{Script=Han}\p{L}\d]*/u.exec(after) ?? [];
	const stops = breakOrganisation.map((stop) => run.indexOf(stop)).filter((at) => at >= 0);
	const name = run.slice(0, Math.min(run.length, ...stops));
	return organisations.some((end) => name.includes(end));
}

/** A name may begin here: at the start of a phrase, or after a verb or preposition. */
export function isLed(text: string, start: number, { leads }: PlaceLexicon): boolean {
	const before = text.charAt(start - 1);
	if (before === '' || !/[\p{L}\p{N}]/u.test(before) || leads.characters.includes(before))
		return true;
	return leads.words.some((word) => text.startsWith(word, start - word.length));
}

/** A word or two may stand between a name and its dash. */
const LONGEST_GAP = 6;

/** 「—」, or a word and 「至」: 祁家河村[瓮口至]窑头村. */
export const isFromTo = (gap: string, { fromTo }: PlaceLexicon): boolean =>
	gap.length <= LONGEST_GAP &&
	!/[、，。；：（(]/u.test(gap) &&
	fromTo.some((word) => gap.endsWith(word));
