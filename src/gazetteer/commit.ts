// The last stretch of both commands: rows in, the difference on the screen, and files only with --yes.
import type { Adcode } from '#domain/adcode.ts';
import type { PlaceRow } from '#domain/place.ts';
import { OUTLINE_TOLERANCE_M, metresOutside } from '#geo/area.ts';
import type { MultiPolygonCoordinates } from '#geo/edges.ts';
import type { Boundaries } from '#pipeline/geography/boundaries.ts';
import { GAZETTEER } from '#pipeline/geography/gazetteer.ts';
import { checkFiles, readGazetteer, writeFiles } from './files.ts';
import { differenceOf, merge } from './merge.ts';

export interface Target {
	readonly root: string;
	readonly adcode: Adcode;
	readonly boundaries: Boundaries;
	/** Leave places that the gazetteer knows as they are. */
	readonly keep: boolean;
	readonly yes: boolean;
	readonly print: (line: string) => void;
}

/**
 * Shows what the places, each as its rows, would change, and with `yes` changes it. Places outside the county, and
 * names that mean two places, are told and left out. Throws InputError where the result would not pass the pipeline; then nothing is written.
 */
export function commit(places: readonly (readonly PlaceRow[])[], target: Target): void {
	const { root, adcode, boundaries, keep, yes, print } = target;
	const outline = boundaries.counties.get(adcode)?.geometry.coordinates ?? [];
	const taken = places.filter((rows) => {
		const why = isTwice(rows, places) ? 'is told twice' : outsideWhy(rows, outline);
		if (why !== undefined) print(`left out: ${rows[0]?.name ?? ''} ${why}`);
		return why === undefined;
	});
	const into = `${GAZETTEER}/${adcode}.csv`;
	const result = merge(readGazetteer(root), taken, { into, keep });
	checkFiles(root, result.files, boundaries);
	for (const line of differenceOf(result)) print(line);
	const { added, changed, same } = result;
	print(`${added.length} new, ${changed.length} changed, ${same.length} as they are`);
	if (result.files.length === 0) return;
	if (!yes) {
		print('Nothing is written. Run again with --yes to write this.');
		return;
	}
	writeFiles(root, result.files);
	print('Written. `npm run data` reads the plans with it.');
}

const isTwice = (rows: readonly PlaceRow[], all: readonly (readonly PlaceRow[])[]): boolean =>
	all.some((other) => other !== rows && other[0]?.name === rows[0]?.name);

function outsideWhy(
	rows: readonly PlaceRow[],
	outline: MultiPolygonCoordinates
): string | undefined {
	const metres = Math.max(...rows.map(({ lon, lat }) => metresOutside([lon, lat], outline)));
	return metres > OUTLINE_TOLERANCE_M
		? `lies ${Math.round(metres)} m outside the county`
		: undefined;
}
