// Where the classes of a map part: 等间距, 等分位, 自然断点, or limits that a person set.
// Invariant: computed limits ascend and lie inside the range of the values, so n limits make n + 1 classes.
import { scaleQuantile } from 'd3-scale';
import { ckmeans } from 'simple-statistics';

export type Method = 'equal' | 'quantile' | 'natural';

/** Steps that read well, the roundest first, each times a power of ten. */
const ROUND = [1, 2, 5, 2.5, 4, 3, 1.5, 6, 8];
/** So much of a step counts as nothing: 0.3 is a multiple of 0.1. */
const HAIR = 1e-9;

/** What a limit is rounded to goes at least so often into a class: one width to the eye. */
const FINENESS = 51;

const plain = (value: number): number => Number(value.toPrecision(12));

/** Multiples of a step strictly between two numbers. */
function multiples(step: number, low: number, high: number): number[] {
	const first = Math.floor(low / step + HAIR) + 1;
	const last = Math.ceil(high / step - HAIR) - 1;
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
		plain((first + index) * step)
	);
}

/** Round limits where some make just so many classes, else those of parts of one width. */
function equal(values: readonly number[], count: number): number[] {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const width = (high - low) / count;
	const power = Math.floor(Math.log10(width));
	const steps = ROUND.flatMap((factor) =>
		[power - 1, power, power + 1].map((exponent) => plain(factor * 10 ** exponent))
	);
	for (const step of steps) {
		const limits = multiples(step, low, high);
		if (limits.length === count - 1) return limits;
	}
	const digits = Math.min(12, Math.max(0, Math.ceil(Math.log10(FINENESS / width))));
	return Array.from({ length: count - 1 }, (_, index) =>
		Number((low + (index + 1) * width).toFixed(digits))
	);
}

/** As many values in each class as can be; every limit as round as leaves the classes what they are. */
function quantile(values: readonly number[], count: number): number[] {
	const limits = scaleQuantile<number>()
		.domain(values)
		.range(Array.from({ length: count }, (_, index) => index))
		.quantiles();
	return limits.map((limit) => {
		const below = Math.max(...values.filter((value) => value < limit));
		const above = Math.min(...values.filter((value) => value >= limit));
		const digits = Array.from({ length: 17 }, (_, index) => index + 1);
		const rounded = digits.map((one) => Number(limit.toPrecision(one)));
		return rounded.find((one) => one > below && one <= above) ?? limit;
	});
}

/** The least value of each group but the first. */
const natural = (values: readonly number[], count: number): number[] =>
	ckmeans([...values], count)
		.slice(1)
		.flatMap((group) => group.slice(0, 1));

const BY: Record<Method, (values: readonly number[], count: number) => number[]> = {
	equal,
	quantile,
	natural
};

/**
 * Limits of `count` classes, of fewer where there are not so many different values.
 * `[63.9, 78, 92, 110, 141]`, equal, 5 → `[80, 100, 120, 140]`
 */
export function limitsOf(values: readonly number[], method: Method, count: number): number[] {
	const wanted = Math.min(count, new Set(values).size);
	if (wanted < 2) return [];
	const least = Math.min(...values);
	const limits = BY[method](values, wanted).filter((limit) => limit > least);
	return [...new Set(limits)];
}

/** With a limit at zero where values lie on both sides of it: what falls is never in one class with what rises. */
export function partedAtZero(limits: readonly number[], values: readonly number[]): number[] {
	const parts = values.some((value) => value < 0) && values.some((value) => value > 0);
	if (!parts || limits.includes(0)) return [...limits];
	const nearest = [...limits].sort((a, b) => Math.abs(a) - Math.abs(b))[0];
	return [...limits.filter((limit) => limit !== nearest), 0].sort((a, b) => a - b);
}
