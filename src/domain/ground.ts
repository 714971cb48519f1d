// The ground that facts are drawn on: GeoJSON of counties, townships, lines and names. WGS-84, at most 6 decimals.
import * as v from 'valibot';
import { Adcode } from './adcode.ts';
import { Position } from './geometry.ts';
import { PLACE_KINDS } from './place.ts';

const collection = <const G extends v.GenericSchema, const P extends v.GenericSchema>(
	geometry: G,
	properties: P
) =>
	v.strictObject({
		type: v.literal('FeatureCollection'),
		features: v.array(v.strictObject({ type: v.literal('Feature'), geometry, properties }))
	});

const Point = v.strictObject({ type: v.literal('Point'), coordinates: Position });
const MultiLineString = v.strictObject({
	type: v.literal('MultiLineString'),
	coordinates: v.array(v.pipe(v.array(Position), v.minLength(2)))
});
const MultiPolygon = v.strictObject({
	type: v.literal('MultiPolygon'),
	coordinates: v.array(v.array(v.pipe(v.array(Position), v.minLength(4))))
});

/** counties.geojson: the counties that have a plan. */
export const CountyFeatures = collection(
	MultiPolygon,
	v.strictObject({
		id: Adcode,
		adcode: Adcode,
		name: v.string(),
		city: v.string(),
		province: v.string(),
		/** 审图号 of the outline. */
		review: v.string()
	})
);
export type CountyFeatures = v.InferOutput<typeof CountyFeatures>;

/** townships.geojson: the seats of 乡镇 and 街道, as well as they are known. */
export const TownshipFeatures = collection(
	Point,
	v.strictObject({
		id: v.string(),
		adcode: Adcode,
		name: v.string(),
		aliases: v.array(v.string()),
		precision: v.literal('township'),
		/** Radius in metres meant to hold the true seat four times in five. */
		errorM: v.number(),
		source: v.string()
	})
);
export type TownshipFeatures = v.InferOutput<typeof TownshipFeatures>;

/** Limits: `rim` is the outer limit of what the map covers. The rest: courses of rivers, roads, ridges. */
export const LINE_KINDS = [
	'province',
	'prefecture',
	'county',
	'rim',
	'river',
	'reservoir',
	'mountain',
	'road',
	'railway'
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** lines.geojson: limits and courses. `schematic`: only the vertices are known, not the course between them. */
export const GroundLines = collection(
	MultiLineString,
	v.strictObject({
		kind: v.picklist(LINE_KINDS),
		name: v.optional(v.string()),
		adcode: v.optional(Adcode),
		errorM: v.optional(v.number()),
		schematic: v.optional(v.boolean())
	})
);
export type GroundLines = v.InferOutput<typeof GroundLines>;

const NAME_KINDS = ['county', ...PLACE_KINDS] as const;

/** names.geojson: places to be labelled. `rank` 1 counties, 2 townships, 3 the rest that is known well enough. */
export const GroundNames = collection(
	Point,
	v.strictObject({
		kind: v.picklist(NAME_KINDS),
		name: v.string(),
		adcode: Adcode,
		rank: v.picklist([1, 2, 3]),
		/** A county with a plan, or a place in one. */
		plan: v.boolean()
	})
);
export type GroundNames = v.InferOutput<typeof GroundNames>;
