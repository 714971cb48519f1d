// Places out of GeoJSON: points, lines and areas with a name. An area becomes the point inside it, its reach the error.
import type { FeatureCollection, Geometry, Position as Coordinates } from 'geojson';
import * as v from 'valibot';
import type { Position } from '#domain/geometry.ts';
import { metresBetween } from '#geo/area.ts';
import { thinLine } from '#geo/coordinates.ts';
import { InputError } from '#pipeline/input-error.ts';
import { labelPoint } from '#pipeline/geography/label-point.ts';
import type { FoundPlace } from './found-place.ts';

const Collection = v.object({
	type: v.literal('FeatureCollection'),
	features: v.array(v.looseObject({ type: v.literal('Feature'), geometry: v.any() }))
});

/** Properties that name a place, best first. */
const NAMES = ['name', '名称', '地名', 'NAME', 'Name', 'name:zh'];

/** Vertices of a course that lie this close to it say nothing: about 50 m. */
const THINNED_DEGREES = 0.0005;

/** The places of a GeoJSON text. Throws InputError where it is no FeatureCollection. */
export function readGeojson(text: string, file: string): FoundPlace[] {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (cause) {
		throw noCollection(file, (cause as Error).message);
	}
	const result = v.safeParse(Collection, data);
	if (!result.success) throw noCollection(file, result.issues[0].message);
	return placesOf(data as FeatureCollection<Geometry | null>, file);
}

const noCollection = (file: string, found: string): InputError =>
	new InputError({
		file,
		problem: `Expected a GeoJSON FeatureCollection: ${found}.`,
		remedy: 'Export the layer as GeoJSON, in degrees.'
	});

/** The places of a collection, in its order; a feature without geometry is refused by its name. */
export function placesOf(
	{ features }: FeatureCollection<Geometry | null>,
	file: string
): FoundPlace[] {
	return features.map(({ geometry, properties }, index) => {
		const told: Record<string, unknown> = properties ?? {};
		const text = (key: string): string | undefined =>
			typeof told[key] === 'string' && told[key].trim() !== '' ? told[key].trim() : undefined;
		const name = NAMES.map(text).find((value) => value !== undefined) ?? '';
		const { at, reachM } = shapeOf(geometry, { file, name, index });
		const errorM = Math.max(numberOf(told['error_m']) ?? 0, reachM);
		return {
			file,
			name,
			at,
			aliases: (text('aliases') ?? '').split(';').filter(Boolean),
			...optional('kind', text('kind')),
			...(errorM > 0 && { errorM: Math.round(errorM) }),
			...optional('method', reachM > 0 ? 'derived' : text('method')),
			...optional('source', text('source')),
			...optional('note', text('note'))
		};
	});
}

const optional = <K extends string>(key: K, value: string | undefined) =>
	value === undefined ? {} : ({ [key]: value } as Record<K, string>);

const numberOf = (value: unknown): number | undefined =>
	value === undefined || value === null || value === '' ? undefined : Number(value);

/** GeoJSON may carry heights; places do not. */
const flat = ([lon, lat]: Coordinates): Position => [lon ?? NaN, lat ?? NaN];

function shapeOf(
	geometry: Geometry | null,
	{ file, name, index }: { file: string; name: string; index: number }
): { at: readonly Position[]; reachM: number } {
	switch (geometry?.type) {
		case 'Point':
			return { at: [flat(geometry.coordinates)], reachM: 0 };
		case 'LineString':
			return { at: thinLine(geometry.coordinates.map(flat), THINNED_DEGREES), reachM: 0 };
		case 'Polygon':
			return insideOf([geometry.coordinates]);
		case 'MultiPolygon':
			return insideOf(geometry.coordinates);
		default:
			throw new InputError({
				file,
				problem: `Feature ${index + 1}${name && ` (${name})`}: ${geometry?.type ?? 'no geometry'} cannot be a place.`,
				remedy: 'Give it one point, one line or one area.'
			});
	}
}

function insideOf(parts: readonly Coordinates[][][]): { at: readonly Position[]; reachM: number } {
	const area = parts.map((part) => part.map((ring) => ring.map(flat)));
	const point = labelPoint(area);
	const reachM = Math.max(...area.flat(2).map((vertex) => metresBetween(point, vertex)));
	return { at: [point], reachM };
}
