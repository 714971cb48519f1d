// The rest of static/data/v1: the manifest and the overview that the explorer opens with.
import * as v from 'valibot';
import { Adcode } from './adcode.ts';
import { IndicatorValue } from './facts.ts';
import { PlacementGeometry, Position } from './geometry.ts';
import {
	CATEGORIES,
	NATURES,
	PARK_KINDS,
	PARK_STATUSES,
	PRECISIONS,
	PROJECT_STATUSES
} from './vocabulary.ts';

export const SCHEMA_VERSION = '1.0.0';

/** West, south, east, north in degrees, WGS-84. */
export const Bbox = v.strictTuple([v.number(), v.number(), v.number(), v.number()]);
export type Bbox = v.InferOutput<typeof Bbox>;

export const CountyEntry = v.strictObject({
	adcode: Adcode,
	name: v.string(),
	city: v.string(),
	province: v.string(),
	/** Title of its plan and when it was published, for lists and citations. */
	plan: v.string(),
	published: v.optional(v.string()),
	bbox: Bbox,
	/** A point well inside the county, for its name. */
	label: Position,
	counts: v.strictObject({
		projects: v.number(),
		placedProjects: v.number(),
		parks: v.number(),
		placedParks: v.number(),
		indicators: v.number(),
		statements: v.number(),
		sections: v.number(),
		issues: v.number()
	})
});
export type CountyEntry = v.InferOutput<typeof CountyEntry>;

/** manifest.json */
export const Manifest = v.strictObject({
	schema: v.literal(SCHEMA_VERSION),
	/** First 12 hex digits of a hash over all published files: names this edition of the data. */
	edition: v.string(),
	/** The day on which this edition was first published, `2026-03-31`. */
	date: v.pipe(v.string(), v.isoDate()),
	bbox: Bbox,
	/** 审图号 of the boundaries and their source, to be shown on every map. */
	mapReview: v.strictObject({ number: v.string(), source: v.string() }),
	counties: v.array(CountyEntry)
});
export type Manifest = v.InferOutput<typeof Manifest>;

/** A placement without its evidence: what a marker needs. */
export const OverviewPlacement = v.strictObject({
	precision: v.picklist(PRECISIONS),
	geometry: PlacementGeometry,
	basis: v.string(),
	errorM: v.optional(v.number()),
	schematic: v.optional(v.boolean())
});
export type OverviewPlacement = v.InferOutput<typeof OverviewPlacement>;

const overviewFact = {
	id: v.string(),
	adcode: Adcode,
	name: v.string(),
	/** Townships (today's official names) that the placements lie in, for filters. */
	townships: v.array(v.string()),
	placements: v.array(OverviewPlacement),
	unplaced: v.optional(v.string()),
	doubt: v.optional(v.boolean()),
	corrected: v.optional(v.boolean())
};

/** One project as the list and the map need it; the rest is in `<adcode>/facts.json`. */
export const OverviewProject = v.strictObject({
	...overviewFact,
	category: v.picklist(CATEGORIES),
	status: v.optional(v.picklist(PROJECT_STATUSES)),
	owner: v.optional(v.string()),
	scale: v.optional(v.string()),
	yuan: v.optional(v.number())
});
export type OverviewProject = v.InferOutput<typeof OverviewProject>;

export const OverviewPark = v.strictObject({
	...overviewFact,
	kind: v.picklist(PARK_KINDS),
	status: v.optional(v.picklist(PARK_STATUSES))
});
export type OverviewPark = v.InferOutput<typeof OverviewPark>;

/** An indicator that counties share, joined over counties: what a choropleth shows. */
export const OverviewIndicator = v.strictObject({
	/** Concept id of geodata/taxonomy/indicators. */
	id: v.string(),
	name: v.string(),
	theme: v.string(),
	/** Rank among the indicators that stand for a plan as a whole, 1 the first. */
	headline: v.optional(v.number()),
	/** It is a growth a year: a row's aim is its `growth`, of the whole period, where it has no `target`. */
	rate: v.optional(v.literal(true)),
	/** Id of the indicator whose growth it is. */
	growthOf: v.optional(v.string()),
	/** One row a county that has it in the table of the coming period. */
	rows: v.array(
		v.strictObject({
			adcode: Adcode,
			/** Id of the county's own indicator, whose evidence is in facts.json. */
			indicator: v.string(),
			/** The county's own wording and unit. */
			name: v.string(),
			unit: v.optional(v.string()),
			nature: v.optional(v.picklist(NATURES)),
			/** Each `value` is in the indicator's unit, each `raw` as the county has it, in its own unit. */
			values: v.array(IndicatorValue),
			/** Values were converted to the indicator's unit: 88213 吨 → 8.8213 万吨. */
			converted: v.optional(v.literal(true))
		})
	),
	/** Unit of the counties that can be coloured together. */
	unit: v.optional(v.string()),
	/** Counties that are not coloured with the others, each with the reason; not all of them have a row. */
	incomparable: v.array(v.strictObject({ adcode: Adcode, reason: v.string() }))
});
export type OverviewIndicator = v.InferOutput<typeof OverviewIndicator>;

/** overview.json */
export const Overview = v.strictObject({
	projects: v.array(OverviewProject),
	parks: v.array(OverviewPark),
	indicators: v.array(OverviewIndicator)
});
export type Overview = v.InferOutput<typeof Overview>;

/** What `projects.geojson` and `parks.geojson` say of a fact. One feature a placement; without geometry where unplaced. */
const featureOfFact = {
	id: v.string(),
	name: v.string(),
	adcode: Adcode,
	county: v.string(),
	status: v.optional(v.string()),
	precision: v.optional(v.picklist(PRECISIONS)),
	/** The plan's words that the placement rests on. */
	basis: v.optional(v.string()),
	unplaced: v.optional(v.string()),
	/** First evidence, and the headings above it. */
	quote: v.string(),
	chapter: v.string()
};

const featuresOf = <const S extends v.GenericSchema>(properties: S) =>
	v.strictObject({
		type: v.literal('FeatureCollection'),
		features: v.array(
			v.strictObject({
				type: v.literal('Feature'),
				geometry: v.nullable(PlacementGeometry),
				properties
			})
		)
	});

/** projects.geojson */
export const ProjectFeatures = featuresOf(
	v.strictObject({ ...featureOfFact, category: v.picklist(CATEGORIES) })
);
export type ProjectFeatures = v.InferOutput<typeof ProjectFeatures>;

/** parks.geojson */
export const ParkFeatures = featuresOf(
	v.strictObject({ ...featureOfFact, kind: v.picklist(PARK_KINDS) })
);
export type ParkFeatures = v.InferOutput<typeof ParkFeatures>;
