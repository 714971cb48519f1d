// Shared indicators of several counties side by side. Invariant: on one axis stand only counties whose numbers mean the
// same; every other county is named below with the reason.
import type { IndicatorValue } from '#domain/facts.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import { byHeadline } from '#lib/scales/headline.ts';
import {
	cellAt,
	countyValue,
	type CountyValue,
	type IndicatorRow
} from '#lib/scales/indicator-values.ts';
import { progressOf, type Progress } from '#lib/scales/progress.ts';

interface ComparedCounty {
	readonly adcode: string;
	/** Its own row: leads to the words. */
	readonly row: IndicatorRow;
	readonly base?: IndicatorValue;
	readonly target?: IndicatorValue;
	readonly change: CountyValue;
	readonly place?: Progress;
	/** Its target is the highest of those that can be compared, and not all are equal. */
	readonly isHighest: boolean;
}

export interface ComparedIndicator {
	readonly indicator: OverviewIndicator;
	/** Counties with a number to compare, the highest target first. */
	readonly compared: readonly ComparedCounty[];
	/** Counties that are not set beside them: their numbers mean something else, or there is none. */
	readonly apart: readonly { readonly adcode: string; readonly found: CountyValue }[];
}

/** The indicator as these counties alone have it. */
const among = (indicator: OverviewIndicator, adcodes: readonly string[]): OverviewIndicator => ({
	...indicator,
	rows: indicator.rows.filter(({ adcode }) => adcodes.includes(adcode)),
	incomparable: indicator.incomparable.filter(({ adcode }) => adcodes.includes(adcode))
});

/** One indicator among these counties. */
export function compareTarget(
	whole: OverviewIndicator,
	adcodes: readonly string[]
): ComparedIndicator {
	const indicator = among(whole, adcodes);
	const places = progressOf(indicator);
	const found = adcodes.map((adcode) => ({
		adcode,
		target: countyValue(indicator, adcode, 'target'),
		base: countyValue(indicator, adcode, 'base')
	}));
	const has = ({ target, base }: (typeof found)[number]): boolean =>
		target.kind === 'value' || base.kind === 'value';
	const targets = found.flatMap(({ target }) => (target.kind === 'value' ? [target.value] : []));
	const highest = Math.max(...targets);
	const isOne = targets.every((value) => value === highest);
	const value = ({ target }: (typeof found)[number]): number =>
		target.kind === 'value' ? target.value : -Infinity;
	const compared = found
		.filter(has)
		.sort((a, b) => (value(a) === value(b) ? 0 : value(b) - value(a)))
		.flatMap(({ adcode, target }): ComparedCounty[] => {
			const row = indicator.rows.find((one) => one.adcode === adcode);
			if (!row) return [];
			const [from, to] = [cellAt(indicator, row, 'base'), cellAt(indicator, row, 'target')];
			const place = places.get(adcode);
			return [
				{
					adcode,
					row,
					...(from && { base: from }),
					...(to && { target: to }),
					change: countyValue(indicator, adcode, 'change'),
					...(place && { place }),
					isHighest: target.kind === 'value' && !isOne && target.value === highest
				}
			];
		});
	const apart = found
		.filter((one) => !has(one))
		.map(({ adcode, target }) => ({ adcode, found: target }));
	return { indicator, compared, apart };
}

/**
 * Indicators that at least one of the counties has, by theme; inside a theme and between themes headlines come first.
 * Those that set nobody beside another are told apart by `compared.length < 2`.
 */
export function compareTargets(
	indicators: readonly OverviewIndicator[],
	adcodes: readonly string[]
): { theme: string; indicators: ComparedIndicator[] }[] {
	const all = byHeadline(indicators)
		.map((indicator) => compareTarget(indicator, adcodes))
		.filter(({ indicator }) => indicator.rows.length > 0);
	const themes = [...new Set(all.map(({ indicator }) => indicator.theme))];
	return themes.map((theme) => ({
		theme,
		indicators: all.filter(({ indicator }) => indicator.theme === theme)
	}));
}
