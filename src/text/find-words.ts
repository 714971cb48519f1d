// Finds words of a plan again, whatever white space and line breaks stand between them. Offsets are those of the text given.
import type { Span } from '#domain/text.ts';

/** Words and what stands around them, so that one of several places can be meant. */
export interface WordsInContext {
	readonly before?: string | undefined;
	readonly quote: string;
	readonly after?: string | undefined;
}

/**
 * Every place where `before`, `quote` and `after` follow each other, white space left out of account.
 * The spans are those of `quote`, without white space at their ends; none where the quote is only white space.
 * `('新建 水库\n一座', { quote: '水库一座' })` → `[{ start: 3, end: 8 }]`
 */
export function findWords(
	text: string,
	{ before = '', quote, after = '' }: WordsInContext
): Span[] {
	const offsets: number[] = [];
	let folded = '';
	for (const { index, 0: run } of text.matchAll(/\S+/gu)) {
		folded += run;
		for (let i = 0; i < run.length; i++) offsets.push(index + i);
	}
	const [head, words, tail] = [before, quote, after].map((part) => part.replace(/\s+/gu, ''));
	if (!words) return [];
	const needle = `${head}${words}${tail}`;
	const spans: Span[] = [];
	for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
		const from = at + (head ?? '').length;
		const start = offsets[from];
		const last = offsets[from + words.length - 1];
		if (start !== undefined && last !== undefined) spans.push({ start, end: last + 1 });
	}
	return spans;
}
