// What findTables gives, and the grid that every layout's reader gives before it is shaped into a table.
// Spans are offsets of the raw text; they lie inside the table and do not overlap.
import type { Span } from '#domain/text.ts';

/** A cell as read: `text` without white space and marks, `span` of its content in the raw text (may be empty). */
export interface RawCell {
	readonly text: string;
	readonly span: Span;
}

export type RawRow = readonly RawCell[];

/** A table found in the raw text, as a rectangle: every row of head and body has the same width. */
export interface RawTable {
	/** From the first cell of the head to the end of the last row; a title line stands outside. */
	readonly span: Span;
	/** The line above that names the table (专栏 2-1…, 表 2…, a heading), without marks. */
	readonly title?: RawCell;
	/** 0–2 rows. A cell that spans columns or rows has its text in the first of them, the others are empty. */
	readonly head: readonly RawRow[];
	/** A group row (一、经济发展) has text in one cell only. */
	readonly body: readonly RawRow[];
	/** 注：… under the table or in its last row. */
	readonly notes: readonly RawCell[];
}

/** Rows in the order of the text, not yet rectangular. */
export interface Grid {
	readonly span: Span;
	readonly rows: readonly RawRow[];
	/** Rows that the layout itself marks as head: 1 for a pipe table with a rule, th rows of HTML. */
	readonly marked?: number;
}
