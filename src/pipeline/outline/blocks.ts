// Body lines → blocks in reading order: headings, paragraphs with what they begin with, tables.
import type { Block, Cell, Table } from '#domain/document.ts';
import type { Section } from '#domain/plan.ts';
import type { Span } from '#domain/text.ts';
import { itemMarker } from '#text/markers.ts';
import type { Normalised } from '#text/normalise.ts';
import type { RawCell, RawTable } from '#text/tables/model.ts';
import type { BodyLine } from './body.ts';

const LONGEST_LEAD = 40;

/** Sections in document order, raw spans of the lines, numbers of the heading lines. */
export interface Outline {
	readonly sections: readonly Section[];
	readonly spans: readonly Span[];
	readonly headings: ReadonlySet<number>;
}

/** Blocks of a plan; lines before the first heading give none. */
export function buildBlocks(
	plan: Normalised,
	lines: readonly BodyLine[],
	tables: readonly RawTable[],
	outline: Outline
): Block[] {
	const sectionAt = innermost(outline.sections);
	const seen = new Set<number>();
	return lines.flatMap((line): Block[] => {
		const section = sectionAt(outline.spans[line.index]?.start ?? 0);
		if (section === undefined) return [];
		const table = line.table === undefined ? undefined : tables[line.table];
		if (line.table !== undefined && table) {
			if (seen.has(line.table)) return [];
			seen.add(line.table);
			return [
				{ kind: 'table', span: plan.map.fromRaw(table.span), section, table: tableOf(plan, table) }
			];
		}
		if (outline.headings.has(line.index)) return [{ kind: 'heading', span: line.span, section }];
		return [{ kind: 'paragraph', span: line.span, section, ...paragraphParts(line) }];
	});
}

/** For raw offsets asked in order: id of the innermost section around them. */
function innermost(sections: readonly Section[]): (raw: number) => string | undefined {
	const open: Section[] = [];
	let next = 0;
	return (raw) => {
		for (
			let section = sections[next];
			section && section.start <= raw;
			section = sections[++next]
		) {
			open.push(section);
		}
		while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= raw) open.pop();
		return open.at(-1)?.id;
	};
}

function tableOf(plan: Normalised, { title, head, body }: RawTable): Table {
	const cell = ({ text, span }: RawCell): Cell => ({ text, span: plan.map.fromRaw(span) });
	const rows = (raw: RawTable['body']): Table['body'] => raw.map((row) => row.map(cell));
	return { ...(title && { title: title.text }), head: rows(head), body: rows(body) };
}

/**
 * Marker and lead-in of a paragraph.
 * `1、高新技术企业增长工程：通过…` → marker `1、`, lead `高新技术企业增长工程：`
 */
function paragraphParts(line: BodyLine): { marker?: string; lead?: Span } {
	const marker = itemMarker(line.text);
	const from = line.span.start + (marker?.length ?? 0);
	const lead = boldLead(line, from) ?? sentenceLead(line, from);
	return { ...(marker !== undefined && { marker }), ...(lead && { lead }) };
}

function boldLead(line: BodyLine, from: number): Span | undefined {
	const [first] = line.bold;
	if (!first || first.start > from + 1 || first.end >= line.span.end) return undefined;
	const mark = /^[。：]/u.test(line.text.slice(first.end - line.span.start)) ? 1 : 0;
	return { start: Math.max(first.start, from), end: first.end + mark };
}

/** A first sentence that is short and has no second part. */
function sentenceLead(line: BodyLine, from: number): Span | undefined {
	const text = line.text.slice(from - line.span.start);
	const end = text.search(/[。：]/u) + 1;
	if (end < 3 || end > LONGEST_LEAD || end >= text.length || /[，；]/u.test(text.slice(0, end)))
		return undefined;
	return { start: from, end: from + end };
}
