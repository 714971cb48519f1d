// Rows of tables whose own figures do not go together: base, target and yearly growth.
// Invariant: only amounts are calculated with; shares grow by points, and a rate may be at constant prices, so it is a hint.
import type { Indicator, IndicatorValue } from '#domain/facts.ts';
import type { Issue } from '#domain/issue.ts';

/** Percentage points by which a rate may differ from the calculated one: rounding, and the years taken. */
const TOLERANCE = 1;

type Dated = IndicatorValue & { readonly value: number; readonly year: number };

const find = (
	values: readonly IndicatorValue[],
	role: IndicatorValue['role']
): Dated | undefined => {
	const found = values.find((value) => value.role === role);
	const { value, year } = found ?? {};
	const isPlain = found?.op === '=' && !found.cumulative;
	return isPlain && value !== undefined && year !== undefined
		? { ...found, value, year }
		: undefined;
};

/** Growth a year in %, from one level to another. `(67.8, 130, 5)` → 13.9 */
const yearlyGrowth = (from: number, to: number, years: number): number =>
	((to / from) ** (1 / years) - 1) * 100;

/** Rows whose growth column differs from what their own base and end give, one issue each. */
export function arithmeticIssues(plan: string, indicators: readonly Indicator[]): Issue[] {
	return indicators.flatMap((indicator) => [
		...check(plan, indicator, 'target', 'growth'),
		...check(plan, indicator, 'actual', 'actualGrowth')
	]);
}

function check(
	plan: string,
	{ id, name, unit = '', table, values, evidence }: Indicator,
	endRole: 'target' | 'actual',
	growthRole: 'growth' | 'actualGrowth'
): Issue[] {
	const base = find(values, 'base');
	const end = find(values, endRole);
	const growth = values.find(({ role }) => role === growthRole);
	const isAmount = unit !== '' && !/[%‰/]/u.test(unit);
	if (!base || !end || growth?.value === undefined || growth.cumulative || !isAmount) return [];
	if (base.value <= 0 || end.value <= 0 || end.year <= base.year) return [];
	const yearly = yearlyGrowth(base.value, end.value, end.year - base.year);
	const whole = yearlyGrowth(base.value, end.value, 1);
	const isNear = [yearly, whole, end.value - base.value].some(
		(expected) => Math.abs(expected - (growth.value ?? NaN)) <= TOLERANCE
	);
	if (isNear) return [];
	const message = `《${table}》“${name}”由${base.year}年${base.raw}${unit}到${end.year}年${end.raw}${unit}，折合年均${yearly.toFixed(1)}%，表中增长栏为${growth.raw}（若为可比价或其他口径则属正常）`;
	return [
		{
			plan,
			step: 'contradictions',
			kind: 'arithmetic',
			severity: 'info',
			message,
			about: [id],
			evidence
		}
	];
}
