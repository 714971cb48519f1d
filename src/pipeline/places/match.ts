// Finds place names in a text. Never overlapping, in order; a name inside another word or another name is none.
import type { Place } from '#domain/place.ts';
import type { Span } from '#domain/text.ts';
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
	return candidates
		.filter((candidate, i) => holds(text, candidate, candidates[i - 1], candidates[i + 1], index))
		.flatMap(({ span, text: name, form }) => {
			if (form.at === 'own') return [];
			const inside = form.at === 'inside';
			return [{ span, text: name, outside: !inside, places: inside ? form.places : [] }];
		});
}

/** Names that no ordinary word cuts and no longer name holds, from left to right, longest first. */
function collect(text: string, { forms, lexicon }: PlaceIndex): Candidate[] {
	const ends = wordEnds(text, lexicon);
	const fits = (span: Span, form: Form): boolean => {
		if (form.at === 'own') return true;
		if (inAnotherWord(span, ends, lexicon)) return false;
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
	if (!lexicon.needLead.has(name) && !lexicon.needSuffix.has(name)) return true;
	if (touches && before.form.at === 'inside') return true;
	const joined = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
		a !== undefined &&
		b !== undefined &&
		lexicon.between.includes(text.slice(a.span.end, b.span.start));
	const self = { span, text: name, form };
	if (joined(before, self) || joined(self, after)) return true;
	return lexicon.needLead.has(name) && isLed(text, span.start, lexicon);
}
