// The words by which sentences with figures are read: geodata/lexicon/statements.json. Common language only.
import * as v from 'valibot';
import { words, type Words } from '#text/words.ts';
import { readJson } from '../read-json.ts';

const List = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));

const StatementWords = v.strictObject({
	/** In titles of sections that look back, and of those that aim. */
	review: List,
	goals: List,
	/** In titles of sections about one zone, whose figures are not the county's. */
	zones: List,
	verbs: v.strictObject({
		/** Between a measure and its figure: 达到. */
		level: List,
		/** Before 到, 至: 提高到. */
		change: List,
		/** Before a rate: 增长, 下降. */
		growth: List,
		fall: List,
		/** Before a measure: 力争, 实现. */
		introduce: List
	}),
	/** Between a measure and the verb: 预计将. */
	adverbs: List,
	/** What the name of a measure ends with, by what its unit measures; `count` for units that are counted. */
	heads: v.record(v.string(), List),
	/** Names that mean something only with what was spoken of before: 产值. */
	generic: List,
	/** What is counted: 企业 达到 28家. */
	counted: List,
	/** What follows its number: 99个贫困村; with `exits` they have left poverty. */
	objects: List,
	exits: List,
	/** Things done to the whole county, with their amount. */
	activities: List,
	/** What belongs to one firm, place or project. */
	foreign: List,
	/** Words that only look like such: 公园绿地. */
	noForeign: List,
	/** In a sentence without a year: it tells what there is. */
	present: List,
	/** Where one stands in a sentence, only headline measures of it are the county's. */
	projects: List,
	/** Ends of names of places below the county, and words that only look like them. */
	placeEnds: List,
	placeSafe: List,
	/** Verbs of what somebody does: their objects are no measure. */
	action: List,
	/** Nouns that begin like such a verb: 建成区. */
	noAction: List,
	/** Units of one thing's size: 米, 小时. */
	ownUnits: List,
	/** After what is counted: what became of it (建成, 上市). */
	outcomes: List,
	/** Of the verbs of gain, those of works: what they build is measured by area and length, piece by piece it is projects. */
	builds: List,
	/** Verbs of what is added to: their figure is no level, and a list that follows has the same verb. */
	gains: List,
	/** What ends the noun that a clause begins with. */
	topicEnds: List
});
type Lists = v.InferOutput<typeof StatementWords>;
type Matchers<T> = { readonly [K in keyof T]: Words };

export interface StatementLexicon extends Matchers<Omit<Lists, 'verbs' | 'heads'>> {
	readonly verbs: Matchers<Lists['verbs']>;
	readonly heads: ReadonlyMap<string, Words>;
}

/** Reads and compiles the lists below `root`; throws InputError where the file is missing or damaged. */
export function loadStatementLexicon(root: string): StatementLexicon {
	const { verbs, heads, ...lists } = readJson(
		root,
		'geodata/lexicon/statements.json',
		StatementWords
	);
	return {
		...compiled(lists),
		verbs: compiled(verbs),
		heads: new Map(Object.entries(heads).map(([base, list]) => [base, words(list)]))
	};
}

const compiled = <T extends Record<string, string[]>>(lists: T): Matchers<T> =>
	Object.fromEntries(
		Object.entries(lists).map(([name, list]) => [name, words(list)])
	) as Matchers<T>;
