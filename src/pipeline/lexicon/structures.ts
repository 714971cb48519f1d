// Words of spatial structures (「一核一轴两翼」): geodata/lexicon/structures.json.
import * as v from 'valibot';
import { words, type Words } from '#text/words.ts';
import { readJson } from '../read-json.ts';

const List = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));

const StructureWordFile = v.strictObject({
	/** What only a structure counts: a formula has at least one of them. */
	shapes: List,
	/** What a formula may count beside them. */
	others: List,
	/** After a counted thing: 「一核带动」. */
	verbs: List,
	/** What a formula is said to be. */
	arrangements: List,
	/** In the name of a formula or above it: it is about that, not about the county. */
	sectors: List,
	/** Before a formula: it is somebody else's. */
	joining: List,
	/** In the title of a section that looks back. */
	past: List
});

export interface StructureLexicon {
	/** A whole formula, with room for quotes and commas between its terms. */
	readonly formula: RegExp;
	/** One counted thing at a time: 「一核」 of 「一核带动」. */
	readonly term: RegExp;
	readonly shapes: ReadonlySet<string>;
	readonly arrangements: Words;
	readonly sectors: Words;
	readonly joining: Words;
	readonly past: Words;
}

const longestFirst = (list: readonly string[]): string =>
	[...list].sort((a, b) => b.length - a.length).join('|');

/** Reads the lists below `root`; throws InputError where the file is missing or damaged. */
export function loadStructureLexicon(root: string): StructureLexicon {
	const file = readJson(root, 'geodata/lexicon/structures.json', StructureWordFile);
	const nouns = longestFirst([...file.shapes, ...file.others]);
	const thing = `[一二两双三四五六七八九十百多\\d]{1,3}[个大]?(?:${nouns})`;
	const counted = `${thing}(?:${longestFirst(file.verbs)})?`;
	return {
		formula: new RegExp(`${counted}(?:[、，,“”]{0,3}${counted}){1,7}`, 'gu'),
		term: new RegExp(thing, 'gu'),
		shapes: new Set(file.shapes),
		arrangements: words(file.arrangements),
		sectors: words(file.sectors),
		joining: words(file.joining),
		past: words(file.past)
	};
}
