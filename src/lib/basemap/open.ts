// Opens the basemap of a setting; loaded only where an operator set one. Rejects where it cannot be had.
import * as v from 'valibot';
import { SiteConfig } from '#domain/config.ts';
import type { BasemapSetting } from '#domain/config.ts';
import type { Position } from '#domain/geometry.ts';
import type { Underlay } from '#lib/layers/layer.ts';
import { underlay, whole, type Ground } from './ground.ts';
import { watch } from './watch.ts';

export interface OpenBasemap {
	readonly under: Underlay;
	readonly attribution: string;
	readonly watch: typeof watch;
	/** Where a position of ours (WGS-84) is on the map that the basemap is in. */
	readonly onMap: (position: Position) => Position;
}

type Chosen = Exclude<BasemapSetting, { kind: 'none' }>;

/** maplibre-gl is there already, or on its way: the map loads it. */
const addProtocol = async () => (await import('#lib/map/atlas.ts')).addProtocol;

/** `base` is the address of config.json, from which relative addresses go. */
export async function open(config: unknown, base: string): Promise<OpenBasemap | undefined> {
	const { basemap } = v.parse(SiteConfig, config);
	if (basemap.kind === 'none') return undefined;
	const ground = await groundOf(basemap, base);
	const { attribution } = basemap;
	if (basemap.crs === 'wgs84')
		return { under: underlay(ground), attribution, watch, onMap: (at) => at };
	const { movedPosition, movedSources, serveMoved } = await import('./gcj02.ts');
	serveMoved(await addProtocol());
	const page = document.baseURI;
	const under = underlay(ground, (sources) => movedSources(sources, page));
	return { under, attribution, watch, onMap: movedPosition };
}

async function groundOf(basemap: Chosen, base: string): Promise<Ground> {
	switch (basemap.kind) {
		case 'tianditu':
			return (await import('./tianditu.ts')).tianditu(basemap, base);
		case 'style':
			return (await import('./foreign-style.ts')).foreignStyle(whole(basemap.url, base));
		case 'pmtiles': {
			const { archiveGround } = await import('./archive.ts');
			return archiveGround(whole(basemap.url, base), await addProtocol());
		}
	}
}
