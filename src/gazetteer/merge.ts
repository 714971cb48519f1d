// New rows against the gazetteer: what is added, what would change, what stays. A place is its county and name.
import type { PlaceRow } from '#domain/place.ts';
import type { GazetteerFile } from './files.ts';
import { csvLine } from './files.ts';

interface Change {
	readonly name: string;
	readonly file: string;
	readonly before: readonly PlaceRow[];
	readonly after: readonly PlaceRow[];
}

export interface Merge {
	/** The files that differ, whole. */
	readonly files: readonly GazetteerFile[];
	readonly added: readonly Change[];
	readonly changed: readonly Change[];
	/** Names of places that are in the gazetteer just so, or that `keep` protects. */
	readonly same: readonly string[];
}

/**
 * Puts places, each as its rows, into files of the gazetteer. A known place changes in its own file, where its rows
 * stand; a new one is added at the end of `into`. With `keep`, known places stay as they are.
 */
export function merge(
	files: readonly GazetteerFile[],
	places: readonly (readonly PlaceRow[])[],
	{ into, keep }: { into: string; keep: boolean }
): Merge {
	const rows = new Map(files.map(({ file, rows }) => [file, [...rows]]));
	const added: Change[] = [];
	const changed: Change[] = [];
	const same: string[] = [];
	for (const place of places) {
		const [{ adcode, name } = { adcode: '', name: '' }] = place;
		const isIt = (row: PlaceRow): boolean => row.adcode === adcode && row.name === name;
		const file = [...rows].find(([, own]) => own.some(isIt))?.[0];
		if (file === undefined) {
			rows.set(into, [...(rows.get(into) ?? []), ...place]);
			added.push({ name, file: into, before: [], after: place });
			continue;
		}
		const own = rows.get(file) ?? [];
		const before = own.filter(isIt);
		const after = withAliases(place, before);
		if (keep || text(before) === text(after)) {
			same.push(name);
			continue;
		}
		own.splice(own.findIndex(isIt), before.length, ...after);
		changed.push({ name, file, before, after });
	}
	const touched = new Set([...added, ...changed].map(({ file }) => file));
	return {
		files: [...rows].filter(([file]) => touched.has(file)).map(([file, rows]) => ({ file, rows })),
		added,
		changed,
		same
	};
}

/** Other names that were known stay known: no source tells them all. */
function withAliases(after: readonly PlaceRow[], before: readonly PlaceRow[]): PlaceRow[] {
	const known = before.flatMap(({ aliases }) => aliases);
	return after.map((row, index) =>
		index === 0 ? { ...row, aliases: [...new Set([...known, ...row.aliases])] } : row
	);
}

const text = (rows: readonly PlaceRow[]): string => rows.map(csvLine).join('\n');

/** The difference as lines: `+` what comes, `-` what goes, under the file's name. */
export function differenceOf({ added, changed }: Merge): string[] {
	const changes = [...changed, ...added];
	return [...new Set(changes.map(({ file }) => file))].flatMap((file) => [
		file,
		...changes
			.filter((change) => change.file === file)
			.flatMap(({ before, after }) => [
				...before.map((row) => `- ${csvLine(row)}`),
				...after.map((row) => `+ ${csvLine(row)}`)
			])
	]);
}
