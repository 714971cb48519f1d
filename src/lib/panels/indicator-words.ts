// What the legend says of an indicator: its classes, its year, its nature, and each county's value, in words.
import type { OverviewIndicator } from '#domain/published.ts';
import { besideWords, numberWords, roleWords, valueWords } from '#lib/fact/words.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { natureName } from '#lib/messages/vocabulary.ts';
import type { ClassedScale } from '#lib/scales/classes.ts';
import {
	changesByPoints,
	yearsOf,
	type CountyValue,
	type IndicatorTime,
	type NoChange
} from '#lib/scales/indicator-values.ts';

/** A limit in full: what the map goes by is what is read. */
export const limitWords = (limit: number): string => numberWords(limit, 12);

/** 「＜80」「80–100」「≥100」 */
export function classWords({ from, to }: ClassedScale['classes'][number]): string {
	if (from === undefined) return to === undefined ? '' : m.legend_below({ to: limitWords(to) });
	return to === undefined
		? m.legend_above({ from: limitWords(from) })
		: m.legend_between({ from: limitWords(from), to: limitWords(to) });
}

/** 「2025年目标」; years in a row where counties differ. */
export function timeWords(indicator: OverviewIndicator, time: IndicatorTime): string {
	if (time === 'change') return m.legend_change();
	const years = yearsOf(indicator, time).join('/');
	if (time === 'target' && indicator.rate && years === '') return m.legend_rate_aim();
	const role = roleWords({ role: time, raw: '' });
	return years === '' ? role : m.legend_year({ year: years, role });
}

/** The unit of what the map shows: a change has its own. */
export function unitWords(indicator: OverviewIndicator, time: IndicatorTime): string | undefined {
	if (time !== 'change') return indicator.unit;
	return changesByPoints(indicator) ? m.legend_points() : m.legend_percent_of_base();
}

/** 「约束性」, or that counties differ. */
export function natureWords({ rows }: OverviewIndicator): string | undefined {
	const natures = [...new Set(rows.flatMap(({ nature }) => (nature ? [nature] : [])))];
	const [only] = natures;
	if (only === undefined) return undefined;
	return natures.length === 1 ? natureName(only) : m.legend_mixed_nature();
}

const WHY_NOT: Record<NoChange, () => string> = {
	zero: m.no_change_zero,
	bound: m.no_change_bound,
	kinds: m.no_change_kinds
};

/** 「+8.3」「> +127.27」: a change with its sign, and the bound that its target is. */
function changeWords({ value, op }: { value: number; op: string }): string {
	const number = `${value > 0 ? '+' : ''}${numberWords(value)}`;
	return op === '=' ? number : `${op} ${number}`;
}

/** A county's value as its plan has it, or why it has no colour. */
export function countyWords(found: CountyValue): { value: string; reason?: string } {
	switch (found.kind) {
		case 'value':
			return { value: found.cell ? besideWords(found.cell, found.row) : changeWords(found) };
		case 'text':
			return { value: valueWords(found.cell), reason: m.legend_text_only() };
		case 'incomparable':
			return {
				value: found.cell ? valueWords(found.cell) : m.legend_no_data(),
				reason: `${m.legend_incomparable()}${m.mark_colon()}${found.reason}`
			};
		case 'no-change':
			return { value: m.legend_no_data(), reason: WHY_NOT[found.why]() };
		case 'missing':
			return { value: m.legend_no_data(), reason: m.legend_missing() };
		case 'absent':
			return { value: m.legend_no_data(), reason: m.legend_absent() };
	}
}
