// The explorer as it is shared: fetched with the dialog, so that the first map does not wait for it.
import { m } from '#lib/messages/compiled/messages.js';
import type { Explorer } from '#lib/panels/explorer.svelte.ts';
import type { Shared } from './shared.ts';

export function explorerShared({ manifest, view, indicatorMap }: Explorer): Shared {
	const { counties, edition, date, mapReview } = manifest;
	const kept = counties.filter(
		({ adcode }) => view.area.length === 0 || view.area.includes(adcode)
	);
	const names = kept.map(({ name }) => name).join('、');
	return {
		view,
		embed: { kind: 'embed', thing: 'map' },
		...(indicatorMap && {
			chart: {
				embed: { kind: 'embed', thing: 'chart', id: indicatorMap.indicator.id },
				title: indicatorMap.indicator.name
			}
		}),
		title: m.share_map_title({ names }),
		citation: m.share_cite_map({ names, edition, date, number: mapReview.number })
	};
}
