// 进度: the way of each county from base to target, on one axis for all counties of an indicator.
import type { OverviewIndicator } from '#domain/published.ts';
import { comparableValues } from './indicator-values.ts';

/** Where base and target of a county stand between the lowest and the highest number of all: 0 to 1. */
export interface Progress {
	readonly base?: number;
	readonly target?: number;
}

/** The way from base to target of every comparable county, by adcode; empty where all numbers are equal. */
export function progressOf(indicator: OverviewIndicator): Map<string, Progress> {
	const bases = comparableValues(indicator, 'base');
	const targets = comparableValues(indicator, 'target');
	const all = [...bases.values(), ...targets.values()];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	if (!(high > low)) return new Map();
	const place = (value: number): number => (value - low) / (high - low);
	return new Map(
		[...new Set([...bases.keys(), ...targets.keys()])].map((code) => {
			const [base, target] = [bases.get(code), targets.get(code)];
			return [
				code,
				{
					...(base !== undefined && { base: place(base) }),
					...(target !== undefined && { target: place(target) })
				}
			];
		})
	);
}
