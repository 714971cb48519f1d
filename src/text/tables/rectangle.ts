// From ragged rows to a rectangle: the usual width, short rows laid where their cells fit, split rows joined.
import { emptyCell, isGroup, sortOf, type CellSort } from './cell.ts';
import type { RawCell, RawRow } from './model.ts';

/** Padding may at most make the table so many times larger than what stands in it. */
const MOST_PADDING = 4;

/** For each column, how many cells of each sort the full rows have. */
type Profile = Map<CellSort, number>[];

function profileOf(rows: readonly RawRow[], width: number): Profile {
	const profile: Profile = Array.from({ length: width }, () => new Map());
	for (const row of rows) {
		if (row.length !== width) continue;
		row.forEach((cell, column) => {
			const sort = sortOf(cell.text);
			const counts = profile[column];
			counts?.set(sort, (counts.get(sort) ?? 0) + 1);
		});
	}
	return profile;
}

/** How well a row's cells agree with the columns when its first cell stands in column `shift`. */
const fitAt = (row: RawRow, shift: number, profile: Profile): number =>
	row.reduce((sum, cell, i) => {
		const sort = sortOf(cell.text);
		return sort === 'empty' ? sum : sum + (profile[i + shift]?.get(sort) ?? 0);
	}, 0);

function widen(row: RawRow, width: number, profile: Profile): RawRow {
	const missing = width - row.length;
	if (missing <= 0) return row;
	const left = emptyCell(row[0]?.span.start ?? 0);
	const right = emptyCell(row.at(-1)?.span.end ?? 0);
	const before = row.length > 1 && fitAt(row, missing, profile) > fitAt(row, 0, profile);
	const padding: RawCell[] = Array.from({ length: missing }, () => (before ? left : right));
	return before ? [...padding, ...row] : [...row, ...padding];
}

/** The width that most rows have; of two equally usual ones the larger. */
export function usualWidth(rows: readonly RawRow[]): number {
	const counts = new Map<number, number>();
	for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
	let best = 0;
	for (const [width, count] of counts) {
		const most = counts.get(best) ?? 0;
		if (count > most || (count === most && width > best)) best = width;
	}
	return best;
}

/**
 * Makes all rows equally wide: rows lose empty cells beyond the usual width, short rows get empty cells on the side where
 * their figures then stand under figures. Undefined where the rows are too unlike each other to be a table.
 */
export function toRectangle(rows: readonly RawRow[]): RawRow[] | undefined {
	const usual = usualWidth(rows);
	const trimmed = rows.map((row) => trimTo(row, usual));
	const width = trimmed.reduce((most, row) => Math.max(most, row.length), 0);
	const filled = trimmed.reduce((sum, row) => sum + row.length, 0);
	if (width * rows.length > MOST_PADDING * filled) return undefined;
	const profile = profileOf(trimmed, width);
	return trimmed.map((row) => widen(row, width, profile));
}

function trimTo(row: RawRow, width: number): RawRow {
	let end = row.length;
	while (end > width && row[end - 1]?.text === '') end--;
	return end === row.length ? row : row.slice(0, end);
}

/** Index of the only cell with text, or -1. */
export function loneCell(row: RawRow): number {
	let found = -1;
	for (let i = 0; i < row.length; i++) {
		if (row[i]?.text === '') continue;
		if (found >= 0) return -1;
		found = i;
	}
	return found;
}

const isBlankOrFigure = (cell: RawCell | undefined): boolean =>
	cell !== undefined && ['empty', 'value', 'none'].includes(sortOf(cell.text));

/** The figures of a row whose name stands alone in the row above, laid into that row; undefined where it is none. */
function joined(name: RawRow, figures: RawRow): RawRow | undefined {
	const at = loneCell(name);
	const cell = name[at];
	if (!cell || isGroup(cell.text) || sortOf(cell.text) !== 'words') return undefined;
	if (!figures.slice(0, at + 1).every(isBlankOrFigure)) return undefined;
	if (!figures.some((other) => ['value', 'none'].includes(sortOf(other.text)))) return undefined;
	if (figures.slice(0, at).some((other) => other.text !== '')) return undefined;
	const row = [...figures];
	const first = figures[at];
	if (first && first.text !== '') {
		if (figures[at + 1]?.text !== '') return undefined;
		row[at + 1] = first;
	}
	row[at] = cell;
	return row;
}

/**
 * Joins a name that stands alone with the figures under it, whose first may have slipped into the column of names.
 * `[新增就业（人）|||] [3945||[20000]|]` → `[新增就业（人）|3945|[20000]|]`
 */
export function joinSplitRows(rows: readonly RawRow[]): RawRow[] {
	const result: RawRow[] = [];
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i];
		const next = rows[i + 1];
		if (!row) continue;
		const both = next && joined(row, next);
		result.push(both ?? row);
		if (both) i++;
	}
	return result;
}
