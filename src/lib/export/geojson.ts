// Records as GeoJSON (RFC 7946): WGS-84, longitude first, at most 6 decimals, one feature a placement, and one without
// geometry for a fact that has none, as in the published projects.geojson.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Placement } from '#domain/facts.ts';
import { COLUMNS } from './columns.ts';
import type { ExportRecord } from './record.ts';

/** These are the geometry's own. */
const GEOMETRY_KEYS = new Set(['longitude', 'latitude']);

function propertiesOf(record: ExportRecord): Record<string, string | number> {
	const entries = COLUMNS.filter(({ key }) => !GEOMETRY_KEYS.has(key)).flatMap(({ key, value }) => {
		const own = value(record);
		return own === undefined ? [] : [[key, own] as const];
	});
	return Object.fromEntries(entries);
}

/** The record as seen from one of its placements: precision, basis and error are the placement's. */
const seenFrom = (record: ExportRecord, placement: Placement): ExportRecord => ({
	...record,
	precision: placement.precision,
	best: placement
});

function featuresOf(record: ExportRecord): Feature<Geometry | null>[] {
	const { placements } = record.full.fact;
	if (placements.length === 0) {
		return [{ type: 'Feature', geometry: null, properties: propertiesOf(record) }];
	}
	return placements.map((placement) => ({
		type: 'Feature',
		geometry: placement.geometry,
		properties: propertiesOf(seenFrom(record, placement))
	}));
}

export const geojsonOf = (
	records: readonly ExportRecord[]
): FeatureCollection<Geometry | null> => ({
	type: 'FeatureCollection',
	features: records.flatMap(featuresOf)
});
