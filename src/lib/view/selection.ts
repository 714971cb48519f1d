// What a view shows of the facts: ONE selection for list, map, totals and tray, so that they cannot disagree.
import { precisionOf, townshipKeys, type Fact } from '#domain/fact.ts';
import { foldName } from '#domain/id.ts';
import { PRECISIONS } from '#domain/vocabulary.ts';
import type { OrNone, Sort, Sum, View } from './view.ts';

/** What one filter asks of a fact; each reads its own key of the view. */
type Filter =
	'layers' | 'area' | 'township' | 'category' | 'status' | 'precision' | 'investment' | 'q';

/** The part of a view that decides what is listed and drawn, and in which order. */
export type Filtering = Pick<View, Filter | 'sort'>;

export const filteringOf = (view: View): Filtering => ({
	layers: view.layers,
	area: view.area,
	township: view.township,
	category: view.category,
	status: view.status,
	precision: view.precision,
	investment: view.investment,
	q: view.q,
	sort: view.sort
});

const asks = <T>(wanted: readonly T[], given: T): boolean =>
	wanted.length === 0 || wanted.includes(given);

/** The class of a project's sum; a sum that equals a limit is in the upper class. */
function sumOf(fact: Fact): OrNone<Sum> {
	const yuan = fact.kind === 'project' ? fact.yuan : undefined;
	if (yuan === undefined) return 'none';
	if (yuan >= 1e9) return 'large';
	return yuan >= 1e8 ? 'middle' : 'small';
}

function contains(fact: Fact, query: string): boolean {
	const words = query.split(/\s+/u).map(foldName).filter(Boolean);
	const text = foldName(`${fact.name}\n${fact.kind === 'project' ? (fact.owner ?? '') : ''}`);
	return words.every((word) => text.includes(word));
}

const FILTERS: Record<Filter, (fact: Fact, view: Filtering) => boolean> = {
	layers: (fact, view) => view.layers.includes(fact.kind === 'project' ? 'projects' : 'parks'),
	area: (fact, view) => asks<string>(view.area, fact.adcode),
	township: (fact, view) =>
		view.township.length === 0 || townshipKeys(fact).some((key) => view.township.includes(key)),
	category: (fact, view) =>
		view.category.length === 0 ||
		(fact.kind === 'project' && view.category.includes(fact.category)),
	status: (fact, view) =>
		view.status.length === 0 || asks<string>(view.status, fact.status ?? 'none'),
	precision: (fact, view) => asks<string>(view.precision, precisionOf(fact)),
	investment: (fact, view) => asks<string>(view.investment, sumOf(fact)),
	q: (fact, view) => view.q.trim() === '' || contains(fact, view.q)
};
const NAMES = Object.keys(FILTERS) as Filter[];

/** Does a fact pass all filters, or all but one? */
const passes = (fact: Fact, view: Filtering, except?: Filter): boolean =>
	NAMES.every((name) => name === except || FILTERS[name](fact, view));

const collator = new Intl.Collator('zh-Hans-u-co-pinyin');
const rank = (fact: Fact): number => {
	const precision = precisionOf(fact);
	return precision === 'none' ? PRECISIONS.length : PRECISIONS.indexOf(precision);
};
const yuan = (fact: Fact): number => (fact.kind === 'project' ? (fact.yuan ?? -1) : -1);

const ORDERS: Record<Sort, (a: Fact, b: Fact) => number> = {
	plan: () => 0,
	investment: (a, b) => yuan(b) - yuan(a),
	name: (a, b) => collator.compare(a.name, b.name),
	precision: (a, b) => rank(a) - rank(b)
};

/** The facts of a view, in its order. */
export const select = (facts: readonly Fact[], view: Filtering): Fact[] =>
	facts.filter((fact) => passes(fact, view)).sort(ORDERS[view.sort]);

/**
 * A selection as the list shows it from top to bottom: what the map can draw before the tray of what it cannot; in the
 * order of the plans, county by county.
 */
export function inListOrder(selection: readonly Fact[], sort: Sort): Fact[] {
	const codes = sort === 'plan' ? [...new Set(selection.map(({ adcode }) => adcode))] : [undefined];
	return [true, false].flatMap((placed) =>
		codes.flatMap((code) =>
			selection.filter(
				({ adcode, placements }) =>
					placements.length > 0 === placed && (code === undefined || adcode === code)
			)
		)
	);
}

/** A choice of a filter with the number of facts that choosing it alone would show. */
export interface Choice {
	readonly value: string;
	readonly count: number;
}

const VALUES: Record<
	'area' | 'township' | 'category' | 'status' | 'precision' | 'investment',
	(fact: Fact) => string[]
> = {
	area: (fact) => [fact.adcode],
	township: townshipKeys,
	category: (fact) => (fact.kind === 'project' ? [fact.category] : []),
	status: (fact) => [fact.status ?? 'none'],
	precision: (fact) => [precisionOf(fact)],
	investment: (fact) => [sumOf(fact)]
};
export type Facet = keyof typeof VALUES;

/** Counts beside the choices of one filter, under all the other filters. In order of first appearance. */
export function choicesOf(facts: readonly Fact[], view: Filtering, facet: Facet): Choice[] {
	const counts = new Map<string, number>();
	for (const fact of facts) {
		if (!passes(fact, view, facet)) continue;
		for (const value of VALUES[facet](fact)) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts].map(([value, count]) => ({ value, count }));
}
