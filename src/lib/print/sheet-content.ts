// What a sheet says beside its map: title, filters, legend, sources, 审图号 and date, from the same words as a picture's.
import { filterWords } from '#lib/export/about.ts';
import { indicatorTitle, legendOf } from '#lib/export/picture-legend.ts';
import { m } from '#lib/messages/compiled/messages.js';
import type { Explorer } from '#lib/panels/explorer.svelte.ts';
import type { SheetContent } from './sheet-layout.ts';

/** 2026-11-29, where the reader is. */
export const today = (): string => new Intl.DateTimeFormat('sv').format(new Date());

export function contentOf(
	explorer: Explorer,
	{ title, date, numbered }: { title: string; date: string; numbered: boolean }
): SheetContent {
	const { indicatorMap, manifest, selection, theme, view, basemap } = explorer;
	const legend = legendOf({
		facts: selection,
		...(indicatorMap && {
			indicator: { map: indicatorMap, title: indicatorTitle(indicatorMap, view.time) }
		}),
		counties: manifest.counties.length,
		theme,
		numbered
	});
	const notes = [
		numbered ? m.print_signs_numbers() : m.picture_signs(),
		m.picture_review(manifest.mapReview),
		...(basemap.now ? [m.basemap_source({ source: basemap.now.attribution })] : []),
		m.picture_source({ edition: manifest.edition, link: location.origin }),
		m.print_made({ date })
	];
	return { title, subtitle: filterWords(explorer), legend, notes };
}
