// Tables with one cell a line: a leading tab begins a cell, a blank line before a leading tab begins a row.
// A cell may go on over several lines without a tab. Boxes of prose have leading tabs too: they have no row of 3 cells.
import { cellAt } from './cell.ts';
import type { Line } from './lines.ts';
import type { Grid, RawCell } from './model.ts';

/** A cell goes on for at most so many lines, each at most so long: a paragraph after the table is no cell. */
const MOST_LINES_ON = 8;
const LONGEST_LINE_ON = 60;
const FEWEST_COLUMNS = 3;

const beginsCell = (line: Line | undefined): boolean => !!line && /^\t[^\t]*\t*$/u.test(line.text);

/** Whether line `i`, after a blank line, still belongs to the cell above: the next cell begins right after such lines. */
function goesOn(lines: readonly Line[], i: number): boolean {
	for (let j = i; j < i + MOST_LINES_ON; j++) {
		const line = lines[j];
		if (!line) return false;
		if (beginsCell(line)) return lines[j - 1]?.blank === false;
		if (line.text.length > LONGEST_LINE_ON) return false;
	}
	return false;
}

/** Cells of the run that begins at line `first`, by rows, and the line after it. */
function readRun(raw: string, lines: readonly Line[], first: number) {
	const rows: RawCell[][] = [];
	let cell: { start: number; end: number } | undefined;
	let afterBlank = true;
	let i = first;
	const close = () => {
		if (cell) rows.at(-1)?.push(cellAt(raw, cell));
		cell = undefined;
	};
	for (let line = lines[i]; line; line = lines[++i]) {
		if (line.blank && !beginsCell(line)) {
			afterBlank = true;
			continue;
		}
		if (beginsCell(line)) {
			close();
			if (afterBlank) rows.push([]);
			cell = { start: line.start, end: line.end };
		} else if (cell && (!afterBlank || goesOn(lines, i))) cell.end = line.end;
		else break;
		afterBlank = false;
	}
	close();
	return { rows, next: i };
}

/**
 * Grids of the one-cell-a-line layout, rows in single cells before the head and after the last full row left out.
 * `"\t指标\n\t2020年\n\t属性\n\n\tGDP\n\t67.8\n\t预期性"` → 1 grid, 2 rows of 3 cells
 */
export function cellLineGrids(raw: string, lines: readonly Line[]): Grid[] {
	const grids: Grid[] = [];
	for (let i = 0; i < lines.length; i++) {
		if (!beginsCell(lines[i])) continue;
		const { rows, next } = readRun(raw, lines, i);
		i = next - 1;
		const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
		const from = rows.findIndex((row) => row.length >= FEWEST_COLUMNS);
		let to = rows.length - 1;
		while (to > from && (rows[to]?.length ?? 0) < Math.max(FEWEST_COLUMNS, width / 2)) to--;
		if (from < 0 || to <= from) continue;
		const kept = rows.slice(from, to + 1);
		const start = kept[0]?.[0]?.span.start ?? 0;
		const end = kept.at(-1)?.at(-1)?.span.end ?? start;
		grids.push({ span: { start, end }, rows: kept });
	}
	return grids;
}
