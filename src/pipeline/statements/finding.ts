// One figure of one measure as a finding: its year, what it is compared with, and what its growth is called.
// Invariant: what a year follows from is told with it.
import type { Span } from '#domain/text.ts';
import type { Operator } from '#domain/vocabulary.ts';
import type { Quantity } from '#text/units.ts';
import type { Concept } from '../lexicon/measures.ts';
import type { Lead } from './lead.ts';
import type { Measure, MeasureReader } from './measure.ts';
import type { Setting } from './setting.ts';

export interface Finding {
	/** What found it, told with the fact: a measure, a counted noun, the sectors' shares. */
	readonly rule: 'measure' | 'counted' | 'sector shares';
	readonly measure: string;
	readonly concept?: Concept;
	readonly year?: number;
	readonly from?: number;
	readonly value: number;
	readonly unit: string;
	readonly op: Operator;
	/** Offsets of the document's text. */
	readonly span: Span;
	readonly yearBy: YearBy;
}

/**
 * What the year follows from: the paragraph's words, the section (a review, goals), or the plan's period alone.
 * `present`: it is told of the present, of no known year.
 */
export type YearBy = 'words' | 'section' | 'plan' | 'present';

/** How readers are told that a year was inferred. */
export const YEAR_DOUBTS: Readonly<Record<YearBy, string | undefined>> = {
	words: undefined,
	section: '年份由所在章节推定',
	plan: '年份由规划期推定',
	present: undefined
};

/** What the sentence and its paragraph have said of years before the figure. */
export interface YearsSaid {
	/** The figure's own, as far as it follows from anything. */
	readonly dated: { readonly year?: number; readonly yearBy: YearBy };
	readonly from: number | undefined;
	/** By measure: the year that the paragraph has compared it with. */
	readonly bases: ReadonlyMap<string, number>;
}

/** The finding without its span; undefined where the figure tells no state or change of the measure. */
export function findingOf(
	measure: Measure,
	{ value, unit, op }: Quantity,
	lead: Lead,
	said: YearsSaid,
	setting: Setting,
	measures: MeasureReader
): Omit<Finding, 'span' | 'rule'> | undefined {
	if (unit === '个百分点' && lead.annual !== '每年') return undefined;
	const figure = { value, unit, op: lead.least && op === '=' ? ('≥' as const) : op };
	const base = lead.times.find(({ kind }) => kind === 'base')?.year;
	if (lead.relation === 'from') {
		return base === undefined
			? undefined
			: { ...named(measure), year: base, ...figure, yearBy: 'words' };
	}
	const { dated } = said;
	const { year } = dated;
	const state = asState(measure, lead, unit, measures);
	if (state) return lead.annual ? undefined : { ...state, ...dated, ...figure };
	const isRate = /^[%‰倍]$/u.test(unit);
	if (lead.annual && !isRate) return { ...everyYear(measure, lead), ...dated, ...figure };
	const stated = base ?? baseYear(measure, lead, year, said, setting);
	const from = stated === year ? undefined : stated;
	const name = changeOf(measure, lead, isRate, from);
	const concept = from === undefined || lead.annual ? measures.conceptFor(name, unit) : undefined;
	const since = from === undefined ? {} : { from };
	return { ...named({ name, ...(concept && { concept }) }), ...dated, ...since, ...figure };
}

/** 规上企业每年增长12家, up to the plan's last year. */
const everyYear = ({ name }: Measure, { annual = '每年', verb }: Lead) => ({
	measure: name + annual + verb
});

const named = ({ name, concept }: Measure) => ({ measure: name, ...(concept && { concept }) });

/** The measure whose state the figure is; undefined where it is a change. 累计 makes another measure of it. */
function asState({ name, concept }: Measure, lead: Lead, unit: string, measures: MeasureReader) {
	if (lead.relation === 'growth' || lead.relation === 'fall') {
		// 人口自然增长率, 单位GDP能耗降低: the verb is part of a known name.
		const whole = lead.annual ? undefined : measures.conceptFor(name + lead.verb, unit);
		return whole && named({ name: name + lead.verb, concept: whole });
	}
	if (lead.relation === 'ratio' || unit === '倍') return undefined;
	return lead.total ? named({ name: `${name}累计` }) : named({ name, ...(concept && { concept }) });
}

/** The year that a change is counted from, where the text makes it clear. */
function baseYear(
	{ name }: Measure,
	{ annual, onYear }: Lead,
	year: number | undefined,
	said: YearsSaid,
	{ from, to }: Setting
): number | undefined {
	if (onYear) return year === undefined ? undefined : year - 1;
	// 年均 in a goal is the rate of the plan, whatever year was named before; in a review that of the years reviewed.
	if (annual && year === to) return from - 1;
	const stated = said.from ?? said.bases.get(name);
	if (stated !== undefined || !annual) return stated;
	return year === from - 1 ? from - 6 : undefined;
}

/** 地区生产总值 and 年均增长 6.7% → 地区生产总值年均增长; 增长 157% since 2015 → …累计增长; 3644元 more → …增加额. */
function changeOf(
	{ name }: Measure,
	{ relation, annual, onYear, verb }: Lead,
	isRate: boolean,
	from: number | undefined
): string {
	const isFall = relation === 'fall';
	if (!isFall && relation !== 'growth') return `${name}倍数`;
	if (!isRate) return name + (isFall ? '减少额' : '增加额');
	const word = isFall ? '下降' : '增长';
	if (annual) return `${name}年均${word}`;
	if (onYear) return `${name}同比${word}`;
	return from === undefined ? name + (verb || word) : `${name}累计${word}`;
}
