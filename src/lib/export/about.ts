// What an export says of itself: filters in force, edition, sources, how to read its columns.
import { numberWords } from '#lib/fact/words.ts';
import type { Explorer } from '#lib/panels/explorer.svelte.ts';
import { chipsOf, filterName } from '#lib/panels/filters.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { currentView } from '#lib/view/current.svelte.ts';

/** The filters in force in words: 「县：垣曲县；类别：能源、交通」. Empty where none is. */
export function filterWords(explorer: Explorer): string {
	const byFacet = new Map<string, string[]>();
	for (const { key, name } of chipsOf(explorer)) {
		byFacet.set(filterName(key), [...(byFacet.get(filterName(key)) ?? []), name]);
	}
	const { layers } = explorer.view;
	if (!layers.includes('projects')) byFacet.set(m.column_kind(), [m.legend_parks()]);
	if (!layers.includes('parks')) byFacet.set(m.column_kind(), [m.legend_projects()]);
	return [...byFacet]
		.map(([facet, names]) => `${facet}${m.mark_colon()}${names.join(m.mark_list())}`)
		.join(m.mark_part());
}

/** Pairs of term and words for the second sheet of a workbook. */
export function aboutExport(explorer: Explorer, count: number): [string, string][] {
	const { edition, mapReview } = explorer.manifest;
	return [
		[m.export_about_what(), m.list_found({ count: numberWords(count) })],
		[m.export_about_filters(), filterWords(explorer) || m.export_all_filters()],
		[m.export_about_edition(), edition],
		[m.column_link(), new URL(currentView.href(), location.href).href],
		[m.export_about_source(), m.export_about_source_text()],
		[m.field_investment(), m.export_about_money_text()],
		[m.field_placement(), m.export_about_places_text()],
		[m.export_about_map(), m.picture_review(mapReview)]
	];
}

/** More names than that are not a title. */
const MOST_NAMED = 3;

export function defaultTitle(explorer: Explorer): string {
	const names = explorer.view.area.map((adcode) => explorer.countyName(adcode));
	return names.length > 0 && names.length <= MOST_NAMED
		? m.picture_title_counties({ counties: names.join('、') })
		: m.picture_title_all();
}
