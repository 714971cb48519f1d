// The filters as the explorer offers them: their names, and the name of each choice.
import type { Category, Precision, ProjectStatus } from '#domain/vocabulary.ts';
import { CATEGORIES, PRECISIONS, PROJECT_STATUSES, PARK_STATUSES } from '#domain/vocabulary.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { categoryName, precisionName, statusName } from '#lib/messages/vocabulary.ts';
import type { ViewChange } from '#lib/view/current.svelte.ts';
import type { Choice, Facet, FilterKey } from '#lib/view/selection.ts';
import {
	DEFAULT_VIEW,
	LAYERS,
	SUMS,
	type LayerName,
	type OrNone,
	type Sum,
	type SumRange
} from '#lib/view/view.ts';
import type { Explorer } from './explorer.svelte.ts';

/** Filters with a menu, in its order. What the layers let through has switches of its own. */
export const MENUS = [
	'area',
	'category',
	'township',
	'status',
	'investment',
	'owner',
	'park',
	'precision'
] as const satisfies readonly Facet[];
export type Menu = (typeof MENUS)[number];

const NAMES: Record<FilterKey, () => string> = {
	area: m.filter_area,
	township: m.filter_township,
	category: m.filter_category,
	status: m.filter_status,
	precision: m.filter_precision,
	investment: m.field_investment,
	yuan: m.field_investment,
	owner: m.field_owner,
	park: m.kind_park,
	layers: m.filter_kinds,
	q: m.filter_words
};
export const filterName = (key: FilterKey): string => NAMES[key]();

const SUM_NAMES: Record<OrNone<Sum>, () => string> = {
	large: m.sum_large,
	middle: m.sum_middle,
	small: m.sum_small,
	none: m.filter_none_status
};

/** A choice's name in the reader's language. */
export function choiceName(menu: Menu, value: string, explorer: Explorer): string {
	switch (menu) {
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
		case 'owner':
			return value === 'none' ? m.filter_none_status() : value;
		case 'park':
			return explorer.fact(value)?.name ?? value;
		case 'precision':
			return precisionName(value as Precision | 'none');
	}
}

/** 「5—20 亿元」, 「20 亿元以上」 */
function rangeName({ from, to }: SumRange): string {
	if (from === undefined) return m.sum_to({ to: String(to) });
	return to === undefined
		? m.sum_from({ from: String(from) })
		: m.sum_between({ from: String(from), to: String(to) });
}

/** The county that a choice lies in, where choices of several counties stand in one menu. */
export function countyOfChoice(menu: Menu, value: string, explorer: Explorer): string | undefined {
	if (menu === 'township') return value.slice(0, 6);
	return menu === 'park' ? explorer.fact(value)?.adcode : undefined;
}

const ORDER: Partial<Record<Menu, readonly string[]>> = {
	category: CATEGORIES,
	status: [...PROJECT_STATUSES, ...PARK_STATUSES, 'none'],
	precision: [...PRECISIONS, 'none'],
	investment: [...SUMS, 'none']
};

/** Choices in the order of their closed list, else by county and then count; what has no value last. */
export function inOrder(menu: Menu, choices: readonly Choice[], explorer: Explorer): Choice[] {
	const order = ORDER[menu];
	if (order) {
		return [...choices].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
	}
	const county = ({ value }: Choice): string => countyOfChoice(menu, value, explorer) ?? '';
	return [...choices].sort(
		(a, b) =>
			Number(a.value === 'none') - Number(b.value === 'none') ||
			county(a).localeCompare(county(b)) ||
			b.count - a.count
	);
}

/** A filter in force, in words. */
interface Chip {
	readonly key: FilterKey;
	readonly name: string;
	readonly without: ViewChange;
}

/** The filters in force, each with the change that takes it off. */
export function chipsOf(explorer: Explorer): Chip[] {
	const { view } = explorer;
	const chosen = MENUS.flatMap((menu): Chip[] =>
		(view[menu] as readonly string[]).map((value) => ({
			key: menu,
			name: choiceName(menu, value, explorer),
			without: { [menu]: (view[menu] as readonly string[]).filter((one) => one !== value) }
		}))
	);
	return [
		...chosen,
		...(view.yuan
			? [{ key: 'yuan' as const, name: rangeName(view.yuan), without: { yuan: undefined } }]
			: []),
		...(view.q.trim() === ''
			? []
			: [{ key: 'q' as const, name: `“${view.q.trim()}”`, without: { q: '' } }])
	];
}

/** What taking a filter off altogether changes. */
export function withoutFilter(key: FilterKey, layers: readonly LayerName[]): ViewChange {
	if (key !== 'layers') return { [key]: DEFAULT_VIEW[key] };
	return { layers: LAYERS.filter((layer) => layer !== 'indicator' || layers.includes(layer)) };
}
