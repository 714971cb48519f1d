// 阅读版面: a plan's text as blocks in reading order, `<adcode>/reading.json`, so that no reader parses text again.
// Invariant: spans are offsets of plan.json's text, in document order; a block's pieces never overlap.
import * as v from 'valibot';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A stretch of the raw text that is read as one: [start, end), or with the words that stand for it
 * where the raw text holds marks (`<sup>2</sup>` reads 「²」).
 */
export const Piece = v.union([
	v.strictTuple([Offset, Offset]),
	v.strictTuple([Offset, Offset, v.string()])
]);
export type Piece = v.InferOutput<typeof Piece>;

/** What is shown without a break, piece after piece: a paragraph, a heading, a cell. */
export const Run = v.array(Piece);
export type Run = v.InferOutput<typeof Run>;

const inSection = { section: v.string(), run: Run };
const Row = v.array(Run);

export const ReadingBlock = v.variant('kind', [
	v.strictObject({ kind: v.literal('heading'), ...inSection }),
	/** `lead`: how many pieces from the first are a lead-in, set bold. */
	v.strictObject({ kind: v.literal('paragraph'), ...inSection, lead: v.optional(v.number()) }),
	v.strictObject({
		kind: v.literal('table'),
		section: v.string(),
		title: v.optional(v.string()),
		/** Rows of one width. A row with text in its first cell only names a group. */
		head: v.array(Row),
		body: v.array(Row)
	}),
	/** A line outside every block: cover, 目录, running heads. */
	v.strictObject({ kind: v.literal('aside'), run: Run })
]);
export type ReadingBlock = v.InferOutput<typeof ReadingBlock>;

/** `<adcode>/reading.json` */
export const Reading = v.strictObject({ blocks: v.array(ReadingBlock) });
export type Reading = v.InferOutput<typeof Reading>;
