// One shared indicator over all counties: a row a county, from the table of the coming period, and who cannot be compared.
import type { Adcode } from '#domain/adcode.ts';
import type { Indicator, IndicatorValue } from '#domain/facts.ts';
import type { PlanDescriptor } from '#domain/plan.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import type { UnitReader } from '#text/units.ts';
import { isRate, type Concept } from '../lexicon/measures.ts';
import { meaningOf, mostFrequent, reasonAgainst } from './meaning.ts';
import type { Meaning } from './meaning.ts';

/** What one county says, as far as it matters here. */
export interface CountyIndicators {
	readonly adcode: Adcode;
	readonly period: PlanDescriptor['period'];
	readonly indicators: readonly Indicator[];
}

export interface JoinKnowledge {
	readonly concepts: readonly Concept[];
	readonly units: Pick<UnitReader, 'conversion'>;
}

type Row = OverviewIndicator['rows'][number];

/** All concepts that a county has a row of, in the order of the taxonomy. */
export function joinIndicators(
	counties: readonly CountyIndicators[],
	{ concepts, units }: JoinKnowledge
): OverviewIndicator[] {
	const rowsBy = new Map(
		concepts.map(({ id }) => [id, counties.map((county) => rowsOf(county, id))])
	);
	return concepts.flatMap((concept) => {
		const growth = concepts.find(({ growthOf }) => growthOf === concept.id);
		const growthRows = growth ? (rowsBy.get(growth.id) ?? []).flat() : [];
		const levels = concept.growthOf === undefined ? [] : (rowsBy.get(concept.growthOf) ?? []);
		const own = rowsBy.get(concept.id) ?? [];
		const candidates = own.map((rows, at) =>
			rows.length > 0 ? rows : (levels[at] ?? []).flatMap(growthWithin)
		);
		return joinConcept(concept, candidates, growthRows, units);
	});
}

/** A row of levels that tells their growth a year, as a row of that growth: `67.8 → 130 亿元, 11.1` → `11.1 %`. */
function growthWithin({ adcode, indicator, name, nature, values }: Row): Row[] {
	const growth = values.filter(({ role, cumulative }) => role === 'growth' && !cumulative);
	if (growth.length === 0) return [];
	return [
		{ adcode, indicator, name, unit: '%', ...(nature !== undefined && { nature }), values: growth }
	];
}

/**
 * Two counties in 万吨 and one in 吨 → three rows in 万吨, one converted;
 * two in 亿元 and one that gives growth only → two rows, the third incomparable with its reason.
 */
function joinConcept(
	concept: Concept,
	candidates: readonly (readonly Row[])[],
	growthRows: readonly Row[],
	units: JoinKnowledge['units']
): OverviewIndicator[] {
	const { id, name, theme, headline, growthOf } = concept;
	const rate = isRate(concept);
	const firsts = candidates.flatMap((rows) => rows.slice(0, 1));
	const usual = mostFrequent(firsts.map((row) => meaningOf(row, rate)));
	const rows = candidates.flatMap((list) => {
		const converted = list.map((row) => inUnitOf(usual, row, units));
		const best = converted.find((row) => against(row, usual, rate) === undefined) ?? converted[0];
		return best ? [best] : [];
	});
	if (rows.length === 0) return [];
	const own = rows.flatMap((row) => {
		const reason = against(row, usual, rate);
		return reason === undefined ? [] : [{ adcode: row.adcode, reason }];
	});
	const growthOnly = growthRows
		.filter(({ adcode }) => rows.every((row) => row.adcode !== adcode))
		.map((row) => ({ adcode: row.adcode, reason: growthOnlyReason(row) }));
	const incomparable = [...own, ...growthOnly].sort((a, b) => (a.adcode < b.adcode ? -1 : 1));
	const unit = usual?.unit === '' ? undefined : usual?.unit;
	return [
		{
			id,
			name,
			theme,
			...(headline !== undefined && { headline }),
			...(rate && { rate }),
			...(growthOf !== undefined && { growthOf }),
			rows,
			...(unit !== undefined && { unit }),
			incomparable
		}
	];
}

/** 「只列出增速（地区生产总值增长率 10%），未列出数值」 */
function growthOnlyReason({ name, unit = '', values }: Row): string {
	const growth = values.find(({ role, value }) => role === 'growth' && value !== undefined);
	return `只列出增速（${name}${growth ? ` ${growth.raw}${unit}` : ''}），未列出数值`;
}

const against = (row: Row, usual: Meaning | undefined, rate: boolean): string | undefined =>
	reasonAgainst(row.converted ? { ...row, unit: usual?.unit } : row, usual, rate);

const rowsOf = ({ adcode, period, indicators }: CountyIndicators, concept: string): Row[] =>
	indicators
		.filter((indicator) => indicator.concept === concept && isComing(indicator, period))
		.map(({ id, name, unit, nature, values }) => ({
			adcode,
			indicator: id,
			name,
			...(unit !== undefined && { unit }),
			...(nature !== undefined && { nature }),
			values
		}));

/** A table that looks back tells what was reached; one of the coming period ends with the plan. */
function isComing({ values }: Indicator, period: PlanDescriptor['period']): boolean {
	if (values.some(({ role }) => role === 'actual' || role === 'actualGrowth')) return false;
	const yearsOf = (wanted: IndicatorValue['role']): number[] =>
		values.flatMap(({ role, year }) => (role === wanted && year !== undefined ? [year] : []));
	const targets = yearsOf('target');
	if (targets.length > 0) return targets.some((year) => year >= period.from);
	return yearsOf('base').some((year) => year >= period.from - 1);
}

/** The row with its levels in the usual unit, where both units measure the same; growth stays as it is. */
function inUnitOf(usual: Meaning | undefined, row: Row, units: JoinKnowledge['units']): Row {
	if (!usual || row.unit === undefined || row.unit === usual.unit) return row;
	const [from, to] = [units.conversion(row.unit), units.conversion(usual.unit)];
	if (!from || !to || from.base !== to.base) return row;
	const factor = from.factor / to.factor;
	const values = row.values.map((one) =>
		one.value === undefined || one.role === 'growth'
			? one
			: { ...one, value: Number((one.value * factor).toPrecision(12)) }
	);
	return { ...row, values, converted: true };
}
