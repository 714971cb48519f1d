// The rows of a table of indicators: what group, parent, unit and 属性 each has. Group rows are none themselves.
// Invariant: in the order of the table, one for each row that names an indicator.
import type { Cell, Table } from '#domain/document.ts';
import type { Nature } from '#domain/vocabulary.ts';
import { isGroup, sortOf } from '#text/tables/cell.ts';
import type { UnitReader } from '#text/units.ts';
import type { TableWords } from '../lexicon/tables.ts';
import type { Columns } from './columns.ts';
import { readName, type RowName } from './name.ts';

type Row = readonly Cell[];

export interface IndicatorRow {
	readonly cells: Row;
	readonly name: string;
	readonly unit?: string;
	/** The unit follows from the name, its place holds a picture. */
	readonly unitLost?: boolean;
	readonly group?: string;
	readonly parent?: string;
	readonly nature?: Nature;
}

/** 一、经济发展（7项） → 经济发展 */
const groupName = (text: string): string =>
	text
		.replace(/^[(（]?[一二三四五六七八九十]{1,3}[)）、．.]+/u, '')
		.replace(/[(（]\d{1,3}[个项条]指?标?[)）]$/u, '');

const cellText = (row: Row, at: number | undefined): string =>
	at === undefined ? '' : (row[at]?.text ?? '');

const hasFigures = (row: Row, columns: Columns): boolean =>
	columns.figures.some(({ at }) => !['empty', 'none'].includes(sortOf(cellText(row, at))));

/** The group that a row names: its only text is no indicator. */
function groupOf(row: Row, read: RowName, columns: Columns, numbered: boolean): string | undefined {
	const texts = row.filter((cell) => cell.text !== '');
	const [only] = texts;
	if (texts.length !== 1 || !only) return undefined;
	const isPlain = read.number === undefined && read.unit === undefined && !read.isPart;
	const isFirst =
		row[Math.min(columns.name, columns.number ?? columns.name, columns.group ?? columns.name)] ===
		only;
	return isGroup(only.text) || (isPlain && isFirst && numbered) ? groupName(only.text) : undefined;
}

function natureOf(text: string, words: TableWords): Nature | undefined {
	if (words.naturesExpected.some((word) => text.includes(word))) return '预期性';
	return words.naturesBinding.some((word) => text.includes(word)) ? '约束性' : undefined;
}

/** The row above without figures whose parts follow: 城镇化率, then 常住人口城镇化率 without a number of its own. */
interface Parent {
	readonly name: string;
	readonly unit?: string;
}

/** Reads all rows. A part without a unit takes its parent's: 主要污染物排放总量减少（%） → 二氧化硫 in %. */
export function indicatorRows(
	table: Pick<Table, 'body'>,
	columns: Columns,
	units: UnitReader,
	words: TableWords
): IndicatorRow[] {
	const reads = table.body.map((row) => readName(cellText(row, columns.name), units, words));
	const numberOf = (row: Row, read: RowName) => cellText(row, columns.number) || read.number;
	const numbered = table.body.some((row, i) => {
		const read = reads[i];
		return read !== undefined && !!numberOf(row, read) && hasFigures(row, columns);
	});
	const rows: IndicatorRow[] = [];
	let group: string | undefined;
	let parent: Parent | undefined;
	for (const [i, row] of table.body.entries()) {
		const read = reads[i];
		if (!read) continue;
		const named = groupOf(row, read, columns, numbered);
		const column = groupName(cellText(row, columns.group));
		if (named ?? column) {
			group = named ?? column;
			parent = undefined;
		}
		if (named !== undefined || read.name === '') continue;
		const isNumbered = numberOf(row, read) !== undefined && numberOf(row, read) !== '';
		if (isNumbered) parent = undefined;
		const above = numbered || read.isPart ? parent : undefined;
		const unit = cellText(row, columns.unit) || read.unit || above?.unit;
		const nature = natureOf(cellText(row, columns.nature), words);
		const standard = unit ? units.standard(unit) : undefined;
		rows.push({
			cells: row,
			name: read.name,
			...(standard && { unit: standard }),
			...(read.unitLost && { unitLost: true }),
			...(group && { group }),
			...(above && { parent: above.name }),
			...(nature && { nature })
		});
		const isParent = isNumbered && !hasFigures(row, columns);
		if (isParent) parent = { name: read.name, ...(standard && { unit: standard }) };
	}
	return rows;
}
