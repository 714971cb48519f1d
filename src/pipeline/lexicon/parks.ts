// Words that tell an economic zone from a green park, a company or a figure of speech: geodata/lexicon/parks.json.
import { PARK_KINDS } from '#domain/vocabulary.ts';
import * as v from 'valibot';
import { words, type Words } from '#text/words.ts';
import { readJson } from '../read-json.ts';

const List = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));
const Kind = v.picklist(PARK_KINDS);

const ParkHead = v.strictObject({
	/** What the name ends with; the longest one counts. */
	word: v.pipe(v.string(), v.nonEmpty()),
	/** Heads that may stand for each other in names of one park. */
	family: v.string(),
	/** Kind, unless the name says otherwise. */
	kind: Kind,
	/** A name with this head is a park by itself; others are often areas, crops or figures of speech. */
	strict: v.boolean()
});
export type ParkHead = v.InferOutput<typeof ParkHead>;

const ParkWordFile = v.strictObject({
	heads: v.array(ParkHead),
	/** What stands before a name and is no part of it. */
	bounds: List,
	/** Qualifiers that many parks share: alone they name none. */
	generic: List,
	/** Before a head: several are meant, none in particular. */
	plural: List,
	/** Scopes of an aim: 「打造全国…集聚区」. */
	lofty: List,
	buildVerbs: List,
	/** Around a name: the park is there already. */
	existing: List,
	/** Before a list of parks: all of them are there already. */
	relies: List,
	/** In the words right after a head: a company or a cooperative named after the park. */
	organisationEnds: List,
	/** After a head: another word (园区化, 园林). */
	notAfter: List,
	/** After a name: a definite thing to be built. */
	projectMarks: List,
	/** In the title of a box: what it lists are definite things. */
	projectBoxes: List,
	/** Before a name in a box: it is a part of what the item is about. */
	componentMarks: List,
	/** In the qualifiers of a loose head: a part of the county rather than a park. */
	regions: List,
	/** Trades that a name may tell: 生物医药产业园. */
	trades: List,
	/** Words of a name that tell the kind, first match counts. */
	kinds: v.array(v.strictObject({ kind: Kind, words: List })),
	/** Longer words and what they are shortened to in other mentions. */
	folds: v.array(v.strictTuple([v.string(), v.string()]))
});

type Lists = Omit<v.InferOutput<typeof ParkWordFile>, 'heads' | 'kinds' | 'folds'>;

export interface ParkLexicon extends Readonly<Record<keyof Lists, Words>> {
	readonly heads: ReadonlyMap<string, ParkHead>;
	/** Finds heads, the longest where several begin at one place. */
	readonly headPattern: RegExp;
	readonly kinds: v.InferOutput<typeof ParkWordFile>['kinds'];
	readonly folds: v.InferOutput<typeof ParkWordFile>['folds'];
}

/** Reads the lists below `root`; throws InputError where the file is missing or damaged. */
export function loadParkLexicon(root: string): ParkLexicon {
	const { heads, kinds, folds, ...lists } = readJson(
		root,
		'geodata/lexicon/parks.json',
		ParkWordFile
	);
	const compiled = Object.fromEntries(
		Object.entries(lists).map(([name, list]) => [name, words(list)])
	) as Record<keyof Lists, Words>;
	const longestFirst = heads.map(({ word }) => word).sort((a, b) => b.length - a.length);
	return {
		...compiled,
		kinds,
		folds,
		heads: new Map(heads.map((head) => [head.word, head])),
		headPattern: new RegExp(longestFirst.join('|'), 'gu')
	};
}
