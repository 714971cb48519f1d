// Values of facts as words, in the interface's language. The plan's own words stay as they are.
import type { IndicatorValue, Placement, Project, Statement } from '#domain/facts.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import type { FactKind } from './full-fact.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { getLocale } from '#lib/messages/compiled/runtime.js';

const KIND: Record<FactKind, () => string> = {
	project: m.kind_project,
	park: m.kind_park,
	indicator: m.kind_indicator,
	statement: m.kind_statement
};
export const kindName = (kind: FactKind): string => KIND[kind]();

const ROLE: Record<IndicatorValue['role'], () => string> = {
	base: m.role_base,
	target: m.role_target,
	actual: m.role_actual,
	growth: m.role_growth,
	actualGrowth: m.role_actual_growth
};

/** 「2025年目标」 */
export const roleWords = ({ role, year }: IndicatorValue): string =>
	year === undefined ? ROLE[role]() : m.role_in_year({ year: String(year), role: ROLE[role]() });

export const numberWords = (value: number, digits = 2): string =>
	new Intl.NumberFormat(getLocale() === 'en' ? 'en' : 'zh-CN', {
		maximumFractionDigits: digits
	}).format(value);

/** Roles whose values are in the indicator's own unit; a growth may be in per cent or in points. */
const IN_UNIT: readonly IndicatorValue['role'][] = ['base', 'target', 'actual'];

/** A value as the plan's table has it, long numbers grouped, with what the table's brackets mean. */
export function valueWords(
	{ role, raw, value, cumulative }: IndicatorValue,
	unit?: string
): string {
	const number = raw.replace(/[[\]（）()【】]/gu, '');
	const shown = String(Number(number)) === number ? numberWords(Number(number), 10) : raw;
	const own = unit !== undefined && value !== undefined && IN_UNIT.includes(role);
	const words = own ? `${shown} ${unit}` : shown;
	return cumulative ? m.value_cumulative({ value: words }) : words;
}

/** A value of a row beside other counties: in its own unit, where that is not the one they share. */
export const besideWords = (
	cell: IndicatorValue,
	{ unit, converted }: Pick<OverviewIndicator['rows'][number], 'unit' | 'converted'>
): string => valueWords(cell, converted ? unit : undefined);

/** A sum that we added up: 「12.5 亿元」. */
export function yuanWords(yuan: number): string {
	if (getLocale() === 'en') {
		return yuan >= 1e9 ? `CNY ${numberWords(yuan / 1e9)} bn` : `CNY ${numberWords(yuan / 1e6)} m`;
	}
	return yuan >= 1e8 ? `${numberWords(yuan / 1e8)} 亿元` : `${numberWords(yuan / 1e4)} 万元`;
}

/** 「2021—2023年」, 「至2023年」 where only the end is known. */
export function periodWords({ from, to }: NonNullable<Project['period']>): string {
	if (from !== undefined && to !== undefined) {
		return from === to
			? m.period_year({ year: String(from) })
			: m.period_span({ from: String(from), to: String(to) });
	}
	if (from !== undefined) return m.period_from({ from: String(from) });
	return to === undefined ? '' : m.period_to({ to: String(to) });
}

/** 「误差约 1.2 公里」 */
export const errorWords = ({ errorM }: Pick<Placement, 'errorM'>): string | undefined =>
	errorM === undefined
		? undefined
		: errorM >= 1000
			? m.error_km({ distance: numberWords(errorM / 1000, 1) })
			: m.error_m({ distance: numberWords(errorM, 0) });

/** 「2025年 ≥ 30 万吨」 */
export function statementWords({ year, from, op, value, unit }: Statement): string {
	const sign = op === '=' ? '' : `${op} `;
	const amount = `${sign}${numberWords(value, 6)} ${unit}`;
	if (year === undefined) return amount;
	return from === undefined
		? m.statement_in({ year: String(year), amount })
		: m.statement_over({ from: String(from), year: String(year), amount });
}
