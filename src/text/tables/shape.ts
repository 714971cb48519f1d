// From a grid to a table: title, head rows, notes, rectangle. Tables that a page break has cut are made whole first.
import { cellAt, isNote, sortOf } from './cell.ts';
import { isPageNumber } from '../lines.ts';
import type { Line } from './lines.ts';
import type { Grid, RawCell, RawRow, RawTable } from './model.ts';
import { joinSplitRows, loneCell, toRectangle, usualWidth } from './rectangle.ts';

/** Words that stand in heads of tables and hardly ever in a name of a row. */
const HEAD_WORD =
	/^序号$|^指标|名称|^类别$|^属性$|^单位$|^年份$|20\d\d年|目标|完成|年均|累计|增[长速幅]|绝对[量值]|总量|内容|^项目|^行业|年限|投资|地点|^备注$|^责任|主体|规模|^基期|^现状|^规划/u;
const TITLE_MARK = /^(?:专[栏题]|附?表|图表|附件|栏目)[\d一二三四五六七八九十:：]/u;
const TITLE_END =
	/(?:表|指标|指标体系|情况|一览|清单|目标|项目|工程|计划)(?:[（(][^（）()]{1,20}[）)])?$/u;
const CHAPTER_MARK = /^(?:第[一二三四五六七八九十\d]{1,4}[章节篇]|[一二三四五六七八九十]{1,3}、)/u;
const LONGEST_TITLE = 60;
const LONGEST_HEAD_CELL = 30;

const words = (row: RawRow): RawCell[] => row.filter((cell) => cell.text !== '');

/** A row of a head: at least two cells, no figure, no 预期性, and a word that heads have. */
export function isHeadRow(row: RawRow): boolean {
	const cells = words(row);
	return (
		cells.length >= 2 &&
		cells.every((cell) => cell.text.length <= LONGEST_HEAD_CELL && isHeadCell(cell.text)) &&
		cells.some((cell) => HEAD_WORD.test(cell.text))
	);
}
/** A year is a figure everywhere but in a head. */
const isHeadCell = (text: string): boolean => sortOf(text) === 'words' || /^20\d\d$/u.test(text);

/** A second row of the head fills what the first row spans: its first cell is empty. */
const isSecondHead = (first: RawRow, second: RawRow | undefined): boolean =>
	second !== undefined &&
	second[0]?.text === '' &&
	isHeadRow(second) &&
	second.every((cell) => cell.text === '' || HEAD_WORD.test(cell.text) || isHeadCell(cell.text)) &&
	first.some((cell, i) => cell.text === '' && second[i]?.text !== '');

const sameRow = (a: RawRow | undefined, b: RawRow | undefined): boolean =>
	!!a && !!b && a.length === b.length && a.every((cell, i) => cell.text === b[i]?.text);

/** Only blank lines and page numbers stand between the two. */
function isCut(raw: string, from: number, to: number): boolean {
	if (to - from > 400) return false;
	return raw
		.slice(from, to)
		.split('\n')
		.every((line) => isPageNumber(line) || !/\S/u.test(line));
}

interface WholeGrid extends Grid {
	readonly span: { start: number; end: number };
	readonly rows: RawRow[];
	/** Usual width of the first part. */
	readonly width: number;
}

const goesOn = (raw: string, last: WholeGrid, grid: Grid): boolean => {
	const head = grid.rows[0];
	return (
		head !== undefined &&
		isCut(raw, last.span.end, grid.span.start) &&
		usualWidth(grid.rows) <= last.width &&
		(sameRow(head, last.rows[0]) || (!isHeadRow(head) && !titleIn(grid)))
	);
};

/** Joins grids that a page break has cut: only blanks between, as wide or narrower, no head or the same head again. */
export function mendCuts(raw: string, grids: readonly Grid[]): Grid[] {
	const whole: WholeGrid[] = [];
	for (const grid of grids) {
		const last = whole.at(-1);
		if (last && goesOn(raw, last, grid)) {
			for (const row of dropRepeatedHead(grid.rows, last.rows)) last.rows.push(row);
			last.span.end = grid.span.end;
		} else {
			const width = usualWidth(grid.rows);
			whole.push({ ...grid, span: { ...grid.span }, rows: [...grid.rows], width });
		}
	}
	return whole;
}

function dropRepeatedHead(rows: readonly RawRow[], before: readonly RawRow[]): readonly RawRow[] {
	let same = 0;
	while (same < 2 && sameRow(rows[same], before[same])) same++;
	return rows.slice(same);
}

const isTitle = (text: string): boolean =>
	text.length <= LONGEST_TITLE &&
	!/[。；]/u.test(text) &&
	(TITLE_MARK.test(text) || (TITLE_END.test(text) && !CHAPTER_MARK.test(text)));

