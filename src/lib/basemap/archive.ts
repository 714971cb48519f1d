// A basemap from one PMTiles file: pictures as they are; shapes of the two usual schemas (Protomaps, OpenMapTiles) drawn
// quietly. Its borders and names are never drawn: those of the map are official, and have a 审图号.
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PMTiles, Protocol, TileType } from 'pmtiles';
import type { Theme } from '#lib/theme/tokens.ts';
import { BASEMAP, rasterLayer, type Ground } from './ground.ts';

type AddProtocol = (scheme: string, load: Protocol['tile']) => void;

const SOURCE = `${BASEMAP}archive`;

/** Source layers of both schemas that are drawn, from bottom to top. */
const DRAWN: readonly {
	readonly names: readonly string[];
	readonly layer: (theme: Theme) => Pick<LayerSpecification, 'type' | 'paint' | 'minzoom'>;
}[] = [
	{
		names: ['landcover', 'landuse', 'natural', 'park'],
		layer: ({ family }) => ({
			type: 'fill',
			paint: { 'fill-color': family.ecology, 'fill-opacity': 0.08 }
		})
	},
	{
		names: ['water'],
		layer: ({ map }) => ({ type: 'fill', paint: { 'fill-color': map.water } })
	},
	{
		names: ['waterway', 'physical_line'],
		layer: ({ map }) => ({ type: 'line', paint: { 'line-color': map.water, 'line-width': 1.2 } })
	},
	{
		names: ['roads', 'transportation', 'transit'],
		layer: ({ map }) => ({
			type: 'line',
			paint: {
				'line-color': map.prefectureLine,
				'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.4, 14, 2.4],
				'line-opacity': 0.7
			}
		})
	},
	{
		names: ['buildings', 'building'],
		layer: ({ map }) => ({
			type: 'fill',
			minzoom: 13,
			paint: { 'fill-color': map.prefectureLine, 'fill-opacity': 0.35 }
		})
	}
];

/** Layers for those source layers that the archive has. */
export const shapes = (has: ReadonlySet<string>, theme: Theme): LayerSpecification[] =>
	DRAWN.flatMap(({ names, layer }) =>
		names
			.filter((name) => has.has(name))
			.map(
				(name) =>
					({
						id: BASEMAP + name,
						source: SOURCE,
						'source-layer': name,
						...layer(theme)
					}) as LayerSpecification
			)
	);

/** Names of the source layers in an archive's own description. */
export function layerNames(metadata: unknown): Set<string> {
	const layers =
		typeof metadata === 'object' && metadata !== null && 'vector_layers' in metadata
			? metadata.vector_layers
			: [];
	const names = Array.isArray(layers) ? layers.map((one: { id?: unknown }) => String(one.id)) : [];
	return new Set(names);
}

/** Opens the archive and teaches the map to read it. Rejects where it is not there, or has nothing that we can draw. */
export async function archiveGround(url: string, addProtocol: AddProtocol): Promise<Ground> {
	const archive = new PMTiles(url);
	const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
	const bounds: [number, number, number, number] = [minLon, minLat, maxLon, maxLat];
	const protocol = new Protocol();
	protocol.add(archive);
	addProtocol('pmtiles', protocol.tile);
	const source = {
		tiles: [`pmtiles://${url}/{z}/{x}/{y}`],
		bounds,
		minzoom: minZoom,
		maxzoom: maxZoom
	};
	if (tileType !== TileType.Mvt) {
		return {
			sources: { [SOURCE]: { type: 'raster', tileSize: 256, ...source } },
			layers: (theme) => [rasterLayer('archive', 'archive', theme)]
		};
	}
	const has = layerNames(await archive.getMetadata());
	if (!DRAWN.some(({ names }) => names.some((name) => has.has(name))))
		throw new Error(`${url} has no layer that is known: ${[...has].join(', ')}`);
	return {
		sources: { [SOURCE]: { type: 'vector', ...source } },
		layers: (theme) => shapes(has, theme)
	};
}
