// GeoJSON geometries of the published data: WGS-84, [longitude, latitude], at most 6 decimals.
import * as v from 'valibot';

export const Longitude = v.pipe(v.number(), v.minValue(73), v.maxValue(136));
export const Latitude = v.pipe(v.number(), v.minValue(3), v.maxValue(54));

/** [longitude, latitude] in degrees, WGS-84, inside China: a swapped pair does not pass. */
export const Position = v.strictTuple([Longitude, Latitude]);
export type Position = v.InferOutput<typeof Position>;

/** What a placement may be drawn as. */
export const PlacementGeometry = v.variant('type', [
	v.strictObject({ type: v.literal('Point'), coordinates: Position }),
	v.strictObject({
		type: v.literal('LineString'),
		coordinates: v.pipe(v.array(Position), v.minLength(2))
	})
]);
export type PlacementGeometry = v.InferOutput<typeof PlacementGeometry>;
