// Projects and parks as marks. How well a place is known shows in the mark: solid on its point; solid in the ring of its
// error; hollow, fanned out in a soft disc, where only the township is known. What is known to the county is no mark.
import type {
	GeoJSONSourceSpecification,
	LayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { Fact } from '#domain/fact.ts';
import { categoryIcon, familyOf, parkIcon } from '#lib/theme/families.ts';
import type { Theme } from '#lib/theme/tokens.ts';
import { imageName } from './image-names.ts';
import { pairOf, type MapInput, type MapLayer } from './layer.ts';
import { marksOf, routesOf, townFigures, type Mark } from './marks.ts';
import { nameLayout } from './names.ts';
import { groundPixels, markZoom, TOWN_ZOOM } from './tiers.ts';

export const factColour = (fact: Fact, theme: Theme): string =>
	fact.kind === 'project' ? theme.family[familyOf(fact.category)] : theme.ui.ink;

const markImage = (fact: Fact, precision: Mark['precision'], theme: Theme): string =>
	imageName({
		kind: 'mark',
		shape: fact.kind,
		fill: precision === 'township' ? 'hollow' : 'solid',
		icon: fact.kind === 'project' ? categoryIcon(fact.category) : parkIcon(fact.park),
		colour: factColour(fact, theme),
		ground: fact.kind === 'park' && precision !== 'township' ? theme.ui.surface : theme.map.county
	});

const haloImage = (fact: Fact, theme: Theme): string =>
	imageName({ kind: 'halo', shape: fact.kind, colour: theme.ui.accent });

const collection = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features
});
const geojson = (features: Feature[]): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data: collection(features),
	promoteId: 'id'
});

export const markFeature = (
	{ fact, precision, errorM, position, offset }: Mark,
	theme: Theme
): Feature => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: position },
	properties: {
		id: fact.id,
		image: markImage(fact, precision, theme),
		halo: haloImage(fact, theme),
		precision,
		colour: factColour(fact, theme),
		offset: [...offset],
		...(errorM !== undefined && { errorM })
	}
});

const routeFeatures = (facts: readonly Fact[], theme: Theme): Feature[] =>
	routesOf(facts).map(({ fact, coordinates, schematic }) => ({
		type: 'Feature',
		geometry: { type: 'LineString', coordinates: [...coordinates] },
		properties: { id: fact.id, colour: factColour(fact, theme), schematic }
	}));

/** Marks that show before the towns' figures give way: what lies in no town. */
function sources({ facts, theme }: MapInput): Record<string, GeoJSONSourceSpecification> {
	const { marks, margins, discs } = marksOf(facts);
	const lone = new Set(townFigures(facts).lone);
	return {
		marks: geojson(marks.map((mark) => markFeature(mark, theme))),
		lone: geojson(
			marks.filter(({ fact }) => lone.has(fact)).map((mark) => markFeature(mark, theme))
		),
		margins: geojson(
			margins.map(({ position, errorM }, id) => ({
				type: 'Feature',
				geometry: { type: 'Point', coordinates: position },
				properties: { id, errorM }
			}))
		),
		discs: geojson(
			discs.map(({ position, radius, name }, id) => ({
				type: 'Feature',
				geometry: { type: 'Point', coordinates: position },
				properties: { id, radius, name: name ?? '', below: [0, (radius + 3) / 13] }
			}))
		),
		routes: geojson(routeFeatures(facts, theme))
	};
}

const symbols = (
	id: string,
	source: string,
	scale: number,
	minzoom: number,
	maxzoom = 24
): LayerSpecification => ({
	id,
	type: 'symbol',
	source,
	minzoom,
	maxzoom,
	layout: {
		'icon-image': ['get', 'image'],
		'icon-offset': pairOf('offset'),
		'icon-size': scale,
		'icon-allow-overlap': true,
		'icon-padding': 1
	}
});

/** A course that is not known is drawn late and thin: a straight line says little. */
function route(id: string, schematic: boolean, scale: number, minzoom: number): LayerSpecification {
	return {
		id,
		type: 'line',
		source: 'routes',
		minzoom,
		filter: ['==', ['get', 'schematic'], schematic],
		layout: { 'line-join': 'round', 'line-cap': schematic ? 'butt' : 'round' },
		paint: {
			'line-color': ['get', 'colour'],
			'line-width': [
				'case',
				['boolean', ['feature-state', 'hover'], false],
				4 * scale,
				(schematic ? 1.4 : 2.2) * scale
			],
			'line-opacity': schematic ? 0.6 : 0.8,
			...(schematic && { 'line-dasharray': [2, 1.6] })
		}
	};
}

export const marks: MapLayer = {
	id: 'marks',
	sources,
	layers({ theme, facts }) {
		const near = markZoom(facts.length);
		return [
			{
				id: 'marks-disc',
				type: 'circle',
				source: 'discs',
				minzoom: near,
				paint: {
					'circle-radius': ['*', theme.scale, ['get', 'radius']],
					'circle-color': theme.map.label,
					'circle-opacity': 0.09,
					'circle-blur': 0.25
				}
			},
			{
				id: 'marks-error',
				type: 'circle',
				source: 'margins',
				minzoom: near,
				paint: {
					'circle-radius': groundPixels(['get', 'errorM'], 16 * theme.scale),
					'circle-color': theme.map.label,
					'circle-opacity': 0.04,
					'circle-stroke-color': theme.map.label,
					'circle-stroke-opacity': 0.25,
					'circle-stroke-width': 1
				}
			},
			route('marks-route', false, theme.scale, TOWN_ZOOM),
			route('marks-route-schematic', true, theme.scale, near),
			{
				id: 'marks-hover',
				type: 'symbol',
				source: 'marks',
				minzoom: near,
				layout: {
					'icon-image': ['get', 'halo'],
					'icon-offset': pairOf('offset'),
					'icon-size': theme.scale,
					'icon-allow-overlap': true,
					'icon-ignore-placement': true
				},
				paint: {
					'icon-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0]
				}
			},
			{
				id: 'marks-town',
				type: 'symbol',
				source: 'discs',
				minzoom: near,
				layout: {
					...nameLayout(13, theme.scale),
					'text-field': ['get', 'name'],
					'text-anchor': 'top',
					'text-offset': pairOf('below')
				},
				paint: {
					'text-color': theme.map.label,
					'text-halo-color': theme.map.halo,
					'text-halo-width': 1.6
				}
			},
			symbols('marks-lone', 'lone', theme.scale, TOWN_ZOOM, near),
			symbols('marks', 'marks', theme.scale, near)
		];
	}
};
