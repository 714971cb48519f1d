// Cuts text at marks that stand outside brackets, quotes and 「集…于一体」.
// Invariant: one pass, linear; a bracket that is never closed counts as a plain character.
import type { Span } from '#domain/text.ts';

const PAIRS = new Map([
	['“', '”'],
	['‘', '’'],
	['（', '）'],
	['(', ')'],
	['《', '》'],
	['「', '」'],
	['『', '』'],
	['【', '】']
]);
const CLOSERS = new Set(PAIRS.values());
/** 「集住宿、餐饮、娱乐为一体的」 describes one thing, whatever it lists. */
const DESCRIPTION =
	/集[^，。；：集]{2,80}?一体|以[^，。；：以]{1,30}为[^，。；：以]{1,4}、[^，。；：以]{1,30}为\p{Script=Han}{1,2}的|(?:包含|涵盖|包括)[^，。；：]{2,60}?等的/gu;

/** For each character of the span: 1 inside brackets, quotes or a description, 0 outside. Both brackets are inside. */
export function inside(text: string, span: Span): Uint8Array {
	const marks = new Uint8Array(span.end - span.start);
	const open: { at: number; closer: string }[] = [];
	for (let at = span.start; at < span.end; at++) {
		const char = text[at] ?? '';
		const closer = PAIRS.get(char);
		if (closer) open.push({ at, closer });
		else if (CLOSERS.has(char) && open.at(-1)?.closer === char) {
			const from = open.pop()?.at ?? at;
			if (open.length === 0) marks.fill(1, from - span.start, at - span.start + 1);
		} else if (CLOSERS.has(char) && open.length > 1 && open.at(-2)?.closer === char) {
			open.pop();
			const from = open.pop()?.at ?? at;
			if (open.length === 0) marks.fill(1, from - span.start, at - span.start + 1);
		}
	}
	for (const match of text.slice(span.start, span.end).matchAll(DESCRIPTION))
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
