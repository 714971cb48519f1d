// HTML tables. A cell that spans columns or rows has its text in the first of them, as in the other layouts.
import type { Span } from '#domain/text.ts';
import { cellAt, emptyCell } from './cell.ts';
import type { Grid, RawCell } from './model.ts';

/** More than any printed table has; what a hostile attribute asks beyond it is ignored. */
const MOST_COLUMNS_SPANNED = 100;
const MOST_ROWS_SPANNED = 1000;
const MOST_CELLS_SPANNED = 100_000;

/** The rows of one table, filled cell by cell; knows which columns cells of earlier rows still cover. */
class Filler {
	readonly rows: RawCell[][] = [];
	/** Rows from the top whose cells are all th. */
	marked = 0;
	#allHead = true;
	#spanned = 0;
	/** By column: how many rows below the present one a cell from above reaches. */
	readonly #reach: number[] = [];

	startRow(): void {
		this.endRow();
		this.rows.push([]);
	}

	add(cell: RawCell, tag: { attributes: string; isHead: boolean }): void {
		if (this.rows.length === 0) this.startRow();
		const row = this.rows.at(-1) ?? [];
		while ((this.#reach[row.length] ?? 0) > 0) this.#coverOne(row);
		const columns = this.#left(spanOf(tag.attributes, 'colspan', MOST_COLUMNS_SPANNED));
		const below = this.#left(spanOf(tag.attributes, 'rowspan', MOST_ROWS_SPANNED)) - 1;
		this.#spanned += columns * (below + 1) - 1;
		for (let i = 0; i < columns; i++) {
			this.#reach[row.length] = below;
			row.push(i === 0 ? cell : emptyCell(cell.span.end));
		}
		this.#allHead &&= tag.isHead;
	}

	endRow(): void {
		const row = this.rows.at(-1);
		if (!row) return;
		while (row.length < this.#reach.length) this.#coverOne(row);
		if (this.#allHead && this.marked === this.rows.length - 1) this.marked++;
		this.#allHead = true;
	}

	#left(cells: number): number {
		return this.#spanned > MOST_CELLS_SPANNED ? 1 : cells;
	}

	#coverOne(row: RawCell[]): void {
		this.#reach[row.length] = Math.max(0, (this.#reach[row.length] ?? 0) - 1);
		row.push(emptyCell(row.at(-1)?.span.end ?? this.rows.at(-2)?.at(-1)?.span.end ?? 0));
	}
}

function spanOf(attributes: string, name: string, most: number): number {
	const digits = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'iu').exec(attributes)?.[1];
	return Math.min(Math.max(Number(digits ?? 1), 1), most);
}

/**
 * All tables of HTML, nested ones as text of the outer one's cells; a table that is never closed is none.
 * `"<table><tr><td>指标</td><td>2020年</td></tr></table>"` → 1 grid, 1 row of 2 cells. Linear.
 */
export function htmlGrids(raw: string): Grid[] {
	const grids: Grid[] = [];
	let at: { filler: Filler; start: number; depth: number } | undefined;
	let open: { start: number; attributes: string; isHead: boolean } | undefined;
	const close = (end: number) => {
		if (at && open) at.filler.add(cellAt(raw, { start: open.start, end }), open);
		open = undefined;
	};
	for (const tag of raw.matchAll(/<(\/?)(table|tr|td|th)\b([^<>]*)>/giu)) {
		const [all, slash, word = '', attributes = ''] = tag;
		const name = word.toLowerCase();
		const end = tag.index + all.length;
		if (name === 'table') {
			if (!slash && at) at.depth++;
			else if (!slash) at = { filler: new Filler(), start: tag.index, depth: 1 };
			else if (at && --at.depth === 0) {
				close(tag.index);
				at.filler.endRow();
				grids.push(gridOf(at.filler, { start: at.start, end }));
				at = undefined;
			}
		} else if (at?.depth === 1) {
			close(tag.index);
			if (name === 'tr' && !slash) at.filler.startRow();
			if (name !== 'tr' && !slash) open = { start: end, attributes, isHead: name === 'th' };
		}
	}
	return grids;
}

const gridOf = (filler: Filler, span: Span): Grid => ({
	span,
	rows: filler.rows.filter((row) => row.length > 0),
	marked: filler.marked
});
