// An indicator as colours on a map: its values, where its classes part, and their one scale.
import type { OverviewIndicator } from '#domain/published.ts';
import type { Theme } from '#lib/theme/tokens.ts';
import { classedScale, coloursOf, type ClassedScale } from './classes.ts';
import { openingIndicator } from './headline.ts';
import { comparableValues, type IndicatorTime } from './indicator-values.ts';
import { limitsOf, partedAtZero, type Method } from './limits.ts';

export interface IndicatorMap {
	readonly indicator: OverviewIndicator;
	readonly scale: ClassedScale;
	/** Between the classes, ascending. */
	readonly limits: readonly number[];
	readonly values: ReadonlyMap<string, number>;
}

/** Which indicator, and how it is cut into classes. */
interface Cut {
	/** Left out or unknown: the one to open with. */
	readonly indicator?: string;
	readonly time: IndicatorTime;
	readonly method: Method;
	readonly classes: number;
	/** Set by a person; empty: by method and number of classes. */
	readonly limits: readonly number[];
}

/** Undefined where there is no indicator at all. `counties`: how many there are. */
export function indicatorMapOf(
	indicators: readonly OverviewIndicator[],
	{ indicator: id, time, method, classes, limits: own }: Cut,
	counties: number,
	theme: Theme
): IndicatorMap | undefined {
	const indicator =
		indicators.find((one) => one.id === id) ?? openingIndicator(indicators, counties);
	if (!indicator) return undefined;
	const values = comparableValues(indicator, time);
	const numbers = [...values.values()];
	const limits = own.length > 0 ? own : partedAtZero(limitsOf(numbers, method, classes), numbers);
	const scale = classedScale(limits, coloursOf(limits, numbers, theme));
	return { indicator, values, limits, scale };
}
