// The gazetteer's files as rows, and rows as files: nothing is written that the pipeline would refuse, or by halves.
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlaceRow } from '#domain/place.ts';
import type { Boundaries } from '#pipeline/geography/boundaries.ts';
import {
	GAZETTEER,
	GAZETTEER_HEADER,
	loadGazetteer,
	readGazetteerFile
} from '#pipeline/geography/gazetteer.ts';
import { writeWhole } from '#pipeline/write-whole.ts';

export interface GazetteerFile {
	/** Below the project's folder. */
	readonly file: string;
	readonly rows: readonly PlaceRow[];
}

/** All files of the gazetteer below `root`, by name. Throws InputError as loadGazetteer does. */
export function readGazetteer(root: string): GazetteerFile[] {
	const folder = join(root, GAZETTEER);
	const names = existsSync(folder) ? readdirSync(folder) : [];
	return names
		.filter((name) => name.endsWith('.csv'))
		.sort()
		.map((name) => `${GAZETTEER}/${name}`)
		.map((file) => ({ file, rows: readGazetteerFile(root, file) }));
}

const quoted = (cell: string): string =>
	/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A row as a line of CSV, without the end of line. */
export const csvLine = (row: PlaceRow): string =>
	[
		row.adcode,
		row.name,
		row.aliases.join(';'),
		row.kind,
		row.lon.toFixed(5),
		row.lat.toFixed(5),
		String(row.errorM),
		row.method,
		row.source,
		row.note
	]
		.map(quoted)
		.join();

/** Checks the gazetteer as it would be with these files. Throws InputError where the pipeline would refuse it. */
export function checkFiles(
	root: string,
	files: readonly GazetteerFile[],
	boundaries: Boundaries
): void {
	const trial = mkdtempSync(join(tmpdir(), 'xiantu-gazetteer-'));
	try {
		mkdirSync(join(trial, GAZETTEER), { recursive: true });
		const replaced = new Set(files.map(({ file }) => file));
		for (const { file } of readGazetteer(root).filter(({ file }) => !replaced.has(file)))
			writeFileSync(join(trial, file), readFileSync(join(root, file)));
		for (const { file, rows } of files) writeFileSync(join(trial, file), contentOf(rows));
		loadGazetteer(trial, boundaries);
	} finally {
		rmSync(trial, { recursive: true });
	}
}

const contentOf = (rows: readonly PlaceRow[]): string =>
	[GAZETTEER_HEADER.join(), ...rows.map(csvLine), ''].join('\n');

export function writeFiles(root: string, files: readonly GazetteerFile[]): void {
	for (const { file, rows } of files) writeWhole(join(root, file), contentOf(rows));
}
