// What a view shows of the facts: ONE selection for list, map, totals and tray, so that they cannot disagree.
import { precisionOf, townshipKeys, type Fact } from '#domain/fact.ts';
import { foldName } from '#domain/id.ts';
import { PRECISIONS } from '#domain/vocabulary.ts';
import {
	DEFAULT_VIEW,
	LAYERS,
	type LayerName,
	type OrNone,
	type Sort,
	type Sum,
	type View
} from './view.ts';

/** Keys of the view that filter, each by its own row of FILTERS. */
const FILTER_KEYS = [
	'layers',
	'area',
	'township',
	'category',
	'status',
	'precision',
	'investment',
	'yuan',
	'owner',
	'park',
	'q'
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** The part of a view that decides what is listed and drawn, and in which order. */
export type Filtering = Pick<View, FilterKey | 'sort'>;

const keysOf = (view: View, keys: readonly (keyof View)[]): Partial<View> =>
	Object.fromEntries(keys.filter((key) => view[key] !== undefined).map((key) => [key, view[key]]));

export const filteringOf = (view: View): Filtering =>
	keysOf(view, [...FILTER_KEYS, 'sort']) as Filtering;

/** What a view without any filter has in their places; undefined takes a key away. */
export const UNFILTERED = Object.fromEntries(
	FILTER_KEYS.map((key) => [key, DEFAULT_VIEW[key]])
) as { [K in FilterKey]: View[K] | undefined };

const asks = <T>(wanted: readonly T[], given: T): boolean =>
	wanted.length === 0 || wanted.includes(given);

const asksAny = (wanted: readonly string[], given: readonly string[]): boolean =>
	wanted.length === 0 || given.some((one) => wanted.includes(one));

const yuanOf = (fact: Fact): number | undefined =>
	fact.kind === 'project' ? fact.yuan : undefined;

/** The class of a sum; one that equals a limit is in the upper class. */
export function classOfSum(yuan: number | undefined): OrNone<Sum> {
	if (yuan === undefined) return 'none';
	if (yuan >= 1e9) return 'large';
	return yuan >= 1e8 ? 'middle' : 'small';
}

const sumOf = (fact: Fact): OrNone<Sum> => classOfSum(yuanOf(fact));

const YI = 1e8;
function isWithin(fact: Fact, { from = 0, to = Infinity }: NonNullable<View['yuan']>): boolean {
	const yuan = yuanOf(fact);
	return yuan !== undefined && yuan >= from * YI && yuan <= to * YI;
}

const ownerOf = (fact: Fact): string =>
	(fact.kind === 'project' ? fact.owner : undefined) ?? 'none';

/** What words are looked for in, folded once a fact. */
const folded = new WeakMap<Fact, string>();
function searchable(fact: Fact): string {
	const known = folded.get(fact);
	if (known !== undefined) return known;
	const own = fact.kind === 'project' ? [fact.owner ?? '', fact.category] : [fact.park];
	const text = [fact.name, fact.county, ...fact.townships, ...own].map(foldName).join('\n');
	folded.set(fact, text);
	return text;
}

function contains(fact: Fact, query: string): boolean {
	const text = searchable(fact);
	return query
		.split(/\s+/u)
		.map(foldName)
		.every((word) => text.includes(word));
}

const FILTERS: Record<FilterKey, (fact: Fact, view: Filtering) => boolean> = {
	layers: (fact, view) => view.layers.includes(fact.kind === 'project' ? 'projects' : 'parks'),
	area: (fact, view) => asks<string>(view.area, fact.adcode),
	township: (fact, view) => asksAny(view.township, townshipKeys(fact)),
	category: (fact, view) =>
		view.category.length === 0 ||
		(fact.kind === 'project' && view.category.includes(fact.category)),
	status: (fact, view) =>
		view.status.length === 0 || asks<string>(view.status, fact.status ?? 'none'),
	precision: (fact, view) => asks<string>(view.precision, precisionOf(fact)),
	investment: (fact, view) => asks<string>(view.investment, sumOf(fact)),
	yuan: (fact, view) => view.yuan === undefined || isWithin(fact, view.yuan),
	owner: (fact, view) => asks(view.owner, ownerOf(fact)),
	park: (fact, view) => asksAny(view.park, fact.parks),
	q: (fact, view) => view.q.trim() === '' || contains(fact, view.q)
};

/** Does a fact pass all filters, or all but one? */
const passes = (fact: Fact, view: Filtering, except?: FilterKey): boolean =>
	FILTER_KEYS.every((key) => key === except || FILTERS[key](fact, view));

const collator = new Intl.Collator('zh-Hans-u-co-pinyin');
const rank = (fact: Fact): number => {
	const precision = precisionOf(fact);
	return precision === 'none' ? PRECISIONS.length : PRECISIONS.indexOf(precision);
};
/** What lies in no town comes after the towns of its county. */
const byTown = (a: Fact, b: Fact): number => {
	const [one = '', other = ''] = [a.townships[0], b.townships[0]];
	return (
		a.adcode.localeCompare(b.adcode) ||
		Number(one === '') - Number(other === '') ||
		collator.compare(one, other)
	);
};

const ORDERS: Record<Sort, (a: Fact, b: Fact) => number> = {
	plan: () => 0,
	investment: (a, b) => (yuanOf(b) ?? -1) - (yuanOf(a) ?? -1),
	name: (a, b) => collator.compare(a.name, b.name),
	township: byTown,
	precision: (a, b) => rank(a) - rank(b)
};

/** Layers with one switched on or off, in their order. */
export const withLayer = (
	layers: readonly LayerName[],
	layer: LayerName,
	on: boolean
): LayerName[] => LAYERS.filter((one) => (one === layer ? on : layers.includes(one)));

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

const VALUES = {
	area: (fact) => [fact.adcode],
	township: townshipKeys,
	category: (fact) => (fact.kind === 'project' ? [fact.category] : []),
	status: (fact) => [fact.status ?? 'none'],
	precision: (fact) => [precisionOf(fact)],
	investment: (fact) => [sumOf(fact)],
	owner: (fact) => [ownerOf(fact)],
	park: (fact) => fact.parks,
	layers: (fact) => [fact.kind === 'project' ? 'projects' : 'parks']
} satisfies Partial<Record<FilterKey, (fact: Fact) => readonly string[]>>;
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

/** Filters that alone stand in the way of something, with what giving up each would show; most first. */
export function obstacles(
	facts: readonly Fact[],
	view: Filtering
): { readonly key: FilterKey; readonly count: number }[] {
	return FILTER_KEYS.map((key) => ({
		key,
		count: facts.filter((fact) => !FILTERS[key](fact, view) && passes(fact, view, key)).length
	}))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
}
