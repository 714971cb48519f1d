// A plan as the pipeline reads it: normalised text, its map back to the raw text, and blocks in reading order.
// Extractors work on `text` and on block spans (offsets of `text`), and turn what they find into raw spans with `toRaw`.
import type { Adcode } from './adcode.ts';
import type { PlanDescriptor, Section } from './plan.ts';
import type { Span } from './text.ts';

/** Text after normalisation. One paragraph, heading or table line per line; page-break cuts are joined. */
export interface NormalisedText {
	readonly raw: string;
	readonly text: string;
	/** Raw span that gave a (non-empty) span of `text`: from the first character's origin to the end of the last one's. */
	toRaw(span: Span): Span;
}

/** A cell of a table; `text` has white space removed. `span` is in normalised offsets and may be empty. */
export interface Cell {
	readonly text: string;
	readonly span: Span;
}

/** A table in any of the layouts that text recognition leaves, as a rectangle: every row has the same width. */
export interface Table {
	readonly title?: string;
	/** Rows of the header (0–2), then of the body. A group row has text in its first cell only. */
	readonly head: readonly (readonly Cell[])[];
	readonly body: readonly (readonly Cell[])[];
}

interface BlockBase {
	/** In normalised offsets, without the line's own marks (#, **, tabs at the ends). */
	readonly span: Span;
	/** Id of the innermost section or box that holds the block. */
	readonly section: string;
}

export type Block =
	| (BlockBase & { readonly kind: 'heading' })
	/** `marker`: 「1.」「（3）」「——」 as read. `lead`: a bold or full-stop-ended lead-in, 「**推进…。**」. */
	| (BlockBase & { readonly kind: 'paragraph'; readonly marker?: string; readonly lead?: Span })
	| (BlockBase & { readonly kind: 'table'; readonly table: Table });

export interface PlanDocument extends NormalisedText {
	readonly adcode: Adcode;
	readonly descriptor: PlanDescriptor;
	/** In document order, raw offsets. */
	readonly sections: readonly Section[];
	/** In document order; front matter and 目录 give none. */
	readonly blocks: readonly Block[];
}
