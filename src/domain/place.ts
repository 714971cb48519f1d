// Places with coordinates (地名): what the gazetteer holds. WGS-84.
import * as v from 'valibot';
import { Adcode } from './adcode.ts';
import { Latitude, Longitude } from './geometry.ts';

/** What a place is, larger things first. */
export const PLACE_KINDS = [
	'township',
	/** The county town as such, 县城: several townships may share it. */
	'town',
	'village',
	'river',
	'reservoir',
	'mountain',
	'road',
	'railway',
	'station',
	'park',
	'site',
	'other'
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Things that run through a county: a point of one is not where it is. */
export const COURSE_KINDS: ReadonlySet<PlaceKind> = new Set([
	'river',
	'road',
	'railway',
	'mountain'
]);

/** What people travel on. */
export const WAYS: ReadonlySet<PlaceKind> = new Set(['road', 'railway']);

const PLACE_METHODS = ['point', 'bearing', 'triangulated', 'derived'] as const;

/** One row of geodata/gazetteer/*.csv. */
export const PlaceRow = v.strictObject({
	adcode: Adcode,
	name: v.pipe(v.string(), v.nonEmpty()),
	aliases: v.array(v.string()),
	kind: v.picklist(PLACE_KINDS),
	lon: Longitude,
	lat: Latitude,
	/** Radius in metres meant to hold the true place about four times in five. */
	errorM: v.pipe(v.number(), v.minValue(1)),
	method: v.picklist(PLACE_METHODS),
	source: v.pipe(v.string(), v.nonEmpty()),
	note: v.string()
});
export type PlaceRow = v.InferOutput<typeof PlaceRow>;

/** A place: one row, or the numbered rows (vertices) of a line, in order. */
export interface Place {
	readonly id: string;
	readonly adcode: Adcode;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly kind: PlaceKind;
	readonly rows: readonly [PlaceRow, ...PlaceRow[]];
}
