// The raw text as lines with the marks that text recognition gave them, before anything is joined.
// Invariant: `content` lies inside `start`–`end` and holds the line without its marks at both ends.
import type { Span } from '#domain/text.ts';

export interface RawLine {
	/** Raw offsets of the whole line, without its line break. */
	readonly start: number;
	readonly end: number;
	/** Without #, list dash, tabs, bold marks and spaces at both ends. */
	readonly content: Span;
	/** Number of # before it. */
	readonly hashes: number;
	/** Begins with a tab: a cell, or a line of a box in a converted word processor file. */
	readonly tabbed: boolean;
	/** Tabs stand after its words: the first cell of a row whose other cells are empty. */
	readonly row: boolean;
	/** Nothing to read on it: blank, a rule, a picture. */
	readonly blank: boolean;
}

const OPENING = /^\s*(#{1,8}\s+|#{1,8}(?=[^#\s]))?(?:[-*+]\s+)?/u;
const NOTHING = /^[\s\u200B*_=—\-|·.•]*$/u;
const PICTURE = /^(?:!\[[^\]]{0,200}\]\([^)]{0,400}\)|<img\b[^<>]{0,400}>)$/u;

/** One raw line, its marks read. */
function lineAt(raw: string, start: number, end: number): RawLine {
	const text = raw.slice(start, end);
	const opening = OPENING.exec(text);
	const hashes = opening?.[1]?.trim().length ?? 0;
	let from = start + (opening?.[0].length ?? 0);
	let to = end;
	while (from < to && /\s/u.test(raw.charAt(from))) from++;
	while (to > from && /\s/u.test(raw.charAt(to - 1))) to--;
	const content = raw.slice(from, to);
	const blank = content.length < 400 && (NOTHING.test(content) || PICTURE.test(content));
	return {
		start,
		end,
		content: { start: from, end: to },
		hashes,
		tabbed: text.startsWith('\t'),
		row: text.endsWith('\t'),
		blank
	};
}

/** Where the lines of a raw text are, in order. Line breaks: \n, \r\n, \r, form feed. Linear. `"a\r\nb"` → 0–1, 3–4 */
export function lineSpans(raw: string): Span[] {
	const spans: Span[] = [];
	const breaks = /\r\n|[\n\r\f]/gu;
	let start = 0;
	for (let found = breaks.exec(raw); found; found = breaks.exec(raw)) {
		spans.push({ start, end: found.index });
		start = found.index + found[0].length;
	}
	spans.push({ start, end: raw.length });
	return spans;
}

/** All lines of a raw text with their marks, in order. */
export const rawLines = (raw: string): RawLine[] =>
	lineSpans(raw).map(({ start, end }) => lineAt(raw, start, end));

/** A line that holds a page number only: 「- 12 -」. */
export const isPageNumber = (text: string): boolean =>
	text.length < 16 && /^[\s—–\-·]*\d{1,4}[\s—–\-·]*$/u.test(text);
