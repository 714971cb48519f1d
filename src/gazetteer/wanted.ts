// Which names a county's plan uses and the gazetteer lacks, from the published data.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Adcode } from '#domain/adcode.ts';
import type { PlaceRow } from '#domain/place.ts';
import { InputError } from '#pipeline/input-error.ts';
import { unknownNames } from '#pipeline/places/unplaced.ts';
import { readJson } from '#pipeline/read-json.ts';

const Unplaced = v.array(v.object({ unplaced: v.optional(v.string()) }));
const Facts = v.object({ projects: Unplaced, parks: Unplaced });

/**
 * The names that keep facts of the county from being placed, those that keep most first; none that `known` has.
 * Throws InputError where the county is not published yet.
 */
export function wantedNames(root: string, adcode: Adcode, known: readonly PlaceRow[]): string[] {
	const file = `static/data/v1/${adcode}/facts.json`;
	if (!existsSync(join(root, file))) {
		throw new InputError({
			file,
			problem: 'The county has no published facts.',
			remedy: 'Put its plan into geodata/plans and run `npm run data` first.'
		});
	}
	const { projects, parks } = readJson(root, file, Facts);
	const own = known.filter((row) => row.adcode === adcode);
	const has = new Set(own.flatMap(({ name, aliases }) => [name, ...aliases]));
	const counts = new Map<string, number>();
	for (const { unplaced } of [...projects, ...parks])
		for (const name of unknownNames(unplaced ?? ''))
			if (!has.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
