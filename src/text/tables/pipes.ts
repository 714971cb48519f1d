// Markdown tables: lines that begin with a pipe, with or without the rule |---|---| under the head.
import { cellAt } from './cell.ts';
import { hasTooMany, type Line } from './lines.ts';
import type { Grid, RawCell } from './model.ts';

const isRow = (line: Line): boolean =>
	/^\s*\|[^|]*\|/u.test(line.text) && !hasTooMany(line.text, '|');
const isRule = (line: Line): boolean => /^[\s|:-]+$/u.test(line.text) && line.text.includes('-');

function cellsOf(raw: string, line: Line): RawCell[] {
	const cells: RawCell[] = [];
	let start = line.start + line.text.indexOf('|') + 1;
	for (let i = start; i <= line.end; i++) {
		if (i < line.end && (raw[i] !== '|' || raw[i - 1] === '\\')) continue;
		cells.push(cellAt(raw, { start, end: i }));
		start = i + 1;
	}
	// What follows the closing pipe is no cell.
	const last = cells.at(-1);
	if (last?.text === '' && /\|\s*$/u.test(line.text)) cells.pop();
	return cells;
}

/**
 * Runs of pipe lines, one grid a run.
 * `"|指标|2020年|\n|---|---|\n|GDP|67.8|"` → 1 grid, 2 rows of 2 cells, 1 of them marked as head
 */
export function pipeGrids(raw: string, lines: readonly Line[]): Grid[] {
	const grids: Grid[] = [];
	for (let i = 0; i < lines.length; i++) {
		const first = lines[i];
		if (!first || !isRow(first)) continue;
		const rows: RawCell[][] = [];
		let last = first;
		let marked = 0;
		for (let line: Line | undefined = first; line && isRow(line); line = lines[++i]) {
			if (isRule(line)) marked ||= rows.length;
			else rows.push(cellsOf(raw, line));
			last = line;
		}
		grids.push({ span: { start: first.start, end: last.end }, rows, marked });
	}
	return grids;
}
