// 一页看全县: what a county plans, counted from its facts. Nothing is estimated; sums say how many facts they rest on.
import { precisionOf, type Fact } from '#domain/fact.ts';
import type { Facts, Indicator, IndicatorValue, Project } from '#domain/facts.ts';
import type { Issue } from '#domain/issue.ts';
import { sectionAt, type Plan, type Section } from '#domain/plan.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import {
	CATEGORIES,
	PRECISIONS,
	SEVERITIES,
	type Category,
	type Precision,
	type ValueRole
} from '#domain/vocabulary.ts';
import { byHeadline } from '#lib/scales/headline.ts';
import { cellAt } from '#lib/scales/indicator-values.ts';
import type { Sketch } from './sketch.ts';
import type { ShownStructure } from './structure.ts';

const LARGEST = 12;
const HEADLINES = 6;

/** An indicator with its values by role, as a row of its table. */
export interface IndicatorRow {
	readonly id: string;
	readonly name: string;
	readonly unit?: string;
	readonly nature?: Indicator['nature'];
	readonly values: Partial<Record<ValueRole, IndicatorValue>>;
	/** What was achieved less what was aimed at; only where both are numbers of one kind. */
	readonly gap?: number;
}

export interface IndicatorTable {
	readonly title: string;
	/** 'ahead': base and target; 'back': target and what was achieved. */
	readonly direction: 'ahead' | 'back';
	readonly years: Partial<Record<ValueRole, number>>;
	readonly rows: readonly IndicatorRow[];
}

export interface CategorySum {
	readonly category: Category;
	readonly count: number;
	/** Projects whose investment the plan states, and the sum of these. */
	readonly stated: number;
	readonly yuan: number;
}

export interface TownshipSum {
	readonly name: string;
	readonly projects: number;
	readonly parks: number;
}

const byRole = (values: readonly IndicatorValue[]): IndicatorRow['values'] =>
	Object.fromEntries(values.map((value) => [value.role, value]));

function gapOf({ target, actual }: IndicatorRow['values']): number | undefined {
	if (target?.value === undefined || actual?.value === undefined) return undefined;
	if (target.cumulative !== actual.cumulative || target.year !== actual.year) return undefined;
	return Number((actual.value - target.value).toPrecision(12));
}

function rowOf({ id, name, unit, nature, values }: Indicator): IndicatorRow {
	const roles = byRole(values);
	const gap = gapOf(roles);
	return {
		id,
		name,
		...(unit !== undefined && { unit }),
		...(nature !== undefined && { nature }),
		values: roles,
		...(gap !== undefined && { gap })
	};
}

/** The tables of indicators: those of the coming period first, rows in the plan's order. */
export function indicatorTables(indicators: readonly Indicator[]): IndicatorTable[] {
	const titles = [...new Set(indicators.map(({ table }) => table))];
	const tables = titles.map((title): IndicatorTable => {
		const rows = indicators.filter(({ table }) => table === title);
		const values = rows.flatMap(({ values }) => values);
		const back = values.some(({ role }) => role === 'actual');
		return {
			title,
			direction: back ? 'back' : 'ahead',
			years: Object.fromEntries(
				values.flatMap(({ role, year }) => (year === undefined ? [] : [[role, year]]))
			),
			rows: rows.map(rowOf)
		};
	});
	return tables.sort((a, b) => a.direction.localeCompare(b.direction));
}

/**
 * What the plan aims at, in the indicators that stand for a plan as a whole: by their rank in the taxonomy, each with a
 * number to reach. Of an amount and its growth the amount only.
 */
export function headlinesOf(
	{ indicators }: { readonly indicators: readonly OverviewIndicator[] },
	adcode: string
): IndicatorRow[] {
	const own = byHeadline(indicators).flatMap((indicator) =>
		indicator.rows
			.filter((row) => row.adcode === adcode)
			.map((row) => ({ indicator, row, ...endsOf(indicator, row) }))
	);
	const aimed = own.filter(({ target }) => target?.value !== undefined);
	const told = new Set(aimed.map(({ indicator }) => indicator.id));
	return aimed
		.filter(({ indicator: { headline, growthOf = '' }, base }) =>
			headline === undefined ? base?.value !== undefined : !told.has(growthOf)
		)
		.slice(0, HEADLINES)
		.map(({ indicator, row: { indicator: id, unit, nature }, base, target }) => ({
			id,
			name: indicator.name,
			...(unit !== undefined && { unit }),
			...(nature !== undefined && { nature }),
			values: { ...(base && { base }), ...(target && { target }) }
		}));
}

const endsOf = (indicator: OverviewIndicator, row: OverviewIndicator['rows'][number]) => ({
	base: cellAt(indicator, row, 'base'),
	target: cellAt(indicator, row, 'target')
});

