// Projects and parks as marks. How well a place is known shows in the mark: solid on its point; solid in the ring of its
// error; hollow, fanned out in a soft disc, where only the township is known. What is known to the county is no mark.
import type {
	GeoJSONSourceSpecification,
	LayerSpecification,
	SymbolLayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { Fact } from '#domain/fact.ts';
import type { Position } from '#domain/geometry.ts';
import { categoryIcon, familyOf, parkIcon, type IconName } from '#lib/theme/families.ts';
import type { Theme } from '#lib/theme/tokens.ts';
import { ringNames } from './figures.ts';
import { imageName } from './image-names.ts';
import { pairOf, spreadFor, tiersOf, type MapInput, type MapLayer, type Sources } from './layer.ts';
import { routesOf, spotsOf, type Mark } from './marks.ts';
import { FONT, nameLayout } from './names.ts';
import { townFigures } from './tallies.ts';
import { groundPixels, IN_ITS_ZOOMS, inZooms } from './tiers.ts';

export const factColour = (fact: Fact, theme: Theme): string =>
	fact.kind === 'project' ? theme.family[familyOf(fact.category)] : theme.ui.ink;

const markImage = (
	fact: Fact,
	precision: Mark['precision'],
	theme: Theme,
	blank: boolean
): string =>
	imageName({
		kind: 'mark',
		shape: fact.kind,
		fill: precision === 'township' ? 'hollow' : 'solid',
		icon: blank ? 'blank' : iconOf(fact),
		colour: factColour(fact, theme),
		ground: fact.kind === 'park' && precision !== 'township' ? theme.ui.surface : theme.map.county
	});

const iconOf = (fact: Fact): IconName =>
	fact.kind === 'project' ? categoryIcon(fact.category) : parkIcon(fact.park);

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

const pointFeature = (
	[lng, lat]: Position,
	properties: NonNullable<Feature['properties']>
): Feature => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: [lng, lat] },
	properties
});

export const markFeature = (
	{ fact, precision, errorM, position, offset }: Mark,
	theme: Theme,
	blank = false
): Feature =>
	pointFeature(position, {
		id: fact.id,
		image: markImage(fact, precision, theme, blank),
		halo: haloImage(fact, theme),
		precision,
		colour: factColour(fact, theme),
		offset: [...offset],
		...(errorM !== undefined && { errorM })
	});

const routeFeatures = (facts: readonly Fact[], theme: Theme): Feature[] =>
	routesOf(facts).map(({ fact, coordinates, schematic }) => ({
		type: 'Feature',
		geometry: { type: 'LineString', coordinates: [...coordinates] },
		properties: { id: fact.id, colour: factColour(fact, theme), schematic }
	}));

/** Marks that show before the towns' figures give way: what lies in no town. */
function sources(input: MapInput): Sources {
	const { facts, theme, paper } = input;
	return {
		marks: () =>
			geojson(
				spreadFor(input).marks.map((mark) => inZooms(markFeature(mark, theme, paper?.blank), mark))
			),
		lone: () => {
			const lone = spotsOf(townFigures(facts).lone).flatMap((spot) => spot.marks);
			return geojson(lone.map((mark) => markFeature(mark, theme)));
		},
		margins: () =>
			geojson(
				spreadFor(input).margins.map((margin, id) =>
					inZooms(pointFeature(margin.position, { id, errorM: margin.errorM }), margin)
				)
			),
		discs: () =>
			geojson(
				spreadFor(input).discs.map((disc, id) => {
					const { position, radius, name = '' } = disc;
					const below = [0, (radius + 3) / 13];
					return inZooms(pointFeature(position, { id, radius, name, below }), disc);
				})
			),
		routes: () => geojson(routeFeatures(facts, theme))
	};
}

const symbols = (
	id: string,
	source: string,
	scale: number,
	minzoom: number,
	maxzoom = 24
): SymbolLayerSpecification => ({
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
	layers(input) {
		const { theme, paper } = input;
		const { town, near } = tiersOf(input);
		return [
			{
				id: 'marks-disc',
				type: 'circle',
				source: 'discs',
				minzoom: near,
				filter: IN_ITS_ZOOMS,
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
				filter: IN_ITS_ZOOMS,
				paint: {
					'circle-radius': groundPixels(['get', 'errorM'], 16 * theme.scale),
					'circle-color': theme.map.label,
					'circle-opacity': 0.04,
					'circle-stroke-color': theme.map.label,
					'circle-stroke-opacity': 0.25,
					'circle-stroke-width': 1
				}
			},
			route('marks-route', false, theme.scale, town),
			route('marks-route-schematic', true, theme.scale, near),
			{
				id: 'marks-hover',
				type: 'symbol',
				source: 'marks',
				minzoom: near,
				filter: IN_ITS_ZOOMS,
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
				filter: IN_ITS_ZOOMS,
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
			ringNames('marks-ring-names', 'gatherings', FONT, theme, [near, 24], IN_ITS_ZOOMS),
			...(paper ? [] : [symbols('marks-lone', 'lone', theme.scale, town, near)]),
			{ ...symbols('marks', 'marks', theme.scale, near), filter: IN_ITS_ZOOMS }
		];
	}
};
