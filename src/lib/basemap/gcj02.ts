// Moves the map's own sources from WGS-84 to GCJ-02, for a basemap in that datum. Never the other way round.
import gcoord from 'gcoord';
import type { GeoJSON } from 'geojson';
import type { Position } from '#domain/geometry.ts';
import type { Sources } from './ground.ts';

/** Scheme of addresses whose content is fetched and moved on its way. */
const SCHEME = 'gcj02';

type Load = (request: { url: string }, abort: AbortController) => Promise<{ data: GeoJSON }>;

/** What gcoord takes for GeoJSON: the same, in types that know no readonly and no undefined. */
type Movable = Exclude<Parameters<typeof gcoord.transform>[0], string>;

/**
 * A moved copy. gcoord writes into what it is given, once for each feature: a position that features share would move
 * as often, so the copy shares nothing, which that of structuredClone does.
 */
export const moved = (data: GeoJSON): GeoJSON =>
	gcoord.transform(
		JSON.parse(JSON.stringify(data)) as Movable,
		gcoord.WGS84,
		gcoord.GCJ02
	) as GeoJSON;

export function movedPosition([lng, lat]: Position): Position {
	return gcoord.transform<[number, number]>([lng, lat], gcoord.WGS84, gcoord.GCJ02);
}

const addressOf = (url: string): string => decodeURIComponent(url.slice(`${SCHEME}://`.length));

/** Our sources, moved; those that are fetched get an address that moves them. `base` is the page's address. */
export const movedSources = (sources: Sources, base: string): Sources =>
	Object.fromEntries(
		Object.entries(sources).map(([id, source]) => {
			if (source.type !== 'geojson') return [id, source];
			const data =
				typeof source.data === 'string'
					? `${SCHEME}://${encodeURIComponent(new URL(source.data, base).href)}`
					: moved(source.data);
			return [id, { ...source, data }];
		})
	);

/** Teaches the map to fetch the addresses of `movedSources`. */
export function serveMoved(addProtocol: (scheme: string, load: Load) => void): void {
	addProtocol(SCHEME, async ({ url }, { signal }) => {
		const response = await fetch(addressOf(url), { signal });
		if (!response.ok) throw new Error(`${addressOf(url)}: ${response.status}`);
		return { data: moved((await response.json()) as GeoJSON) };
	});
}
