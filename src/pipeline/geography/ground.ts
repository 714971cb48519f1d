// Builds the published ground: the plans' counties, their townships, all limits and courses, and the names to be written.
import type * as v from 'valibot';
import type { Adcode } from '#domain/adcode.ts';
import {
	CountyFeatures,
	GroundLines,
	GroundNames,
	LINE_KINDS,
	TownshipFeatures
} from '#domain/ground.ts';
import type { LineKind } from '#domain/ground.ts';
import type { Position } from '#domain/geometry.ts';
import type { Place, PlaceKind } from '#domain/place.ts';
import { roundPosition } from '#geo/coordinates.ts';
import type { Boundaries } from './boundaries.ts';
import type { Gazetteer } from './gazetteer.ts';
import { labelPoint } from './label-point.ts';
import { LIMIT_KINDS, limitLines, shownCounties } from './limits.ts';
import { courseOf } from './rivers.ts';
import type { BorderRiver } from './rivers.ts';

/** What the ground consists of, by file name. */
export const GROUND = {
	'counties.geojson': CountyFeatures,
	'townships.geojson': TownshipFeatures,
	'lines.geojson': GroundLines,
	'names.geojson': GroundNames
} as const;

/** The content of the files of GROUND. */
export type Ground = { [File in keyof typeof GROUND]: v.InferOutput<(typeof GROUND)[File]> };

export interface GroundSources {
	readonly boundaries: Boundaries;
	readonly gazetteer: Gazetteer;
	readonly rivers: readonly BorderRiver[];
}

/** A name is written on the map only where its place is known this well, in metres. */
const LABEL_ERROR_M = 2500;

/** Builds the ground for the counties that have a plan, in the order given. Throws nothing on loaded sources. */
export function buildGround(sources: GroundSources, adcodes: readonly Adcode[]): Ground {
	const places = adcodes.flatMap((code) => sources.gazetteer.places(code));
	return {
		'counties.geojson': counties(sources.boundaries, adcodes),
		'townships.geojson': townships(places),
		'lines.geojson': lines(sources, adcodes, places),
		'names.geojson': names(sources.boundaries, adcodes, places)
	};
}

const feature = <G, P>(geometry: G, properties: P) => ({
	type: 'Feature' as const,
	geometry,
	properties
});

const collect = <F>(features: F[]) => ({ type: 'FeatureCollection' as const, features });

function counties({ counties, source }: Boundaries, adcodes: readonly Adcode[]): CountyFeatures {
	return collect(
		adcodes.flatMap((code) => {
			const county = counties.get(code);
			if (!county) return [];
			const coordinates = county.geometry.coordinates.map((part) =>
				part.map((ring) => ring.map(roundPosition))
			);
			const properties = { id: code, ...county.properties, review: source.review };
			return [feature({ type: 'MultiPolygon' as const, coordinates }, properties)];
		})
	);
}

const pointOf = ({ rows: [row] }: Place) => ({
	type: 'Point' as const,
	coordinates: roundPosition([row.lon, row.lat])
});

const townships = (places: readonly Place[]): TownshipFeatures =>
	collect(
		places
			.filter(({ kind }) => kind === 'township')
			.map((place) =>
				feature(pointOf(place), {
					id: place.id,
					adcode: place.adcode,
					name: place.name,
					aliases: [...place.aliases],
					precision: 'township' as const,
					errorM: place.rows[0].errorM,
					source: place.rows[0].source
				})
			)
	);

function lines(
	{ boundaries, rivers }: GroundSources,
	adcodes: readonly Adcode[],
	places: readonly Place[]
): GroundLines {
	const limits = LIMIT_KINDS.map((kind) =>
		feature(line(limitLines(boundaries.arcs, adcodes, kind)), { kind })
	);
	const borderRivers = rivers.map((river) =>
		feature(line(courseOf(river, boundaries.arcs)), {
			kind: 'river' as const,
			name: river.name,
			errorM: river.errorM
		})
	);
	const named = new Set(rivers.map(({ name }) => name));
	const courses = places.filter(({ name }) => !named.has(name)).flatMap(courseFeature);
	const features: GroundLines['features'] = [...limits, ...borderRivers, ...courses];
	return collect(features.filter(({ geometry }) => geometry.coordinates.length > 0));
}

/** The numbered vertices of a place are its course, as far as it is known. */
function courseFeature({ name, adcode, kind, rows }: Place): GroundLines['features'] {
	if (rows.length < 2 || !isCourseKind(kind)) return [];
	const vertices = rows.map(({ lon, lat }): Position => [lon, lat]);
	const errorM = Math.max(...rows.map((row) => row.errorM));
	return [feature(line([vertices]), { kind, name, adcode, errorM, schematic: true })];
}

const line = (coordinates: readonly (readonly Position[])[]) => ({
	type: 'MultiLineString' as const,
	coordinates: coordinates.map((part) => part.map(roundPosition))
});

const isCourseKind = (kind: PlaceKind): kind is PlaceKind & LineKind =>
	(LINE_KINDS as readonly string[]).includes(kind);

function names(
	{ counties, arcs }: Boundaries,
	adcodes: readonly Adcode[],
	places: readonly Place[]
): GroundNames {
	const shown = shownCounties(arcs, adcodes);
	const around = [...counties.values()]
		.filter(({ properties }) => shown.has(properties.adcode))
		.map(({ properties: { adcode, name }, geometry }) =>
			feature(
				{ type: 'Point' as const, coordinates: labelPoint(geometry.coordinates) },
				{ kind: 'county' as const, name, adcode, rank: 1 as const, plan: adcodes.includes(adcode) }
			)
		);
	const inside = places.filter(isLabelled(places)).map((place) => {
		const { kind, name, adcode } = place;
		const rank = kind === 'township' ? (2 as const) : (3 as const);
		return feature(pointOf(place), { kind, name, adcode, rank, plan: true });
	});
	const features: GroundNames['features'] = [...around, ...inside];
	return collect(features);
}

/** Townships, and points known well enough that do not stand on a township's own point. */
function isLabelled(places: readonly Place[]): (place: Place) => boolean {
	const at = ({ rows: [{ lon, lat }] }: Place): string => `${lon} ${lat}`;
	const taken = new Set(places.filter(({ kind }) => kind === 'township').map(at));
	return (place) => {
		if (place.kind === 'township') return true;
		const free = !taken.has(at(place));
		taken.add(at(place));
		return free && place.rows.length === 1 && place.rows[0].errorM <= LABEL_ERROR_M;
	};
}
