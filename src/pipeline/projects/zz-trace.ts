// Decides whether a candidate is a project: a table of named rules, the first that applies decides.
// Invariant: pure; a doubtful yes carries the reason.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import type { Candidate, Judged } from './candidate.ts';

type Test = (c: Candidate, lexicon: ProjectLexicon) => boolean;

const all =
	(...tests: readonly Test[]): Test =>
	(c, l) =>
		tests.every((test) => test(c, l));
const any =
	(...tests: readonly Test[]): Test =>
	(c, l) =>
		tests.some((test) => test(c, l));
const not =
	(test: Test): Test =>
	(c, l) =>
		!test(c, l);
const head =
	(kind: Candidate['head']): Test =>
	(c) =>
		c.head === kind;
const form =
	(kind: Candidate['form']): Test =>
	(c) =>
		c.form === kind;

interface Rule {
	readonly name: string;
	readonly applies: Test;
	readonly verdict: 'yes' | 'no' | { readonly doubt: string };
}

const governed: Test = (c) => c.verbs.length > 0 || c.wrapped;
const builds: Test = (c, l) =>
	c.verbs.some((verb) => verb.kind === 'build') && !c.verbs.some((verb) => l.weak.has(verb.word));
/** Verbs that win a title or a place on the market instead of building something. */
const titles: Test = (c) =>
	c.verbs.some((verb) =>
		/创建|培育|争取|争创|申报|打造|发展|形成|壮大|做[强大优]/u.test(verb.word)
	);
const located: Test = (c) => c.identity.located || c.identity.proper || c.placed === true;
const named: Test = (c, l) => located(c, l) || c.identity.own >= 2;
const home: Test = (c) => c.identity.home;
const counted: Test = (c) => c.identity.quantity;
const definite: Test = any(named, counted, home);
const soft: Test = (c, l) => l.soft.within(c.name);
const institution: Test = (c, l) => l.institutions.endAt(c.name, c.name.length) > 0;
const plural: Test = (c, l) => l.plural.within(c.name);
const lofty: Test = (c, l) => l.lofty.within(c.name);
/** Stands in a place that its clause names: 「以马堡为主的辣椒产业集聚区」. */
const sited = (c: Candidate): boolean => c.where !== undefined && c.placed === true;
const metaphor: Test = (c, l) => l.metaphors.endAt(c.name, c.name.length) > 0;
const inProjectBox: Test = (c) => c.form === 'item' && c.setting.projectBox;
const scopeOnly: Test = (c, l) => l.scopes.startAt(c.name, 0) > 0;
const company: Test = (c, l) =>
	(c.identity.leading >= 2 && l.orgs.startAt(c.name, c.identity.ownEnd) > 0) ||
	/有限公司|集团/u.test(c.name);
/** Only backed, not built: 「支持甲医院、乙学院」. */
const backed: Test = (c, l) =>
	c.verbs.length > 0 &&
	c.verbs.every((verb) => l.backing.has(verb.word)) &&
	!c.wrapped &&
	!(c.head === 'action' && supported(c, l) && (home(c, l) || located(c, l) || company(c, l)));
const supported: Test = (c) => c.verbs.length > 0 && c.verbs.every(({ word }) => word === '支持');
const weak: Test = (c, l) => c.verbs.length > 0 && c.verbs.every((verb) => l.weak.has(verb.word));
const physical: Test = (c, l) =>
	l.works.within(c.name) || (l.facilities.within(c.name) && !l.vague.has(facility(c, l)));
/** A list that was not cut: 「水、电、路等设施」. */
const joined: Test = (c) =>
	c.form === 'clause' &&
	c.placed !== true &&
	/、/u.test(c.name.replace(/[（(“][^）)”]{0,60}[）)”]/gu, ''));

/** The facility word that ends the name, 「建设」 and amounts left out. */
function facility(c: Candidate, lexicon: ProjectLexicon): string {
	const bare = c.name.replace(/建设$/u, '').replace(/\d[\d.]{0,12}\D{1,3}$/u, '');
	return bare.slice(bare.length - lexicon.facilities.endAt(bare, bare.length));
}
const vague: Test = (c, l) => l.vague.has(facility(c, l));
/** 「水上应急搜救中心」 says more than 「服务中心」; a bare 「养殖小区」 says nothing. */
const spelledOut: Test = (c, l) =>
	c.name.length >= facility(c, l).length + 2 &&
	(!vague(c, l) || (c.name.endsWith('中心') && c.name.length >= 7));
/** A proper name at its beginning; vague things need more of it. */
const ownName: Test = (c, l) =>
	c.identity.leading >= (vague(c, l) && c.name.length < 6 ? 3 : 2) && facility(c, l) !== '设施';
