// What the legend says of an indicator: its classes, its year, its nature, and each county's value, in words.
import type { OverviewIndicator } from '#domain/published.ts';
import { numberWords, roleWords, valueWords } from '#lib/fact/words.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { natureName } from '#lib/messages/vocabulary.ts';
import type { ClassedScale } from '#lib/scales/classes.ts';
import { yearsOf, type CountyValue, type IndicatorTime } from '#lib/scales/indicator-values.ts';

/** 「＜80」「80–100」「≥100」 */
export function classWords({ from, to }: ClassedScale['classes'][number]): string {
	if (from === undefined) return to === undefined ? '' : m.legend_below({ to: numberWords(to) });
	return to === undefined
		? m.legend_above({ from: numberWords(from) })
		: m.legend_between({ from: numberWords(from), to: numberWords(to) });
}

/** 「2025年目标」; years in a row where counties differ. */
export function timeWords(indicator: OverviewIndicator, time: IndicatorTime): string {
	const years = yearsOf(indicator, time).join('/');
	const role = roleWords({ role: time, raw: '' });
	return years === '' ? role : m.legend_year({ year: years, role });
}

/** 「约束性」, or that counties differ. */
export function natureWords({ rows }: OverviewIndicator): string | undefined {
	const natures = [...new Set(rows.flatMap(({ nature }) => (nature ? [nature] : [])))];
	const [only] = natures;
	if (only === undefined) return undefined;
	return natures.length === 1 ? natureName(only) : m.legend_mixed_nature();
}

/** A county's value as its plan has it, or why it has no colour. */
export function countyWords(found: CountyValue): { value: string; reason?: string } {
	switch (found.kind) {
		case 'value':
		case 'text':
			return {
				value: valueWords(found.cell),
				...(found.kind === 'text' && { reason: m.legend_text_only() })
			};
		case 'incomparable':
			return {
				value: found.cell ? valueWords(found.cell) : m.legend_no_data(),
				reason: `${m.legend_incomparable()}：${found.reason}`
			};
		case 'missing':
			return { value: m.legend_no_data(), reason: m.legend_missing() };
		case 'absent':
			return { value: m.legend_no_data(), reason: m.legend_absent() };
	}
}
