// Cuts text at marks that stand outside brackets, quotes and 「集…于一体」.
// Invariant: one pass, linear; a bracket that is never closed counts as a plain character.
import type { Span } from '#domain/text.ts';
import { chars, holds, SPACE, type CharSet } from '#text/chars.ts';
import { matchesOf } from '#text/matches.ts';

const BRACKETS = ['“”', '‘’', '（）', '()', '《》', '「」', '『』', '【】'];
const CLOSER_OF = new Map(BRACKETS.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
const MARKS = chars(BRACKETS.join(''));
/** Most spans hold none of these: no bracket, nothing that a description cannot do without. */
const TELLING = chars(`${BRACKETS.join('')}为包涵体`);
/** 「集住宿、餐饮、娱乐为一体的」 describes one thing, whatever it lists. */
const DESCRIPTION =
	/集[^，。；：集]{2,80}?一体|以[^，。；：以]{1,40}为\p{Script=Han}{1,6}的|以[^，。；：以]{1,30}为[^，。；：以]{1,4}、[^，。；：以]{1,30}为\p{Script=Han}{1,2}的|(?:包含|涵盖|包括)[^，。；：]{2,60}?等的/gu;

/** What round brackets say: 「（存栏3000头）」. */
export const ASIDE = /[（(][^（()）]*[）)]/gu;

/** Tells of an offset of the text whether it lies inside. */
type Inside = (at: number) => boolean;
const NOTHING = new Uint8Array();

/** What parts the names of a list, and where sentences, their parts and clauses end. */
export const LIST_MARK = chars('、');
export const SENTENCE_ENDS = chars('。！？\n');
export const PART_ENDS = chars('；;');
export const CLAUSE_ENDS = chars('，,：:');

/** What of a span lies inside brackets, quotes or a description; the brackets themselves do. Looks only when asked. */
export function inside(text: string, span: Span): Inside {
	let marks: Uint8Array | undefined;
	return (at) => (marks ??= marksInside(text, span))[at - span.start] === 1;
}

/** 1 for each character of the span that lies inside; empty where none does. */
function marksInside(text: string, { start, end }: Span): Uint8Array {
	let first = start;
	while (first < end && !holds(TELLING, text.charCodeAt(first))) first++;
	if (first === end) return NOTHING;
	const value = text.slice(start, end);
	const stretches = bracketed(value);
	for (const { index, 0: words } of matchesOf(value, DESCRIPTION))
		stretches.push({ start: index, end: index + words.length });
	if (stretches.length === 0) return NOTHING;
	const marks = new Uint8Array(value.length);
	for (const each of stretches) marks.fill(1, each.start, each.end);
	return marks;
}

/** Stretches from an outermost bracket to the one that closes it. */
function bracketed(value: string): Span[] {
	const stretches: Span[] = [];
	const open: { at: number; closer: number }[] = [];
	for (let at = 0; at < value.length; at++) {
		const code = value.charCodeAt(at);
		if (!holds(MARKS, code)) continue;
		const closer = CLOSER_OF.get(code);
		if (closer !== undefined) open.push({ at, closer });
		else {
			// An opener that its closer has skipped was no opener.
			if (open.at(-1)?.closer !== code && open.at(-2)?.closer === code) open.pop();
			if (open.at(-1)?.closer !== code) continue;
			const start = open.pop()?.at ?? at;
			if (open.length === 0) stretches.push({ start, end: at + 1 });
		}
	}
	return stretches;
}

/**
 * Spans between separators, empty ones left out. Separators inside brackets do not cut.
 * `A（甲、乙）、B` by 、 → `A（甲、乙）`, `B`
 */
export function splitOutside(text: string, span: Span, separators: CharSet): Span[] {
	const spans: Span[] = [];
	const isInside = inside(text, span);
	let start = span.start;
	for (let at = span.start; at <= span.end; at++) {
		if (at < span.end && (!holds(separators, text.charCodeAt(at)) || isInside(at))) continue;
		const piece = trim(text, { start, end: at });
		if (piece.end > piece.start) spans.push(piece);
		start = at + 1;
	}
	return spans;
}

/** Where the piece of a list begins that goes on to `at`: behind the last 、 from `start` on. */
export const pieceStart = (text: string, start: number, at: number): number =>
	start + text.slice(start, at).lastIndexOf('、') + 1;

/** Whether words end inside a bracket. */
export const endsInBracket = (words: string): boolean =>
	words.lastIndexOf('（') > words.lastIndexOf('）');

/** The span without white space at its ends. */
export function trim(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && holds(SPACE, text.charCodeAt(start))) start++;
	while (end > start && holds(SPACE, text.charCodeAt(end - 1))) end--;
	return { start, end };
}
