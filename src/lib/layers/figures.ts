// Figures that stand for many facts: one a county, one a town, and the badge of what is known only to its county.
// Round a figure runs a ring with the shares of the families.
import type {
	ExpressionSpecification,
	FilterSpecification,
	GeoJSONSourceSpecification,
	LayerSpecification,
	SymbolLayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { Fact } from '#domain/fact.ts';
import { FAMILIES, familyOf } from '#lib/theme/families.ts';
import type { Theme } from '#lib/theme/tokens.ts';
import { imageName } from './image-names.ts';
import { spreadFor, tiersOf, type MapInput, type MapLayer, type Sources } from './layer.ts';
import { FONT, FONT_BOLD, nameLayout } from './names.ts';
import { countyBadges, countyFigures, townFigures, type Figure } from './tallies.ts';
import { IN_ITS_ZOOMS, inZooms, ringLine, TOWN_RING } from './tiers.ts';

/** Counts by family, and the parks last. */
function shares(facts: readonly Fact[]): number[] {
	const counts = FAMILIES.map(
		(family) =>
			facts.filter((fact) => fact.kind === 'project' && familyOf(fact.category) === family).length
	);
	return [...counts, facts.filter(({ kind }) => kind === 'park').length];
}

function ringFeature(figure: Figure, name: string, least: number, theme: Theme): Feature {
	const { adcode, position, facts } = figure;
	const radius = ringLine(facts.length, least);
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: position },
		properties: {
			id: adcode,
			adcode,
			count: facts.length,
			name,
			/** From the ring's middle to its name, in ems of the 13-pixel name. */
			away: (radius + 9) / 13,
			image: imageName({
				kind: 'ring',
				radius,
				counts: shares(facts),
				colours: [...FAMILIES.map((family) => theme.family[family]), theme.ui.ink],
				ground: theme.ui.surface
			})
		}
	};
}

/** The ring of a town, or of what has no room beside others: it knows which facts it stands for. */
function townFeature(
	figure: Figure,
	own: Record<string, number>,
	theme: Theme,
	least = TOWN_RING
): Feature {
	const feature = ringFeature(figure, figure.town?.slice(7) ?? '', least, theme);
	const facts = figure.facts.map(({ id }) => id);
	return { ...feature, properties: { ...feature.properties, ...own, facts } };
}

const geojson = (features: Feature[]): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data: { type: 'FeatureCollection', features },
	promoteId: 'id'
});

/** One figure a county, and the bare name of one without facts. */
function countyFeatures({ facts, counties, theme }: MapInput): Feature[] {
	const names = new Map<string, string>(counties.map(({ adcode, name }) => [adcode, name]));
	const found = countyFigures(facts, counties);
	const empty = counties.filter(({ adcode }) => !found.some((figure) => figure.adcode === adcode));
	return [
		...found.map((figure) => ringFeature(figure, names.get(figure.adcode) ?? '', 12, theme)),
		...empty.map(({ adcode, name, label }) => ({
			type: 'Feature' as const,
			geometry: { type: 'Point' as const, coordinates: label },
			properties: { id: adcode, adcode, name, away: 0 }
		}))
	];
}

const gatheringFeatures = (input: MapInput): Feature[] =>
	spreadFor(input).rings.map((ring, id) => {
		const { opens, position } = ring;
		const [lng, lat] = position;
		const nearer = opens === undefined ? {} : { opens, lng, lat };
		return inZooms(townFeature(ring, { id, ...nearer }, input.theme, tiersOf(input).ring), ring);
	});

function badgeFeatures({ facts, counties, words }: MapInput): Feature[] {
	const badges = new Map<string, readonly Fact[]>(
		countyBadges(facts, counties).map((badge) => [badge.adcode, badge.facts])
	);
	return counties.map(({ adcode, name, label }) => {
		const known = badges.get(adcode);
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: label },
			properties: {
				id: adcode,
				adcode,
				name,
				...(known && { text: words.countyOnly(known.length) })
			}
		};
	});
}

const sources = (input: MapInput): Sources => ({
	'county-figures': () => geojson(countyFeatures(input)),
	'town-figures': () =>
		geojson(
			townFigures(input.facts).figures.map((figure, id) => townFeature(figure, { id }, input.theme))
		),
	gatherings: () => geojson(gatheringFeatures(input)),
	badges: () => geojson(badgeFeatures(input))
});

/** From far, where counties are small, figures are smaller: on a phone all of them are seen from far. */
const farSmaller = (size: number, scale: number): ExpressionSpecification => [
	'interpolate',
	['linear'],
	['zoom'],
	6.2,
	size > 1 ? 12 * scale : 0.64 * scale,
	7.6,
	size * scale
];

