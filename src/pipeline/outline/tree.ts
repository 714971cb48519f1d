// Headings with levels → sections with raw spans. Invariant: children lie inside their parents, siblings do not overlap.
import type { Adcode } from '#domain/adcode.ts';
import { idMaker } from '#domain/id.ts';
import type { Section } from '#domain/plan.ts';
import type { Span } from '#domain/text.ts';
import type { SectionKind } from '#domain/vocabulary.ts';
import { isBox, type Heading } from './find-headings.ts';

const KINDS: readonly SectionKind[] = ['chapter', 'section', 'subsection'];

/** What is known of the raw text when sections are cut. */
export interface RawLines {
	/** Raw span of each body line, by its number. */
	readonly spans: readonly Span[];
	/** Number of the last line of a box, by that of its heading. */
	readonly boxEnds: ReadonlyMap<number, number>;
}

/**
 * Sections of headings in document order. A section ends with the last line before the next heading of its level or above,
 * a box with its last line. Ids come from the path of titles.
 */
export function buildSections(
	adcode: Adcode,
	headings: readonly Heading[],
	raw: RawLines
): Section[] {
	const makeId = idMaker(adcode, 'section');
	const endOf = furthestEnds(raw.spans);
	const lasts = lastLines(headings, raw.spans.length);
	const open: { id: string; level: number; path: string }[] = [];
	return headings.map((heading, i) => {
		const box = isBox(heading);
		while (!box && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
		const parent = open.at(-1);
		const level = box ? (parent?.level ?? 0) + 1 : heading.level;
		const path = `${parent?.path ?? ''}/${heading.title}`;
		const id = makeId(path);
		if (!box) open.push({ id, level, path });
		const last = (box ? raw.boxEnds.get(heading.line.index) : lasts[i]) ?? heading.line.index;
		return {
			id,
			...(parent && { parent: parent.id }),
			kind: box ? 'box' : (KINDS[level - 1] ?? 'subsection'),
			level,
			...(heading.label !== undefined && { label: heading.label }),
			title: heading.title,
			start: raw.spans[heading.line.index]?.start ?? 0,
			end: (box ? raw.spans[last]?.end : endOf[last]) ?? 0
		};
	});
}

/** For each heading the number of the last line before the next heading of its level or above. One pass from the end. */
function lastLines(headings: readonly Heading[], lines: number): number[] {
	const next: number[] = [];
	return headings
		.map((_, i) => headings[headings.length - 1 - i])
		.map((heading) => {
			if (!heading || isBox(heading)) return lines - 1;
			const last =
				Math.min(lines, ...next.slice(0, heading.level + 1).filter((line) => line !== undefined)) -
				1;
			next[heading.level] = heading.line.index;
			next.length = heading.level + 1;
			return last;
		})
		.reverse();
}

/** For each line the furthest raw end up to it: a sentence that a box interrupts ends after the box. */
function furthestEnds(spans: readonly Span[]): number[] {
	let furthest = 0;
	return spans.map(({ end }) => (furthest = Math.max(furthest, end)));
}
