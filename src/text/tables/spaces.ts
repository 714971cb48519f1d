// Tables whose columns only spaces set apart, as a page's layout kept as text gives them: a cell belongs to the column of
// the head that it stands under. Invariant: without a row of a head there is no such table, for prose has wide gaps too.
import type { Span } from '#domain/text.ts';
import { isPageNumber } from '../lines.ts';
import { cellAt, emptyCell, isGroup, isNote, sortOf } from './cell.ts';
import type { Line } from './lines.ts';
import type { Grid, RawCell } from './model.ts';
import { isHeadRow } from './shape.ts';

const FEWEST_COLUMNS = 3;
const LONGEST_LINE = 400;
/** Blank lines, or a page number between them, that a row may follow. */
const WIDEST_GAP = 4;

/** White space other than a single space. */
const GAP = /\s{2}|[^\S ]/u;

/** A stretch of a line between wide gaps, with the columns of the page that it covers. */
interface Piece {
	readonly cell: RawCell;
	readonly from: number;
	readonly to: number;
}

/** A Chinese character is as wide as two Latin ones. */
function widthOf(text: string): number {
	let width = 0;
	for (const char of text) width += char > '\u2E7F' ? 2 : 1;
	return width;
}

function piecesOf(raw: string, line: Line): Piece[] {
	if (line.blank || line.text.length > LONGEST_LINE || line.text.includes('\t')) return [];
	const pieces: Piece[] = [];
	let column = 0;
	let last = 0;
	for (const { index, 0: text } of line.text.matchAll(/\S+(?: \S+)*/gu)) {
		column += widthOf(line.text.slice(last, index));
		const span: Span = { start: line.start + index, end: line.start + index + text.length };
		const to = column + widthOf(text);
		pieces.push({ cell: cellAt(raw, span), from: column, to });
		column = to;
		last = index + text.length;
	}
	return pieces;
}

/** How far apart a piece and a column are; negative the more they overlap. */
const distance = (piece: Piece, head: Piece): number =>
	Math.max(piece.from, head.from) - Math.min(piece.to, head.to);

/** A row's cells, each in the nearest column that leaves room for those after it; a group in the first. */
function layOut(pieces: readonly Piece[], head: readonly Piece[]): RawCell[] | undefined {
	const [first] = pieces;
	const isLone = pieces.length === 1 && first !== undefined && isGroup(first.cell.text);
	const isRow = isLone || (pieces.length >= FEWEST_COLUMNS && pieces.length <= head.length);
	if (!first || !isRow || isNote(first.cell.text)) return undefined;
	const row = head.map(() => emptyCell(first.cell.span.start));
	if (isLone) return [first.cell, ...row.slice(1)];
	let next = 0;
	for (const [i, piece] of pieces.entries()) {
		const most = head.length - (pieces.length - i);
		let best = next;
		for (let at = next; at <= most; at++) {
			const [here, there] = [head[at], head[best]];
			if (here && there && distance(piece, here) < distance(piece, there)) best = at;
		}
		row[best] = piece.cell;
		next = best + 1;
	}
	return row;
}

/** Rows under a head, and the line after the last of them. */
function rowsUnder(raw: string, lines: readonly Line[], first: number, head: readonly Piece[]) {
	const rows: RawCell[][] = [];
	let end = first;
	for (let i = first; i < lines.length && i - end <= WIDEST_GAP; i++) {
		const line = lines[i];
		if (!line || line.blank || isPageNumber(line.text)) continue;
		const pieces = piecesOf(raw, line);
		const row = layOut(pieces, head);
		if (!row) break;
		rows.push(row);
		end = i + 1;
	}
	return { rows, end };
}

/** Words with wide gaps may stand under each other by chance, figures hardly. */
const hasFigures = (rows: readonly RawCell[][]): boolean =>
	2 * rows.filter((row) => row.some(({ text }) => sortOf(text) === 'value')).length >= rows.length;

/**
 * Tables of lines with gaps of two spaces or more. A cell that is missing in a row leaves its column empty.
 * `"指标      2020年  2025年  属性\n人口（万人）  23      24      预期性\n…"` → 1 grid of 4 columns
 */
export function spacedGrids(raw: string, lines: readonly Line[]): Grid[] {
	const grids: Grid[] = [];
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		const head = line && GAP.test(line.text) ? piecesOf(raw, line) : [];
		const cells = head.map(({ cell }) => cell);
		if (!line || head.length < FEWEST_COLUMNS || !isHeadRow(cells)) continue;
		const { rows, end } = rowsUnder(raw, lines, i + 1, head);
		if (rows.length < 2 || !hasFigures(rows)) continue;
		grids.push({
			span: { start: line.start, end: lines[end - 1]?.end ?? line.end },
			rows: [cells, ...rows]
		});
		i = end - 1;
	}
	return grids;
}