type Zoomed = readonly [minzoom: number, maxzoom: number];

/** The names beside the rings of a source; a county's is bold. Below the rings and marks, so that it keeps clear of them. */
export const ringNames = (
	id: string,
	source: string,
	font: string[],
	{ map, scale }: Theme,
	[minzoom, maxzoom]: Zoomed,
	filter: ExpressionSpecification | true = true
): LayerSpecification => ({
	id,
	type: 'symbol',
	source,
	minzoom,
	maxzoom,
	filter,
	layout: {
		...nameLayout(13, scale, font),
		'text-field': ['get', 'name'],
		'text-padding': 1,
		'text-variable-anchor': ['top', 'bottom', 'left', 'right', 'top-left', 'top-right'],
		'text-radial-offset': ['get', 'away'],
		'text-justify': 'auto'
	},
	paint: {
		'text-color': map.label,
		'text-halo-color': map.halo,
		'text-halo-width': 1.6
	}
});

const rings = (
	source: string,
	size: number,
	theme: Theme,
	[minzoom, maxzoom]: Zoomed,
	own: ExpressionSpecification | true = true,
	counted = true
): LayerSpecification => ({
	id: `figures-${source}`,
	type: 'symbol',
	source,
	minzoom,
	maxzoom,
	filter: ['all', own, ['has', 'count']],
	layout: {
		...nameLayout(size, theme.scale, FONT_BOLD),
		...(source === 'county-figures' && { 'text-size': farSmaller(size, theme.scale) }),
		'icon-image': ['get', 'image'],
		'icon-size': farSmaller(1, theme.scale),
		'icon-allow-overlap': true,
		'text-field': counted ? ['to-string', ['get', 'count']] : '',
		'text-allow-overlap': true,
		'symbol-sort-key': ['get', 'count']
	},
	paint: { 'text-color': theme.ui.ink }
});

/** Where a county's name may stand, nearest first: so far aside, in ems, that on a phone it finds room between the figures. */
const ASIDE = [
	'center',
	[0, 0],
	...[2, 3.5, 5].flatMap((by) => [
		...['top', [0, by], 'bottom', [0, -by], 'left', [by, 0], 'right', [-by, 0]],
		...['top-left', [by, by], 'top-right', [-by, by]],
		...['bottom-left', [by, -by], 'bottom-right', [-by, -by]]
	])
] as (string | [number, number])[];

/** A county's name from near, with the badge of what is known only to it; both step aside for the figures. */
const county = (
	id: string,
	theme: Theme,
	minzoom: number,
	filter: FilterSpecification,
	layout: NonNullable<SymbolLayerSpecification['layout']>
): LayerSpecification => ({
	id,
	type: 'symbol',
	source: 'badges',
	minzoom,
	filter,
	layout: {
		...nameLayout(14, theme.scale, FONT_BOLD),
		'text-max-width': 20,
		'text-variable-anchor-offset': ASIDE,
		'text-allow-overlap': true,
		...layout
	},
	paint: {
		'text-color': theme.map.label,
		'text-halo-color': theme.map.halo,
		'text-halo-width': 1.6
	}
});

export const figures: MapLayer = {
	id: 'figures',
	sources,
	layers(input) {
		const { theme, paper } = input;
		const { town, near } = tiersOf(input);
		return [
			county('figures-county', theme, town, ['!', ['has', 'text']], {
				'text-field': ['get', 'name']
			}),
			county('figures-badges', theme, town, ['has', 'text'], {
				'text-field': [
					'format',
					['get', 'name'],
					{},
					'  ',
					{},
					['get', 'text'],
					{ 'font-scale': 0.86, 'text-font': ['literal', FONT] }
				],
				'icon-allow-overlap': true,
				'icon-image': imageName({
					kind: 'plate',
					edge: 'dashed',
					colour: theme.map.countyLine,
					ground: theme.ui.surface
				}),
				'icon-text-fit': 'both',
				'icon-text-fit-padding': [3, 8, 3, 8],
				// The plate is wider than its words, and must not touch what they keep clear of.
				'text-padding': 8
			}),
			rings('gatherings', 12, theme, [near, 24], IN_ITS_ZOOMS, !paper?.blank),
			// On paper every mark shows, so no figure stands for it.
			...(paper
				? []
				: [
						ringNames('figures-town-names', 'town-figures', FONT, theme, [town, near]),
						rings('town-figures', 12, theme, [town, near]),
						ringNames('figures-county-names', 'county-figures', FONT_BOLD, theme, [0, town]),
						rings('county-figures', 14, theme, [0, town])
					])
		];
	}
};
