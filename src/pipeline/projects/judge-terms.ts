// The terms in which rules speak of a candidate: what its name says, whose it is, what governs it, what is built.
// Invariant: each term is pure and looks at one thing.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import type { Candidate } from './candidate.ts';

export type Test = (c: Candidate, lexicon: ProjectLexicon) => boolean;

export const all =
	(...tests: readonly Test[]): Test =>
	(c, l) => {
		for (const test of tests) if (!test(c, l)) return false;
		return true;
	};
export const any =
	(...tests: readonly Test[]): Test =>
	(c, l) => {
		for (const test of tests) if (test(c, l)) return true;
		return false;
	};
export const not =
	(test: Test): Test =>
	(c, l) =>
		!test(c, l);
export const head =
	(kind: Candidate['head']): Test =>
	(c) =>
		c.head === kind;
export const form =
	(kind: Candidate['form']): Test =>
	(c) =>
		c.form === kind;

export const governed: Test = (c) => c.verbs.length > 0 || c.wrapped;
export const builds: Test = (c, l) =>
	c.verbs.some((verb) => verb.kind === 'build') && !softened(c, l);
/** Verbs that win a title or a place on the market instead of building something. */
export const titles: Test = (c) =>
	c.verbs.some((verb) =>
		/创建|培育|争取|争创|申报|打造|发展|形成|壮大|做[强大优]/u.test(verb.word)
	);
export const located: Test = (c) => c.identity.located || c.identity.proper || c.placed === true;
export const named: Test = (c, l) => located(c, l) || c.identity.own >= 2;
export const home: Test = (c) => c.identity.home;
export const counted: Test = (c) => c.identity.quantity;
export const definite: Test = any(named, counted, home);
export const soft: Test = (c, l) => l.soft.within(c.name);
export const institution: Test = (c, l) => l.institutions.endAt(c.name, c.name.length) > 0;
export const plural: Test = (c, l) => l.plural.within(c.name);
export const lofty: Test = (c, l) => l.lofty.within(c.name);
/** Stands in a place that its clause names: 「以马堡为主的辣椒产业集聚区」. */
export const sited = (c: Candidate): boolean =>
	c.placed === true && (c.where !== undefined || c.count > 2);
export const metaphor: Test = (c, l) => l.metaphors.endAt(c.name, c.name.length) > 0;
export const listsProjects: Test = (c) => c.setting.projectBox;
export const inProjectBox: Test = all(form('item'), listsProjects);
/** 「公共停车场」: a kind of thing that a town has few of, not all that is public. */
export const forAll: Test = (c) => /^公共(?:停车|实训|体育|图书|租赁)/u.test(c.name);
export const scopeOnly: Test = (c, l) => l.scopes.startAt(c.name, 0) > 0 && !forAll(c, l);
export const company: Test = (c, l) =>
	(c.identity.leading >= 2 && l.orgs.startAt(c.name, c.identity.ownEnd) > 0) ||
	/有限公司|集团/u.test(c.name);
/** 「甲集团15万吨乙粉」 in a list: what a company makes by how much of it. */
export const makes: Test = (c, l) =>
	c.count > 1 &&
	c.verbs.length > 0 &&
	l.orgs.endAt(c.name, c.name.search(/年产|\d/u)) > 0 &&
	MAKES.test(c.name) &&
	!l.institutions.endAt(c.name, c.name.length);
const MAKES =
	/^\p{Script=Han}{2,14}(?:年产)?\d[\d.]{0,9}[万千百]?(?:[吨台套辆件只锭]|立方米|平方米)\p{Script=Han}{2,12}$/u;
/** 「城区供热管网改造」「县城污水处理厂扩容」: the works on the networks of the county’s one town. */
export const ofTown: Test = (c) =>
	/^(?:县城|城区|中心城区|主城区|老城区|老城|城关)(?!路网|道路|规划)/u.test(c.name) &&
	/管网|管线|管道|水厂|污水处理厂|换热站|热源厂|供热|供水|供气|排水|停车场/u.test(c.name);
/** Keeps what is there as it is. */
export const keeps: Test = (c) =>
	c.verbs.length > 0 && c.verbs.every(({ word }) => word === '保护');
/** Only backed, not built: 「支持甲医院、乙学院」. */
export const backed: Test = (c, l) =>
	c.verbs.length > 0 &&
	c.verbs.every((verb) => l.backing.has(verb.word)) &&
	!c.wrapped &&
	!(c.head === 'action' && supported(c, l) && (home(c, l) || located(c, l) || company(c, l)));
