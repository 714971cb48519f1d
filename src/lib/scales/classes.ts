// ONE scale of an indicator: its legend, its map expression and its lookup all come from the same d3 threshold scale.
// Invariant: a value that equals a limit belongs to the upper class, in all three.
import { scaleThreshold } from 'd3-scale';

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

/** A round step not above `size`: 1, 2 or 5 times a power of ten. */
function roundStep(size: number): number {
	const power = 10 ** Math.floor(Math.log10(size));
	return power * ([5, 2, 1].find((factor) => factor * power <= size) ?? 1);
}

/**
 * Limits between classes (等间距, at round numbers): fewer than `max` and than the values, all inside
 * their range. `[63.9, 78, 92, 110, 141]`, 5 → `[80, 100, 120, 140]`
 */
export function equalLimits(values: readonly number[], max: number): number[] {
	const low = Math.min(...values);
	const high = Math.max(...values);
	const wanted = Math.min(max, new Set(values).size);
	if (wanted < 2) return [];
	for (let step = roundStep((high - low) / wanted); ; step = roundStep(step * 2.5)) {
		const first = Math.floor(low / step) + 1;
		const last = Math.ceil(high / step) - (high % step === 0 ? 0 : 1);
		const limits = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
			Number(((first + index) * step).toPrecision(12))
		);
		if (limits.length < wanted) return limits;
	}
}

/** The scale over these values with a ramp from little to much; fewer classes take the ramp's ends. */
export function classedScale(values: readonly number[], ramp: readonly string[]): ClassedScale {
	const limits = values.length > 0 ? equalLimits(values, ramp.length) : [];
	const colours = Array.from({ length: limits.length + 1 }, (_, index) =>
		limits.length === 0
			? (ramp[Math.floor(ramp.length / 2)] ?? '')
			: (ramp[Math.round((index * (ramp.length - 1)) / limits.length)] ?? '')
	);
	const scale = scaleThreshold<number, string>().domain(limits).range(colours);
	return {
		colour: (value) => (value === undefined || Number.isNaN(value) ? undefined : scale(value)),
		classes: colours.map((colour) => {
			const [from, to] = scale.invertExtent(colour);
			return { colour, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
		}),
		expression(input) {
			const [first = '', ...rest] = colours;
			const stops = scale.domain().flatMap((limit, index) => [limit, rest[index] ?? first]);
			return stops.length === 0 ? first : ['step', input, first, ...stops];
		}
	};
}
