// What a paragraph begins with: the marker of an item, and a lead-in that names what follows.
import type { Span } from '#domain/text.ts';
import { itemMarker } from '#text/markers.ts';
import type { BodyLine } from './body.ts';

const LONGEST_LEAD = 40;

/**
 * Marker and lead-in of a paragraph.
 * `1、高新技术企业增长工程：通过…` → marker `1、`, lead `高新技术企业增长工程：`
 */
export function paragraphParts(line: BodyLine): { marker?: string; lead?: Span } {
	const marker = itemMarker(line.text);
	const from = line.span.start + (marker?.length ?? 0);
	const lead = boldLead(line, from) ?? sentenceLead(line, from);
	return { ...(marker !== undefined && { marker }), ...(lead && { lead }) };
}

function boldLead(line: BodyLine, from: number): Span | undefined {
	const [first] = line.bold;
	if (!first || first.start > from + 1 || first.end >= line.span.end) return undefined;
	const after = line.text.slice(first.end - line.span.start);
	const mark = /^[。：:]/u.test(after) ? 1 : 0;
	return { start: Math.max(first.start, from), end: first.end + mark };
}

function sentenceLead(line: BodyLine, from: number): Span | undefined {
	const text = line.text.slice(from - line.span.start);
	const end = text.search(/[。：:]/u) + 1;
	if (end < 3 || end > LONGEST_LEAD || end >= text.length || /[，；]/u.test(text.slice(0, end)))
		return undefined;
	return { start: from, end: from + end };
}
