// Which number of an indicator stands for a county in the map, and why some counties have none.
// Invariant: a county is coloured only with counties of the same unit; every other county has a reason.
import type { IndicatorValue } from '#domain/facts.ts';
import type { OverviewIndicator } from '#domain/published.ts';

type IndicatorRow = OverviewIndicator['rows'][number];

/** `text`: the plan gives words, not a number. `missing`: it gives nothing for that time. `absent`: no such row. */
export type CountyValue =
	| {
			readonly kind: 'value';
			readonly value: number;
			readonly cell: IndicatorValue;
			readonly row: IndicatorRow;
	  }
	| { readonly kind: 'text'; readonly cell: IndicatorValue; readonly row: IndicatorRow }
	| {
			readonly kind: 'incomparable';
			readonly reason: string;
			readonly cell?: IndicatorValue;
			readonly row?: IndicatorRow;
	  }
	| { readonly kind: 'missing'; readonly row: IndicatorRow }
	| { readonly kind: 'absent' };

export type IndicatorTime = 'base' | 'target';

/** The value of one county at the base year or as target. */
export function countyValue(
	indicator: OverviewIndicator,
	adcode: string,
	time: IndicatorTime
): CountyValue {
	const row = indicator.rows.find((one) => one.adcode === adcode);
	const cell = row?.values.find(({ role }) => role === time);
	const refused = indicator.incomparable.find((one) => one.adcode === adcode);
	if (refused) {
		return {
			kind: 'incomparable',
			reason: refused.reason,
			...(cell && { cell }),
			...(row && { row })
		};
	}
	if (!row) return { kind: 'absent' };
	if (!cell) return { kind: 'missing', row };
	return cell.value === undefined
		? { kind: 'text', cell, row }
		: { kind: 'value', value: cell.value, cell, row };
}

/** Where base and target of a county stand between the lowest and highest number of all: 0 to 1. */
export interface Progress {
	readonly base?: number;
	readonly target?: number;
}

/** The way from base to target of every comparable county, by adcode; empty where all numbers are equal. */
export function progressOf(indicator: OverviewIndicator): Map<string, Progress> {
	const ends = {
		base: comparableValues(indicator, 'base'),
		target: comparableValues(indicator, 'target')
	};
	const all = [...ends.base.values(), ...ends.target.values()];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	if (!(high > low)) return new Map();
	const place = (value: number | undefined): number | undefined =>
		value === undefined ? undefined : (value - low) / (high - low);
	const codes = new Set([...ends.base.keys(), ...ends.target.keys()]);
	return new Map(
		[...codes].map((code) => {
			const [base, target] = [place(ends.base.get(code)), place(ends.target.get(code))];
			return [
				code,
				{ ...(base !== undefined && { base }), ...(target !== undefined && { target }) }
			];
		})
	);
}

/** The years that the rows give for a time, ascending: usually one. */
export function yearsOf({ rows }: OverviewIndicator, time: IndicatorTime): number[] {
	const years = rows.flatMap(({ values }) =>
		values.flatMap(({ role, year }) => (role === time && year !== undefined ? [year] : []))
	);
	return [...new Set(years)].sort((a, b) => a - b);
}

/** The numbers of all counties that are coloured together, by adcode. */
export function comparableValues(
	indicator: OverviewIndicator,
	time: IndicatorTime
): Map<string, number> {
	const values = indicator.rows.flatMap(({ adcode }): [string, number][] => {
		const found = countyValue(indicator, adcode, time);
		return found.kind === 'value' ? [[adcode, found.value]] : [];
	});
	return new Map(values);
}

/** The indicator to open with: the first of those that most counties can be compared by. */
export function mostComparable(
	indicators: readonly OverviewIndicator[],
	time: IndicatorTime
): OverviewIndicator | undefined {
	const counts = indicators.map((indicator) => comparableValues(indicator, time).size);
	return indicators[counts.indexOf(Math.max(...counts))];
}
