// A legend set in lines of a given width: where its words and samples stand. Pure; CSS pixels from its upper left corner.
import type { MapImage } from '#lib/layers/image-names.ts';

export interface LegendItem {
	readonly words: string;
	/** A colour, or an image of the map. */
	readonly sample: string | MapImage;
}

export interface LegendGroup {
	readonly title: string;
	readonly items: readonly LegendItem[];
}

interface Placed {
	readonly x: number;
	/** Of words their baseline, of samples their upper edge. */
	readonly y: number;
}

export interface LegendFlow {
	readonly words: readonly (Placed & { readonly words: string; readonly weight: number })[];
	readonly samples: readonly (Placed & Pick<LegendItem, 'sample'>)[];
	readonly height: number;
}

/** Size of letters, and of samples. */
export const LEGEND_SIZE = 13;
export const SAMPLE = 18;
const TITLE_LINE = 18.2;
const LINE = 20;
const GAP = 16;
const [USUAL, BOLD] = [400, 600];

export type Measure = (words: string, weight: number) => number;

/** What a line may end after: a Latin word with its space, a sign with the marks that must not begin a line. */
export const PIECES = /[\w'’.,:;/()%+-]+ ?|.[，。、；：！？）》」”’…]*/gsu;

/** Breaks words into lines that fit; Chinese breaks anywhere, Latin between words. */
export function fitLines(
	words: string,
	width: number,
	measure: (text: string) => number
): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of words.match(PIECES) ?? []) {
		if (line !== '' && measure((line + piece).trimEnd()) > width) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += piece;
	}
	return line === '' ? lines : [...lines, line];
}

/** Items stand beside each other as long as there is room; one that is wider than a line is broken. */
export function flowLegend(
	groups: readonly LegendGroup[],
	width: number,
	measure: Measure
): LegendFlow {
	const words: LegendFlow['words'][number][] = [];
	const samples: LegendFlow['samples'][number][] = [];
	const left = SAMPLE + 6;
	let y = 0;
	for (const { title, items } of groups) {
		for (const line of fitLines(title, width, (text) => measure(text, BOLD))) {
			y += TITLE_LINE;
			words.push({ words: line, weight: BOLD, x: 0, y: y - 4.5 });
		}
		y += 4;
		let x = 0;
		for (const item of items) {
			const lines = fitLines(item.words, width - left, (text) => measure(text, USUAL));
			const own = left + Math.max(...lines.map((line) => measure(line, USUAL)));
			if (x > 0 && (x + own > width || lines.length > 1)) {
				x = 0;
				y += LINE + 2;
			}
			samples.push({ sample: item.sample, x, y });
			lines.forEach((line, index) =>
				words.push({ words: line, weight: USUAL, x: x + left, y: y + 14 + index * LINE })
			);
			y += (lines.length - 1) * LINE;
			x = lines.length > 1 ? width : x + own + GAP;
		}
		y += LINE + 8;
	}
	return { words, samples, height: y };
}
