// What a plan says on a topic: every sentence with the words, where it stands, and the facts that were read out of it.
// A plain scan. Invariant: the parts of a passage joined are the plan's own words, clipped.
import type { Facts } from '#domain/facts.ts';
import type { Plan } from '#domain/plan.ts';
import type { Reading, ReadingBlock, Run } from '#domain/reading.ts';
import type { FactKind } from '#lib/fact/full-fact.ts';
import { segmentsOf, stretchesOf, type Segment } from '#lib/reader/marks.ts';

export interface Passage {
	readonly section: string;
	readonly parts: readonly { readonly text: string; readonly isHit: boolean }[];
	readonly facts: readonly { readonly id: string; readonly kind: FactKind }[];
}

/** How much of a long sentence is shown before the first and after the last hit. */
const [BEFORE, AFTER] = [60, 90];

interface Span {
	readonly start: number;
	readonly end: number;
}

/** 「光伏 储能」 → both words must stand in one paragraph or row. Letter case does not matter. */
export const wordsOf = (topic: string): string[] =>
	topic.toLowerCase().split(/\s+/u).filter(Boolean);

function hitsOf(text: string, words: readonly string[]): Span[] {
	const folded = text.toLowerCase();
	if (!words.every((word) => folded.includes(word))) return [];
	const spans = words.flatMap((word) => {
		const found: Span[] = [];
		for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
			found.push({ start: at, end: at + word.length });
		return found;
	});
	return spans.sort((a, b) => a.start - b.start);
}

/** Sentences with a hit; neighbours are one. */
function sentencesWith(text: string, hits: readonly Span[]): Span[] {
	const spans: { start: number; end: number }[] = [];
	let start = 0;
	for (const { 0: sentence } of text.matchAll(/[^。！？；]*[。！？；]?/gu)) {
		const end = start + sentence.length;
		const last = spans.at(-1);
		if (hits.some((hit) => hit.start >= start && hit.start < end)) {
			if (last?.end === start) last.end = end;
			else spans.push({ start, end });
		}
		start = end;
	}
	return spans;
}

function partsOf(text: string, sentence: Span, hits: readonly Span[]): Passage['parts'] {
	const own = hits.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
	const [first, last] = [own[0]?.start ?? sentence.start, own.at(-1)?.end ?? sentence.end];
	const from = first - sentence.start > BEFORE ? first - BEFORE : sentence.start;
	const to = sentence.end - last > AFTER ? last + AFTER : sentence.end;
	const parts: { text: string; isHit: boolean }[] = [];
	let at = from;
	for (const { start, end } of own) {
		if (start < at) continue;
		parts.push({ text: text.slice(at, start), isHit: false });
		parts.push({ text: text.slice(start, end), isHit: true });
		at = end;
	}
	parts.push({ text: text.slice(at, to) + (to < sentence.end ? '…' : ''), isHit: false });
	if (from > sentence.start) parts.unshift({ text: '…', isHit: false });
	return parts.filter(({ text: words }) => words !== '');
}

/** Facts of the segments that a hit touches. */
function factsAt(
	segments: readonly Segment[],
	hits: readonly Span[],
	sentence: Span
): Passage['facts'] {
	const facts = new Map<string, Passage['facts'][number]>();
	let start = 0;
	for (const { text, facts: own } of segments) {
		const end = start + text.length;
		const isHit = hits.some(
			(hit) =>
				hit.start < end && hit.end > start && hit.start >= sentence.start && hit.end <= sentence.end
		);
		if (isHit) for (const fact of own) facts.set(fact.id, fact);
		start = end;
	}
	return [...facts.values()];
}

/** A paragraph, heading or row of a table as it is shown. */
export interface Line {
	readonly section: string;
	readonly text: string;
	readonly segments: readonly Segment[];
}

const GAP: Segment = { at: -1, text: ' ', facts: [] };

/** Cells of a row are one line, so that a row is found whole. */
const runsOf = (block: ReadingBlock): Run[][] =>
	block.kind === 'table' ? [...block.head, ...block.body] : [[block.run]];

/** The lines of a plan, in order. What stands outside the outline (cover, 目录, running heads) is left out. */
export function linesOf(plan: Plan, reading: Reading, facts: Facts): Line[] {
	const stretches = stretchesOf(facts);
	return reading.blocks.flatMap((block) => {
		if (block.kind === 'aside') return [];
		return runsOf(block).map((cells) => {
			const segments = cells.flatMap((run, at) => [
				...(at > 0 ? [GAP] : []),
				...segmentsOf(plan.text, run, stretches)
			]);
			const text = segments.map((segment) => segment.text).join('');
			return { section: block.section, text, segments };
		});
	});
}

/** Passages in the order of the text; none where no word is asked for. */
export function passagesOf(lines: readonly Line[], topic: string): Passage[] {
	const words = wordsOf(topic);
	if (words.length === 0) return [];
	return lines.flatMap(({ section, text, segments }) => {
		const hits = hitsOf(text, words);
		return sentencesWith(text, hits).map((sentence) => ({
			section,
			parts: partsOf(text, sentence, hits),
			facts: factsAt(segments, hits, sentence)
		}));
	});
}
