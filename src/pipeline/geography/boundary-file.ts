// The shape of geodata/boundaries/counties.geojson: GeoJSON whose member `source` says where it comes from. WGS-84.
import * as v from 'valibot';
import { Adcode } from '#domain/adcode.ts';
import { Position } from '#domain/geometry.ts';
import { isWgs84 } from '#geo/datum.ts';

export const BOUNDARIES = 'geodata/boundaries/counties.geojson';

const Ring = v.pipe(
	v.array(Position),
	v.minLength(4),
	v.check((ring) => String(ring[0]) === String(ring.at(-1)), 'a ring must end where it begins')
);

const County = v.object({
	type: v.literal('Feature'),
	properties: v.object({
		adcode: Adcode,
		name: v.pipe(v.string(), v.nonEmpty()),
		/** Empty where a county stands directly under its province. */
		city: v.string(),
		province: v.string()
	}),
	geometry: v.object({
		type: v.literal('MultiPolygon'),
		coordinates: v.pipe(v.array(v.pipe(v.array(Ring), v.minLength(1))), v.minLength(1))
	})
});
export type County = v.InferOutput<typeof County>;

const Source = v.object({
	dataset: v.string(),
	edition: v.string(),
	review: v.pipe(v.string(), v.regex(/^GS/u, 'a 审图号 is missing')),
	datum: v.pipe(v.string(), v.check(isWgs84, 'only WGS-84 or CGCS2000 coordinates can be used')),
	/** Set by our own cut: such a file may be cut anew. */
	cut: v.optional(v.string())
});

export const BoundaryFile = v.object({
	type: v.literal('FeatureCollection'),
	source: Source,
	features: v.array(County)
});
export type BoundaryFile = v.InferOutput<typeof BoundaryFile>;