/** The county's one of its kind: more than county + facility. */
const countyOwn: Test = (c, l) =>
	c.identity.home && c.name.length >= facility(c, l).length + 4 && facility(c, l) !== '设施';
/** 「县妇幼保健院业务楼」: a part of an institution of which the county has one. */
const countyHost: Test = (c, l) =>
	/^县(?![域城乡级内外])/u.test(c.name) &&
	!c.name.includes('创建') &&
	l.hosts.within(c.name.slice(1, -2));
const output: Test = (c) => /年产|年处理|日处理|年加工|年出栏/u.test(c.name);
const builtThing: Test = (c, l) => l.facilities.within(c.name) || l.hosts.within(c.name);
/** 「X建设」 of a bare place is no works. */
const bareBuilding: Test = (c, l) => c.name.endsWith('建设') && !l.facilities.within(c.name);
/** 「看守所改扩建」: works on what a county has one of. */
const hasSingular: Test = (c, l) => l.singular.within(c.name);
const phase: Test = (c) => /[一二三四]期/u.test(c.name);
const works: Test = any(
	located,
	company,
	all((c) => c.identity.leading >= 2, builtThing),
	all(
		(c) => c.identity.leading >= 3,
		(c, l) => l.works.endAt(c.name, c.name.length) > 0
	),
	all(counted, any(builtThing, output)),
	all(phase, builtThing),
	all(hasSingular, (c, l) => l.works.endAt(c.name, c.name.length) > 0),
	all(home, physical)
);

/** 「“一个中心、五个平台”」 counts things, it names none. */
const SLOGAN =
	/^“[^\u201d\u4e00\u4e03\u4e09\u4e24\u4e5d\u4e8c\u4e94\u516b\u516d\u5341\u56db]*[\u4e00\u4e03\u4e09\u4e24\u4e5d\u4e8c\u4e94\u516b\u516d\u5341\u56db][^\u201d]*”(?:建设)?$/u;

/** 「天霖路打通」, not 「渠道打通」「轴带贯通」. */
const opens: Test = (c) => /(?:打通|贯通)$/u.test(c.name);
const onRoads: Test = (c) =>
	/[路街巷线桥道环延](?:通道)?(?:打通|贯通)$/u.test(c.name) ||
	/\p{Script=Han}[至到—－]\p{Script=Han}/u.test(c.name);
const abstractWorks: Test = (c, l) => l.abstract.within(c.name) && !l.facilities.within(c.name);
/** 「“名校名师”工程」: a programme's proper name in quotes, with no works of its own. */
const quotedProgramme: Test = (c, l) =>
	/[“”]/u.test(c.name) &&
	!physical({ ...c, name: c.name.replace(/“[^”]{0,60}”|(?:项目|工程)$/gu, '') }, l) &&
	!physical({ ...c, name: c.name.replace(/[“”]|(?:项目|工程)$/gu, '') }, l) &&
	!c.identity.located &&
	!c.identity.home &&
	!c.identity.quantity;

/** Sets up a thing, and says no more: 「加快档案馆建设」, not 「加强图书馆建设」「形成交易市场」. */
const sets: Test = (c, l) =>
	builds(c, l) &&
	(!titles(c, l) || (alone(c, l) && MADE.test(c.name))) &&
	!c.verbs.some((verb) => verb.word === '开发') &&
	!/设施$|电网$|管网$|线路$|新平台$|新基地$|的|及/u.test(c.name);
/** What 「打造」 makes, if it makes one thing. */
const MADE = /(?:中心|园|园区|广场|馆)$/u;
/** A county has one of it. */
const singular: Test = (c, l) => l.singular.endAt(c.name, c.name.length) > 0;
const alone: Test = (c) => c.count === 1 && !c.name.includes('和');
/** Says at some length which kind it is: 「白酒溯源公共服务平台」. */
const qualified: Test = (c, l) =>
	c.name.length >= facility(c, l).length + (/平台$|系统$/u.test(c.name) ? 6 : 4);
/** 「酒品质全过程精准检测教学和科研平台」 is one even among others. */
const spelledAtLength: Test = (c, l) =>
	c.name.length >= facility(c, l).length + 6 && !c.name.endsWith('系统');
const UNSPECIFIC = /^(?:重大|重点)|(?:重大|重点|企业)项目$/u;
/** 「肉鸡屠宰加工及饲料生产项目」, not 「工业强基重点项目」. */
const spelledProject: Test = (c) =>
	c.name.endsWith('项目') && c.name.length >= 8 && !UNSPECIFIC.test(c.name);

