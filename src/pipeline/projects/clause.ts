// Reads a clause: its governor, the object or what stands in front of it, the list in it → candidates.
// Invariant: each candidate's evidence lies in the clause.
import type { Span } from '#domain/text.ts';
import type { Candidate, Setting } from './candidate.ts';
import { readGovernor, type Governor, type Verb } from './governor.ts';
import { headOf } from './heads.ts';
import { isNamed } from './identity.ts';
import { fromItem } from './item.ts';
import { readList, type Item } from './list.ts';
import type { PlanReader } from './reader.ts';
import { spreadOverSites } from './sites.ts';
import { trim } from './split.ts';

export interface ClauseFrame {
	readonly clause: Span;
	readonly sentence: Span;
	readonly setting: Setting;
	/** Verbs of the clause before, which govern a clause without verb. */
	readonly carried: readonly Verb[];
}

/** Candidates of a clause whose governor is read. */
export function readClause(whole: Governor, frame: ClauseFrame, reader: PlanReader): Candidate[] {
	const { text, lexicon } = reader;
	const own = ranked(whole, frame.clause, text);
	const { object, done, early } = objectOf(own, frame.clause, text);
	const words = text.slice(object.start, object.end);
	const unled = own.verbs.length === 0 && !own.fronted;
	if (unled && !done && lexicon.adjuncts.startAt(text, own.end)) return [];
	if (unled && JOINS.test(words)) return [];
	if (unled && URGES.test(text.slice(frame.clause.start, own.end)) && !BUILDS.test(words))
		return [];
	const action = own.fronted
		? text
				.slice(own.end, frame.clause.end)
				.replace(/\s|等?(?:工作)?$/gu, '')
				.replace(/^(?:成为|建成|创成|达到|升级为)(?=.*A级)/u, '创建')
				.replace(HOW, '')
		: undefined;
	const governor = governing(own, frame, words, { done, early }, reader);
	if (ZONES.test(words) && FORMS_SPACE.test(governor.verbs.map(({ word }) => word).join()))
		return [];
	if (OF_PROJECTS.test(words) || MEETS.test(words)) return [];
	if (words.length < 2 || (!own.fronted && isIdle(words, governor, reader))) return [];
	const spread = spreadOverSites(object, own, reader);
	const items = spread ?? readList(text, object, reader);
	const needsHead = items.length === 1 && items[0]?.wrapped !== true;
	const { clause, sentence, setting } = frame;
	const found: Candidate[] = [];
	for (const item of aloneByVerb(items, reader)) {
		const led = spread ? { ...governor, where: item.span } : governor;
		const itemFrame = { clause, sentence, setting, governor: led, action, needsHead };
		const candidate = fromItem(item, itemFrame, reader);
		if (candidate) found.push(candidate);
	}
	const weak = own.verbs.length > 0 && own.verbs.every((verb) => lexicon.weak.has(verb.word));
	return weak ? shareHome(found, reader) : peers(shareHome(found, reader));
}

/** 「推动甲、乙两大景区成为3A级景区」: what it is to rank as stands behind those that shall. */
const RANK =
	/(?:成为|创建为?|争创|建成|创成|申创|申报|达到|升级为)(?:国家|省级)?\s?(?:\dA?|A+)\s?级(?:以上)?(?:旅游|国家)*景区$/u;
function ranked(own: Governor, clause: Span, text: string): Governor {
	const words = text.slice(own.end, clause.end);
	const at =
		own.verbs.length > 0 && !own.fronted && words.endsWith('景区') ? words.search(RANK) : -1;
	if (at < 3) return own;
	const end = own.end + at;
	return { ...own, end, fronted: { start: own.end, end } };
}

/** 「打造甲、建设乙」: each verb has an object of its own. */
function aloneByVerb(items: readonly Item[], { text, lexicon }: PlanReader): readonly Item[] {
	const [first] = items;
	if (!first || items.length === 1) return items;
	const rest = items.slice(1);
	const led = rest.every(({ span }) =>
		readGovernor(text, span, lexicon).verbs.some(({ kind }) => kind === 'build')
	);
	return led ? [{ ...first, count: 1 }, ...rest] : items;
}

/** 「构建甲集聚区、乙农业区四大发展区域」 divides the county, 「打造由甲馆、乙广场组成的“历史轴”」 lays out what is there. */
const ZONES =
	/[两二三四五六七八九十\d]\s*(?:大|个)?(?:发展|功能|经济|产业|特色|农业|主体|主题|城镇|生态|空间)*(?:区域|板块|分区|空间|格局|轴线|组团|经济区|功能区|主体功能区)$|轴线?”?$/u;
/** 「鼓励甲酒厂、乙酒厂联合生产」「坚持山上保护区」: who is urged, or what is held to, is not what the verb before builds. */
const URGES = /鼓励|吸引|坚持/u;
/** Who is urged to build: 「鼓励甲集团投资建设乙项目」. */
const BUILDS = /建设|[新改扩]建/u;
/** 「将甲遗址、乙宫串成旅游线路」: what is there is joined. */
const JOINS = /^[将把].+(?:[串连编]成|串联|串点|纳入|融入|作为)/u;
/** 「对完成甲、乙项目的企业进行奖励」「开展丙等项目的技术攻关」: whose or of what, not what is built. */
const OF_PROJECTS = /(?:项目|工程)的(?:技术(?!改造)|科研|成果|企业|单位|个人|人员|团队)/u;
/** 「做好甲医院与乙医院对接」「推进总分馆制建设」: how bodies work together. */
const MEETS = /[与和同].{2,60}(?:对接|合作|协作|交流)$|(?<!研)制建设$/u;
const FORMS_SPACE = /打造|构建|形成|优化|划分|规划|完善|构筑/u;

