// The facts of a plan: projects, parks, indicators, statements, and their placements. Shape: CONTRACT.md.
// A key whose value the plan does not give is left out, never null and never 0.
import * as v from 'valibot';
import { PlacementGeometry } from './geometry.ts';
import { Evidence } from './text.ts';
import {
	CATEGORIES,
	CORRECTION_ACTIONS,
	NATURES,
	OPERATORS,
	PARK_KINDS,
	PARK_STATUSES,
	PRECISIONS,
	PROJECT_STATUSES,
	VALUE_ROLES
} from './vocabulary.ts';

const Name = v.pipe(v.string(), v.nonEmpty());
const Year = v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100));

/** 落位. `errorM` the radius in metres meant to hold the true place four times in five. */
export const Placement = v.strictObject({
	precision: v.picklist(PRECISIONS),
	geometry: PlacementGeometry,
	/** Gazetteer id; left out where a person set the point. */
	place: v.optional(v.string()),
	errorM: v.optional(v.number()),
	/** A line between known ends whose course is not known: drawn dashed. */
	schematic: v.optional(v.boolean()),
	basis: v.string(),
	evidence: Evidence
});
export type Placement = v.InferOutput<typeof Placement>;

/** A sum of money: `yuan` is `value` in the given `unit`, converted. */
const Investment = v.strictObject({
	value: v.number(),
	unit: v.string(),
	yuan: v.number(),
	evidence: Evidence
});

/** A trace that a person corrected the fact: see geodata/curation. */
export const Correction = v.strictObject({
	action: v.picklist(CORRECTION_ACTIONS),
	/** What the pipeline had read, for the keys that were changed. */
	was: v.optional(v.record(v.string(), v.string())),
	reason: v.string(),
	author: v.string(),
	date: v.string()
});
export type Correction = v.InferOutput<typeof Correction>;

const factTrail = {
	/** The rule that found the fact, for `--explain` and for readers. */
	rule: v.optional(v.string()),
	/** A reason why a careful reader could disagree. */
	doubt: v.optional(v.string()),
	corrected: v.optional(v.array(Correction)),
	/** Why `placements` is empty: 「文中未提地点」「地名未收录：…」「地名有歧义：…」「所提地点无法定位：…」. */
	unplaced: v.optional(v.string())
};

export const Project = v.strictObject({
	id: v.string(),
	name: Name,
	category: v.picklist(CATEGORIES),
	status: v.optional(v.picklist(PROJECT_STATUSES)),
	owner: v.optional(v.string()),
	scale: v.optional(v.string()),
	investment: v.optional(Investment),
	period: v.optional(v.strictObject({ from: v.optional(Year), to: v.optional(Year) })),
	places: v.array(v.string()),
	section: v.string(),
	evidence: v.pipe(v.array(Evidence), v.minLength(1)),
	placements: v.array(Placement),
	...factTrail
});
export type Project = v.InferOutput<typeof Project>;

export const Park = v.strictObject({
	id: v.string(),
	name: Name,
	aliases: v.array(v.string()),
	kind: v.picklist(PARK_KINDS),
	status: v.optional(v.picklist(PARK_STATUSES)),
	area: v.optional(v.string()),
	industries: v.array(v.string()),
	places: v.array(v.string()),
	section: v.string(),
	evidence: v.pipe(v.array(Evidence), v.minLength(1)),
	placements: v.array(Placement),
	...factTrail
});
export type Park = v.InferOutput<typeof Park>;

export const IndicatorValue = v.strictObject({
	role: v.picklist(VALUE_ROLES),
	year: v.optional(Year),
	raw: v.string(),
	value: v.optional(v.number()),
	op: v.optional(v.picklist(OPERATORS)),
	cumulative: v.optional(v.boolean()),
	text: v.optional(v.string())
});
export type IndicatorValue = v.InferOutput<typeof IndicatorValue>;

export const Indicator = v.strictObject({
	id: v.string(),
	name: Name,
	/** Id in geodata/taxonomy/indicators, where the indicator is one that counties share. */
	concept: v.optional(v.string()),
	unit: v.optional(v.string()),
	group: v.optional(v.string()),
	parent: v.optional(v.string()),
	table: v.string(),
	section: v.string(),
	period: v.optional(v.string()),
	nature: v.optional(v.picklist(NATURES)),
	values: v.array(IndicatorValue),
	evidence: Evidence,
	...factTrail
});
export type Indicator = v.InferOutput<typeof Indicator>;

export const Statement = v.strictObject({
	id: v.string(),
	measure: Name,
	/** Same vocabulary as Indicator.concept. */
	concept: v.optional(v.string()),
	year: v.optional(Year),
	from: v.optional(Year),
	value: v.number(),
	unit: v.string(),
	op: v.picklist(OPERATORS),
	kind: v.picklist(['actual', 'target']),
	section: v.string(),
	evidence: Evidence,
	...factTrail
});
export type Statement = v.InferOutput<typeof Statement>;

/** `<adcode>/facts.json` */
export const Facts = v.strictObject({
	projects: v.array(Project),
	parks: v.array(Park),
	indicators: v.array(Indicator),
	statements: v.array(Statement)
});
export type Facts = v.InferOutput<typeof Facts>;

export type AnyFact = Project | Park | Indicator | Statement;

/** All evidence of a fact, the first first. */
export const evidenceOf = ({ evidence }: AnyFact): Evidence[] =>
	Array.isArray(evidence) ? evidence : [evidence];

/** What a fact is called: a statement by what it measures. */
export const nameOf = (fact: AnyFact): string => ('measure' in fact ? fact.measure : fact.name);
