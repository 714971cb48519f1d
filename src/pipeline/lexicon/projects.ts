// The words that tell a project in a plan's prose: geodata/lexicon/projects.json, compiled into matchers.
// The lists hold common language only, never a county's or a company's name.
import * as v from 'valibot';
import { pairOf, pairTest } from '#text/chars.ts';
import { words, type Words } from '#text/words.ts';
import { Dictionary } from '#pipeline/places/dictionary.ts';
import { readJson } from '#pipeline/read-json.ts';

const List = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));

const ProjectWordFile = v.strictObject({
	adverbs: List,
	verbs: v.strictObject({ build: List, push: List, act: List }),
	/** What says that a thing is only planned, goes on, is changed, is made anew or green, or no more than that it is pushed; `named` only looks so. */
	stages: v.strictObject({
		planned: List,
		continued: List,
		reworked: List,
		founded: List,
		greened: List,
		pushed: List,
		named: List
	}),
	movers: List,
	bases: List,
	innerVerbs: List,
	innerStops: List,
	wrappers: List,
	facilities: List,
	vague: List,
	singular: List,
	actions: List,
	plural: List,
	batches: List,
	lofty: List,
	institutions: List,
	orgs: List,
	goods: List,
	backing: List,
	brandWords: List,
	hosts: List,
	agencies: List,
	reviews: List,
	procedures: List,
	past: List,
	soft: List,
	works: List,
	scopes: List,
	weak: List,
	reviewStarts: List,
	metaphors: List,
	keep: List,
	clauseStarts: List,
	/** Names that begin like a clause: 都江堰, 有机肥. */
	nameStarts: List,
	adjuncts: List,
	predicates: List,
	boxProjects: List,
	boxOther: List,
	abstract: List,
	genericSettlements: List,
	leadsPlace: List,
	genericPlaces: List,
	/** Ordinary words that begin as names of places end: 祠堂, 街道, 河流. */
	markWords: List,
	genericStreets: List,
	leadsCompany: List,
	bodies: List,
	nationals: List
});

const CommonFile = v.strictObject({
	note: v.string(),
	follow: v.record(v.pipe(v.string(), v.length(1)), v.string())
});

type Lists = v.InferOutput<typeof ProjectWordFile>;

export interface ProjectLexicon extends Record<Exclude<keyof Lists, 'verbs' | 'stages'>, Words> {
	readonly verbs: Readonly<Record<keyof Lists['verbs'], Words>>;
	readonly stages: Dictionary<Stage>;
	/** Actions on a thing that is there: works and actions together. */
	readonly acts: Words;
	/** Whether plans in general use the pair of characters at `at`. */
	common(text: string, at: number): boolean;
}

const STAGES = [
	'planned',
	'continued',
	'reworked',
	'founded',
	'greened',
	'pushed',
	'named'
] as const;
export type Stage = (typeof STAGES)[number];

/** Reads and compiles the lists below `root`; throws InputError where one is missing or damaged. */
export function loadProjectLexicon(root: string): ProjectLexicon {
	const { verbs, stages, ...lists } = readJson(
		root,
		'geodata/lexicon/projects.json',
		ProjectWordFile
	);
	const { follow } = readJson(root, 'geodata/lexicon/projects-common.json', CommonFile);
	const pairs: number[] = [];
	for (const [first, seconds] of Object.entries(follow))
		for (let at = 0; at < seconds.length; at++)
			pairs.push(pairOf(first.charCodeAt(0), seconds.charCodeAt(at)));
	const isCommon = pairTest(pairs);
	const compiled = Object.fromEntries(
		Object.entries(lists).map(([name, list]) => [name, words(list)])
	) as Record<keyof typeof lists, Words>;
	return {
		...compiled,
		verbs: { build: words(verbs.build), push: words(verbs.push), act: words(verbs.act) },
		stages: new Dictionary(
			STAGES.flatMap((stage) => stages[stage].map((word) => [word, stage] as const))
		),
		acts: words([...lists.works, ...lists.actions.filter((word) => word !== '建设')]),
		common: (text, at) => isCommon(text.charCodeAt(at), text.charCodeAt(at + 1))
	};
}
