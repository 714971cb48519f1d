// ONE scale of an indicator: its legend, its map expression and its lookup all come from the same d3 threshold scale.
// Invariant: a value that equals a limit belongs to the upper class, in all three.
import { scaleThreshold } from 'd3-scale';
import type { Theme } from '#lib/theme/tokens.ts';

export interface ClassedScale {
	/** Colour of a value; undefined for no data. */
	colour(value: number | undefined): string | undefined;
	/** Classes from low to high; the ends are open where `from`/`to` is left out. */
	readonly classes: readonly {
		readonly colour: string;
		readonly from?: number;
		readonly to?: number;
	}[];
	/** Colour by the number that `input` gives. */
	expression<T>(input: T): string | ['step', T, string, ...(number | string)[]];
}

/** The scale with these limits, ascending, and one colour more than limits, from little to much. */
export function classedScale(limits: readonly number[], colours: readonly string[]): ClassedScale {
	const scale = scaleThreshold<number, string>().domain(limits).range(colours);
	return {
		colour: (value) => (value === undefined || Number.isNaN(value) ? undefined : scale(value)),
		classes: colours.map((colour, at) => {
			const [from, to] = [limits[at - 1], limits[at]];
			return { colour, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
		}),
		expression(input) {
			const [first = '', ...rest] = colours;
			const stops = limits.flatMap((limit, index) => [limit, rest[index] ?? first]);
			return stops.length === 0 ? first : ['step', input, first, ...stops];
		}
	};
}

/** So many colours out of a row of them, its ends first; one alone is its middle. */
const pick = (colours: readonly string[], count: number): string[] =>
	Array.from({ length: count }, (_, index) => {
		const at =
			count === 1 ? (colours.length - 1) / 2 : (index * (colours.length - 1)) / (count - 1);
		return colours[Math.round(at)] ?? '';
	});

/** A colour for each class: shades from little to much, below zero in another hue. */
export function coloursOf(
	limits: readonly number[],
	values: readonly number[],
	{ ramp, decline }: Pick<Theme, 'ramp' | 'decline'>
): string[] {
	const classes = limits.length + 1;
	const isFall = values.some((value) => value < 0) && values.every((value) => value <= 0);
	const below = isFall ? classes : limits.indexOf(0) + 1;
	return [
		...(below > 0 ? pick(decline, below).reverse() : []),
		...(classes > below ? pick(ramp, classes - below) : [])
	];
}
