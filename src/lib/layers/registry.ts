// The layers of the map from bottom to top, and the style that they make. Order here is order on the map.
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { chosen } from './chosen.ts';
import { choropleth } from './choropleth.ts';
import { figures } from './figures.ts';
import { land } from './land.ts';
import type { MapInput, MapLayer } from './layer.ts';
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

/** The whole style. The same input gives the same style, so the map applies it by its differences. */
export function styleOf(input: MapInput): StyleSpecification {
	const all = [...(input.paper ? PAPER_ORDER : LAYER_ORDER), ...(input.over ?? [])];
	const own: StyleSpecification = {
		version: 8,
		sources: Object.assign({}, ...all.map(({ sources }) => sources?.(input) ?? {})),
		layers: all.flatMap(({ layers }) => layers(input)),
		transition: { duration: 200, delay: 0 }
	};
	return input.basemap?.(own, input.theme) ?? own;
}

const shows = ({ minzoom = 0, maxzoom = 25 }: LayerSpecification, zoom: number): boolean =>
	minzoom <= zoom && zoom < maxzoom;

/** The part of a style that shows at a zoom: enough for a first map, until the rest is asked for. */
export function seenAt(style: StyleSpecification, zoom: number): StyleSpecification {
	const layers = style.layers.filter((layer) => shows(layer, zoom));
	const drawn = new Set(layers.map((layer) => ('source' in layer ? layer.source : undefined)));
	const sources = Object.entries(style.sources).filter(([id]) => drawn.has(id));
	return { ...style, layers, sources: Object.fromEntries(sources) };
}
