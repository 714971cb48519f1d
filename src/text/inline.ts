// Marks inside a line: bold, tags, TeX, entities, pictures, runs of spaces. Copies what is text into an OffsetMapBuilder.
// Invariant: one pass, every alternative of the token is bounded, so that the time is linear in the line.
import type { Span } from '#domain/text.ts';
import { matchesOf } from './matches.ts';
import type { OffsetMapBuilder } from './offset-map.ts';
import { FOLDABLE, foldAt } from './width.ts';

// Groups without names, in the order of writeInline: a match with names costs twice as much.
const TOKEN = new RegExp(
	[
		String.raw`(\*\*)`,
		String.raw`(<sup>\s{0,4}[23]\s{0,4}</sup>)`,
		String.raw`(</?(?:b|strong|i|em|u|sup|sub|span|font|p|br|div|center|td|tr|th|table|tbody|thead)\b[^<>\n]{0,200}>|<img\b[^<>\n]{0,400}>)`,
		String.raw`(!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)|\[image:[^\]\n]{0,200}\]"?)`,
		String.raw`(\$[^$\n]{1,120}\$)`,
		String.raw`(&(?!nbsp;)[a-z]{2,6}[23]?;)`,
		String.raw`((?:[ \t\u00A0\u3000]|&nbsp;)+)`,
		String.raw`([\u0000-\u0008\u000B-\u001F\u007F\u200B-\u200F\u2028-\u202F\u2060\uFEFF\uFFFC]+)`,
		String.raw`(${FOLDABLE})`
	].join('|'),
	'gu'
);

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	le: '≤',
	ge: '≥',
	quot: '"',
	permil: '‰',
	sup2: '²',
	sup3: '³'
};

const TEX: Readonly<Record<string, string>> = {
	leq: '≤',
	le: '≤',
	leqslant: '≤',
	geq: '≥',
	ge: '≥',
	geqslant: '≥',
	lt: '<',
	gt: '>',
	mu: 'μ',
	times: '×',
	sim: '～',
	approx: '≈',
	pm: '±',
	circ: '°',
	cdot: '·',
	alpha: 'α',
	beta: 'β',
	gamma: 'γ'
};

/** Layout leaves gaps of hundreds of spaces inside a word; two or three separate the halves of a title. */
const WIDEST_SEPARATOR = 8;

const HAN = /[\u3400-\u9FFF\uF900-\uFAFF〇]/u;
const WORD = /[0-9A-Za-z]/u;

/**
 * Writes `source.slice(span)` without its marks. Gives the bold stretches as spans of the builder's text.
 * `**推进ABC(%)。**建成 5 项` → `推进ABC（%）。建成5项`, bold 0–10
 */
export function writeInline(builder: OffsetMapBuilder, source: string, span: Span): Span[] {
	const bold: Span[] = [];
	let boldFrom: number | undefined;
	let at = span.start;
	// The line alone is searched: a search of the whole source would run on past a line without marks.
	for (const found of matchesOf(source.slice(span.start, span.end), TOKEN)) {
		const [token, doubleStar, power, , , tex, entity, space, , fold] = found;
		const start = span.start + found.index;
		const end = start + token.length;
		builder.copy(at, start);
		at = end;
		if (doubleStar !== undefined || /^<\/?(?:b|strong)\b/u.test(token)) {
			const opens = doubleStar === undefined ? !token.startsWith('</') : boldFrom === undefined;
			if (opens) boldFrom ??= builder.length;
			else {
				addStretch(bold, boldFrom, builder.length);
				boldFrom = undefined;
			}
		} else if (power !== undefined) builder.replace(start, end, token.includes('2') ? '²' : '³');
		else if (tex !== undefined) writeTex(builder, source, { start, end });
		else if (entity !== undefined)
			builder.replace(start, end, ENTITIES[token.replace(/[&;]/gu, '')] ?? token);
		else if (space !== undefined) writeSpace(builder, source, { start, end }, span);
		else if (fold !== undefined) builder.replace(start, end, foldAt(source, start));
	}
	builder.copy(at, span.end);
	addStretch(bold, boldFrom, builder.length);
	return bold;
}

function addStretch(stretches: Span[], start: number | undefined, end: number): void {
	if (start !== undefined && end > start) stretches.push({ start, end });
}

/**
 * A tab parts cells and stays. One space stays between two words or two Chinese characters, where it separates;
 * elsewhere it is a habit of layout.
 */
function writeSpace(builder: OffsetMapBuilder, source: string, space: Span, line: Span): void {
	if (space.start === line.start || space.end === line.end) return;
	let parts = false;
	for (let at = space.start; at < space.end; at++) {
		if (source[at] !== '\t') continue;
		builder.copy(at, at + 1);
		parts = true;
	}
	if (parts) return;
	const before = visibleBefore(source, space.start, line.start);
	const after = visibleAfter(source, space.end, line.end);
	const separates =
		(WORD.test(before) && WORD.test(after)) ||
		(HAN.test(before) && HAN.test(after) && space.end - space.start <= WIDEST_SEPARATOR);
	if (separates) builder.replace(space.start, space.end, ' ');
}

const visibleBefore = (source: string, at: number, from: number): string => {
	let i = at - 1;
	while (i > from && source[i] === '*') i--;
	return i >= from ? source.charAt(i) : '';
};

const visibleAfter = (source: string, at: number, to: number): string => {
	let i = at;
	while (i < to - 1 && source[i] === '*') i++;
	return i < to ? source.charAt(i) : '';
};

/** `$\leq 25$` → `≤25`, `$\mu\text{g}/\text{m}^3$` → `μg/m³`; a pair of dollar signs round anything else stays. */
function writeTex(builder: OffsetMapBuilder, source: string, span: Span): void {
	const inner = source.slice(span.start + 1, span.end - 1);
	if (!/[\\^<>=\d]/u.test(inner) || /[\u4E00-\u9FFF]/u.test(inner)) {
		builder.copy(span.start, span.end);
		return;
	}
	for (const part of inner.matchAll(/\\([a-zA-Z]+)|\\([%#&_$])|\^\{?([23])\}?|([^\\^{}\s])/gu)) {
		const [token, command, escaped, power, char] = part;
		const start = span.start + 1 + part.index;
		const end = start + token.length;
		if (command !== undefined) builder.replace(start, end, TEX[command] ?? '');
		else if (escaped !== undefined) builder.replace(start, end, escaped);
		else if (power !== undefined) builder.replace(start, end, power === '2' ? '²' : '³');
		else if (char !== undefined) builder.copy(start, end);
	}
}
