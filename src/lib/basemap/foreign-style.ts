// A basemap from a style of the operator's: its sources and layers under our names, its addresses made whole.
// Its `glyphs` are left out: letters are drawn from the reader's own fonts, ours and its alike.
import type {
	LayerSpecification,
	SourceSpecification,
	SpriteSpecification,
	StyleSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { BASEMAP, whole, type Ground } from './ground.ts';

const isStyle = (value: unknown): value is StyleSpecification =>
	typeof value === 'object' &&
	value !== null &&
	'version' in value &&
	value.version === 8 &&
	'sources' in value &&
	'layers' in value &&
	Array.isArray(value.layers);

/** Fetches the style. Rejects where it is not there or no style. */
export async function foreignStyle(url: string, fetcher: typeof fetch = fetch): Promise<Ground> {
	const response = await fetcher(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	const style: unknown = await response.json();
	if (!isStyle(style)) throw new Error(`${url} is no style`);
	return groundOf(style, url);
}

/** The ground in a style that stands at `url`. */
export function groundOf(style: StyleSpecification, url: string): Ground {
	const layers = style.layers.map(prefixed);
	return {
		sources: Object.fromEntries(
			Object.entries(style.sources).map(([id, source]) => [BASEMAP + id, placed(source, url)])
		),
		layers: () => layers,
		...(style.sprite !== undefined && { sprite: spriteOf(style.sprite, url) })
	};
}

function prefixed(layer: LayerSpecification): LayerSpecification {
	const own = { ...layer, id: BASEMAP + layer.id };
	return 'source' in own ? { ...own, source: BASEMAP + own.source } : own;
}

function placed(source: SourceSpecification, url: string): SourceSpecification {
	return {
		...source,
		...('url' in source && source.url !== undefined && { url: whole(source.url, url) }),
		...('tiles' in source &&
			source.tiles && { tiles: source.tiles.map((tile) => whole(tile, url)) }),
		...('data' in source && typeof source.data === 'string' && { data: whole(source.data, url) })
	} as SourceSpecification;
}

const spriteOf = (sprite: SpriteSpecification, url: string): SpriteSpecification =>
	typeof sprite === 'string'
		? whole(sprite, url)
		: sprite.map(({ id, url: at }) => ({ id, url: whole(at, url) }));
