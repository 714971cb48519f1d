// The plan's text as a person reads it: one paragraph, heading or table line a line, cuts of pages mended, marks taken out,
// with a map back to the raw text. Invariant: every character of `text` has an origin in `raw`.
import type { NormalisedText } from '#domain/document.ts';
import type { Span } from '#domain/text.ts';
import { findContents } from './contents.ts';
import { writeInline } from './inline.ts';
import { goesOn, headingGoesOn, isOpen, type Joinable } from './join.ts';
import { isPageNumber, rawLines, type RawLine } from './lines.ts';
import { itemMarker } from './markers.ts';
import { OffsetMapBuilder, type OffsetMap } from './offset-map.ts';

/** A line of the normalised text with the marks that its raw line or lines had. */
export interface TextLine {
	readonly span: Span;
	readonly hashes: number;
	readonly tabbed: boolean;
	/** Tabs stand after its words: the first cell of a row whose other cells are empty. */
	readonly row: boolean;
	/** Bold stretches, offsets of the text. */
	readonly bold: readonly Span[];
	/** Index of the table that it belongs to. */
	readonly table: number | undefined;
	/** Blank lines before it in the raw text. */
	readonly gap: number;
	/** Of the 目录. */
	readonly contents: boolean;
}

export interface Normalised extends NormalisedText {
	readonly map: OffsetMap;
	readonly lines: readonly TextLine[];
	/** Titles of the 目录 with their labels, white space removed. */
	readonly titles: readonly string[];
}

/** Raw lines that are one line of the text. */
interface Group {
	lines: RawLine[];
	gap: number;
	table: number | undefined;
	contents: boolean;
}

/**
 * Normalises a raw text. `tables` (raw spans) are found first, so that joining lines leaves them alone;
 * `noise` are lines of software that are no part of the plan. Linear in the length of `raw`.
 * `"…全县生猪、畜\n\n禽等**养殖业**"` → `"…全县生猪、畜禽等养殖业"`
 */
export function normalise(
	raw: string,
	tables: readonly { readonly span: Span }[],
	noise: readonly string[] = []
): Normalised {
	const groups = groupLines(raw, tables, new Set(noise));
	const builder = new OffsetMapBuilder(raw);
	const lines: TextLine[] = [];
	let lastEnd = 0;
	for (const group of groups.groups) {
		const [first] = group.lines;
		if (!first) continue;
		if (builder.length > 0) builder.replace(lastEnd, first.content.start, '\n');
		const start = builder.length;
		const bold = group.lines.flatMap((line) => writeInline(builder, raw, line.content));
		lastEnd = group.lines.at(-1)?.content.end ?? lastEnd;
		lines.push({
			span: { start, end: builder.length },
			hashes: first.hashes,
			tabbed: first.tabbed,
			row: first.row,
			gap: group.gap,
			bold: mergeTouching(bold),
			table: group.table,
			contents: group.contents
		});
	}
	const map = builder.build();
	return { raw, text: map.text, toRaw: map.toRaw, map, lines, titles: groups.titles };
}

function groupLines(
	raw: string,
	tables: readonly { readonly span: Span }[],
	noise: ReadonlySet<string>
) {
	const all = rawLines(raw);
	const texts = all.map((line) =>
		line.blank ? '' : raw.slice(line.content.start, line.content.end)
	);
	const contents = findContents(texts);
	const known = new Set(contents.titles);
	const groups: Group[] = [];
	const tableOf = tableFinder(tables);
	let open: { group: Group; line: Joinable; unclosed: boolean } | undefined;
	let lastItemOpen = false;
	let gap = 0;
	for (const [i, line] of all.entries()) {
		const text = texts[i] ?? '';
		const table = tableOf(line);
		if (table === undefined && (line.blank || noise.has(text) || isPageNumber(text))) {
			gap++;
			continue;
		}
		const inContents = i >= contents.from && i < contents.to;
		if (table !== undefined || inContents) {
			groups.push({ lines: [line], gap, table, contents: inContents });
			open = undefined;
			gap = 0;
			continue;
		}
		const next: Joinable = {
			text,
			hashes: line.hashes,
			tabbed: line.tabbed,
			indented: /^(?: {2,}|\u3000)/u.test(raw.slice(line.start, line.start + 2))
		};
		if (open && (goesOn(open.line, next, open.unclosed) || headingGoesOn(open.line, next, known))) {
			open.group.lines.push(line);
			open.line = { ...open.line, text: next.text };
			gap = 0;
			continue;
		}
		const group: Group = { lines: [line], gap, table: undefined, contents: false };
		gap = 0;
		groups.push(group);
		const item = itemMarker(text) !== undefined;
		open = { group, line: next, unclosed: item && lastItemOpen };
		lastItemOpen = item && isOpen(text);
	}
	return { groups, titles: contents.titles };
}

/** For lines asked in order: index of the table that a line belongs to. */
function tableFinder(
	tables: readonly { readonly span: Span }[]
): (line: RawLine) => number | undefined {
	const order = tables
		.map((table, index) => ({ ...table.span, index }))
		.sort((a, b) => a.start - b.start);
	let at = 0;
	return (line) => {
		for (let table = order[at]; table && table.end <= line.start; table = order[++at]);
		const table = order[at];
		return table && table.start < line.end && line.start < table.end ? table.index : undefined;
	};
}

function mergeTouching(spans: readonly Span[]): Span[] {
	const merged: Span[] = [];
	for (const span of spans) {
		const last = merged.at(-1);
		if (last && last.end === span.start)
			merged[merged.length - 1] = { start: last.start, end: span.end };
		else merged.push(span);
	}
	return merged;
}
