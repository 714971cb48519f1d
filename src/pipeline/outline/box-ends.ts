// The last line of every box of a plan, and the sentences that boxes and captions interrupt.
import { isOpen } from '#text/join.ts';
import type { HeadingWords } from '../lexicon/headings.ts';
import type { BodyLine } from './body.ts';
import { boxLength } from './boxes.ts';
import { isBox, type Heading } from './find-headings.ts';

/** A box between the two parts of a sentence. */
export interface Interruption {
	readonly before: BodyLine;
	readonly after: BodyLine;
}

export interface BoxEnds {
	/** Last line of a box by the line number of its heading. */
	readonly ends: ReadonlyMap<number, BodyLine>;
	readonly interruptions: readonly Interruption[];
}

/** Share of long paragraphs with bold lead-ins from which on they are the way of a plan's running text. */
const BOLD_BODY = 0.35;
const LONG = 60;

export function findBoxEnds(
	lines: readonly BodyLine[],
	headings: readonly Heading[],
	words: HeadingWords
): BoxEnds {
	const boldBody = hasBoldBody(lines);
	const headingAt = new Set(headings.map(({ line }) => line.index));
	const ends = new Map<number, BodyLine>();
	const interruptions: Interruption[] = [];
	for (const [i, heading] of headings.entries()) {
		if (!isBox(heading)) continue;
		const from = heading.line.index + 1;
		const inside = lines.slice(from, headings[i + 1]?.line.index ?? lines.length);
		const before = lines[heading.line.index - 1];
		const broken =
			before && !headingAt.has(before.index) && before.table === undefined && isOpen(before.text);
		const length = boxLength(heading.line, inside, {
			words,
			boldBody,
			...(broken && { broken: before })
		});
		ends.set(heading.line.index, lines[from + length - 1] ?? heading.line);
		const after = inside[length];
		if (broken && after && length > 0) interruptions.push({ before, after });
	}
	return { ends, interruptions };
}

function hasBoldBody(lines: readonly BodyLine[]): boolean {
	const long = lines.filter((line) => line.table === undefined && line.text.length > LONG);
	return long.filter((line) => line.boldLead).length > long.length * BOLD_BODY;
}
