// Finds the tables in a plan's raw text, in whichever layout text recognition or conversion left them.
// Invariant: tables are in the order of the text, do not overlap, and every row of one is equally wide. Linear time.
import { bareLineGrids } from './tables/bare-lines.ts';
import { cellLineGrids } from './tables/cell-lines.ts';
import { htmlGrids } from './tables/html.ts';
import { linesOf } from './tables/lines.ts';
import type { Grid, RawTable } from './tables/model.ts';
import { pipeGrids } from './tables/pipes.ts';
import { mendCuts, shapeTable } from './tables/shape.ts';
import { singleSpacedGrids } from './tables/single-spaces.ts';
import { spacedGrids } from './tables/spaces.ts';
import { tabGrids } from './tables/tabs.ts';

/** Keeps what begins after the end of what was kept before. */
function withoutOverlap(grids: readonly Grid[]): Grid[] {
	let end = 0;
	return grids.filter((grid) => {
		if (grid.span.start < end) return false;
		end = grid.span.end;
		return true;
	});
}

/**
 * All tables of a plan, spans in raw offsets: rows cut by tabs, by wide gaps or by single spaces, Markdown pipes, HTML, one cell a line.
 * A table that a page break cuts is one; a name whose figures stand in the next line is one row; a 目录, and prose
 * with tabs before it, is none. Never throws.
 * `"表1 主要指标\n指标\t2020年\nGDP（亿元）\t67.8"` → `[{ title: 表1主要指标, head: [[指标, 2020年]], body: [[GDP（亿元）, 67.8]], … }]`
 */
export function findTables(raw: string): RawTable[] {
	const lines = linesOf(raw);
	const html = htmlGrids(raw);
	const byLine = [
		tabGrids,
		pipeGrids,
		cellLineGrids,
		spacedGrids,
		singleSpacedGrids,
		bareLineGrids
	].flatMap((read) => read(raw, lines));
	const grids = [...html, ...byLine].sort(
		(a, b) => a.span.start - b.span.start || b.span.end - a.span.end
	);
	return mendCuts(raw, withoutOverlap(grids)).flatMap((grid) => shapeTable(raw, lines, grid) ?? []);
}
