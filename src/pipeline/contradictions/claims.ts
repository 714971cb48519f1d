// What indicators and statements claim, in one form: this measure, that year, so much. Claims of one key can be compared.
import type { Indicator, IndicatorValue, Statement } from '#domain/facts.ts';
import type { Evidence } from '#domain/text.ts';
import type { Operator } from '#domain/vocabulary.ts';
import type { UnitReader } from '#text/units.ts';
import { YEAR_DOUBTS } from '../statements/finding.ts';
import { measureKey, type Measures } from '../lexicon/measures.ts';

export interface Claim {
	/** Measure, year and what is told: equal for claims about the same thing. */
	readonly key: string;
	/** The id of the indicator or statement. */
	readonly id: string;
	/** Title of the table; undefined for a sentence. */
	readonly table?: string;
	readonly name: string;
	readonly year: number;
	/** As read: `17.2%`. */
	readonly words: string;
	readonly op: Operator;
	/** In the base unit, with what rounding of the figure may hide. */
	readonly value: number;
	readonly tolerance: number;
	readonly evidence: Evidence;
}

export interface ClaimKnowledge {
	readonly units: UnitReader;
	readonly measures: Measures;
}

const ANNUAL = /年均(?:增长|增速|下降)$/u;

/** Half a unit of the last decimal: 8.8 may be anything from 8.75 to 8.85. */
function roundingOf(value: number): number {
	const decimals = /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0;
	return 0.5 * 10 ** -decimals;
}

/** Amount in the base unit; a unit that is not converted is its own base. */
function amount(value: number, unit: string, units: UnitReader) {
	const { base, factor } = units.conversion(unit) ?? { base: unit, factor: 1 };
	return { base, value: value * factor, tolerance: roundingOf(value) * factor };
}

/** The concept behind a name, for growth that of what grows; a name of no concept stands for itself. */
function subjectOf(
	name: string,
	concept: string | undefined,
	{ measures }: ClaimKnowledge
): string {
	const id = concept ?? measures.conceptOf(name)?.id;
	const grows = measures.concepts.find((each) => each.id === id)?.growthOf;
	return grows ?? id ?? measureKey(name);
}

const keyOf = (
	subject: string,
	isGrowth: boolean,
	told: 'actual' | 'target',
	year: number,
	base: string
): string => [subject, isGrowth ? 'growth' : 'level', told, year, base].join('|');

/** Claims of a table's row. A growth column is compared with 年均 of the text, at the year that the table aims at. */
export function claimsOfIndicator(indicator: Indicator, knowledge: ClaimKnowledge): Claim[] {
	const { id, name, unit = '', concept, table, values, evidence } = indicator;
	const subject = subjectOf(name, concept, knowledge);
	return values.flatMap((value): Claim[] => {
		const year = value.year ?? yearOfGrowth(value, values);
		const { op = '=' } = value;
		if (value.value === undefined || op === '≈' || value.cumulative || year === undefined)
			return [];
		const isGrowth = value.role === 'growth' || value.role === 'actualGrowth';
		const told = value.role === 'target' || value.role === 'growth' ? 'target' : 'actual';
		const { base, ...size } = amount(value.value, isGrowth ? '%' : unit, knowledge.units);
		const words = `${value.raw}${isGrowth ? '%' : unit}`.replace(/%%$/u, '%');
		const key = keyOf(subject, isGrowth, told, year, base);
		const fullName = isGrowth ? `${name}年均增长` : name;
		return [{ key, id, table, name: fullName, year, words, op, ...size, evidence }];
	});
}

function yearOfGrowth(
	{ role }: IndicatorValue,
	values: readonly IndicatorValue[]
): number | undefined {
	const end = role === 'actualGrowth' ? 'actual' : 'target';
	return values.find((value) => value.role === end)?.year;
}

export function claimsOfStatement(statement: Statement, knowledge: ClaimKnowledge): Claim[] {
	const { id, measure, concept, year, from, value, unit, op, kind, evidence, doubt } = statement;
	if (op === '≈' || year === undefined || doubt === YEAR_DOUBTS.plan) return [];
	const grows = ANNUAL.test(measure) ? measure.replace(ANNUAL, '') : undefined;
	if (grows === undefined && from !== undefined) return [];
	const subject = subjectOf(grows ?? measure, grows === undefined ? concept : undefined, knowledge);
	const { base, ...size } = amount(value, unit, knowledge.units);
	const key = keyOf(subject, grows !== undefined, kind, year, base);
	return [
		{
			key,
			id,
			name: measure,
			year,
			words: `${op === '=' ? '' : op}${value}${unit}`,
			op,
			...size,
			evidence
		}
	];
}
