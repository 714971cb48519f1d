// Tables whose cells single spaces part, as a converter leaves them that keeps lines but no columns.
// Invariant: a head and figures under it make such a table; a row that lacks a cell gives its name and 属性, and no figures.
import { isPageNumber } from '../lines.ts';
import { cellAt, emptyCell, isGroup, isNote, sortOf } from './cell.ts';
import type { Line } from './lines.ts';
import type { Grid, RawCell } from './model.ts';
import { isHeadRow } from './shape.ts';

const FEWEST_COLUMNS = 4;
const LONGEST_LINE = 200;
/** Blank lines, or a page number between them, that a row may follow. */
const WIDEST_GAP = 3;
const NAME = /指标|名称|项目/u;
const YEAR = /20\d\d/u;

/** The words of a line that single spaces part; none where tabs or wide gaps do. */
function wordsOf(raw: string, line: Line): RawCell[] {
	if (line.blank || line.text.length > LONGEST_LINE || /\t|\S\s{2,}\S|\u3000/u.test(line.text))
		return [];
	return Array.from(line.text.matchAll(/\S+/gu), ({ index, 0: text }) =>
		cellAt(raw, { start: line.start + index, end: line.start + index + text.length })
	);
}

/** A cell of a table's figures: 「63.9」「—」「预期性」. */
const isFigure = ({ text }: RawCell): boolean => /value|none|nature/u.test(sortOf(text));

interface Head {
	readonly cells: readonly RawCell[];
	/** The column of names. */
	readonly name: number;
}

/** Words in excess belong to the name; where one is missing nobody can tell which. */
function layOut(
	raw: string,
	words: readonly RawCell[],
	{ cells, name }: Head
): RawCell[] | undefined {
	const [first] = words;
	if (!first || isNote(first.text)) return undefined;
	const blank = cells.map(() => emptyCell(first.span.start));
	if (words.length === 1) return isGroup(first.text) ? [first, ...blank.slice(1)] : undefined;
	const figures = words.filter(isFigure).length;
	const named = words[name];
	if (!named || figures === 0 || isFigure(named)) return undefined;
	const more = words.length - cells.length;
	const end = words.at(-1);
	if (more < 0)
		return blank.map((cell, at) => {
			if (at <= name) return words[at] ?? cell;
			return at === cells.length - 1 && end && sortOf(end.text) === 'nature' ? end : cell;
		});
	const last = words[name + more] ?? named;
	const whole = cellAt(raw, { start: named.span.start, end: last.span.end });
	const row = [...words.slice(0, name), whole, ...words.slice(name + more + 1)];
	const fits = row.every((cell, at) => !YEAR.test(cells[at]?.text ?? '') || isFigure(cell));
	return fits ? row : undefined;
}

/**
 * Tables of lines whose cells are parted by one space each.
 * `"指标 单位 2020年 2025年\n人口 万人 23 24\n床位 张 900 1000"` → 1 grid of 4 columns
 */
export function singleSpacedGrids(raw: string, lines: readonly Line[]): Grid[] {
	const grids: Grid[] = [];
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		const cells = line && NAME.test(line.text) ? wordsOf(raw, line) : [];
		const name = cells.findIndex(({ text }) => NAME.test(text));
		if (!line || cells.length < FEWEST_COLUMNS || name > 2 || !isHeadRow(cells)) continue;
		const rows: RawCell[][] = [];
		let end = i + 1;
		for (let at = end; at < lines.length && at - end <= WIDEST_GAP; at++) {
			const below = lines[at];
			if (!below || below.blank || isPageNumber(below.text)) continue;
			const row = layOut(raw, wordsOf(raw, below), { cells, name });
			if (!row) break;
			rows.push(row);
			end = at + 1;
		}
		if (rows.filter((row) => row.some(isFigure)).length < 2) continue;
		grids.push({
			span: { start: line.start, end: lines[end - 1]?.end ?? line.end },
			rows: [cells, ...rows]
		});
		i = end - 1;
	}
	return grids;
}
