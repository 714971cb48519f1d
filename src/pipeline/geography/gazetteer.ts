// Places with coordinates, out of geodata/gazetteer/*.csv: every row checked, rows of one line joined to one place. WGS-84.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { adcode as toAdcode } from '#domain/adcode.ts';
import type { Adcode } from '#domain/adcode.ts';
import { idMaker } from '#domain/id.ts';
import { PlaceRow } from '#domain/place.ts';
import type { Place } from '#domain/place.ts';
import { OUTLINE_TOLERANCE_M, metresOutside } from '#geo/area.ts';
import { InputError } from '#pipeline/input-error.ts';
import type { Boundaries } from './boundaries.ts';

export const GAZETTEER = 'geodata/gazetteer';
export const GAZETTEER_HEADER = 'adcode,name,aliases,kind,lon,lat,error_m,method,source,note'.split(
	','
);

/** Vertex 2 of 5: 「2/5 皋落」. Rows of one name may stand beside each other only when they are so numbered. */
const VERTEX = /^(\d{1,3})\/(\d{1,3})(?!\d)/u;

const Records = v.array(
	v.object({ record: v.array(v.string()), info: v.object({ lines: v.number() }) })
);

interface Line {
	readonly file: string;
	readonly line: number;
	readonly row: PlaceRow;
}

export interface Gazetteer {
	/** By county; a county without rows has an empty list. In order of file and line. */
	places(adcode: Adcode): readonly Place[];
	/** By id. */
	place(id: string): Place | undefined;
}

/**
 * Reads all CSV files of geodata/gazetteer below `root`. Rows of counties that have no outline are refused.
 * Throws InputError with file and line for a wrong column, value, datum, a duplicate, or a point outside its county.
 */
export function loadGazetteer(root: string, boundaries: Boundaries): Gazetteer {
	const folder = join(root, GAZETTEER);
	const files = (existsSync(folder) ? readdirSync(folder) : [])
		.filter((name) => name.endsWith('.csv'))
		.sort();
	const lines = files.flatMap((name) => readLines(root, `${GAZETTEER}/${name}`));
	for (const line of lines) checkInside(line, boundaries);
	const byCounty = new Map<string, Place[]>();
	for (const [adcode, own] of groupBy(lines, ({ row }) => row.adcode)) {
		const id = idMaker(toAdcode(adcode), 'place');
		const named = [...groupBy(own, ({ row }) => row.name).values()];
		byCounty.set(
			adcode,
			named.map((rows) => toPlace(rows, id))
		);
	}
	const byId = new Map([...byCounty.values()].flat().map((place) => [place.id, place]));
	return {
		places: (adcode) => byCounty.get(adcode) ?? [],
		place: (id) => byId.get(id)
	};
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, [T, ...T[]]> {
	const groups = new Map<string, [T, ...T[]]>();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}

/** The rows of one file below `root`, each checked alone. Throws InputError with file and line. */
export const readGazetteerFile = (root: string, file: string): PlaceRow[] =>
	readLines(root, file).map(({ row }) => row);

function readLines(root: string, file: string): Line[] {
	const text = readFileSync(join(root, file), 'utf8');
	let records: v.InferOutput<typeof Records>;
	try {
		records = v.parse(Records, parse(text, { bom: true, info: true, skip_empty_lines: true }));
	} catch (cause) {
		const line = cause instanceof CsvError ? Number(cause['lines']) : undefined;
		throw new InputError({
			file,
			...(line ? { line } : {}),
			problem: `Expected ${GAZETTEER_HEADER.length} columns of CSV in every line: ${(cause as Error).message}.`,
			remedy: 'Put text that holds a comma or a quote in double quotes.'
		});
	}
	const [head, ...body] = records;
	if (head?.record.join() !== GAZETTEER_HEADER.join()) {
		throw new InputError({
			file,
			line: 1,
			problem: `Expected the columns ${GAZETTEER_HEADER.join()}, found ${head?.record.join() ?? 'nothing'}.`,
			remedy: 'Put the columns in this order and name them so.'
		});
	}
	return body.map(({ record, info }) => ({
		file,
		line: info.lines,
		row: toRow(record, file, info.lines)
	}));
}

function toRow(record: readonly string[], file: string, line: number): PlaceRow {
	const cell = (column: number): string => (record[column] ?? '').trim();
	const number = (column: number): number => (cell(column) === '' ? NaN : Number(cell(column)));
	const result = v.safeParse(PlaceRow, {
		adcode: cell(0),
		name: cell(1),
		aliases: cell(2)
			.split(';')
			.map((alias) => alias.trim())
			.filter(Boolean),
		kind: cell(3),
		lon: number(4),
		lat: number(5),
		errorM: number(6),
		method: cell(7),
		source: cell(8),
		note: cell(9)
	});
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new InputError({
		file,
		line,
		problem: `${cell(1) || 'The row'}, ${v.getDotPath(issue) ?? 'row'}: ${issue.message}.`,
		remedy:
			'Expected lon 73–136 before lat 3–54 in degrees of WGS-84, error_m in metres, a known kind and method, and a source.'
	});
}

function checkInside({ file, line, row }: Line, { counties }: Boundaries): void {
	const county = counties.get(row.adcode);
	if (!county) {
		throw new InputError({
			file,
			line,
			problem: `${row.name}: no county has the code ${row.adcode} in the boundary file.`,
			remedy: 'Correct the code, or remove the rows of a county that has no plan here.'
		});
	}
	const metres = metresOutside([row.lon, row.lat], county.geometry.coordinates);
	if (metres <= OUTLINE_TOLERANCE_M) return;
	throw new InputError({
		file,
		line,
		problem: `${row.name} (${row.lon}, ${row.lat}) lies ${Math.round(metres)} m outside ${county.properties.name}.`,
		remedy: `Correct the coordinate (WGS-84, at most ${OUTLINE_TOLERANCE_M} m outside) or the county's code.`
	});
}

function toPlace(lines: readonly [Line, ...Line[]], id: (name: string) => string): Place {
	const [{ row }, ...more] = lines;
	for (const [i, line] of lines.entries()) checkVertex(line, i, lines.length);
	return {
		id: id(row.name),
		adcode: row.adcode,
		name: row.name,
		aliases: [...new Set(lines.flatMap((line) => line.row.aliases))],
		kind: row.kind,
		rows: [row, ...more.map((line) => line.row)]
	};
}

function checkVertex({ file, line, row }: Line, i: number, count: number): void {
	const [, nth, of] = VERTEX.exec(row.note) ?? [];
	if (nth === undefined ? count === 1 : Number(nth) === i + 1 && Number(of) === count) return;
	throw new InputError({
		file,
		line,
		problem:
			nth === undefined
				? `${row.name} is in the gazetteer of ${row.adcode} twice.`
				: `${row.name}: expected vertex ${i + 1}/${count} at the start of the note, found ${nth}/${of ?? ''}.`,
		remedy:
			'Keep one row a place; number the rows of a line 1/3, 2/3, 3/3 in the note, in order along it.'
	});
}
