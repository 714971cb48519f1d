// Tables whose cells are lines without any mark, as copying out of a page leaves them. 属性 ends the head, 预期性 or 约束性
// each row. Invariant: a row with fewer cells than the head has lost empty ones, nobody knows which: it keeps no figures.
import type { Span } from '#domain/text.ts';
import { isPageNumber } from '../lines.ts';
import { cellAt, emptyCell, isGroup, sortOf } from './cell.ts';
import type { Line } from './lines.ts';
import type { Grid, RawCell } from './model.ts';

const LONGEST_CELL = 60;
const MOST_HEAD_LINES = 16;
/** A row may be cut over so many lines more than it has cells. */
const MOST_EXTRA_LINES = 6;

const FIRST_HEAD = /^(?:序号|类别|指标|主要指标|指标名称|指标内容)$/u;
const BEGINS_HEAD = /^(?:序号|类别|指标|主要指标|名称|单位|属性|(?:19|20)\d\d年|年均|累计|规划)/u;
const ENDS_HEAD = /^(?:指标)?属性$/u;

interface Cells {
	readonly cells: RawCell[];
	/** Index of the line after them. */
	readonly next: number;
}

const isCell = (line: Line): boolean =>
	!line.blank && line.text.length <= LONGEST_CELL && !/[\t|。]/u.test(line.text);

const joined = (raw: string, cells: readonly RawCell[]): RawCell => {
	const span: Span = { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 };
	return cellAt(raw, span);
};

/** Lines from `first` to the one that `ends` a row, page numbers left out; undefined where none does within `most`. */
function linesTo(
	raw: string,
	lines: readonly Line[],
	first: number,
	ends: (cell: RawCell) => boolean,
	most: number
): Cells | undefined {
	const cells: RawCell[] = [];
	for (let i = first; cells.length < most; i++) {
		const line = lines[i];
		if (!line) return undefined;
		if (line.blank) continue;
		if (!isCell(line)) return undefined;
		const cell = cellAt(raw, line);
		cells.push(cell);
		if (ends(cell)) return { cells, next: i + 1 };
	}
	return undefined;
}

/** Head cells: a line that no head begins with goes on the one before, 2020年｜完成. */
function headAt(raw: string, lines: readonly Line[], first: number): Cells | undefined {
	const found = linesTo(raw, lines, first, ({ text }) => ENDS_HEAD.test(text), MOST_HEAD_LINES);
	if (!found) return undefined;
	const heads: RawCell[][] = [];
	for (const cell of found.cells) {
		const last = heads.at(-1);
		if (last && !BEGINS_HEAD.test(cell.text)) last.push(cell);
		else heads.push([cell]);
	}
	return { cells: heads.map((parts) => joined(raw, parts)), next: found.next };
}

const isFigure = ({ text }: RawCell): boolean => ['value', 'none'].includes(sortOf(text));

/** A row as wide as the head: lines of a cut name joined; where cells are lost, only name and 属性. */
function rowOf(raw: string, cells: readonly RawCell[], width: number, names: number): RawCell[] {
	const extra = cells.length - width;
	if (extra === 0) return [...cells];
	const nature = cells.at(-1) ?? emptyCell(0);
	const before = cells.slice(0, names);
	const rest = cells.slice(names, -1);
	const firstFigure = rest.findIndex(isFigure);
	const nameLines = extra > 0 ? rest.slice(0, extra + 1) : rest.slice(0, Math.max(1, firstFigure));
	const name = joined(raw, nameLines);
	if (extra > 0) return [...before, name, ...rest.slice(extra + 1), nature];
	const lost = Array.from({ length: width - names - 2 }, () => emptyCell(name.span.end));
	return [...before, name, ...lost, nature];
}

function rowsUnder(raw: string, lines: readonly Line[], head: Cells) {
	const width = head.cells.length;
	// 序号 stands before the name.
	const names = head.cells[0]?.text === '序号' ? 1 : 0;
	const rows: RawCell[][] = [];
	let next = head.next;
	for (;;) {
		const isEnd = ({ text }: RawCell) => sortOf(text) === 'nature';
		const found = linesTo(raw, lines, next, isEnd, width + MOST_EXTRA_LINES);
		if (!found) return { rows, next };
		const cells = found.cells.filter(({ text }, i) => i > 0 || names > 0 || !isPageNumber(text));
		for (let first = cells[0]; first && isGroup(first.text); first = cells[0]) {
			rows.push([first, ...head.cells.slice(1).map(() => emptyCell(first.span.end))]);
			cells.shift();
		}
		if (cells.length < names + 2) return { rows, next };
		rows.push(rowOf(raw, cells, width, names));
		next = found.next;
	}
}

/**
 * Tables of lines that are one cell each, without tabs.
 * `"指标\n2020年\n2025年\n属性\n人口（万人）\n23\n24\n预期性\n…"` → 1 grid of 4 columns
 */
export function bareLineGrids(raw: string, lines: readonly Line[]): Grid[] {
	const grids: Grid[] = [];
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		if (!line || !isCell(line) || !FIRST_HEAD.test(line.text.replace(/\s/gu, ''))) continue;
		const head = headAt(raw, lines, i);
		if (!head || head.cells.length < 3) continue;
		const { rows, next } = rowsUnder(raw, lines, head);
		if (rows.length < 2) continue;
		const end = lines[next - 1]?.end ?? line.end;
		grids.push({ span: { start: line.start, end }, rows: [head.cells, ...rows] });
		i = next - 1;
	}
	return grids;
}
