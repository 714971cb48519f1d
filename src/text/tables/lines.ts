// Lines of the raw text with their offsets. Invariant: raw.slice(line.start, line.end) === line.text, no line break in it.
import { lineSpans } from '../lines.ts';

export interface Line {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly blank: boolean;
}

/** All lines, in order. Linear. */
export const linesOf = (raw: string): Line[] =>
	lineSpans(raw).map(({ start, end }) => {
		const text = raw.slice(start, end);
		return { start, end, text, blank: !/\S/u.test(text) };
	});

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
