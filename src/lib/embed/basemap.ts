// The operator's basemap under an embed's map. Comes after the map; where it does not come, the map keeps its own ground.
import { open } from '#lib/basemap/open.ts';
import type { Atlas } from '#lib/map/atlas.ts';
import type { EmbedFrame } from './embed-frame.ts';
import type { EmbedSession } from './session.ts';
import type { SiteSettings } from './site-config.ts';

export async function layBasemap(
	{ address, ...settings }: SiteSettings,
	session: EmbedSession,
	frame: EmbedFrame,
	atlas: Atlas
): Promise<void> {
	const basemap = await open(settings, address);
	if (!basemap) return;
	session.lay(basemap.under);
	frame.credit(basemap.attribution);
	const stop = atlas.heed((map) =>
		basemap.watch(map, () => {
			stop();
			session.lay(undefined);
			frame.credit('');
		})
	);
}
