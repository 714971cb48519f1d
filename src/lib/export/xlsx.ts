// A table as an Excel workbook: one sheet of rows with a fixed, filterable head and links that open, one sheet that says
// what they are. Cells are numbers or text, never formulas.
import writeExcelFile, { type Feature, type Row, type Sheet } from 'write-excel-file/universal';
import { m } from '#lib/messages/compiled/messages.js';
import { COLUMNS, tableOf } from './columns.ts';
import type { ExportRecord } from './record.ts';

/** Excel refuses a longer cell. */
const LONGEST_CELL = 32_767;
const HEAD = { fontWeight: 'bold', backgroundColor: '#efe9dd', wrap: true } as const;
const LINK_COLUMN = COLUMNS.findIndex(({ key }) => key === 'link');

/** 0 → A, 26 → AA. */
export function letterOf(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

const xml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What the library has no option for: links that open, and a head that filters. */
function linksAndFilter(records: readonly ExportRecord[]): Feature<Blob> {
	const range = `A1:${letterOf(COLUMNS.length - 1)}${records.length + 1}`;
	const cell = (index: number): string => `${letterOf(LINK_COLUMN)}${index + 2}`;
	const links = records
		.map((_, index) => `<hyperlink ref="${cell(index)}" r:id="link${index}"/>`)
		.join('');
	const targets = records
		.map(
			({ link }, index) =>
				`<Relationship Id="link${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xml(link)}" TargetMode="External"/>`
		)
		.join('');
	const after = `<autoFilter ref="${range}"/>${links && `<hyperlinks>${links}</hyperlinks>`}`;
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform: (content, _, { sheetIndex }) =>
						sheetIndex === 0 ? content.replace('</sheetData>', `</sheetData>${after}`) : content
				},
				'xl/worksheets/_rels/sheet{id}.xml.rels': {
					insert: (_, { sheetIndex }) => (sheetIndex === 0 ? targets : undefined)
				}
			}
		}
	};
}

/** `about`: lines of two cells, what it is and what it says. */
export function xlsxOf(
	records: readonly ExportRecord[],
	about: readonly (readonly [string, string])[]
): Promise<Blob> {
	const { head, rows } = tableOf(records);
	const data: Row[] = [
		head.map((value) => ({ value, ...HEAD })),
		...rows.map((row) =>
			row.map((value) => (typeof value === 'string' ? value.slice(0, LONGEST_CELL) : value))
		)
	];
	const sheets: Sheet<Blob>[] = [
		{
			sheet: m.export_sheet(),
			data,
			columns: COLUMNS.map(({ width }) => ({ width })),
			stickyRowsCount: 1,
			stickyColumnsCount: 1
		},
		{
			sheet: m.export_sheet_about(),
			data: about.map(([term, words]) => [{ value: term, fontWeight: 'bold' }, words]),
			columns: [{ width: 16 }, { width: 100 }]
		}
	];
	return writeExcelFile(sheets, { features: [linksAndFilter(records)] }).toBlob();
}
