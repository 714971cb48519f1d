// 天地图: tiles in CGCS2000, with labels as a second layer. https://lbs.tianditu.gov.cn/server/MapService.html
import type { RasterSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Tianditu } from '#domain/config.ts';
import { BASEMAP, rasterLayer, whole, type Ground } from './ground.ts';

/** Tiles of each map and of its labels; relief ends early. */
const MAPS = {
	vec: { tiles: 'vec', labels: 'cva', maxzoom: 18 },
	img: { tiles: 'img', labels: 'cia', maxzoom: 18 },
	ter: { tiles: 'ter', labels: 'cta', maxzoom: 14 }
} as const;

const SERVERS = Array.from({ length: 8 }, (_, n) => `https://t${n}.tianditu.gov.cn`);

export function tianditu({ map, labels, key, server }: Tianditu, base: string): Ground {
	const known = MAPS[map];
	const servers = server === undefined ? SERVERS : [whole(server, base).replace(/\/$/u, '')];
	const source = (layer: string): RasterSourceSpecification => ({
		type: 'raster',
		tiles: servers.map(
			(at) => `${at}/DataServer?T=${layer}_w&x={x}&y={y}&l={z}&tk=${encodeURIComponent(key)}`
		),
		tileSize: 256,
		minzoom: 1,
		maxzoom: known.maxzoom
	});
	return {
		sources: {
			[`${BASEMAP}tiles`]: source(known.tiles),
			...(labels && { [`${BASEMAP}labels`]: source(known.labels) })
		},
		layers: (theme) => [
			rasterLayer('tiles', 'tiles', theme),
			...(labels ? [rasterLayer('labels', 'labels', theme)] : [])
		]
	};
}
