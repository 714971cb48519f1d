// The common words that tell a place name from the same characters in another word: geodata/lexicon/places.json.
import * as v from 'valibot';
import { Dictionary } from '#pipeline/places/dictionary.ts';
import { readJson } from '#pipeline/read-json.ts';

const Words = v.pipe(v.array(v.string()), v.minLength(1));

const PlaceWords = v.strictObject({
	/** What a name of this kind ends with; without it the name is a short form. */
	suffixes: v.strictObject({ township: Words, village: Words }),
	/** Characters that make another name when they stand before a short one: 东郝庄 is not 郝庄. */
	modifiers: v.string(),
	/** Characters that make another name when they stand after a short one: 文峰塔 is not 文峰. */
	featureAfterName: v.string(),
	/** What makes a street out of the name of a mountain or river: 中条山路. */
	roadAfterFeature: Words,
	/** Ends of names of organisations, which often begin with a place they are not at. */
	organisations: Words,
	/** What cannot stand inside the name of an organisation. */
	breakOrganisation: Words,
	/** After a name that a town and a river or hill share: the town is meant. */
	institutions: Words,
	/** Rivers and ranges that much is called after: a place only before one of `uses`, or alone. */
	grand: v.strictObject({ names: Words, uses: Words }),
	/** What may stand between two names of one list or one road. */
	between: v.array(v.string()),
	/** What may stand directly before a name. */
	leads: v.strictObject({ characters: v.string(), words: Words }),
	/** Verbs: what stands before one is another doing than what stands after it. */
	actions: Words,
	/**
	 * Words before a list of names that say where something is: in its clause only, over a short phrase, or,
	 * setting the scene by themselves, over a whole clause.
	 */
	locatives: v.strictObject({ clause: Words, phrase: Words, scene: Words }),
	/** What the heading 「县城」 does not put into the county town. */
	notInTown: Words,
	/** After a road: what leads to it or stands at it, and is not where its course runs. 荷宝高速[连接线] */
	branches: Words,
	/** Words before a list that says where something named earlier in the sentence is. */
	sitings: Words,
	/** After such a list: it sets the scene for the clauses after it. 「以长直乡为中心，」 */
	scenes: Words,
	/** At the beginning of a clause that tells only what another thing relies on: 「结合现有的甲园区」. */
	means: Words,
	/** After such a list: it says where the next thing is, and no other. 「以水头工业园为主的集聚区」 */
	attributives: Words,
	/** Words before a list of names that something only reaches: it is not there. */
	reaching: Words,
	/** Behind a thing that becomes what follows: it stays where it is. 「推动甲泉水建设成乙镇水源」 */
	becoming: Words,
	/** Words in the name of a thing that runs from one place to another. */
	linear: Words,
	/** What stands between the two ends of such a thing. */
	fromTo: Words,
	/** Words that make a fact one of the whole county. */
	countyWide: Words,
	/** Ends of words that are names of places, to tell one that the gazetteer lacks. */
	placeEnds: Words,
	/** Ends of words that look like names of places and are none. */
	genericEnds: Words,
	/** Short names that also end longer ones (文旅新城): only at the start of a phrase, after a lead or a place. */
	needLead: Words,
	/** Short names that are also ordinary words: only beside another place, or with their suffix. */
	needSuffix: Words,
	/** Ordinary words that a short name must not cut or lie within: 创新|城市 holds no 新城. */
	words: Words
});

export interface PlaceLexicon extends Omit<
	v.InferOutput<typeof PlaceWords>,
	'needLead' | 'needSuffix' | 'words'
> {
	readonly needLead: ReadonlySet<string>;
	readonly needSuffix: ReadonlySet<string>;
	readonly words: Dictionary<true>;
}

/** Reads the list below `root`; throws InputError where it is missing or damaged. */
export function loadPlaceLexicon(root: string): PlaceLexicon {
	const file = readJson(root, 'geodata/lexicon/places.json', PlaceWords);
	return {
		...file,
		needLead: new Set(file.needLead),
		needSuffix: new Set(file.needSuffix),
		words: new Dictionary(file.words.map((word) => [word, true]))
	};
}
