// Limits and courses: province over prefecture over county, rivers under them. 境界 as a printed atlas draws them.
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { COUNTIES, LATE, type MapInput, type MapLayer } from './layer.ts';
import { nameLayout } from './names.ts';

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

const isOneOf = (kinds: readonly string[]): ExpressionSpecification => [
	'in',
	['get', 'kind'],
	['literal', [...kinds]]
];

function limit(
	kinds: readonly [name: string, ...others: string[]],
	colour: string,
	far: number,
	near: number,
	{ theme }: MapInput,
	dash?: number[]
): LayerSpecification {
	return {
		id: `lines-${kinds[0]}`,
		type: 'line',
		source: SOURCE,
		filter: isOneOf(kinds),
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
	sources: ({ root }) => ({ [SOURCE]: () => ({ type: 'geojson', data: `${root}/lines.geojson` }) }),
	layers: ({ theme }) => [
		{
			id: 'waters',
			type: 'line',
			source: SOURCE,
			// Of the others only some points are known: see courses.
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

const WATERS = ['river', 'reservoir'];
const WAYS = ['road', 'railway'];

/** Farther out a course would only be a scratch; less well known than this, in metres, it would mislead. */
const COURSE_ZOOM = 9.6;
const COURSE_ERROR = 5000;
const KNOWN: ExpressionSpecification = ['<=', ['get', 'errorM'], COURSE_ERROR];
function course(id: string, kinds: string[], colour: string, scale: number): LayerSpecification {
	return {
		id,
		type: 'line',
		source: SOURCE,
		minzoom: COURSE_ZOOM,
		filter: ['all', isOneOf(kinds), ['has', 'schematic'], KNOWN],
		layout: { 'line-join': 'round', 'line-cap': 'butt' },
		paint: {
			'line-color': colour,
			'line-width': width(0.8, 1.8, scale),
			'line-dasharray': [4, 3]
		}
	};
}

/** Rivers and ways of which the gazetteer knows some points: dashed, since the course between them is not known. */
export const courses: MapLayer = {
	id: 'courses',
	layers: ({ theme: { map, scale } }) => [
		course('courses-water', WATERS, map.waterLabel, scale),
		course('courses-way', WAYS, map.prefectureLine, scale),
		{
			id: 'courses-name',
			type: 'symbol',
			source: SOURCE,
			minzoom: COURSE_ZOOM,
			filter: ['all', isOneOf([...WATERS, ...WAYS]), ['has', 'name'], KNOWN],
			layout: {
				...nameLayout(12, scale),
				'text-field': ['get', 'name'],
				'symbol-placement': 'line-center',
				// Upright at the middle of the line: Chinese along a steep line would stand on its side.
				'text-rotation-alignment': 'viewport'
			},
			paint: {
				'text-color': ['case', isOneOf(WATERS), map.waterLabel, map.labelSoft],
				'text-halo-color': map.halo,
				'text-halo-width': 1.4
			}
		}
	]
};

export const limits: MapLayer = {
	id: 'limits',
	layers: (input) => [
		limit(['county', 'rim'], input.theme.map.neighbourLine, 0.6, 1.2, input),
		limit(['prefecture'], input.theme.map.prefectureLine, 0.8, 1.6, input, [6, 3]),
		limit(['province'], input.theme.map.provinceLine, 1.1, 2.2, input, [8, 3, 2, 3]),
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
			...(input.county === undefined && LATE),
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
