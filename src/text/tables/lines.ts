// Lines of the raw text with their offsets. Invariant: raw.slice(line.start, line.end) === line.text, no line break in it.

export interface Line {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly blank: boolean;
}

/** Cuts at \n; a \r before it belongs to no line. `"a\r\nb"` → lines 0–1 and 3–4. Linear. */
export function linesOf(raw: string): Line[] {
	const lines: Line[] = [];
	for (let start = 0; start <= raw.length;) {
		const found = raw.indexOf('\n', start);
		const next = found < 0 ? raw.length : found;
		const end = next > start && raw.charCodeAt(next - 1) === 13 ? next - 1 : next;
		const text = raw.slice(start, end);
		lines.push({ start, end, text, blank: !/\S/u.test(text) });
		start = next + 1;
	}
	return lines;
}

/** A line that holds a page number only, as left between two pages: 「- 12 -」. */
export const isPageNumber = (text: string): boolean => /^[\s—–-]*\d{1,4}[\s—–-]*$/u.test(text);

/** No table has more columns; a line that would is no row, so that hostile input stays cheap. */
const MOST_COLUMNS = 10_000;

/** Whether `mark` cuts the text into more cells than any table's row has. */
export function hasTooMany(text: string, mark: string): boolean {
	if (text.length <= MOST_COLUMNS) return false;
	let count = 0;
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
		if (++count > MOST_COLUMNS) return true;
	}
	return false;
}
