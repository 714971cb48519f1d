// What a basemap brings to the style, and how it comes to lie under the map's own layers.
import type {
	FillLayerSpecification,
	LayerSpecification,
	SourceSpecification,
	SpriteSpecification,
	StyleSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Underlay } from '#lib/layers/layer.ts';
import type { Theme } from '#lib/theme/tokens.ts';

/** Begins the id of every source and layer of a basemap. */
export const BASEMAP = 'basemap-';

export type Sources = Record<string, SourceSpecification>;

export interface Ground {
	readonly sources: Sources;
	readonly layers: (theme: Theme) => LayerSpecification[];
	readonly sprite?: SpriteSpecification;
}

/** Our fills let the ground through: paper that only lifts the plan counties, tints that can still be told apart. */
const PAPER = 'land-county';
const PAPER_OPACITY = 0.22;
const TINT_OPACITY = 0.62;

/** The basemap draws its own waters and ways. */
const LEFT_OUT = new Set(['waters', 'courses-water', 'courses-way', 'courses-name']);

/** Puts a ground under a style; `overlay` moves our own sources to its datum. */
export const underlay =
	(ground: Ground, overlay: (sources: Sources) => Sources = (sources) => sources): Underlay =>
	(own: StyleSpecification, theme: Theme): StyleSpecification => ({
		...own,
		...(ground.sprite !== undefined && { sprite: ground.sprite }),
		sources: { ...ground.sources, ...overlay(own.sources) },
		layers: [
			...own.layers.filter(({ type }) => type === 'background'),
			...ground.layers(theme),
			...own.layers
				.filter(({ id, type }) => type !== 'background' && !LEFT_OUT.has(id))
				.map((layer) => (layer.type === 'fill' ? seeThrough(layer) : layer))
		]
	});

function seeThrough(layer: FillLayerSpecification): FillLayerSpecification {
	const factor = layer.id === PAPER ? PAPER_OPACITY : TINT_OPACITY;
	return {
		...layer,
		paint: {
			...layer.paint,
			'fill-opacity': dimmed(layer.paint?.['fill-opacity'] ?? 1, factor) as number
		}
	};
}

/** An opacity times a factor. A curve over zooms must stay outermost, so its stops are dimmed one by one. */
function dimmed(opacity: unknown, factor: number): unknown {
	if (typeof opacity === 'number') return opacity * factor;
	if (!Array.isArray(opacity) || opacity[0] !== 'interpolate') return ['*', factor, opacity];
	const [head, stops] = [opacity.slice(0, 3), opacity.slice(3)];
	return [...head, ...stops.map((part, at) => (at % 2 === 0 ? part : dimmed(part, factor)))];
}

/** Images and pictures in a dark theme would be the brightest thing on the screen. */
export const rasterLayer = (id: string, source: string, { dark }: Theme): LayerSpecification => ({
	id: BASEMAP + id,
	type: 'raster',
	source: BASEMAP + source,
	paint: dark ? { 'raster-brightness-max': 0.62, 'raster-saturation': -0.25 } : {}
});

/** An address of a setting or a style, whole; the braces of `{z}/{x}/{y}` stay. */
export const whole = (address: string, base: string): string =>
	new URL(address, base).href.replace(/%7B(\w+)%7D/gu, '{$1}');
