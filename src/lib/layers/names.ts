// Names of counties, towns and known places. Chinese names stand on points, never along lines.
import type {
	ExpressionSpecification,
	LayerSpecification,
	SymbolLayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import { FONT_STACK } from '#lib/theme/tokens.ts';
import { tiersOf, type MapInput, type MapLayer } from './layer.ts';

const SOURCE = 'names';

/** The site's own font stack, digits and Chinese alike; the first name only tells the map the weight. */
const families = FONT_STACK.split(',').map((name) => name.trim().replaceAll("'", ''));
export const FONT = ['Label Regular', ...families];
export const FONT_BOLD = ['Label Bold', ...families];

const PLAN: ExpressionSpecification = ['boolean', ['get', 'plan'], false];

/** What all names share. */
export const nameLayout = (
	size: number,
	scale: number,
	font = FONT
): NonNullable<SymbolLayerSpecification['layout']> => ({
	'text-font': font,
	'text-size': size * scale,
	'text-max-width': 8,
	'text-padding': 3
});

function names(
	{ theme }: MapInput,
	id: string,
	options: {
		rank: number;
		plan: boolean;
		size: number;
		minzoom: number;
	}
): LayerSpecification {
	const { rank, plan, size, minzoom } = options;
	return {
		id: `names-${id}`,
		type: 'symbol',
		source: SOURCE,
		minzoom,
		filter: ['all', ['==', ['get', 'rank'], rank], plan ? PLAN : ['!', PLAN]],
		layout: {
			...nameLayout(size, theme.scale, FONT),
			'text-field': ['get', 'name'],
			'text-letter-spacing': 0.04,
			...(plan && {
				'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
				'text-radial-offset': 0.5
			})
		},
		paint: {
			'text-color': theme.map.labelSoft,
			'text-halo-color': plan ? theme.map.halo : theme.map.neighbour,
			'text-halo-width': plan ? 1.6 : 1.2
		}
	};
}

/** A small ring on the seat of a town, so that its name has a place. */
const seats = ({ theme }: MapInput, minzoom: number): LayerSpecification => ({
	id: 'names-seat',
	type: 'circle',
	source: SOURCE,
	minzoom,
	filter: ['==', ['get', 'rank'], 2],
	paint: {
		'circle-radius': 2.2 * theme.scale,
		'circle-color': theme.map.county,
		'circle-stroke-color': theme.map.labelSoft,
		'circle-stroke-width': 1
	}
});

export const placeNames: MapLayer = {
	id: 'names',
	sources: ({ root }) => ({ [SOURCE]: () => ({ type: 'geojson', data: `${root}/names.geojson` }) }),
	layers(input) {
		const { near } = tiersOf(input);
		return [
			names(input, 'around', { rank: 1, plan: false, size: 12, minzoom: 6.9 }),
			names(input, 'place', { rank: 3, plan: true, size: 12, minzoom: 12 }),
			seats(input, near),
			names(input, 'town', { rank: 2, plan: true, size: 13, minzoom: near })
		];
	}
};
