// What stands round a picture of an explorer's map: legend of what it shows, how to read its signs, sources, 审图号.
import { m } from '#lib/messages/compiled/messages.js';
import type { Explorer } from '#lib/panels/explorer.svelte.ts';
import { indicatorTitle, legendOf } from './picture-legend.ts';
import type { Sheet } from './picture.ts';

type Surroundings = Pick<Sheet, 'theme' | 'legend' | 'notes' | 'words'>;

export function surroundingsOf(explorer: Explorer): Surroundings {
	const { indicatorMap, manifest, selection, theme, view } = explorer;
	const basemap = explorer.basemap.now;
	return {
		theme,
		legend: legendOf({
			facts: selection,
			...(indicatorMap && {
				indicator: { map: indicatorMap, title: indicatorTitle(indicatorMap, view.time) }
			}),
			counties: manifest.counties.length,
			theme
		}),
		notes: [
			...(selection.length > 0 ? [m.picture_signs()] : []),
			m.picture_review(manifest.mapReview),
			...(basemap ? [m.basemap_source({ source: basemap.attribution })] : []),
			m.picture_source({ edition: manifest.edition, link: location.origin })
		],
		words: { north: m.picture_north(), km: m.map_scale_km(), m: m.map_scale_m() }
	};
}
