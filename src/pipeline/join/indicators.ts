// One shared indicator over all counties: a row a county, from the table of the coming period, and who cannot be compared.
import type { Indicator } from '#domain/facts.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import type { PlanReading } from '../content.ts';
import type { Concept } from '../lexicon/measures.ts';

type Row = OverviewIndicator['rows'][number];

/** What a row's numbers mean: rows of one meaning can be coloured together. */
interface Meaning {
	readonly unit: string;
	readonly cumulative: boolean;
}

/**
 * The rows of one concept; an empty list where no county has it.
 * Two counties in 亿元 and one in % → three rows, `unit: '亿元'`, one incomparable with its reason
 */
export function joinConcept(
	{ id, name, theme }: Concept,
	readings: readonly PlanReading[]
): OverviewIndicator[] {
	const candidates = readings.map((reading) =>
		reading.facts.indicators
			.filter((indicator) => indicator.concept === id && isComing(indicator, reading))
			.map((indicator) => rowOf(indicator, reading))
	);
	const usual = mostFrequent(candidates.flatMap((rows) => rows.slice(0, 1)).map(meaningOf));
	const rows = candidates.flatMap((list) => {
		const best = list.find((row) => reasonAgainst(row, usual) === undefined) ?? list[0];
		return best ? [best] : [];
	});
	if (rows.length === 0) return [];
	const incomparable = rows.flatMap((row) => {
		const reason = reasonAgainst(row, usual);
		return reason === undefined ? [] : [{ adcode: row.adcode, reason }];
	});
	const unit = usual?.unit === '' ? undefined : usual?.unit;
	return [{ id, name, theme, rows, ...(unit !== undefined && { unit }), incomparable }];
}

/** A table that looks back tells what was reached; one of the coming period ends with the plan. */
function isComing({ values }: Indicator, { document }: PlanReading): boolean {
	const { period } = document.descriptor;
	if (values.some(({ role }) => role === 'actual' || role === 'actualGrowth')) return false;
	const years = values.flatMap(({ role, year }) =>
		role === 'target' && year !== undefined ? [year] : []
	);
	if (years.length > 0) return years.some((year) => year >= period.from);
	return values.some(
		({ role, year }) => role === 'base' && year !== undefined && year >= period.from - 1
	);
}

function rowOf({ id, name, unit, nature, values }: Indicator, { document }: PlanReading): Row {
	return {
		adcode: document.adcode,
		indicator: id,
		name,
		...(unit !== undefined && { unit }),
		...(nature !== undefined && { nature }),
		values
	};
}

/** Undefined where the row gives no level that could be coloured. */
function meaningOf({ unit = '', values }: Row): Meaning | undefined {
	const levels = values.filter(
		({ role, value }) => (role === 'base' || role === 'target') && value !== undefined
	);
	if (levels.length === 0) return undefined;
	return { unit, cumulative: levels.every(({ cumulative }) => cumulative === true) };
}

function mostFrequent(meanings: readonly (Meaning | undefined)[]): Meaning | undefined {
	const counts = new Map<string, { meaning: Meaning; count: number }>();
	for (const meaning of meanings) {
		if (!meaning) continue;
		const entry = counts.get(JSON.stringify(meaning)) ?? { meaning, count: 0 };
		entry.count++;
		counts.set(JSON.stringify(meaning), entry);
	}
	const [first] = [...counts.values()].sort((a, b) => b.count - a.count);
	return first?.meaning;
}

const isShare = (unit: string): boolean => /^(?:%|‰|百分点)$/u.test(unit);

/** Why a row cannot be coloured with rows of the usual meaning, in Chinese; undefined where it can. */
function reasonAgainst(row: Row, usual: Meaning | undefined): string | undefined {
	const own = meaningOf(row);
	if (!own) {
		const words = row.values.find(
			({ role, text }) => role === 'target' && text !== undefined
		)?.text;
		return words === undefined ? '只给出增速或累计变化，未给出数值' : `目标为文字表述：${words}`;
	}
	if (!usual) return undefined;
	if (own.unit !== usual.unit) {
		const [mine, theirs] = [own.unit || '未注明', usual.unit || '未注明'];
		if (isShare(own.unit) && !isShare(usual.unit))
			return `以增速或比重（${mine}）表示，其他县为数值（${theirs}）`;
		if (isShare(usual.unit) && !isShare(own.unit))
			return `以数值（${mine}）表示，其他县为增速或比重（${theirs}）`;
		return `单位为${mine}，其他县为${theirs}`;
	}
	if (own.cumulative === usual.cumulative) return undefined;
	return own.cumulative ? '为五年累计值，其他县为当年值' : '为当年值，其他县为五年累计值';
}
