// Limits and courses: province over prefecture over county, rivers under them. 境界 as a printed atlas draws them.
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { COUNTIES, type MapInput, type MapLayer } from './layer.ts';

const SOURCE = 'lines';

/** A width in pixels that grows with the zoom, times the theme's scale. */
const width = (far: number, near: number, scale: number): ExpressionSpecification => [
	'interpolate',
	['linear'],
	['zoom'],
	6,
	far * scale,
	12,
	near * scale
];

function limit(
	kind: string,
	colour: string,
	far: number,
	near: number,
	{ theme }: MapInput,
	dash?: number[]
): LayerSpecification {
	return {
		id: `lines-${kind}`,
		type: 'line',
		source: SOURCE,
		filter: ['==', ['get', 'kind'], kind],
		layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
		paint: {
			'line-color': colour,
			'line-width': width(far, near, theme.scale),
			...(dash && { 'line-dasharray': dash })
		}
	};
}

export const waters: MapLayer = {
	id: 'waters',
	sources: ({ root }) => ({ [SOURCE]: { type: 'geojson', data: `${root}/lines.geojson` } }),
	layers: ({ theme }) => [
		{
			id: 'waters',
			type: 'line',
			source: SOURCE,
			// A course of which only some points are known would be drawn where no water is.
			filter: ['all', ['==', ['get', 'kind'], 'river'], ['!', ['has', 'schematic']]],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': theme.map.water,
				'line-width': [
					'interpolate',
					['linear'],
					['zoom'],
					6,
					3 * theme.scale,
					12,
					10 * theme.scale
				]
			}
		}
	]
};

export const limits: MapLayer = {
	id: 'limits',
	layers: (input) => [
		limit('rim', input.theme.map.neighbourLine, 0.5, 1, input),
		limit('county', input.theme.map.neighbourLine, 0.6, 1.2, input),
		limit('prefecture', input.theme.map.prefectureLine, 0.8, 1.6, input, [6, 3]),
		limit('province', input.theme.map.provinceLine, 1.1, 2.2, input, [8, 3, 2, 3]),
		{
			id: 'limits-plan',
			type: 'line',
			source: COUNTIES,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': input.theme.map.countyLine,
				'line-width': width(0.9, 1.8, input.theme.scale)
			}
		},
		{
			id: 'limits-state',
			type: 'line',
			source: COUNTIES,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': input.theme.ui.ink,
				'line-width': width(2, 3.2, input.theme.scale),
				'line-opacity': [
					'case',
					['==', ['get', 'adcode'], input.county ?? ''],
					1,
					['boolean', ['feature-state', 'hover'], false],
					0.5,
					0
				]
			}
		}
	]
};
