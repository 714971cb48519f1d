// The sentence round a piece of evidence, so that a quote is read with what it belongs to.

export interface QuotedSentence {
	readonly before: string;
	readonly quote: string;
	readonly after: string;
}

const END = /[。！？；\n]/u;
/** How far to look for the sentence's ends. */
const REACH = 160;

/** Marks of text recognition that are not words of the plan. */
export const plainWords = (text: string): string =>
	text.replace(/\*{2,}|^#+|<\/?\w+>|\n/gmu, '').replace(/[ \t]+/gu, ' ');

/**
 * The evidence at [start, end) of the plan's raw text, with its sentence before and after it; cut ends say 「…」.
 */
export function sentenceAround(
	text: string,
	{ start, end, quote }: { start: number; end: number; quote: string }
): QuotedSentence {
	const head = text.slice(Math.max(0, start - REACH), start);
	const tail = text.slice(end, end + REACH);
	const from = Math.max(...['。', '！', '？', '；', '\n'].map((mark) => head.lastIndexOf(mark)));
	const to = END.test(quote.at(-1) ?? '') ? -1 : tail.search(END);
	const before = head.slice(from + 1);
	const closed = to >= 0 || END.test(quote.at(-1) ?? '');
	const after = closed ? tail.slice(0, to + 1) : tail;
	return {
		before: plainWords(from < 0 && start > REACH ? `…${before}` : before),
		quote: plainWords(quote),
		after: plainWords(closed || end + REACH >= text.length ? after : `${after}…`)
	};
}

/** Do two stretches of the text stand in one sentence? */
export const inOneSentence = (
	text: string,
	a: { start: number; end: number },
	b: { start: number; end: number }
): boolean => !END.test(text.slice(Math.min(a.end, b.end) - 1, Math.max(a.start, b.start)));
