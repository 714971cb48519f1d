// The picture of what the explorer's map shows, as a PNG.
import type { MapFrame } from '#lib/map/frame.ts';
import { drawMap } from '#lib/map/picture.ts';
import { m } from '#lib/messages/compiled/messages.js';
import type { Explorer } from '#lib/panels/explorer.svelte.ts';
import { filterWords } from './about.ts';
import { indicatorTitle, legendOf } from './picture-legend.ts';
import { drawSheet } from './picture.ts';
import { expectDrawn, pngOf } from './png.ts';

export async function pictureOf(
	explorer: Explorer,
	frame: MapFrame,
	{ ratio, title }: { readonly ratio: number; readonly title: string }
): Promise<Blob> {
	const { indicatorMap, manifest, mapInput, theme, view } = explorer;
	const map = await drawMap(mapInput, frame, ratio);
	expectDrawn(map);
	const basemap = explorer.basemap.now;
	const sheet = drawSheet({
		title,
		subtitle: filterWords(explorer),
		map,
		frame,
		ratio,
		theme,
		legend: legendOf({
			facts: explorer.selection,
			...(indicatorMap && {
				indicator: { map: indicatorMap, title: indicatorTitle(indicatorMap, view.time) }
			}),
			counties: manifest.counties.length,
			theme
		}),
		notes: [
			m.picture_signs(),
			m.picture_review(manifest.mapReview),
			...(basemap ? [m.basemap_source({ source: basemap.attribution })] : []),
			m.picture_source({ edition: manifest.edition, link: location.origin })
		],
		words: { north: m.picture_north(), km: m.map_scale_km(), m: m.map_scale_m() }
	});
	return pngOf(sheet);
}
