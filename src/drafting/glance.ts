// Which sentence of a plan can stand beside a list on a slide.
import type { QuotedSentence } from '#domain/sentence.ts';

/** Characters of a sentence that is read at a glance beside a list. */
const GLANCE = 90;
/** Characters that a sentence must have beside the name. */
const MORE = 6;

/** Short, no row of a table, not only a name in a title, and saying more than the name that the list has already. */
export function isGlance({ before, quote, after }: QuotedSentence): boolean {
	const words = before + quote + after;
	const inTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
	const isRow = /^\d+ /u.test(words.trim()) || !/[。；！？]$/u.test(words.trim());
	return words.length <= GLANCE && words.length - quote.length >= MORE && !inTitle && !isRow;
}
