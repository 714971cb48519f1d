// A query → what is found, by kind. A plain scan: nothing that holds the words can be missed.
import type { SearchName } from '#domain/search.ts';
import type { Corpus, Name, Passage } from './corpus.ts';
import { fold, type Stretch, stretchesOf } from './fold.ts';
import { lettersOf, readAs } from './pinyin.ts';

export interface FoundName {
	readonly name: SearchName;
	/** What of the name is marked; nothing where another of its names was found: `alias`. Few of what is found is shown. */
	readonly marks: () => readonly Stretch[];
	readonly alias?: string;
}

interface FoundText {
	readonly adcode: string;
	/** All passages of the plan that hold the words, in its order. */
	readonly passages: readonly Passage[];
}

export interface Found {
	/** The words as they were compared. */
	readonly words: readonly string[];
	readonly names: ReadonlyMap<SearchName['kind'], readonly FoundName[]>;
	readonly texts: readonly FoundText[];
}

/** In the order in which they are shown. */
export const NAME_KINDS = ['county', 'place', 'project', 'park', 'indicator', 'owner'] as const;

/** The words of a query as they are compared. */
export const wordsOf = (query: string): string[] => query.split(/\s+/u).map(fold).filter(Boolean);

export const holds = (folded: string, words: readonly string[]): boolean =>
	words.every((word) => folded.includes(word));

interface Ranked extends FoundName {
	readonly rank: number;
}

/** The whole name, its beginning, some part of it, another name. */
function byWords({ name, folded }: Name, words: readonly string[]): Ranked | undefined {
	const at = folded.findIndex((one) => holds(one, words));
	if (at < 0) return undefined;
	if (at > 0) {
		const alias = 'aliases' in name ? name.aliases?.[at - 1] : undefined;
		return { name, marks: () => [], ...(alias !== undefined && { alias }), rank: 3 };
	}
	const [first = ''] = words;
	const rank = folded[0] === first ? 0 : folded[0]?.startsWith(first) ? 1 : 2;
	return { name, marks: () => stretchesOf(name.name, words), rank };
}

function byReading({ name, readings }: Name, letters: string): Ranked | undefined {
	const stretch = readAs(readings, letters);
	if (!stretch) return undefined;
	return { name, marks: () => [stretch], rank: stretch[0] === 0 ? 4 : 5 };
}

function findNames({ names }: Corpus, query: string, words: readonly string[]) {
	const letters = lettersOf(query);
	const found = names.flatMap(
		(one) => byWords(one, words) ?? (letters && byReading(one, letters)) ?? []
	) as Ranked[];
	found.sort((a, b) => a.rank - b.rank || a.name.name.length - b.name.name.length);
	const byKind = NAME_KINDS.map(
		(kind) => [kind, found.filter(({ name }) => name.kind === kind)] as const
	);
	return new Map(byKind.filter(([, list]) => list.length > 0));
}

/** Everything that holds all words of the query; names also by their reading. Nothing for a query without words. */
export function find(corpus: Corpus, query: string): Found {
	const words = wordsOf(query);
	if (words.length === 0) return { words, names: new Map(), texts: [] };
	const texts = [...corpus.passages].map(([adcode, passages]) => ({
		adcode,
		passages: passages.filter(({ folded }) => holds(folded, words))
	}));
	return {
		words,
		names: findNames(corpus, query, words),
		texts: texts.filter(({ passages }) => passages.length > 0)
	};
}
