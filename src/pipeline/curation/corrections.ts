// The schema of geodata/curation/<adcode>/*.json: what a person corrected, on which words, why, by whom and when.
// Facts are named by the plan's words, not by id, so that a correction outlives a better extraction.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Indicator, Park, Project, Statement } from '#domain/facts.ts';
import { Position } from '#domain/geometry.ts';
import { PRECISIONS } from '#domain/vocabulary.ts';
import { InputError } from '../input-error.ts';
import { readJson } from '../read-json.ts';

export const CURATION_FOLDER = 'geodata/curation';

const Words = v.pipe(v.string(), v.nonEmpty());

/** Words of the plan; `before` and `after` tell which place is meant where the quote stands more than once. */
const Place = v.strictObject({
	before: v.optional(Words),
	quote: Words,
	after: v.optional(Words)
});

const trail = {
	at: Place,
	/** Tells which fact is meant where several were read from the same words. */
	name: v.optional(Words),
	reason: Words,
	author: Words,
	date: v.pipe(v.string(), v.isoDate())
};

/** Keys that the pipeline itself fills and no person sets. */
const OWN = ['id', 'section', 'evidence', 'rule', 'doubt', 'corrected'] as const;
const FIELDS = {
	project: v.omit(Project, [...OWN, 'placements', 'unplaced']),
	park: v.omit(Park, [...OWN, 'placements', 'unplaced']),
	indicator: v.omit(Indicator, [...OWN, 'unplaced']),
	statement: v.omit(Statement, [...OWN, 'unplaced'])
};
const NEW = {
	project: v.partial(FIELDS.project, ['places']),
	park: v.partial(FIELDS.park, ['aliases', 'industries', 'places']),
	indicator: FIELDS.indicator,
	statement: FIELDS.statement
};
const SOME = {
	project: v.partial(FIELDS.project),
	park: v.partial(FIELDS.park),
	indicator: v.partial(FIELDS.indicator),
	statement: v.partial(FIELDS.statement)
};

const Kind = v.picklist(['project', 'park', 'indicator', 'statement']);
const PlaceableKind = v.picklist(['project', 'park']);
export type CuratedKind = v.InferOutput<typeof Kind>;

const add = <const K extends CuratedKind>(kind: K) =>
	v.strictObject({ action: v.literal('add'), kind: v.literal(kind), ...trail, fact: NEW[kind] });

const change = <const K extends CuratedKind>(kind: K) =>
	v.strictObject({
		action: v.literal('change'),
		kind: v.literal(kind),
		...trail,
		set: v.optional(SOME[kind]),
		/** Keys to take away. */
		unset: v.optional(v.array(Words))
	});

const split = <const K extends v.InferOutput<typeof PlaceableKind>>(kind: K) =>
	v.strictObject({
		action: v.literal('split'),
		kind: v.literal(kind),
		...trail,
		into: v.pipe(v.array(v.strictObject({ at: Place, fact: NEW[kind] })), v.minLength(2))
	});

const known = {
	precision: v.picklist(PRECISIONS),
	errorM: v.optional(v.pipe(v.number(), v.minValue(1)))
};

/** Where a person says that a fact lies: a point or line (WGS-84), an entry of the gazetteer, or nowhere with the reason. */
export const Target = v.union([
	v.strictObject({ point: Position, ...known }),
	v.strictObject({ line: v.pipe(v.array(Position), v.minLength(2)), ...known }),
	/** Name of the entry; point, course and error are its own. */
	v.strictObject({ place: Words, precision: v.picklist(PRECISIONS) }),
	v.strictObject({ unplaced: Words })
]);
export type Target = v.InferOutput<typeof Target>;

export const CorrectionEntry = v.variant('action', [
	v.variant('kind', [add('project'), add('park'), add('indicator'), add('statement')]),
	v.variant('kind', [change('project'), change('park'), change('indicator'), change('statement')]),
	v.variant('kind', [split('project'), split('park')]),
	v.strictObject({ action: v.literal('drop'), kind: Kind, ...trail }),
	v.strictObject({
		action: v.literal('merge'),
		kind: PlaceableKind,
		...trail,
		/** Facts that are the same as the one at `at`, which is kept. */
		others: v.pipe(v.array(Place), v.minLength(1))
	}),
	v.strictObject({ action: v.literal('move'), kind: PlaceableKind, ...trail, to: Target })
]);
export type CorrectionEntry = v.InferOutput<typeof CorrectionEntry>;

export interface FiledCorrection {
	readonly file: string;
	readonly entry: CorrectionEntry;
}

/**
 * Reads all corrections below `root`, by adcode, in order of file name and place in the file.
 * Throws InputError where a file does not fit the schema or its folder belongs to no plan.
 */
export function readCorrections(
	root: string,
	adcodes: readonly string[]
): ReadonlyMap<string, readonly FiledCorrection[]> {
	const folder = join(root, CURATION_FOLDER);
	if (!existsSync(folder)) return new Map();
	const entries = readdirSync(folder, { withFileTypes: true });
	const counties = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	const stray = counties.find((name) => !adcodes.includes(name));
	if (stray !== undefined) {
		throw new InputError({
			file: `${CURATION_FOLDER}/${stray}`,
			problem: 'Expected a folder named by the adcode of one of the plans.',
			remedy: 'Rename the folder, or add the plan that it corrects.'
		});
	}
	return new Map(counties.sort().map((name) => [name, readFolder(root, name)]));
}

const readFolder = (root: string, adcode: string): FiledCorrection[] =>
	readdirSync(join(root, CURATION_FOLDER, adcode))
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => `${CURATION_FOLDER}/${adcode}/${name}`)
		.flatMap((file) => readCorrectionFile(root, file).map((entry) => ({ file, entry })));

/** The corrections of one file below `root`. Throws InputError where it does not fit the schema. */
export const readCorrectionFile = (root: string, file: string): CorrectionEntry[] =>
	readJson(root, file, v.array(CorrectionEntry));