/** A title in the first row of the grid, spread over its columns. */
function titleIn(grid: Grid): RawCell | undefined {
	const first = grid.rows[0];
	const cell = first?.[loneCell(first)];
	return cell && grid.rows.length > 1 && isTitle(cell.text) ? cell : undefined;
}

/** The title in the lines above `offset`: the nearest one, past a line 「单位：亿元」. */
function titleAbove(raw: string, lines: readonly Line[], offset: number): RawCell | undefined {
	let seen = 0;
	for (let i = lineAt(lines, offset) - 1; i >= 0 && seen < 2; i--) {
		const line = lines[i];
		if (!line || line.blank) continue;
		if (line.text.length > 4 * LONGEST_TITLE) return undefined;
		const marks = /^[\s#]*/u.exec(line.text)?.[0] ?? '';
		const cell = cellAt(raw, { start: line.start + marks.length, end: line.end });
		const isHeading = marks.includes('#') && !CHAPTER_MARK.test(cell.text);
		if (isTitle(cell.text) || (isHeading && cell.text.length <= LONGEST_TITLE)) return cell;
		if (!/^[(（]?(?:计量)?单位[:：]/u.test(cell.text)) return undefined;
		seen++;
	}
	return undefined;
}

/** Index of the line that holds `offset`. */
function lineAt(lines: readonly Line[], offset: number): number {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle]?.start ?? Infinity) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** A note in the first line under the table that is not blank. */
function noteBelow(raw: string, lines: readonly Line[], offset: number): RawCell[] {
	for (let i = lineAt(lines, offset) + 1; i < lines.length; i++) {
		const line = lines[i];
		if (!line || line.blank) continue;
		const cell = cellAt(raw, line);
		return isNote(cell.text.slice(0, 20)) ? [cell] : [];
	}
	return [];
}

/** 目录: names and page numbers. */
function isContents(rows: readonly RawRow[]): boolean {
	const entries = rows.filter(
		(row) =>
			row.length <= 3 &&
			/^[\divx]+$/iu.test(row.at(-1)?.text ?? '') &&
			(/[.…·]$/u.test(row[0]?.text ?? '') || CHAPTER_MARK.test(row[0]?.text ?? ''))
	);
	return entries.length * 2 > rows.length;
}

/** The same text in every cell of a row is one cell that spans them. */
function unrepeat(row: RawRow): RawRow {
	const first = row[0];
	if (!first || row.length < 3 || first.text.length < 2) return row;
	if (!row.every((cell) => cell.text === first.text)) return row;
	return row.map((cell, i) => (i === 0 ? cell : { text: '', span: cell.span }));
}

function headOf(rows: readonly RawRow[], marked: number): number {
	const first = rows[0];
	if (!first) return 0;
	if (marked > 0 || isHeadRow(first) || isPlainHead(rows)) {
		return isSecondHead(first, rows[1]) ? 2 : 1;
	}
	return 0;
}

/** A first row of short words over rows of long ones: 范围｜主题｜路线. */
function isPlainHead(rows: readonly RawRow[]): boolean {
	const first = rows[0] ?? [];
	const short = first.every((cell) => sortOf(cell.text) === 'words' && cell.text.length <= 8);
	const longest = rows
		.slice(1)
		.reduce((sum, row) => Math.max(sum, row.at(-1)?.text.length ?? 0), 0);
	return short && longest >= 16;
}

/**
 * A table from a grid, or undefined where the grid is no table: a 目录, too few rows, too ragged.
 * `lines` are all lines of `raw`; titles and notes are looked for in them.
 */
export function shapeTable(raw: string, lines: readonly Line[], grid: Grid): RawTable | undefined {
	const inner = titleIn(grid);
	const rows = (inner ? grid.rows.slice(1) : grid.rows).map(unrepeat);
	if (rows.length < 2 || isContents(rows)) return undefined;
	const rectangle = toRectangle(rows);
	const width = rectangle?.[0]?.length ?? 0;
	if (!rectangle || width < 2) return undefined;
	const heads = headOf(rectangle, grid.marked ?? 0);
	if (heads === 0 && (width < 3 || rectangle.length < 3)) return undefined;
	const isNoteRow = (row: RawRow) => isNote(row[loneCell(row)]?.text ?? '');
	const body = joinSplitRows(rectangle.slice(heads).filter((row) => !isNoteRow(row)));
	const start = inner ? (rows[0]?.[0]?.span.start ?? grid.span.start) : grid.span.start;
	const title = inner ?? titleAbove(raw, lines, grid.span.start);
	const notes = rectangle.filter(isNoteRow).flatMap(words);
	return {
		span: { start, end: grid.span.end },
		...(title && { title }),
		head: rectangle.slice(0, heads),
		body,
		notes: notes.length > 0 ? notes : noteBelow(raw, lines, grid.span.end)
	};
}
