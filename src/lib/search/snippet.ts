// A text with marks, cut to what fits a line or two.
import type { Stretch } from './fold.ts';

export interface Piece {
	readonly text: string;
	readonly marked: boolean;
}

/** The text as marked and unmarked pieces. `marks` are in order and do not overlap. */
export function piecesOf(text: string, marks: readonly Stretch[]): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const [start, end] of marks) {
		pieces.push({ text: text.slice(at, start), marked: false });
		pieces.push({ text: text.slice(start, end), marked: true });
		at = end;
	}
	pieces.push({ text: text.slice(at), marked: false });
	return pieces.filter(({ text }) => text !== '');
}

const BEFORE = 18;
const LENGTH = 90;

/** What stands round the first mark. */
export function snippetOf(text: string, marks: readonly Stretch[]): Piece[] {
	const first = marks[0]?.[0] ?? 0;
	const from = text.length <= LENGTH ? 0 : Math.max(0, first - BEFORE);
	const to = Math.min(text.length, from + LENGTH);
	const inside = marks
		.filter(([start, end]) => start >= from && end <= to)
		.map(([start, end]): Stretch => [start - from, end - from]);
	const pieces = piecesOf(text.slice(from, to), inside);
	const dots = { text: '…', marked: false };
	return [...(from > 0 ? [dots] : []), ...pieces, ...(to < text.length ? [dots] : [])];
}
