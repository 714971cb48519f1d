// The chosen fact, above everything and at every zoom, with the error of its place.
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { factColour, markFeature } from './marks-layer.ts';
import { routesOf, type Mark } from './marks.ts';
import { pairOf, spreadFor, tiersOf, type MapInput, type MapLayer } from './layer.ts';
import { spreadOf } from './spread.ts';
import { groundPixels, IN_ITS_ZOOMS, inZooms, type Zooms } from './tiers.ts';

const SOURCE = 'chosen';

/**
 * Its marks where they stand among the others, or on their points while a ring stands for them; alone where the filters
 * leave it out.
 */
function chosenMarks(input: MapInput): (Mark & Zooms)[] {
	const { chosen, facts, theme } = input;
	if (!chosen) return [];
	const isShown = facts.some(({ id }) => id === chosen.id);
	const { marks, gathered } = isShown ? spreadFor(input) : spreadOf([chosen], theme.scale);
	return [...marks, ...gathered].filter(({ fact }) => fact.id === chosen.id);
}

function features(input: MapInput): Feature[] {
	const { chosen, theme } = input;
	if (!chosen) return [];
	const routes = routesOf([chosen]).map(({ coordinates, schematic }): Feature => ({
		type: 'Feature',
		geometry: { type: 'LineString', coordinates: [...coordinates] },
		properties: { schematic, colour: factColour(chosen, theme) }
	}));
	const marks = chosenMarks(input).map((mark) =>
		inZooms(markFeature(mark, theme, input.paper?.blank), mark)
	);
	return [...marks, ...routes];
}

const line = (id: string, colour: string, width: number): LayerSpecification => ({
	id,
	type: 'line',
	source: SOURCE,
	filter: ['==', ['geometry-type'], 'LineString'],
	layout: { 'line-join': 'round', 'line-cap': 'round' },
	paint: { 'line-color': colour, 'line-width': width }
});

export const chosen: MapLayer = {
	id: 'chosen',
	sources: (input) => ({
		[SOURCE]: () => ({
			type: 'geojson',
			data: { type: 'FeatureCollection', features: features(input) }
		})
	}),
	layers(input) {
		const { theme } = input;
		const offset: LayerSpecification['layout'] = {
			'icon-offset': ['step', ['zoom'], ['literal', [0, 0]], tiersOf(input).near, pairOf('offset')],
			'icon-size': theme.scale,
			'icon-allow-overlap': true,
			'icon-ignore-placement': true
		};
		return [
			line('chosen-route-rim', theme.ui.accent, 7 * theme.scale),
			line('chosen-route', theme.map.county, 3.5 * theme.scale),
			{
				id: 'chosen-error',
				type: 'circle',
				source: SOURCE,
				filter: ['all', IN_ITS_ZOOMS, ['!=', ['get', 'precision'], 'exact']],
				paint: {
					'circle-radius': groundPixels(['coalesce', ['get', 'errorM'], 2500], 22 * theme.scale),
					'circle-color': theme.ui.accent,
					'circle-opacity': 0.08,
					'circle-stroke-color': theme.ui.accent,
					'circle-stroke-width': 1.2,
					'circle-stroke-opacity': 0.6
				}
			},
			{
				id: 'chosen-halo',
				type: 'symbol',
				source: SOURCE,
				filter: IN_ITS_ZOOMS,
				layout: { ...offset, 'icon-image': ['get', 'halo'] }
			},
			{
				id: 'chosen-mark',
				type: 'symbol',
				source: SOURCE,
				filter: IN_ITS_ZOOMS,
				layout: { ...offset, 'icon-image': ['get', 'image'] }
			}
		];
	}
};
