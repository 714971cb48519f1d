// 分布: how the values of all counties lie between the lowest and the highest, for the picture in the legend.

export interface Distribution {
	readonly low: number;
	readonly high: number;
	/** How many values fall into each of the equal parts between low and high. */
	readonly counts: readonly number[];
	/** Place of a number between low (0) and high (1), never outside. */
	place(value: number): number;
}

/** Undefined where all values are equal: there is nothing to spread. */
export function distributionOf(values: readonly number[], parts: number): Distribution | undefined {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	if (!(high > low)) return undefined;
	const place = (value: number): number => Math.min(1, Math.max(0, (value - low) / (high - low)));
	const counts = Array.from({ length: parts }, () => 0);
	for (const value of values) {
		const part = Math.min(parts - 1, Math.floor(place(value) * parts));
		counts[part] = (counts[part] ?? 0) + 1;
	}
	return { low, high, counts, place };
}
