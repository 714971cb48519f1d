// The layers of the map from bottom to top, and the style that they make. Order here is order on the map.
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { chosen } from './chosen.ts';
import { choropleth } from './choropleth.ts';
import { figures } from './figures.ts';
import { land } from './land.ts';
import { LATE, type MapInput, type MapLayer } from './layer.ts';
import { courses, limits, waters } from './lines.ts';
import { marks } from './marks-layer.ts';
import { placeNames } from './names.ts';

export const LAYER_ORDER: readonly MapLayer[] = [
	land,
	choropleth,
	waters,
	limits,
	courses,
	placeNames,
	marks,
	figures,
	chosen
];

/** On paper nothing may be hidden: marks stand above, and the names and badges of counties keep clear of them. */
const PAPER_ORDER = LAYER_ORDER.flatMap((layer) =>
	layer === figures ? [] : layer === marks ? [figures, marks] : [layer]
);

/**
 * The whole style; or what of it shows at a zoom, which is enough for a first map, until the rest is asked for. The same
 * input gives the same style, so the map applies it by its differences.
 */
export function styleOf(input: MapInput, zoom?: number): StyleSpecification {
	const all = [...(input.paper ? PAPER_ORDER : LAYER_ORDER), ...(input.over ?? [])];
	const layers = all
		.flatMap((layer) => layer.layers(input))
		.filter((layer) => zoom === undefined || shows(layer, zoom));
	const drawn = new Set(layers.map((layer) => ('source' in layer ? layer.source : undefined)));
	const sources = all
		.flatMap((layer) => Object.entries(layer.sources?.(input) ?? {}))
		.filter(([id]) => drawn.has(id))
		.map(([id, make]) => [id, make()] as const);
	const own: StyleSpecification = {
		version: 8,
		sources: Object.fromEntries(sources),
		layers,
		transition: { duration: 200, delay: 0 }
	};
	return input.basemap?.(own, input.theme) ?? own;
}

const shows = (layer: LayerSpecification, zoom: number): boolean => {
	const { minzoom = 0, maxzoom = 25, metadata } = layer;
	return minzoom <= zoom && zoom < maxzoom && metadata !== LATE.metadata;
};
