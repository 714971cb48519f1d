// The filters as the explorer offers them: their names, and the name of each choice.
import type { Category, Precision, ProjectStatus } from '#domain/vocabulary.ts';
import { CATEGORIES, PRECISIONS, PROJECT_STATUSES, PARK_STATUSES } from '#domain/vocabulary.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { categoryName, precisionName, statusName } from '#lib/messages/vocabulary.ts';
import type { Choice, Facet } from '#lib/view/selection.ts';
import { SUMS, type OrNone, type Sum } from '#lib/view/view.ts';
import type { Explorer } from './explorer.svelte.ts';

export const FACETS: readonly Facet[] = [
	'area',
	'category',
	'township',
	'status',
	'investment',
	'precision'
];

const NAMES: Record<Facet, () => string> = {
	area: m.filter_area,
	township: m.filter_township,
	category: m.filter_category,
	status: m.filter_status,
	precision: m.filter_precision,
	investment: m.field_investment
};
export const facetName = (facet: Facet): string => NAMES[facet]();

const SUM_NAMES: Record<OrNone<Sum>, () => string> = {
	large: m.sum_large,
	middle: m.sum_middle,
	small: m.sum_small,
	none: m.filter_none_status
};

/** A choice's name in the reader's language. */
export function choiceName(facet: Facet, value: string, explorer: Explorer): string {
	switch (facet) {
		case 'area':
			return explorer.countyName(value);
		case 'township':
			return value.slice(value.indexOf('.') + 1);
		case 'category':
			return categoryName(value as Category);
		case 'status':
			return value === 'none' ? m.filter_none_status() : statusName(value as ProjectStatus);
		case 'investment':
			return SUM_NAMES[value as OrNone<Sum>]();
		case 'precision':
			return precisionName(value as Precision | 'none');
	}
}

/** The choices in force, filter by filter, with their names. */
export const chosenFilters = (
	explorer: Explorer
): { facet: Facet; value: string; name: string }[] =>
	FACETS.flatMap((facet) =>
		(explorer.view[facet] as readonly string[]).map((value) => ({
			facet,
			value,
			name: choiceName(facet, value, explorer)
		}))
	);

const ORDER: Partial<Record<Facet, readonly string[]>> = {
	category: CATEGORIES,
	status: [...PROJECT_STATUSES, ...PARK_STATUSES, 'none'],
	precision: [...PRECISIONS, 'none'],
	investment: [...SUMS, 'none']
};

/** Choices in the order of their closed list, else by name of the county and then count. */
export function inOrder(facet: Facet, choices: readonly Choice[]): Choice[] {
	const order = ORDER[facet];
	if (order) {
		return [...choices].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
	}
	return [...choices].sort(
		(a, b) => a.value.slice(0, 6).localeCompare(b.value.slice(0, 6)) || b.count - a.count
	);
}
