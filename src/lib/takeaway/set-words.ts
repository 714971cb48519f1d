// Sets a slide's words in lines, as large as the room allows. Pure; CSS pixels from the room's upper left corner.
// Invariant: nothing is left out; where there is much to say letters become small.
import { PIECES } from '#lib/export/legend-flow.ts';
import type { Passage, Run } from './passages.ts';
import { LETTER, SMALL_TIMES, TITLE_TIMES } from './slide-room.ts';

export interface Style {
	readonly size: number;
	readonly look?: Run['look'] | 'number';
}

interface Piece extends Style {
	readonly text: string;
	readonly x: number;
	/** Of its baseline. */
	readonly y: number;
	readonly width: number;
}

export interface SetWords {
	/** Size of the letters of plain words. */
	readonly letter: number;
	/** Where what follows the title begins. */
	readonly below: number;
	readonly pieces: readonly Piece[];
	readonly height: number;
}

export type Measure = (text: string, style: Style) => number;

/** Of a line, and between passages, in letters. */
export const LINE = 1.4;
export const GAP = 0.45;
/** Left of a passage that has something before it. */
export const INDENT = 1.7;
const END_GAP = 0.6;
const STEP = 0.94;

class Setter {
	y = 0;
	readonly pieces: Piece[] = [];

	constructor(
		readonly width: number,
		readonly letter: number,
		readonly measure: Measure
	) {}

	passage(runs: readonly Run[], size: number, { lead, end }: Pick<Passage, 'lead' | 'end'>): void {
		const left = lead === undefined ? 0 : INDENT * size;
		const endStyle: Style = { size, look: 'strong' };
		const endWidth = end === undefined ? 0 : this.measure(end, endStyle);
		const right = this.width - (endWidth === 0 ? 0 : endWidth + END_GAP * size);
		const first = this.y + size * LINE;
		if (lead !== undefined) this.put(lead, 0, first, { size, look: 'number' });
		this.lines(runs, size, left, right);
		if (end !== undefined) this.put(end, this.width - endWidth, first, endStyle);
	}

	private lines(runs: readonly Run[], size: number, left: number, right: number): void {
		let x = left;
		this.y += size * LINE;
		for (const { text, look } of runs) {
			const style: Style = { size, ...(look && { look }) };
			let from = x;
			let line = '';
			const flush = (): void => {
				if (line !== '') this.put(line, from, this.y, style);
				line = '';
			};
			for (const piece of text.match(PIECES) ?? []) {
				const width = this.measure(piece, style);
				if (x + width > right + 0.5 && x > left) {
					flush();
					this.y += size * LINE;
					from = x = left;
				}
				line += piece;
				x += width;
			}
			flush();
		}
	}

	private put(text: string, x: number, y: number, style: Style): void {
		// Letters stand on a line a little above where it ends.
		const baseline = y - style.size * 0.32;
		this.pieces.push({ text, x, y: baseline, width: this.measure(text, style), ...style });
	}
}

function setAt(
	letter: number,
	title: string,
	passages: readonly Passage[],
	width: number,
	measure: Measure
): SetWords {
	const setter = new Setter(width, letter, measure);
	setter.passage([{ text: title, look: 'strong' }], letter * TITLE_TIMES, {});
	setter.y += letter * GAP * 1.5;
	const below = setter.y;
	for (const passage of passages) {
		setter.passage(passage.runs, letter * (passage.source ? SMALL_TIMES : 1), passage);
		setter.y += letter * GAP;
	}
	return { letter, below, pieces: setter.pieces, height: setter.y };
}

/** The largest setting that the room holds. */
export function setWords(
	title: string,
	passages: readonly Passage[],
	room: { readonly width: number; readonly height: number },
	measure: Measure
): SetWords {
	for (let letter = LETTER; ; letter *= STEP) {
		const set = setAt(letter, title, passages, room.width, measure);
		if (set.height <= room.height || letter < 1) return set;
	}
}
