// Decides whether a candidate is a project: a table of named rules, the first that applies decides.
// Invariant: pure; a doubtful yes carries the reason.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import type { Candidate, Judged } from './candidate.ts';
import {
	SLOGAN,
	abstractWorks,
	all,
	alone,
	any,
	backed,
	bareBuilding,
	builds,
	cluster,
	comesOf,
	company,
	counted,
	countyHost,
	countyOwn,
	countyThing,
	definite,
	facility,
	forAll,
	form,
	governed,
	head,
	headsOthers,
	held,
	home,
	inProjectBox,
	institution,
	joined,
	keeps,
	laid,
	located,
	lofty,
	makes,
	metaphor,
	named,
	listsProjects,
	builtThing,
	ofTwo,
	not,
	ofTown,
	ofWaste,
	onRoads,
	onlyAmount,
	opens,
	output,
	ownName,
	partOfBody,
	phase,
	physical,
	plural,
	qualified,
	raises,
	repairs,
	quotedProgramme,
	ranks,
	scopeOnly,
	sets,
	singular,
	sited,
	soft,
	spelledAtLength,
	spelledOut,
	spelledProject,
	supported,
	titles,
	town,
	vague,
	virtue,
	weak,
	softened,
	some,
	works,
	type Test
} from './judge-terms.ts';

interface Rule {
	readonly name: string;
	readonly applies: Test;
	readonly verdict: 'yes' | 'no' | { readonly doubt: string };
}

const A_KIND_OF_THING = { doubt: '没有具体地点、名称或规模，可能是一类设施' };
const ONLY_AN_AMOUNT = { doubt: '只有数量，没有名称或地点' };
const A_KIND_OF_WORK = { doubt: '没有具体地点、名称或规模，可能是一类工作' };

/** A name that says what is done and not to what: 「改造工程」. */
const ONLY_WORKS =
	/^(?:改造|改建|扩建|改扩建|新改建|新建|建设|整治|治理|修复|提升|提档|升级|修缮|维修|加固|拓宽|绿化|亮化|美化|复绿){1,3}(?:项目|工程)$/u;
/** 「补绿、复绿工程」. */
const BARE_SIDES = /^(?:\p{Script=Han}{2}、){1,9}\p{Script=Han}{2}(?:项目|工程)$/u;
/** 「“甲净”修复治理」 says no more: its slogan is no place. */
const worksOnNothing = (name: string, own: number): boolean =>
	ONLY_WORKS.test(name) ||
	BARE_SIDES.test(name) ||
	(own < 2 && name.startsWith('“') && ONLY_WORKS.test(`${name.replace(/^“[^”]{1,20}”/u, '')}工程`));

/** Of all of a kind: 「沿河农村生活污水治理」, whatever is rare in its words. */
const ofAll = all(
	(c, l) => l.scopes.startAt(c.name.replace(/^沿[河江黄线]/u, ''), 0) > 0,
	not(any(counted, home, company))
);
/** 「每村一所卫生室」「各乡镇敬老院改造」. */
const ofEach: Test = (c) => /每[村镇乡]|各[村镇乡]/u.test(c.name);
/** Neither a name, a place, a number nor a body of the county's: 「棚户区改造」. */
const ofNoOne = any(
	ofAll,
	not(any(named, counted, home, company, definite, phase, countyOwn, countyHost))
);
const listed = all(
	(c) => c.wrapped,
	any(head('facility'), head('action'), named, counted, physical),
	not(scopeOnly),
	not(lofty)
);
const worksOn = all(
	head('action'),
	works,
	governed,
	not(bareBuilding),
	any(not(weak), supported, repairs),
	not(keeps)
);

