// A place as a file or a service tells it, and the rows of the gazetteer that it makes. Positions in, WGS-84 out.
import * as v from 'valibot';
import type { Adcode } from '#domain/adcode.ts';
import type { Position } from '#domain/geometry.ts';
import { PlaceRow } from '#domain/place.ts';
import { roundPosition } from '#geo/coordinates.ts';
import { toWgs84 } from '#geo/datum.ts';
import type { Datum } from '#geo/datum.ts';
import { InputError } from '#pipeline/input-error.ts';

/** What a source says of a place; what it leaves out comes from the command's options. */
export interface FoundPlace {
	/** Where it is told, for the person: a file and perhaps a line. */
	readonly file: string;
	readonly line?: number;
	readonly name: string;
	/** In the declared datum, [longitude, latitude]; several are the vertices of a line, in order. */
	readonly at: readonly (readonly [number, number])[];
	readonly aliases?: readonly string[];
	readonly kind?: string;
	readonly errorM?: number;
	readonly method?: string;
	readonly source?: string;
	readonly note?: string;
}

/** What holds where a place does not say it. */
export interface Defaults {
	readonly adcode: Adcode;
	readonly kind?: string;
	readonly errorM?: number;
	readonly source?: string;
}

/** The longest line that the note of a vertex can number. */
const MOST_VERTICES = 999;

/**
 * The rows of a place; a line gives one row a vertex, numbered in the note.
 * Throws InputError where a value is missing or impossible, such as latitude before longitude.
 */
export function rowsOf(place: FoundPlace, datum: Datum, defaults: Defaults): PlaceRow[] {
	const count = place.at.length;
	if (count === 0 || count > MOST_VERTICES)
		throw wrong(place, `${place.name} has ${count} vertices; expected 1 to ${MOST_VERTICES}`);
	return place.at.map((at, index) => {
		const nth = count > 1 ? `${index + 1}/${count} ` : '';
		return rowOf(place, toWgs84(at, datum), `${nth}${place.note ?? ''}`.trim(), defaults);
	});
}

function rowOf(place: FoundPlace, at: Position, note: string, defaults: Defaults): PlaceRow {
	const [lon, lat] = roundPosition(at);
	const result = v.safeParse(PlaceRow, {
		adcode: defaults.adcode,
		name: place.name,
		aliases: [...(place.aliases ?? [])],
		kind: place.kind ?? defaults.kind,
		lon,
		lat,
		errorM: place.errorM ?? defaults.errorM,
		method: place.method ?? 'point',
		source: place.source ?? defaults.source,
		note
	});
	if (result.success) return result.output;
	const [issue] = result.issues;
	const key = v.getDotPath(issue) ?? 'row';
	throw wrong(place, `${place.name || 'A place without name'}, ${key}: ${issue.message}`);
}

const wrong = ({ file, line }: FoundPlace, problem: string): InputError =>
	new InputError({
		file,
		...(line !== undefined && { line }),
		problem: `${problem}.`,
		remedy:
			'Expected a name, longitude 73–136, latitude 3–54, and error, kind and source in the file or as --error, --kind, --source.'
	});