/** 「进行全面维修」: how it is done is not what is done. */
const HOW = /^(?:全面|彻底|系统|统一|集中|逐步|分期|持续|科学|积极)+(?=\p{Script=Han}{2})/u;

/** Words after the object that only say that it is worked on: 「…建设步伐」「…项目前期工作」. */
const NOISE =
	/的?(?:步伐|进度|进程|力度|前期工作|前期准备工作|(?:扫尾|收尾)(?:工程|工作|建设)?|工作)$/u;
/** Verbs after their object: 「甲水库开工建设」「乙大桥2023年底前建成通车」. */
const DONE =
	/(?:于?20\d\d年(?:底|末|[上下]半年|\d{1,2}月)?(?:之?前)?)?(?:并|尽快|早日|如期|按期|按时|顺利|全面|全线|正式)?(?:开工建设|开工|动工|竣工|建成|通车|投用|投产|投入使用|投入运营|投运|交付使用|落地|达产|达效|并网|(?:下闸)?蓄水|通水)(?:通车|投用|投产|投运|达产|达效|达标|建设|使用|运营|发电|蓄水|通水)?$/u;

interface Objects {
	readonly object: Span;
	/** A verb stands after it. */
	readonly done: boolean;
	/** It is only being prepared. */
	readonly early: boolean;
}

/** The object without what only says that it is worked on. */
function objectOf(own: Governor, clause: Span, text: string): Objects {
	const whole = trim(text, own.fronted ?? { start: own.end, end: own.until ?? clause.end });
	const words = text.slice(whole.start, whole.end);
	const noise = NOISE.exec(words)?.[0].length ?? 0;
	const done = DONE.exec(words.slice(0, words.length - noise))?.[0].length ?? 0;
	const ensured = done > 0 && /^(?:确保|保证|保障)/u.test(words) ? 2 : 0;
	return {
		object: { start: whole.start + ensured, end: whole.end - noise - done },
		done: done > 0,
		early: words.slice(words.length - noise).includes('前期')
	};
}

/** Works that need no verb before them: 「加快甲景区提档升级」. */
const RAISED = /(?:提档升级|提质升级|改造提升|提质改造|提升改造|升级改造|贯通)$/u;
/** Works named without a verb: 「县殡仪馆迁建，敬老院改造」. */
const PLAIN_WORKS =
	/^[^、，]{3,20}(?:迁建|改扩建|新建|扩建|改建|重建|整体搬迁|改造提升|提升改造|升级改造|除险加固|拓宽改造)$/u;
const BUILD: Verb = { word: '建设', kind: 'build' };
const HURRY: Verb = { word: '推进', kind: 'push' };
const CARRY_OUT: Verb = { word: '进行', kind: 'push' };

/** The governor with the verbs that it implies: those carried on, 「对…进行」, 「加快…项目」, 「…建设」 at the end. */
function governing(
	own: Governor,
	{ clause, carried }: ClauseFrame,
	words: string,
	{ done, early }: Omit<Objects, 'object'>,
	{ lexicon }: PlanReader
): Governor {
	if (own.fronted) return { ...own, verbs: [...own.verbs, CARRY_OUT] };
	const verbs = own.verbs.length > 0 ? own.verbs : carried;
	if (done || words.endsWith('建设'))
		return {
			...own,
			verbs: verbs.some(({ kind }) => kind === 'build') ? verbs : [...verbs, BUILD]
		};
	const hurried =
		verbs.length === 0 &&
		(own.end > clause.start || PLAIN_WORKS.test(words)) &&
		(lexicon.acts.endAt(words, words.length) > 0 ||
			lexicon.wrappers.endAt(words, words.length) > 0 ||
			RAISED.test(words) ||
			early);
	if (hurried) return { ...own, verbs: [HURRY] };
	return verbs === own.verbs ? own : { ...own, verbs };
}

/** A clause of one thing that cannot be built: no rule takes it, so its list need not be read. */
function isIdle(words: string, { verbs }: Governor, { lexicon }: PlanReader): boolean {
	if (/[、和及与暨等建设施]|项目|工程/u.test(words)) return false;
	return !verbs.some(({ kind }) => kind === 'act') && headOf(words, lexicon) === 'none';
}

/** In a list where most have a name of their own, the rest are definite things too. */
function peers(found: Candidate[]): Candidate[] {
	if (found.length < 3) return found;
	const named = found.filter((each) => isNamed(each.identity)).length;
	return named >= found.length * 0.6 ? found.map((each) => ({ ...each, placed: true })) : found;
}

/** 「市文化馆」 of 「X市大剧院、市文化馆」. */
const OWN_RANK = /^[县市](?=文化|图书|档案|博物|体育|科技|美术|[人中]民?医)/u;

/** 「X县体育馆、游泳馆」: the county's name at the head of a list holds for all of it. */
function shareHome(found: Candidate[], { homes, province }: PlanReader): Candidate[] {
	const home = homes.find((each) => found[0]?.name.startsWith(each));
	// 「云川港码头」: the harbour is called so; and who is called after the province builds no more than his own.
	const rest = found[0]?.name.slice(home?.length) ?? '';
	if (home === undefined || home === province || /^[港河湖江山]/u.test(rest)) return found;
	return found.map((each, at) =>
		at > 0 &&
		each.identity.own === 0 &&
		(each.head === 'facility' || OWN_RANK.test(each.name)) &&
		!each.identity.home
			? {
					...each,
					name: home + each.name.replace(OWN_RANK, ''),
					identity: { ...each.identity, home: true }
				}
			: each
	);
}
