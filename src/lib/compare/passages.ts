// What a plan says on a topic: every sentence with the words, where it stands, and the facts that were read out of it.
// Words are compared as the search compares them. Invariant: the pieces of a passage joined are the plan's own words,
// clipped where a sentence is long.
import type { Facts } from '#domain/facts.ts';
import type { Plan } from '#domain/plan.ts';
import type { Reading, ReadingBlock, Run } from '#domain/reading.ts';
import { segmentsOf, stretchesOf as factStretchesOf, type Segment } from '#lib/reader/marks.ts';
import { CELL_BREAK } from '#lib/search/corpus.ts';
import { holds, wordsOf } from '#lib/search/find.ts';
import { fold, stretchesOf, type Stretch } from '#lib/search/fold.ts';
import { piecesOf, type Piece } from '#lib/search/snippet.ts';

export interface Passage {
	readonly section: string;
	readonly pieces: readonly Piece[];
	readonly facts: Segment['facts'];
}

/** A paragraph, heading or row of a table as it is shown. */
export interface Line {
	readonly section: string;
	readonly text: string;
	readonly folded: string;
	readonly segments: readonly Segment[];
}

/** Cells of a row are one line, so that a row is found whole. */
const runsOf = (block: ReadingBlock): Run[][] =>
	block.kind === 'table' ? [...block.head, ...block.body] : [[block.run]];

const GAP: Segment = { at: -1, text: CELL_BREAK, facts: [] };

/** The lines of a plan, in order. What stands outside the outline (cover, 目录, running heads) is left out. */
export function linesOf(plan: Plan, reading: Reading, facts: Facts): Line[] {
	const stretches = factStretchesOf(facts);
	return reading.blocks.flatMap((block) => {
		if (block.kind === 'aside') return [];
		return runsOf(block).map((cells) => {
			const segments = cells.flatMap((run, at) => [
				...(at > 0 ? [GAP] : []),
				...segmentsOf(plan.text, run, stretches)
			]);
			const text = segments.map((segment) => segment.text).join('');
			return { section: block.section, text, folded: fold(text), segments };
		});
	});
}

/** How much of a long sentence is shown before the first and after the last hit. */
const [BEFORE, AFTER] = [60, 90];

/** Sentences with a hit; neighbours are one. */
function sentencesWith(text: string, hits: readonly Stretch[]): Stretch[] {
	const found: [number, number][] = [];
	let start = 0;
	for (const { 0: sentence } of text.matchAll(/[^。！？；]*[。！？；]?/gu)) {
		const end = start + sentence.length;
		const last = found.at(-1);
		if (hits.some(([from]) => from >= start && from < end)) {
			if (last?.[1] === start) last[1] = end;
			else found.push([start, end]);
		}
		start = end;
	}
	return found;
}

const DOTS: Piece = { text: '…', marked: false };

/** A sentence as pieces, with so much of it as stands round its hits. */
function clipped(text: string, [start, end]: Stretch, hits: readonly Stretch[]): Piece[] {
	const [first, last] = [hits[0]?.[0] ?? start, hits.at(-1)?.[1] ?? end];
	const from = first - start > BEFORE ? first - BEFORE : start;
	const to = end - last > AFTER ? last + AFTER : end;
	const marks = hits.map(([a, b]): Stretch => [a - from, b - from]);
	const pieces = piecesOf(text.slice(from, to), marks);
	return [...(from > start ? [DOTS] : []), ...pieces, ...(to < end ? [DOTS] : [])];
}

/** Facts of the segments that a hit touches. */
function factsAt(segments: readonly Segment[], hits: readonly Stretch[]): Passage['facts'] {
	const facts = new Map<string, Passage['facts'][number]>();
	let start = 0;
	for (const { text, facts: own } of segments) {
		const end = start + text.length;
		if (hits.some(([from, to]) => from < end && to > start))
			for (const fact of own) facts.set(fact.id, fact);
		start = end;
	}
	return [...facts.values()];
}

/**
 * Passages in the order of the text; none where no word is asked for. 「光伏 储能」: both words must stand in one
 * paragraph or row.
 */
export function passagesOf(lines: readonly Line[], topic: string): Passage[] {
	const words = wordsOf(topic);
	if (words.length === 0) return [];
	return lines
		.filter(({ folded }) => holds(folded, words))
		.flatMap(({ section, text, segments }) => {
			const hits = stretchesOf(text, words);
			return sentencesWith(text, hits).map((sentence) => {
				const own = hits.filter(([from]) => from >= sentence[0] && from < sentence[1]);
				return { section, pieces: clipped(text, sentence, own), facts: factsAt(segments, own) };
			});
		});
}
