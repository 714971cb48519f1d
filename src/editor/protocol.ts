// What the editor's page and its endpoint say to each other.
import * as v from 'valibot';
import { Adcode } from '#domain/adcode.ts';
import type { Position } from '#domain/geometry.ts';
import type { PlaceKind } from '#domain/place.ts';
import { PLACE_KINDS } from '#domain/place.ts';
import { Target } from '#pipeline/curation/corrections.ts';

const Words = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500));

/** A point that other facts will be placed by, too: a row of the gazetteer. */
const Remembered = v.strictObject({
	name: Words,
	aliases: v.array(Words),
	kind: v.picklist(PLACE_KINDS),
	source: Words,
	note: v.pipe(v.string(), v.trim(), v.maxLength(500))
});

export const SaveRequest = v.strictObject({
	adcode: Adcode,
	/** Id of a project or park in the published data. */
	fact: v.string(),
	to: v.pipe(
		Target,
		v.check((to) => !('unplaced' in to), 'expected a point, a line or a place')
	),
	remember: v.optional(Remembered),
	reason: Words,
	author: Words
});
export type SaveRequest = v.InferOutput<typeof SaveRequest>;

/** An entry of the gazetteer, as the page's search needs it. */
export interface KnownPlace {
	readonly adcode: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly kind: PlaceKind;
	readonly line: readonly Position[];
	readonly errorM: number;
}

export interface EditorState {
	readonly places: readonly KnownPlace[];
	/** Where people said that facts lie, by the facts' ids. */
	readonly moves: Readonly<Record<string, Target>>;
	/** Saves that can be undone, newest last: the facts' ids. */
	readonly undo: readonly string[];
}

/** Why a request is refused → HTTP status. The page turns the code into words. */
export const REFUSALS = {
	/** Not from this machine. */
	remote: 403,
	/** Not from a page of this server. */
	foreign: 403,
	malformed: 400,
	tooLarge: 413,
	/** The published data have no such fact. */
	noFact: 404,
	/** The gazetteer has no such place. */
	noPlace: 404,
	/** The plan's words do not tell this fact from another. */
	ambiguous: 409,
	outside: 409,
	/** Said to be known better than its error allows. */
	tooExact: 409,
	placeExists: 409,
	/** A file of corrections that is applied later moves the fact, too. */
	movedElsewhere: 409,
	nothingToUndo: 409,
	/** The file is no longer as it was saved. */
	changedSince: 409,
	/** A file of the project cannot be read as it should. */
	damaged: 500,
	failed: 500
} as const;
export type RefusalCode = keyof typeof REFUSALS;

export interface RefusalReply {
	readonly code: RefusalCode;
	/** Shown as it is. */
	readonly detail: string;
}
