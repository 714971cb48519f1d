// Cuts text at marks that stand outside brackets, quotes and 「集…于一体」.
// Invariant: one pass, linear; a bracket that is never closed counts as a plain character.
import type { Span } from '#domain/text.ts';

const PAIRS = new Map(
	['“”', '‘’', '（）', '()', '《》', '「」', '『』', '【】'].map((pair) => [
		pair.charCodeAt(0),
		pair.charCodeAt(1)
	])
);
const CLOSERS = new Set(PAIRS.values());
const ANY_MARK = /[“‘（(《「『【为包涵]|一体/u;
/** 「集住宿、餐饮、娱乐为一体的」 describes one thing, whatever it lists. */
const DESCRIPTION =
	/集[^，。；：集]{2,80}?一体|以[^，。；：以]{1,40}为\p{Script=Han}{1,6}的|以[^，。；：以]{1,30}为[^，。；：以]{1,4}、[^，。；：以]{1,30}为\p{Script=Han}{1,2}的|(?:包含|涵盖|包括)[^，。；：]{2,60}?等的/gu;

/** For each character of the span: 1 inside brackets, quotes or a description, 0 outside. Both brackets are inside. */
export function inside(text: string, span: Span): Uint8Array {
	const marks = new Uint8Array(span.end - span.start);
	const value = text.slice(span.start, span.end);
	if (!ANY_MARK.test(value)) return marks;
	const open: { at: number; closer: number }[] = [];
	for (let at = 0; at < value.length; at++) {
		const code = value.charCodeAt(at);
		const closer = PAIRS.get(code);
		if (closer !== undefined) open.push({ at, closer });
		else if (CLOSERS.has(code)) {
			// An opener that its closer has skipped was no opener.
			if (open.at(-1)?.closer !== code && open.at(-2)?.closer === code) open.pop();
			if (open.at(-1)?.closer !== code) continue;
			const from = open.pop()?.at ?? at;
			if (open.length === 0) marks.fill(1, from, at + 1);
		}
	}
	for (const match of value.matchAll(DESCRIPTION))
		marks.fill(1, match.index, match.index + match[0].length);
	return marks;
}

/**
 * Spans between separators, empty ones left out. Separators inside brackets do not cut.
 * `A（甲、乙）、B` by 、 → `A（甲、乙）`, `B`
 */
export function splitOutside(text: string, span: Span, separators: string): Span[] {
	const marks = inside(text, span);
	const spans: Span[] = [];
	let start = span.start;
	for (let at = span.start; at <= span.end; at++) {
		const cut = at === span.end || (separators.includes(text[at] ?? '') && !marks[at - span.start]);
		if (!cut) continue;
		const piece = trim(text, { start, end: at });
		if (piece.end > piece.start) spans.push(piece);
		start = at + 1;
	}
	return spans;
}

/** The span without white space at its ends. */
export function trim(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && /\s/u.test(text[start] ?? '')) start++;
	while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
	return { start, end };
}
