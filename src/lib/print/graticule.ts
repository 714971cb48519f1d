// Meridians and parallels of a frame with their degrees, and the cells between them: A, B, C from the west, 1, 2, 3 from
// the north.
import type { Position } from '#domain/geometry.ts';
import { fromFrame, onFrame, type MapFrame } from '#lib/map/frame.ts';

interface Line {
	/** Pixels from the left, or from the top. */
	readonly at: number;
	readonly words: string;
}

export interface Graticule {
	readonly meridians: readonly Line[];
	/** From the north. */
	readonly parallels: readonly Line[];
	/** Name and middle of what lies between the lines. */
	readonly columns: readonly Line[];
	readonly rows: readonly Line[];
}

/** Minutes between lines. */
const STEPS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300];

/** 111.5, 'E' → 111°30′E */
function degreeWords(minutes: number, side: string): string {
	const rest = minutes % 60;
	return `${Math.floor(minutes / 60)}°${rest === 0 ? '' : `${String(rest).padStart(2, '0')}′`}${side}`;
}

function* multiples(step: number, from: number, to: number): Generator<number> {
	for (let one = Math.ceil(from / step) * step; one <= to; one += step) yield one;
}

const letter = (index: number): string => String.fromCharCode(65 + index);

function between(lines: readonly Line[], length: number, name: (index: number) => string): Line[] {
	const edges = [0, ...lines.map(({ at }) => at), length];
	return edges
		.slice(1)
		.map((edge, index) => ({ at: (edge + (edges[index] ?? 0)) / 2, words: name(index) }));
}

/** Lines at least `apart` pixels from each other. */
export function graticuleOf(frame: MapFrame, apart: number): Graticule {
	const { width, height } = frame;
	const [west, north] = fromFrame(frame, [0, 0]);
	const [east, south] = fromFrame(frame, [width, height]);
	const perMinute = width / ((east - west) * 60);
	const step = STEPS.find((one) => one * perMinute >= apart) ?? 600;
	const meridians = [...multiples(step, west * 60, east * 60)].map((minutes) => ({
		at: onFrame(frame, [minutes / 60, north])[0],
		words: degreeWords(minutes, 'E')
	}));
	const parallels = [...multiples(step, south * 60, north * 60)]
		.map((minutes) => ({
			at: onFrame(frame, [west, minutes / 60])[1],
			words: degreeWords(minutes, 'N')
		}))
		.reverse();
	return {
		meridians,
		parallels,
		columns: between(meridians, width, letter),
		rows: between(parallels, height, (index) => String(index + 1))
	};
}

/** The cell of a point of the frame: `B3`. */
export function cellOf({ meridians, parallels }: Graticule, [x, y]: Position): string {
	const past = (lines: readonly Line[], length: number): number =>
		lines.filter(({ at }) => at <= length).length;
	return `${letter(past(meridians, x))}${past(parallels, y) + 1}`;
}