const RULES: readonly Rule[] = [
	// A third of what clauses govern: no rule below would take it.
	{
		name: 'nothing-built',
		applies: all(
			form('clause'),
			head('none'),
			not((c) => c.wrapped),
			not(makes)
		),
		verdict: 'no'
	},
	{ name: 'makes', applies: all(form('clause'), head('none'), makes, not(weak)), verdict: 'yes' },
	{ name: 'no-name', applies: (c) => c.name.length < 3 || c.name.startsWith('的'), verdict: 'no' },
	{
		name: 'works-on-nothing',
		applies: (c) => worksOnNothing(c.name, c.identity.own),
		verdict: 'no'
	},
	{ name: 'some', applies: all(form('clause'), some), verdict: 'no' },
	{
		name: 'outcome',
		applies: all(form('clause'), any(comesOf, laid, cluster, held)),
		verdict: 'no'
	},
	{ name: 'virtue', applies: all(not(form('row')), virtue), verdict: 'no' },
	{ name: 'slogan', applies: (c) => SLOGAN.test(c.name), verdict: 'no' },
	{ name: 'opens-nothing', applies: all(head('action'), opens, not(onRoads)), verdict: 'no' },
	{
		name: 'abstract-works',
		applies: all(form('clause'), head('action'), abstractWorks),
		verdict: 'no'
	},
	{
		name: 'research',
		applies: all(
			form('clause'),
			(c) => /(?:研发|研制|应用|推广|转化)$/u.test(c.name),
			not((c) => c.wrapped || c.identity.proper),
			not(company)
		),
		verdict: 'no'
	},
	{
		name: 'quoted-programme',
		applies: all(form('clause'), head('wrapper'), quotedProgramme),
		verdict: 'no'
	},
	{ name: 'tour', applies: (c) => /旅游(?:路线|线路)$/u.test(c.name), verdict: 'no' },
	{ name: 'too-long', applies: (c) => c.name.length > 70, verdict: 'no' },
	{ name: 'row', applies: form('row'), verdict: 'yes' },
	{
		name: 'named-lead',
		applies: all(form('lead'), (c) => c.setting.namedBox === true, any(not(head('none')), home)),
		verdict: 'yes'
	},
	{
		name: 'metaphor-lead',
		applies: all(form('lead'), (c) => !c.setting.projectBox, metaphor),
		verdict: 'no'
	},
	{
		name: 'plural',
		applies: all(
			any(plural, (c) => c.batch === true && !c.identity.home),
			not(
				all(
					any(head('wrapper'), (c) => c.batch === true),
					any(named, output)
				)
			)
		),
		verdict: 'no'
	},
	{
		name: 'lead-soft',
		applies: all(form('lead'), soft, not(named), not(all(listsProjects, any(counted, builtThing)))),
		verdict: 'no'
	},
	{
		name: 'lead',
		applies: all(
			form('lead'),
			any(
				all(head('facility'), not(any(ofAll, ofEach)), (c) => !c.name.endsWith('设施')),
				all(not(ofEach), not(head('none')), any(definite, partOfBody))
			)
		),
		verdict: 'yes'
	},
	{ name: 'heading', applies: all(form('lead'), headsOthers), verdict: 'no' },
	{
		name: 'lead-works',
		applies: all(form('lead'), not(head('none')), not(raises)),
		verdict: { doubt: '可能是一类工作而不是具体项目' }
	},
	{
		name: 'soft',
		applies: all(
			soft,
			not(form('lead')),
			any(not(any(located, counted, company, all(singular, sets))), head('action'), head('none'))
		),
		verdict: 'no'
	},
	{
		name: 'box-item-of-all',
		applies: all(inProjectBox, any(ofAll, ofEach), (c) => !/^大型|平台/u.test(c.name)),
		verdict: A_KIND_OF_WORK
	},
	{ name: 'box-item', applies: all(inProjectBox, any(not(head('none')), named)), verdict: 'yes' },
	{
		name: 'box-item-bare',
		applies: all(inProjectBox, not(weak), (c) => c.name.length >= 4),
		verdict: { doubt: '专栏所列，名称未说明建设内容' }
	},
	{
		name: 'joined',
		applies: all(
			joined,
			not(all(head('wrapper'), any(definite, physical))),
			not(all(ofTwo, sets, not(vague)))
		),
		verdict: 'no'
	},
	{
		name: 'lofty',
		applies: all(lofty, not(head('wrapper')), not(all(head('facility'), any(counted, sited)))),
		verdict: 'no'
	},
	{
		name: 'institution',
		applies: all(head('none'), institution, not(all((c) => c.wrapped, counted))),
		verdict: 'no'
	},
	{
		name: 'metaphor',
		applies: all(
			metaphor,
			not((c) => c.identity.located || c.identity.proper || c.wrapped || sited(c)),
			not(counted),
			not(home)
		),
		verdict: 'no'
	},
	{
		name: 'named-project',
		applies: all(
			head('wrapper'),
			(c) => /项目(?:[（(][^（()）]*[）)])?$/u.test(c.name),
			definite,
			not(all(weak, not(any(located, counted, home, company))))
		),
		verdict: 'yes'
	},
	{
		name: 'amount-of-works',
		applies: all(onlyAmount, any(all(head('wrapper'), physical, governed), worksOn)),
		verdict: ONLY_AN_AMOUNT
	},
	{
		name: 'named-works',
		applies: all(
			head('wrapper'),
			any(definite, phase),
			any(physical, (c) => c.identity.proper || (c.identity.located && c.identity.own >= 2), phase)
		),
		verdict: 'yes'
	},
	{
		name: 'listed-class',
		applies: all(listed, not(head('facility')), ofNoOne),
		verdict: A_KIND_OF_WORK
	},
	{
		name: 'listed-kind',
		applies: all(listed, head('facility'), ofNoOne, (c) => c.setting.seat === undefined),
		verdict: A_KIND_OF_THING
	},
	{ name: 'listed', applies: listed, verdict: 'yes' },
	{
		name: 'backed',
		applies: all(any(head('facility'), head('action')), backed, not(all(town, named))),
		verdict: 'no'
	},
	{
		name: 'named-facility',
		applies: all(
			head('facility'),
			any(located, ownName, countyOwn, countyHost, company),
			governed,
			any(not(weak), home, town)
		),
		verdict: 'yes'
	},
	{
		name: 'county-thing',
		applies: all(head('facility'), countyThing, builds, not(titles)),
		verdict: 'yes'
	},
	{
		name: 'part-of-body',
		applies: all(partOfBody, not(head('none')), governed, any(not(weak), supported, repairs)),
		verdict: 'yes'
	},
	{
		name: 'counted-facility',
		applies: all(head('facility'), counted, builds, not(titles), not(vague)),
		verdict: 'yes'
	},
	{
		name: 'counted-vague',
		applies: all(head('facility'), counted, builds, not(titles)),
		verdict: ONLY_AN_AMOUNT
	},
	{ name: 'class-of-works', applies: all(worksOn, ofNoOne), verdict: A_KIND_OF_WORK },
	{ name: 'works-on-named', applies: worksOn, verdict: 'yes' },
	{
		name: 'physical-project',
		applies: all(head('wrapper'), governed, physical),
		verdict: A_KIND_OF_WORK
	},
	{
		name: 'shared-generic',
		applies: all((c) => c.shared === true && c.form === 'clause', not(named), not(home)),
		verdict: 'no'
	},
	{
		name: 'scenic-rank',
		applies: all(ranks, head('facility'), governed),
		verdict: 'yes'
	},
	{
		name: 'waste-works',
		applies: all(ofWaste, not(weak), governed, any(head('action'), head('wrapper'))),
		verdict: A_KIND_OF_WORK
	},
	{
		name: 'town-works',
		applies: all(ofTown, any(head('action'), head('facility')), governed, builtThing, not(weak)),
		verdict: A_KIND_OF_WORK
	},
	{ name: 'scope-only', applies: scopeOnly, verdict: 'no' },
	{
		name: 'new-facility',
		applies: all(head('facility'), builds, any(spelledOut, forAll), (c) => c.name.length >= 4),
		verdict: A_KIND_OF_THING
	},
	{
		name: 'single-facility',
		applies: all(head('facility'), (c) => c.single === true, builds, not(softened)),
		verdict: A_KIND_OF_THING
	},
	{
		name: 'lone-facility',
		applies: all(
			head('facility'),
			sets,
			any(singular, all(alone, any(qualified, home)), spelledAtLength)
		),
		verdict: A_KIND_OF_THING
	},
	{
		name: 'box-part',
		applies: all(
			form('clause'),
			listsProjects,
			head('facility'),
			sets,
			(c, l) => c.name.length >= facility(c, l).length + (vague(c, l) ? 3 : 2)
		),
		verdict: A_KIND_OF_THING
	},
	{
		name: 'one-of-its-kind',
		applies: all(head('facility'), singular, alone, governed, not(softened)),
		verdict: A_KIND_OF_THING
	},
	{
		name: 'plain-project',
		applies: all(head('wrapper'), spelledProject, governed, not(weak)),
		verdict: A_KIND_OF_WORK
	}
];

/** The candidate with the rule that took it, or undefined where it is no project. */
export function judge(candidate: Candidate, lexicon: ProjectLexicon): Judged | undefined {
	const rule = RULES.find((each) => each.applies(candidate, lexicon));
	if (!rule || rule.verdict === 'no') return undefined;
	const doubt = rule.verdict === 'yes' ? undefined : rule.verdict.doubt;
	return { ...candidate, rule: rule.name, doubt };
}
