// Which number of an indicator stands for a county in the map, and why some counties have none.
// Invariant: a county is coloured only with counties of the same unit and meaning; every other county has a reason.
import type { IndicatorValue } from '#domain/facts.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import type { Operator } from '#domain/vocabulary.ts';

export type IndicatorRow = OverviewIndicator['rows'][number];

/** `change`: from base to target, see changeOf. */
export type IndicatorTime = 'base' | 'target' | 'change';

/** Why two numbers make no change: a base of nothing, a base that is itself a bound, numbers of two kinds. */
export type NoChange = 'zero' | 'bound' | 'kinds';

/** `text`: the plan gives words, not a number. `missing`: it gives nothing for that time. `absent`: no such row. */
export type CountyValue =
	| {
			readonly kind: 'value';
			readonly value: number;
			readonly op: Operator;
			/** The plan's own cell; a change is ours and has none. */
			readonly cell?: IndicatorValue;
			readonly row: IndicatorRow;
	  }
	| { readonly kind: 'text'; readonly cell: IndicatorValue; readonly row: IndicatorRow }
	| {
			readonly kind: 'incomparable';
			readonly reason: string;
			readonly cell?: IndicatorValue;
			readonly row?: IndicatorRow;
	  }
	| { readonly kind: 'no-change'; readonly why: NoChange; readonly row: IndicatorRow }
	| { readonly kind: 'missing'; readonly row: IndicatorRow }
	| { readonly kind: 'absent' };

/** What the plan gives for an end; the aim of a growth may stand as growth of the whole period. */
export function cellAt(
	{ rate }: Pick<OverviewIndicator, 'rate'>,
	{ values }: Pick<IndicatorRow, 'values'>,
	end: 'base' | 'target'
): IndicatorValue | undefined {
	const found = values.find(({ role }) => role === end);
	return found ?? (rate && end === 'target' ? values.find(isGrowth) : undefined);
}

const isGrowth = ({ role }: IndicatorValue): boolean => role === 'growth';

/** The value of one county at the base year, as target, or from the one to the other. */
export function countyValue(
	indicator: OverviewIndicator,
	adcode: string,
	time: IndicatorTime
): CountyValue {
	const row = indicator.rows.find((one) => one.adcode === adcode);
	const cell = row && cellAt(indicator, row, time === 'base' ? 'base' : 'target');
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
	if (time === 'change') return changeOf(indicator, row);
	if (!cell) return { kind: 'missing', row };
	return valueOf(cell, row);
}

const valueOf = (cell: IndicatorValue, row: IndicatorRow): CountyValue =>
	cell.value === undefined
		? { kind: 'text', cell, row }
		: { kind: 'value', value: cell.value, op: cell.op ?? '=', cell, row };

const SHARES = ['%', '‰', '百分点'];

/** Shares change by points, amounts by per cent of the base. */
export const changesByPoints = ({ unit = '' }: Pick<OverviewIndicator, 'unit'>): boolean =>
	SHARES.includes(unit);

/** From base to target: 37.7 % → 46 % is 8.3 points, 67.8 亿元 → 130 亿元 is 91.7 %. A target's bound stays a bound. */
function changeOf(indicator: OverviewIndicator, row: IndicatorRow): CountyValue {
	const [base, target] = [cellAt(indicator, row, 'base'), cellAt(indicator, row, 'target')];
	if (!base || !target) return { kind: 'missing', row };
	if (base.value === undefined) return { kind: 'text', cell: base, row };
	if (target.value === undefined) return { kind: 'text', cell: target, row };
	const why = noChange(indicator, base, target);
	if (why) return { kind: 'no-change', why, row };
	const difference = target.value - base.value;
	const value = changesByPoints(indicator) ? difference : (difference / base.value) * 100;
	return { kind: 'value', value: Number(value.toPrecision(12)), op: target.op ?? '=', row };
}

function noChange(
	indicator: OverviewIndicator,
	base: IndicatorValue,
	target: IndicatorValue
): NoChange | undefined {
	if (base.cumulative !== target.cumulative) return 'kinds';
	if (base.op !== undefined && base.op !== '=' && base.op !== '≈') return 'bound';
	return !changesByPoints(indicator) && !(Number(base.value) > 0) ? 'zero' : undefined;
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

/** The years that the rows give for an end, ascending: usually one. */
export function yearsOf(indicator: OverviewIndicator, end: 'base' | 'target'): number[] {
	const years = indicator.rows.flatMap((row) => cellAt(indicator, row, end)?.year ?? []);
	return [...new Set(years)].sort((a, b) => a - b);
}
