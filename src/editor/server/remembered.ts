// Places that people want remembered: rows of a gazetteer file of their own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adcode } from '#domain/adcode.ts';
import type { PlaceRow } from '#domain/place.ts';
import type { Target } from '#pipeline/curation/corrections.ts';
import { loadBoundaries } from '#pipeline/geography/boundaries.ts';
import { GAZETTEER, GAZETTEER_HEADER, readGazetteerFile } from '#pipeline/geography/gazetteer.ts';
import { checkFiles, csvLine, readGazetteer } from '#src/gazetteer/files.ts';
import type { SaveRequest } from '../protocol.ts';
import { readAdcodes } from './published.ts';
import { Refusal } from './refusal.ts';

export const REMEMBERED = `${GAZETTEER}/remembered.csv`;

/**
 * The file of remembered places with one more; the rest of it stays byte for byte.
 * Throws Refusal where the place is no point with an error, or its name is taken; InputError where the pipeline would.
 */
export function withRow(
	root: string,
	adcode: Adcode,
	to: Target,
	{ name, aliases, kind, source, note }: NonNullable<SaveRequest['remember']>
): string {
	if (!('point' in to) || to.errorM === undefined)
		throw new Refusal('malformed', 'remember: expected a point and errorM');
	const [lon, lat] = to.point;
	const row: PlaceRow = {
		adcode,
		name,
		aliases,
		kind,
		lon,
		lat,
		errorM: to.errorM,
		method: 'point',
		source,
		note
	};
	const all = readGazetteer(root).flatMap(({ rows }) => rows);
	if (all.some((one) => one.adcode === adcode && one.name === name))
		throw new Refusal('placeExists', name);
	const path = join(root, REMEMBERED);
	const known = existsSync(path);
	const rows = known ? readGazetteerFile(root, REMEMBERED) : [];
	checkFiles(
		root,
		[{ file: REMEMBERED, rows: [...rows, row] }],
		loadBoundaries(root, readAdcodes(root))
	);
	const text = known ? readFileSync(path, 'utf8') : `${GAZETTEER_HEADER.join()}\n`;
	return `${text}${text.endsWith('\n') ? '' : '\n'}${csvLine(row)}\n`;
}
