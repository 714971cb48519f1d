// Finds what a plan says a term of a formula means: 「“一核”，即…」, 「一心：…」, or a heading 「2. “两副”」 and what follows.
import type { Block } from '#domain/document.ts';
import type { Span } from '#domain/text.ts';

/** Sentences are taken until the explanation is that long, and cut where it would be longer than the most. */
const ENOUGH = 60;
const MOST = 320;

/** What only names a term has no more characters: 「1. 产业集聚的核心：一核」. */
const LONGEST_TITLE = 24;

/** After a term: it is explained now. */
const EXPLAINS = /^[”」]?(?:[：:]|[，,—-]{0,2}(?:[即是为指以]|就是))/u;
/** Before a term that begins to be explained. */
const BEGINS = /(?:^|[。；;：:，,\s“「”」])$/u;
const MARKS = /[\s“”「」。：:*]/gu;

/** A stretch of the text to search, in its order: blocks that follow the formula in its chapter. */
export interface Passage {
	readonly text: string;
	readonly blocks: readonly Block[];
}

/** The sentences that explain a term, from `from` on; undefined where there are none. Offsets of the text. */
export function explanationOf(
	term: string,
	{ text, blocks }: Passage,
	from: number
): Span | undefined {
	for (const [index, { kind, span }] of blocks.entries()) {
		if (span.end <= from || kind === 'table') continue;
		const start = Math.max(span.start, from);
		const words = text.slice(start, span.end).replace(MARKS, '');
		if (words.length <= LONGEST_TITLE && words.endsWith(term)) {
			const next = blocks[index + 1];
			if (next?.kind === 'paragraph') return sentencesFrom(text, next.span.start, next.span.end);
		}
		const at = termIn(term, text, { start, end: span.end });
		if (at !== undefined) return sentencesFrom(text, withQuote(text, at), span.end);
	}
	return undefined;
}

function termIn(term: string, text: string, { start, end }: Span): number | undefined {
	for (let at = text.indexOf(term, start); at >= 0 && at < end; at = text.indexOf(term, at + 1)) {
		const begins = BEGINS.test(text.slice(Math.max(start, at - 1), at));
		if (begins && EXPLAINS.test(text.slice(at + term.length, at + term.length + 6))) return at;
	}
	return undefined;
}

/** With the quote that opens before a term. */
const withQuote = (text: string, at: number): number =>
	/[“「]/u.test(text.charAt(at - 1)) ? at - 1 : at;

/** Whole sentences from `start`, at least one, until they say enough. */
export function sentencesFrom(text: string, start: number, end: number, enough = ENOUGH): Span {
	let to = start;
	while (to < end && to - start < enough) {
		const stop = text.slice(to, end).search(/[。；;]/u);
		const next = stop < 0 ? end : to + stop + 1;
		if (to > start && next - start > MOST) break;
		to = next;
	}
	return { start, end: to };
}
