// Tables whose rows are lines and whose cells are cut by tabs. A lone leading tab makes no row: see cell-lines.ts.
import { cellAt, cleanCell, isGroup, sortOf } from './cell.ts';
import { hasTooMany, type Line } from './lines.ts';
import type { Grid, RawCell } from './model.ts';

const isRow = (line: Line): boolean => {
	const tab = line.text.indexOf('\t');
	if (tab < 0) return false;
	const isCut = line.text.indexOf('\t', tab + 1) >= 0 || /\S/u.test(line.text.slice(0, tab));
	return isCut && !hasTooMany(line.text, '\t');
};

const cellsOf = (raw: string, line: Line): RawCell[] => {
	const cells: RawCell[] = [];
	for (let start = line.start; start <= line.end;) {
		const tab = raw.indexOf('\t', start);
		const end = tab < 0 || tab > line.end ? line.end : tab;
		cells.push(cellAt(raw, { start, end }));
		start = end + 1;
	}
	return cells;
};

/** A group, or a name whose figures stand in the next line, whose tabs an editor has stripped, before a row. */
function isBareName(lines: readonly Line[], i: number): boolean {
	const line = lines[i];
	const next = lines[i + 1];
	if (!line || !next || line.text.length > 60 || !isRow(next)) return false;
	const text = cleanCell(line.text);
	const first = cleanCell(next.text.slice(0, next.text.indexOf('\t')));
	const hasFigures = first === '' || sortOf(first) === 'value';
	return isGroup(text) || (hasFigures && /^\d{1,3}[、.．]\D|[）)]$/u.test(text));
}

/**
 * Runs of tab-cut lines, one grid a run; a blank line ends a run (the cut of a page is mended in shape.ts).
 * `"指标\t2020年\nGDP\t67.8"` → 1 grid, 2 rows of 2 cells
 */
export function tabGrids(raw: string, lines: readonly Line[]): Grid[] {
	const grids: Grid[] = [];
	for (let i = 0; i < lines.length; i++) {
		const first = lines[i];
		if (!first || !isRow(first)) continue;
		const rows: RawCell[][] = [];
		let last = first;
		for (let line: Line | undefined = first; line; line = lines[++i]) {
			if (!isRow(line) && !isBareName(lines, i)) break;
			rows.push(cellsOf(raw, line));
			last = line;
		}
		grids.push({ span: { start: first.start, end: last.end }, rows });
	}
	return grids;
}