export const supported: Test = (c) =>
	c.verbs.length > 0 && c.verbs.every(({ word }) => word === '支持');
/** Made stronger or better rather than built: 「加强图书馆建设」. */
export const softened: Test = (c, l) => c.verbs.some((verb) => l.weak.has(verb.word));
export const weak: Test = (c, l) =>
	c.verbs.length > 0 && c.verbs.every((verb) => l.weak.has(verb.word));
export const physical: Test = (c, l) =>
	l.works.within(c.name) || (l.facilities.within(c.name) && !l.vague.has(facility(c, l)));
const ONE_AREA = /连片|片区/u;
/** 「乡镇、社区服务站」 */
const RANKS = /^(?:乡镇|街道|农村|城区|县城|[县乡镇村]级?)、[^、]+$/u;
const HOME_RANKS = /^\p{Script=Han}{2,4}(?:乡镇|街道|农村|城区|县城|[县乡镇村]级?)、[^、]+$/u;
/** A list that was not cut, unless it lies in one area: 「水、电、路等设施」. */
export const joined: Test = (c, l) =>
	c.form === 'clause' &&
	c.placed !== true &&
	!(ONE_AREA.test(c.name) && named(c, l)) &&
	!(c.identity.home ? HOME_RANKS : RANKS).test(c.name) &&
	/、/u.test(c.name.replace(/[（(“][^）)”]{0,60}[）)”]/gu, ''));

/** 「核桃、杏树种子基因库」: one thing of two kinds. */
export const ofTwo: Test = (c) =>
	c.count === 1 && c.head === 'facility' && c.name.split('、').length === 2;

/** The facility word that ends the name, 「建设」 and amounts left out. */
export function facility(c: Candidate, lexicon: ProjectLexicon): string {
	const bare = c.name.replace(/建设$/u, '').replace(/\d[\d.]{0,12}\D{1,3}$/u, '');
	return bare.slice(bare.length - lexicon.facilities.endAt(bare, bare.length));
}
export const vague: Test = (c, l) => l.vague.has(facility(c, l));
/** 「水上应急搜救中心」 says more than 「服务中心」; a bare 「养殖小区」 says nothing. */
export const spelledOut: Test = (c, l) =>
	c.name.length >= facility(c, l).length + 2 &&
	(!vague(c, l) || (c.name.endsWith('中心') && c.name.length >= 7));
/** 「培育柳泉农牧小镇」: what is fostered there is made. */
export const town: Test = (c) => c.name.endsWith('小镇');
/** A proper name at its beginning; vague things need more of it. */
export const ownName: Test = (c, l) =>
	c.identity.leading >= (vague(c, l) && c.name.length < 6 ? 3 : 2) && facility(c, l) !== '设施';
/** The county's one of its kind: more than county + facility. */
export const countyOwn: Test = (c, l) =>
	c.identity.home && c.name.length >= facility(c, l).length + 4 && facility(c, l) !== '设施';
/** 「县妇幼保健院业务楼」: a part of an institution of which the county has one. */
export const countyHost: Test = (c, l) =>
	/^(?:县(?![域城乡级内外])|市(?![场政域级民区县]))/u.test(c.name) &&
	!c.name.includes('创建') &&
	(l.hosts.within(c.name.slice(1, -2)) || CIVIC.test(c.name));
/** 「垣县体育馆」: the county's one, by a name that says which kind. */
export const countyThing: Test = (c, l) =>
	c.identity.home &&
	!softened(c, l) &&
	(singular(c, l) || !vague(c, l)) &&
	c.name.length >= facility(c, l).length + 2;
/** 「中医院医技综合楼」「县医院内科大楼项目」: a part of a body of which the county has one. */
export const partOfBody: Test = (c, l) => {
	const name = c.name.replace(/^“/u, '');
	const seat = /^[县市]/u.test(name) ? 1 : 0;
	const length = l.bodies.startAt(name, seat);
	return length + seat >= 3 && length > 0 && physical({ ...c, name: name.slice(seat + length) }, l);
};
const CIVIC = /(?:中心|医院|[馆院])$/u;
export const output: Test = (c) => /年产|年处理|日处理|年加工|年出栏/u.test(c.name);
export const builtThing: Test = (c, l) => l.facilities.within(c.name) || l.hosts.within(c.name);
/** 「非遗传承展示提升工程」「引进补链项目」: no works, only more or better of the same. */
export const raises: Test = (c, l) =>
	/(?:提升|培育|引领|创建|推广|普及|补链|强基|赋能)(?:工程|项目)$/u.test(c.name) &&
	!physical({ ...c, name: c.name.replace(/.{2}(?:工程|项目)$/u, '') }, l);
