// A table as CSV (RFC 4180) that Excel and WPS open right: UTF-8 with a byte order mark, CRLF, and no cell that a
// spreadsheet would run as a formula.
import type { CellValue } from './columns.ts';

/** Excel and WPS take a file without it for the machine's own code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How a formula can begin, full width too; a plan's own 「-5℃」 keeps its meaning behind an apostrophe. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/u;

function cell(value: CellValue): string {
	if (value === undefined) return '';
	if (typeof value === 'number') return String(value);
	const safe = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvOf = ({ head, rows }: { head: string[]; rows: CellValue[][] }): string =>
	BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