export function categorySums({ projects }: Facts): CategorySum[] {
	return CATEGORIES.map((category) => {
		const own = projects.filter((project) => project.category === category);
		const sums = own.flatMap(({ investment }) => (investment ? [investment.yuan] : []));
		return {
			category,
			count: own.length,
			stated: sums.length,
			yuan: sums.reduce((sum, yuan) => sum + yuan, 0)
		};
	}).filter(({ count }) => count > 0);
}

/** What the marks 存疑 and 已更正 need. */
const trustOf = ({ doubt, corrected }: Pick<Project, 'doubt' | 'corrected'>) => ({
	...(doubt !== undefined && { doubt: true }),
	...(corrected !== undefined && { corrected: true })
});

/** The projects with the largest stated investments. */
export const largestOf = ({ projects }: Facts) =>
	projects
		.flatMap(({ id, name, category, investment, placements, ...fact }) =>
			investment
				? [{ id, name, category, investment, placed: placements.length > 0, ...trustOf(fact) }]
				: []
		)
		.sort((a, b) => b.investment.yuan - a.investment.yuan)
		.slice(0, LARGEST)
		.map(({ investment: { yuan }, ...rest }) => ({ ...rest, yuan }));

export const parkLines = ({ parks }: Facts) =>
	parks.map(({ id, name, kind, status, area, placements, ...fact }) => ({
		id,
		name,
		kind,
		...(status !== undefined && { status }),
		...(area !== undefined && { area }),
		placed: placements.length > 0,
		...trustOf(fact)
	}));

/** Facts by township, most first; a fact that lies in two townships counts in both. */
export function townshipSums(facts: readonly Fact[]): TownshipSum[] {
	const sums = new Map<string, { projects: number; parks: number }>();
	for (const { kind, townships } of facts) {
		for (const name of townships) {
			const sum = sums.get(name) ?? { projects: 0, parks: 0 };
			sum[kind === 'project' ? 'projects' : 'parks']++;
			sums.set(name, sum);
		}
	}
	return [...sums]
		.map(([name, sum]) => ({ name, ...sum }))
		.sort((a, b) => b.projects + b.parks - (a.projects + a.parks));
}

/** How well the facts are placed: every precision and `none`, with its count. */
export const precisionCounts = (
	facts: readonly Fact[]
): { precision: Precision | 'none'; count: number }[] =>
	([...PRECISIONS, 'none'] as const).map((precision) => ({
		precision,
		count: facts.filter((fact) => precisionOf(fact) === precision).length
	}));

export const chaptersOf = ({ sections }: Plan): Pick<Section, 'id' | 'label' | 'title'>[] =>
	sections
		.filter(({ parent }) => parent === undefined)
		.map(({ id, label, title }) => ({ id, title, ...(label !== undefined && { label }) }));

/** A doubt with the way to its place in the text: a fact, or else the section that holds the words. */
export interface OpenIssue extends Pick<Issue, 'severity' | 'message'> {
	/** The plan's own figures do not agree; else the reading is in doubt. */
	readonly contradicts: boolean;
	readonly fact?: string;
	readonly section?: string;
}

/** The county's issues, gravest first. */
export function openIssues(issues: readonly Issue[], plan: Plan, facts: Facts): OpenIssue[] {
	const known = new Set(Object.values(facts).flatMap((list) => list.map(({ id }) => id)));
	return issues
		.filter((issue) => issue.plan === plan.adcode)
		.map(({ step, severity, message, about, evidence }) => {
			const fact = about?.find((id) => known.has(id));
			const section = evidence && sectionAt(plan.sections, evidence.start)?.id;
			const contradicts = step === 'contradictions';
			return { severity, message, contradicts, ...(fact && { fact }), ...(section && { section }) };
		})
		.sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

/** All that the page of a county shows. */
export interface CountySummary {
	readonly plan: Pick<Plan, 'title' | 'period'> &
		Partial<Record<'issuer' | 'documentNumber' | 'published', string | undefined>>;
	readonly headlines: readonly IndicatorRow[];
	readonly tables: readonly IndicatorTable[];
	readonly categories: readonly CategorySum[];
	readonly largest: ReturnType<typeof largestOf>;
	readonly parks: ReturnType<typeof parkLines>;
	readonly townships: readonly TownshipSum[];
	readonly precisions: ReturnType<typeof precisionCounts>;
	readonly sketch: Sketch | undefined;
	readonly structures: readonly ShownStructure[];
	readonly issues: readonly OpenIssue[];
	readonly chapters: ReturnType<typeof chaptersOf>;
	/** Presentations about this county alone. */
	readonly decks: readonly { readonly id: string; readonly title: string }[];
}