/** Works by hand that even 「加强」 means: 「加强柳泉陵园维修」, not 「加强柳泉河治理」. */
export const repairs: Test = (c) =>
	/(?:修缮|维修|维修保护|加固|改造|扩建|迁建|重建)(?:工程|项目)?$/u.test(c.name);
/** 「X建设」 of a bare place is no works. */
export const bareBuilding: Test = (c, l) => c.name.endsWith('建设') && !l.facilities.within(c.name);
/** 「看守所改扩建」: works on what a county has one of. */
const hasSingular: Test = (c, l) => l.singular.within(c.name);
export const phase: Test = (c) => /[一二三四]期/u.test(c.name);
export const works: Test = any(
	located,
	company,
	countyHost,
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
export const SLOGAN =
	/^“(?:[东西南北中上下内外]\p{Script=Han}{1,2}、?){2,}”$|^创建国家级?|人流|资金流|信息流|^“?国家[\dA-Z一二三四五]*级?(?:旅游)?景区”?$|^“大\p{Script=Han}{1,3}”$|思路”?$|”“|^(?!“[^”]{2,6}一条街”)“[^\u201d\u4e00\u4e03\u4e09\u4e24\u4e5d\u4e8c\u4e94\u516b\u516d\u5341\u56db]*[\u4e00\u4e03\u4e09\u4e24\u4e5d\u4e8c\u4e94\u516b\u516d\u5341\u56db][^\u201d]*”(?:建设)?$|“[一二三四五六七八九十]大(?:工程|行动|项目)”$|“(?:[一二两三四五六七八九十]\p{Script=Han}{1,3}){2,4}”建设$/u;

/** 「天霖路打通」, not 「渠道打通」「轴带贯通」. */
export const opens: Test = (c) => /(?:打通|贯通)$/u.test(c.name);
export const onRoads: Test = (c) =>
	/[路街巷线桥道环延](?:通道)?(?:纵向|横向|全线|全面)?(?:打通|贯通)$/u.test(c.name) ||
	/\p{Script=Han}[至到—－]\p{Script=Han}/u.test(c.name);
/** 「排污口排查整治」: looked into and enforced, not built. */
const CAMPAIGN = /(?:排查|专项|集中)(?:整治|治理)$|排污口.{0,3}整治$/u;
/** 「工业经济数字化」: what becomes of all of it. */
const COURSE =
	/(?:经济|产业|工业|农业|社会|城市|政府)(?:数字化|智能化|绿色化|低碳化|现代化|规模化|品牌化)$/u;
export const abstractWorks: Test = (c, l) =>
	CAMPAIGN.test(c.name) ||
	COURSE.test(c.name) ||
	(l.abstract.within(c.name.replace(/周边环境整治/u, '')) && !l.facilities.within(c.name));
/** 「“名校名师”工程」: a programme's proper name in quotes, with no works of its own. */
export const quotedProgramme: Test = (c, l) =>
	/[“”]/u.test(c.name) &&
	(/人才(?:项目|工程)$|“[^”]{0,8}[百千万][村户镇乡企家]/u.test(c.name) ||
		(!physical({ ...c, name: c.name.replace(/“[^”]{0,60}”|(?:项目|工程)$/gu, '') }, l) &&
			!physical({ ...c, name: c.name.replace(/[“”]|(?:项目|工程)$/gu, '') }, l) &&
			!c.identity.located &&
			!c.identity.home &&
			!c.identity.quantity));

/** 「一批文旅项目」: it says that there will be some, not which. */
export const some: Test = (c, l) =>
	l.batches.startAt(c.name, 0) > 0 || MANY.test(c.name) || (c.amount !== '' && GREAT.test(c.name));
/** 「6个新开工项目」. */
const MANY =
	/^\d+[个项](?:在建|续建|新建|新?开工|重点|重大|[省市县]级|储备|签约|前期|谋划|产业|建设)*(?:项目|工程)$/u;
/** 「重大交通基础设施项目88个」. */
const GREAT = /^(?:重大|重点|骨干)\p{Script=Han}{0,12}(?:项目|工程)(?:\d+[个项])?$/u;
const allVerbs = (c: Candidate, words: RegExp): boolean =>
	c.verbs.length > 0 && c.verbs.every(({ word }) => words.test(word));
/** 「形成对外联系通道」: what comes of all that is done, not a thing that is built. */
export const comesOf: Test = (c, l) => allVerbs(c, /^形成$/u) && !counted(c, l);
/** 「铺设管网23公里」: so much of the works that were named before. */
export const laid: Test = (c, l) =>
	allVerbs(c, /^(?:铺设|敷设|架设)$/u) &&
	counted(c, l) &&
	c.clause.start > c.sentence.start &&
	!any(located, home, company)(c, l);
/** 「打造特色旅游产业集群」, not 「千亩樱桃产业集群」. */
export const cluster: Test = (c, l) => c.name.endsWith('产业集群') && !counted(c, l);
/** 「健康甲县工程」「平安乙市建设」: what the county is to become. */
export const virtue: Test = (c) =>
	c.identity.home &&
	/^(?:健康|平安|法治|美丽|幸福|文明|诚信|信用|书香|清廉|品质|活力|和谐|富裕)\p{Script=Han}{2,5}(?:建设)?(?:工程|项目)?$/u.test(
		c.name
	);
/** 「送戏下乡1000场」: held, not built. */
export const held: Test = (c) => /\d{3}[余多]?场$|\d[余多]?(?:场次|人?次|届)$/u.test(c.name);
/** 「统筹城乡公共基础设施建设」「重大道路设施」 head what stands below them. */
export const headsOthers: Test = (c, l) =>
	(l.weak.startAt(c.name, 0) > 0 || /^(?:统筹|狠抓|抓好|推进|重大|重点|主要)/u.test(c.name)) &&
	!definite(c, l);
/** 「荒山绿化10万亩」: so much of a kind of work, wherever it is; 「110千伏石门输变电工程」 is one by its rating. */
export const onlyAmount: Test = (c, l) =>
	counted(c, l) &&
	!/输变电|变电站|发电/u.test(c.name) &&
	!any(named, home, company, countyHost, phase, output)(c, l);

/** Sets up a thing, and says no more: 「加快档案馆建设」, not 「加强图书馆建设」「形成交易市场」. */
export const sets: Test = (c, l) =>
	builds(c, l) &&
	(!titles(c, l) || (alone(c, l) && MADE.test(c.name))) &&
	!c.verbs.some((verb) => verb.word === '开发') &&
	!/设施$|电网$|管网$|线路$|新平台$|新基地$|的|及/u.test(c.name);
/** What 「打造」 makes, if it makes one thing. */
const MADE = /(?:中心|园|园区|广场|馆)$/u;
/** A county has one of it, in as many phases as it may be built. */
export const singular: Test = (c, l) => {
	const name = c.name.replace(/[一二三]期$/u, '');
	return l.singular.endAt(name, name.length) > 0;
};
/** 「柳泉文化景区创建国家5A级旅游景区」: a scenic area by its name that shall rank. */
export const ranks: Test = (c) =>
	c.name.endsWith('景区') &&
	/^(?!重点|旅游|主要|优质|更多|现有|各|全)\p{Script=Han}{3,14}创建\D{0,4}\d?A*级\D{0,4}景区$/u.test(
		c.name
	);
/** 「餐厨垃圾无害化处理」: a county has one place for each kind of waste. */
export const ofWaste: Test = (c) =>
	/^(?:城乡|县域|县城|城区|全县|全市)?(?:餐厨|厨余|建筑|医疗|生活|大件|园林)(?:垃圾|废物|废弃物)?.{0,5}(?:处理|处置|利用|焚烧|发电|填埋)(?:项目|工程)?$/u.test(
		c.name
	);
export const alone: Test = (c) => c.count === 1 && !c.name.includes('和');
/** Says at some length which kind it is: 「白酒溯源公共服务平台」. */
export const qualified: Test = (c, l) =>
	c.name.length >= facility(c, l).length + (/平台$|系统$/u.test(c.name) ? 6 : 4);
/** 「酒品质全过程精准检测教学和科研平台」 is one even among others. */
export const spelledAtLength: Test = (c, l) =>
	c.name.length >= facility(c, l).length + 6 && !c.name.endsWith('系统');
const UNSPECIFIC = /^(?:重大|重点)|(?:重大|重点|企业)项目$/u;
/** 「肉鸡屠宰加工及饲料生产项目」, not 「工业强基重点项目」. */
export const spelledProject: Test = (c) =>
	c.name.endsWith('项目') && c.name.length >= 8 && !UNSPECIFIC.test(c.name);
