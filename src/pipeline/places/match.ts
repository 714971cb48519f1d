// Finds place names in a text. Never overlapping, in order; a name inside another word or another name is none.
import { COURSE_KINDS, WAYS } from '#domain/place.ts';
import type { Place } from '#domain/place.ts';
import type { Span } from '#domain/text.ts';
import type { PlaceLexicon } from '#pipeline/lexicon/places.ts';
import { inAnotherName, inAnotherWord, isLed, wordEnds } from './context.ts';
import type { Form, PlaceIndex } from './place-index.ts';

export interface PlaceMatch {
	/** Offsets of the text that was searched. */
	readonly span: Span;
	readonly text: string;
	/** Places of that name inside the county: one, or several where the name is ambiguous. Empty for a place outside. */
	readonly places: readonly Place[];
	/** A county or city around: context, never a location. */
	readonly outside: boolean;
}

interface Candidate {
	readonly span: Span;
	readonly text: string;
	readonly form: Form;
}

/**
 * The place names of a text, longest at each position, in time linear in its length.
 * 「在新城镇创新城市管理」 → 新城镇 (and not the 新城 of 创新城市)
 */
export function findPlaces(text: string, index: PlaceIndex): PlaceMatch[] {
	const candidates = collect(text, index);
	const held = candidates.filter((candidate, i) =>
		holds(text, candidate, candidates[i - 1], candidates[i + 1], index)
	);
	return held.flatMap(({ span, text: name, form }, i): PlaceMatch[] => {
		if (form.at === 'own') return [];
		if (form.at === 'outside') return [{ span, text: name, outside: true, places: [] }];
		const places = meant(text, held, i, index) ?? form.places;
		return places.length > 0 ? [{ span, text: name, outside: false, places }] : [];
	});
}

/**
 * Of a name that a hill or river shares with a town, the town before 卫生院 and the like and among other towns.
 * Empty where an institution is only called after a river or road, or a link leads to it. Undefined where the name says it itself.
 */
function meant(
	text: string,
	held: readonly Candidate[],
	i: number,
	{ lexicon }: PlaceIndex
): readonly Place[] | undefined {
	const self = held[i];
	if (self?.form.at !== 'inside') return undefined;
	const { town, places } = self.form;
	if (places.every(isLongWay) && hasBranch(text, self.span.end, lexicon)) return [];
	const isInstitution = lexicon.institutions.some((end) => text.startsWith(end, self.span.end));
	if (!town)
		return isInstitution && places.every(({ kind }) => COURSE_KINDS.has(kind)) ? [] : undefined;
	const neighbours = [
		gapIs(text, held[i - 1], self, lexicon) && held[i - 1],
		gapIs(text, self, held[i + 1], lexicon) && held[i + 1]
	];
	const amongTowns = neighbours.some(
		(other) =>
			other &&
			other.form.at === 'inside' &&
			other.form.places.every((place) => place.kind === 'township')
	);
	return isInstitution || amongTowns ? [town] : undefined;
}

/** A road with a course: a bridge is a point, and its link is near. */
const isLongWay = ({ kind, rows }: Place): boolean => WAYS.has(kind) && rows.length > 1;

/** So many characters may stand between a road and what leads to it: 汾邢高速[公路汾孝东]互通. */
const BRANCH_REACH = 12;

/** A road's link or gate is not where the road runs. */
function hasBranch(text: string, end: number, { branches }: PlaceLexicon): boolean {
	const [run = ''] = /^[\p{Script=Han}\w]*/u.exec(text.slice(end, end + BRANCH_REACH + 4)) ?? [];
	return branches.some((word) => {
		const at = run.indexOf(word);
		return at >= 0 && at <= BRANCH_REACH;
	});
}

/** True for two names of one list, or the two ends of one road. */
const gapIs = (
	text: string,
	a: Candidate | undefined,
	b: Candidate | undefined,
	{ between }: PlaceLexicon
): boolean =>
	a !== undefined && b !== undefined && between.includes(text.slice(a.span.end, b.span.start));

const hasVillageSuffix = (name: string, { suffixes }: PlaceLexicon): boolean =>
	suffixes.village.some((suffix) => name.endsWith(suffix));

/** Names that no ordinary word cuts and no longer name holds, from left to right, longest first. */
function collect(text: string, { forms, lexicon }: PlaceIndex): Candidate[] {
	const ends = wordEnds(text, lexicon);
	const fits = (span: Span, form: Form): boolean => {
		if (form.at === 'own') return true;
		if (inAnotherWord(text, span, ends, lexicon)) return false;
		return form.at === 'outside' || !inAnotherName(text, span, form, ends, lexicon);
	};
	const found: Candidate[] = [];
	for (let at = 0; at < text.length; at++) {
		for (const [name, form] of forms.at(text, at)) {
			const span = { start: at, end: at + name.length };
			if (!fits(span, form)) continue;
			found.push({ span, text: name, form });
			at = span.end - 1;
			break;
		}
	}
	return found;
}

/** Whether a name that could also be an ordinary word, or lie in the county before it, holds beside its neighbours. */
function holds(
	text: string,
	{ span, text: name, form }: Candidate,
	before: Candidate | undefined,
	after: Candidate | undefined,
	{ lexicon }: PlaceIndex
): boolean {
	if (form.at !== 'inside') return true;
	const touches = before?.span.end === span.start;
	if (touches && before.form.at === 'outside') return false;
	const isShortVillage =
		form.kind === 'short' && form.places.every(({ kind }) => kind === 'village');
	const needsLead =
		lexicon.needLead.has(name) || (isShortVillage && !hasVillageSuffix(name, lexicon));
	if (!needsLead && !lexicon.needSuffix.has(name)) return true;
	if (touches && before.form.at === 'inside') return true;
	const self = { span, text: name, form };
	if (gapIs(text, before, self, lexicon) || gapIs(text, self, after, lexicon)) return true;
	return needsLead && !lexicon.needSuffix.has(name) && isLed(text, span.start, lexicon);
}