const RULES: readonly Rule[] = [
	{ name: 'too-short', applies: (c) => c.name.length < 3, verdict: 'no' },
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
		applies: all(plural, not(all(head('wrapper'), any(named, output)))),
		verdict: 'no'
	},
	{ name: 'lead-soft', applies: all(form('lead'), soft, not(named)), verdict: 'no' },
	{
		name: 'lead',
		applies: all(
			form('lead'),
			any(
				all(head('facility'), (c) => !c.name.endsWith('设施')),
				all(not(head('none')), definite)
			)
		),
		verdict: 'yes'
	},
	{
		name: 'lead-works',
		applies: all(form('lead'), not(head('none'))),
		verdict: { doubt: '可能是一类工作而不是具体项目' }
	},
	{
		name: 'soft',
		applies: all(soft, any(not(any(located, counted, company)), head('action'), head('none'))),
		verdict: 'no'
	},
	{ name: 'box-item', applies: all(inProjectBox, any(not(head('none')), named)), verdict: 'yes' },
	{
		name: 'box-item-bare',
		applies: all(inProjectBox, (c) => c.name.length >= 4),
		verdict: { doubt: '专栏所列，名称未说明建设内容' }
	},
	{ name: 'joined', applies: all(joined, not(all(head('wrapper'), definite))), verdict: 'no' },
	{ name: 'lofty', applies: all(lofty, not(head('wrapper'))), verdict: 'no' },
	{ name: 'institution', applies: all(head('none'), institution), verdict: 'no' },
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
			(c) => c.name.endsWith('项目'),
			definite,
			not(all(weak, not(any(located, counted, home, company))))
		),
		verdict: 'yes'
	},
	{
		name: 'named-works',
		applies: all(
			head('wrapper'),
			any(definite, phase),
			any(physical, (c) => c.identity.proper, phase)
		),
		verdict: 'yes'
	},
	{
		name: 'listed',
		applies: all(
			(c) => c.wrapped,
			any(head('facility'), head('action'), named, physical),
			not(scopeOnly),
			not(lofty)
		),
		verdict: 'yes'
	},
	{ name: 'backed', applies: all(any(head('facility'), head('action')), backed), verdict: 'no' },
	{
		name: 'named-facility',
		applies: all(
			head('facility'),
			any(located, ownName, countyOwn, countyHost, company),
			governed,
			any(not(weak), home)
		),
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
		verdict: { doubt: '只有数量，没有名称或地点' }
	},
	{
		name: 'works-on-named',
		applies: all(head('action'), works, governed, not(bareBuilding), any(not(weak), supported)),
		verdict: 'yes'
	},
	{
		name: 'physical-project',
		applies: all(head('wrapper'), governed, physical),
		verdict: { doubt: '没有具体地点、名称或规模，可能是一类工作' }
	},
	{
		name: 'shared-generic',
		applies: all((c) => c.shared === true && c.form === 'clause', not(named), not(home)),
		verdict: 'no'
	},
	{ name: 'scope-only', applies: scopeOnly, verdict: 'no' },
	{
		name: 'new-facility',
		applies: all(head('facility'), builds, spelledOut, (c) => c.name.length >= 4),
		verdict: { doubt: '没有具体地点、名称或规模，可能是一类设施' }
	},
	{
		name: 'lone-facility',
		applies: all(
			head('facility'),
			sets,
			any(singular, all(alone, any(qualified, home)), spelledAtLength)
		),
		verdict: { doubt: '没有具体地点、名称或规模，可能是一类设施' }
	},
	{
		name: 'box-part',
		applies: all(
			form('clause'),
			(c) => c.setting.projectBox,
			head('facility'),
			sets,
			(c, l) => c.name.length >= facility(c, l).length + (vague(c, l) ? 3 : 2)
		),
		verdict: { doubt: '没有具体地点、名称或规模，可能是一类设施' }
	},
	{
		name: 'one-of-its-kind',
		applies: all(head('facility'), singular, alone, governed, not(weak)),
		verdict: { doubt: '没有具体地点、名称或规模，可能是一类设施' }
	},
	{
		name: 'plain-project',
		applies: all(head('wrapper'), spelledProject, governed, not(weak)),
		verdict: { doubt: '没有具体地点、名称或规模，可能是一类工作' }
	}
];

/** The candidate with the rule that took it, or undefined where it is no project. */
export function judge(candidate: Candidate, lexicon: ProjectLexicon): Judged | undefined {
	const rule = RULES.find((each) => each.applies(candidate, lexicon));
	if (!rule || rule.verdict === 'no') return undefined;
	const doubt = rule.verdict === 'yes' ? undefined : rule.verdict.doubt;
	return { ...candidate, rule: rule.name, ...(doubt !== undefined && { doubt }) };
}

export const TRACE_RULES = RULES;
