// A plan's blocks as what a reader shows: pieces of the raw text, for `<adcode>/reading.json`.
// Invariant: every line of the raw text with a letter or digit is in a block or is an aside.
import type { Block, Cell, PlanDocument } from '#domain/document.ts';
import type { Piece, Reading, ReadingBlock, Run } from '#domain/reading.ts';
import type { Span } from '#domain/text.ts';

/** The document's blocks and, in their places, the lines outside them. Offsets of the result are raw. */
export function readingOf(document: PlanDocument): Reading {
	const blocks = document.blocks.map((block) => readingBlock(document, block));
	return { blocks: inOrder([...blocks, ...asides(document.raw, blocks)]) };
}

function readingBlock(document: PlanDocument, block: Block): ReadingBlock {
	const { section } = block;
	switch (block.kind) {
		case 'heading':
			return { kind: 'heading', section, run: runOf(document, block.span) };
		case 'paragraph':
			return { kind: 'paragraph', section, ...paragraph(document, block.span, block.lead) };
		case 'table': {
			const rows = (part: readonly (readonly Cell[])[]): Run[][] =>
				part.map((row) => row.map((cell) => cellRun(document, cell)));
			const { title, head, body } = block.table;
			const named = title === undefined ? {} : { title };
			return { kind: 'table', section, ...named, head: rows(head), body: rows(body) };
		}
	}
}

function paragraph(document: PlanDocument, span: Span, lead?: Span): { run: Run; lead?: number } {
	if (!lead || lead.start !== span.start) return { run: runOf(document, span) };
	const first = runOf(document, lead);
	return {
		run: [...first, ...runOf(document, { start: lead.end, end: span.end })],
		lead: first.length
	};
}

/** White space inside a cell is left out, as in the cell's text. */
const cellRun = (document: PlanDocument, { span }: Cell): Run =>
	runOf(document, span).flatMap((piece) => withoutSpace(document.raw, piece));

function withoutSpace(raw: string, piece: Piece): Piece[] {
	if (piece.length === 3) return piece[2].trim() === '' ? [] : [piece];
	const [start, end] = piece;
	return [...raw.slice(start, end).matchAll(/\S+/gu)].map(({ index, 0: text }) => [
		start + index,
		start + index + text.length
	]);
}

/**
 * The raw pieces that give a span of the normalised text, in order; neighbours are joined.
 * A character that stands for a longer raw stretch is a piece with its own words: `m<sup>2</sup>` → `m`, `²`.
 */
function runOf(document: PlanDocument, span: Span): Run {
	const run: Run = [];
	for (let at = span.start; at < span.end; at++) {
		const { start, end } = document.toRaw({ start: at, end: at + 1 });
		const last = run.at(-1);
		if (end - start === 1 && last?.length === 2 && last[1] === start) last[1] = end;
		else if (end - start === 1) run.push([start, end]);
		else if (last?.length === 3 && last[0] === start) last[2] += document.text.slice(at, at + 1);
		else run.push([start, end, document.text.slice(at, at + 1)]);
	}
	return run;
}

const runsOf = (block: ReadingBlock): Run[] =>
	block.kind === 'table' ? [...block.head, ...block.body].flat() : [block.run];

/** Where a block begins in the raw text; a table of empty cells has no place. */
const startOf = (block: ReadingBlock): number =>
	Math.min(...runsOf(block).flatMap((run) => run.map(([start]) => start)));

const inOrder = (blocks: ReadingBlock[]): ReadingBlock[] =>
	blocks
		.map((block) => ({ block, start: startOf(block) }))
		.filter(({ start }) => Number.isFinite(start))
		.sort((a, b) => a.start - b.start)
		.map(({ block }) => block);

/** Raw lines of which no block shows a character, and that say something. */
function asides(raw: string, blocks: readonly ReadingBlock[]): ReadingBlock[] {
	const shown = new Uint8Array(raw.length);
	for (const [start, end] of blocks.flatMap(runsOf).flat()) shown.fill(1, start, end);
	return [...raw.matchAll(/[^\r\n]+/gu)].flatMap(({ index, 0: line }) => {
		const end = index + line.length;
		if (!/[\p{L}\p{N}]/u.test(line) || shown.subarray(index, end).includes(1)) return [];
		const start = index + line.search(/\S/u);
		return [{ kind: 'aside' as const, run: [[start, index + line.trimEnd().length]] as Run }];
	});
}
