// Places with coordinates (地名): what the gazetteer holds. WGS-84.
import * as v from 'valibot';
import { Adcode } from './adcode.ts';

export const PLACE_METHODS = ['point', 'bearing', 'triangulated', 'derived'] as const;

/** One row of geodata/gazetteer/*.csv. */
export const PlaceRow = v.strictObject({
	adcode: Adcode,
	name: v.pipe(v.string(), v.nonEmpty()),
	aliases: v.array(v.string()),
	kind: v.pipe(v.string(), v.nonEmpty()),
	lon: v.number(),
	lat: v.number(),
	/** Radius in metres meant to hold the true place about four times in five. */
	errorM: v.pipe(v.number(), v.minValue(1)),
	method: v.picklist(PLACE_METHODS),
	source: v.pipe(v.string(), v.nonEmpty()),
	note: v.string()
});
export type PlaceRow = v.InferOutput<typeof PlaceRow>;
