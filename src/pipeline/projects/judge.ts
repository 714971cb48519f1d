// Decides whether a candidate is a project: a table of named rules, the first that applies decides.
// Invariant: pure; a doubtful yes carries the reason.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import type { Candidate, Judged } from './candidate.ts';
import { isDefinite } from './identity.ts';

interface Rule {
	readonly name: string;
	readonly applies: (c: Candidate, lexicon: ProjectLexicon) => boolean;
	readonly verdict: 'yes' | 'doubt' | 'no';
}

const governed = (c: Candidate): boolean => c.verbs.length > 0 || c.wrapped;
const builds = (c: Candidate): boolean => c.verbs.some((verb) => verb.kind === 'build');
const own = (c: Candidate): boolean => c.identity.own >= 2 || c.identity.proper;
const definite = (c: Candidate): boolean => isDefinite(c.identity) || c.identity.home;
const endsIn =
	(list: 'institutions' | 'vague' | 'facilities' | 'wrappers') =>
	(c: Candidate, lexicon: ProjectLexicon): boolean =>
		lexicon[list].endAt(c.name, c.name.length) > 0;
const institution = endsIn('institutions');
const vague = endsIn('vague');
const physical = (c: Candidate, lexicon: ProjectLexicon): boolean =>
	lexicon.facilities.within(c.name) || lexicon.works.within(c.name);
/** 「水上应急搜救中心」 says more than 「服务中心」. */
const spelledOut = (c: Candidate, lexicon: ProjectLexicon): boolean =>
	!vague(c, lexicon) || (c.name.endsWith('中心') && c.name.length >= 7);

const RULES: readonly Rule[] = [
	{ name: 'too-short', applies: (c) => c.name.length < 3, verdict: 'no' },
	{ name: 'too-long', applies: (c) => c.name.length > 60, verdict: 'no' },
	{
		name: 'plural',
		applies: (c, l) => l.plural.startAt(c.name, 0) > 0 || l.plural.within(c.name),
		verdict: 'no'
	},
	{ name: 'row', applies: (c) => c.form === 'row', verdict: 'yes' },
	{
		name: 'soft-lead',
		applies: (c, l) => c.form === 'lead' && l.soft.within(c.name) && !own(c),
		verdict: 'no'
	},
	{
		name: 'lead',
		applies: (c) =>
			c.form === 'lead' && c.head !== 'none' && (definite(c) || c.head === 'facility'),
		verdict: 'yes'
	},
	{
		name: 'lead-programme',
		applies: (c) => c.form === 'lead' && c.head !== 'none',
		verdict: 'doubt'
	},
	{ name: 'soft', applies: (c, l) => l.soft.within(c.name) && !definite(c), verdict: 'no' },
	{
		name: 'box-item',
		applies: (c) => c.form === 'item' && c.setting.projectBox && (c.head !== 'none' || own(c)),
		verdict: 'yes'
	},
	{
		name: 'box-item-bare',
		applies: (c) => c.form === 'item' && c.setting.projectBox && c.name.length >= 4,
		verdict: 'doubt'
	},
	{
		name: 'lofty',
		applies: (c, l) => l.lofty.within(c.name) && c.head !== 'wrapper',
		verdict: 'no'
	},
	{ name: 'institution', applies: (c, l) => c.head === 'none' && institution(c, l), verdict: 'no' },
	{ name: 'named-project', applies: (c) => c.head === 'wrapper' && definite(c), verdict: 'yes' },
	{
		name: 'named-facility',
		applies: (c) => c.head === 'facility' && definite(c) && governed(c),
		verdict: 'yes'
	},
	{
		name: 'named-works',
		applies: (c) => c.head === 'action' && own(c) && governed(c),
		verdict: 'yes'
	},
	{
		name: 'listed-project',
		applies: (c) => c.head === 'none' && c.wrapped && own(c),
		verdict: 'yes'
	},
	{
		name: 'physical-project',
		applies: (c, l) => c.head === 'wrapper' && governed(c) && physical(c, l),
		verdict: 'doubt'
	},
	{
		name: 'new-facility',
		applies: (c, l) => c.head === 'facility' && builds(c) && spelledOut(c, l) && c.name.length >= 4,
		verdict: 'doubt'
	}
];

const DOUBTS: Record<string, string> = {
	'lead-programme': '可能是工作安排而不是具体项目',
	'box-item-bare': '专栏所列，名称未说明建设内容',
	'physical-project': '没有具体地点、名称或规模，可能是一类工作',
	'new-facility': '没有具体地点、名称或规模，可能是一类设施'
};

/** The candidate with the rule that took it, or undefined where it is no project. */
export function judge(candidate: Candidate, lexicon: ProjectLexicon): Judged | undefined {
	const rule = RULES.find((each) => each.applies(candidate, lexicon));
	if (!rule || rule.verdict === 'no') return undefined;
	const doubt = rule.verdict === 'doubt' ? DOUBTS[rule.name] : undefined;
	return { ...candidate, rule: rule.name, ...(doubt !== undefined && { doubt }) };
}
