// What stage a project is in, by the words that say so: those before its name, its verbs, its name, what is told of it, its box.
// Invariant: 新建, 改扩建, 续建 and 规划 each rest on words of their own; what only says that something goes on is 推进.
import type { Project } from '#domain/facts.ts';
import type { ProjectLexicon, Stage } from '#pipeline/lexicon/projects.ts';
import type { Judged } from './candidate.ts';
import { IN_BRACKETS } from './name.ts';
import { saysStage, type LeadFinder } from './topic.ts';

type Status = NonNullable<Project['status']>;

/** How far before a name words still speak of it. */
const REACH = 12;
/** The beginning of what is told of it: 「投资2300万元，在甲村建设…」. */
const TOLD = 60;
/** The beginning of a clause, where a word of pace governs the whole list. */
const OPENING = 6;

/** Where the words stand that say a stage. */
interface Said {
	/** Before the name, in its own item; the governing verbs; 「建设」「前期」 right after it. */
	readonly near: string;
	readonly verbs: string;
	readonly after: string;
	readonly name: string;
	/** The name, where it is an entry of its own and no clause of a policy. */
	readonly entry: string;
	/** What the list says of all: 「等7处饮水安全提升项目」. */
	readonly kind: string;
	readonly detail: string;
	readonly box: string;
}

/** The first that fits holds: the words nearest to the thing before those further off. */
const RULES: readonly (readonly [Status, Stage, (said: Said) => string])[] = [
	['规划', 'planned', ({ near, verbs, after, box }) => near + verbs + after + (verbs ? '' : box)],
	['续建', 'continued', ({ after, name }) => `${after}，${name}`],
	['改扩建', 'reworked', ({ near, verbs, name }) => `${near}，${verbs}，${name}`],
	['规划', 'planned', ({ kind }) => kind],
	['续建', 'continued', ({ kind }) => kind],
	['改扩建', 'reworked', ({ kind }) => kind],
	['续建', 'continued', ({ near, verbs }) => near + verbs],
	['新建', 'founded', ({ verbs }) => verbs],
	['推进', 'pushed', ({ near, verbs }) => `${near}，${verbs}`],
	['新建', 'founded', ({ near, after, name }) => `${near}，${after}，${name}`],
	['新建', 'greened', ({ entry }) => entry],
	['续建', 'continued', ({ detail }) => detail]
];
/** What a heading says of the things below it that say nothing themselves: the lead-in, the box. */
const HEADINGS: readonly (readonly [Status, RegExp])[] = [
	['规划', /谋划|储备(?:类|重大|重点|建设)*(?:项目|工程)|^储备类?$|前期|拟建/u],
	['改扩建', /改扩建|改造|改建|扩建|续建配套/u],
	['续建', /续建|在建|结转/u],
	['新建', /新建|(?<!重点|重大|主要)建设(?:重点|重大)?(?:项目|工程)$|(?:项目|工程)建设$/u]
];
/** What is told of it: the first word of a stage. */
const TELLS: Partial<Record<Stage, Status>> = {
	planned: '规划',
	reworked: '改扩建',
	founded: '新建'
};

/** The stage of the first mention that grounds one: 「推进甲项目」 and elsewhere 「新建甲」 → 新建; else that of its headings. */
export function statusOf(
	mentions: readonly Judged[],
	text: string,
	lexicon: ProjectLexicon,
	leads: LeadFinder
): Status {
	const { stages } = lexicon;
	const read = mentions.map(
		(c) => statedStage(c, text, leads) ?? stageOf(wordsOf(c, text, stages), stages)
	);
	return (
		read.find((status) => status !== '推进') ??
		mentions
			.map((c) => headingStage(c, text, lexicon, leads))
			.find((status) => status !== undefined) ??
		'推进'
	);
}

const headingOf = (words: string): Status | undefined =>
	HEADINGS.find(([, sign]) => sign.test(words))?.[0];

/** 「甲棚户区改造乙小区绿化工程」: a green is laid out, whatever stands beside it. */
const GREENED = /绿化(?:景观)?(?:工程|项目)?$/u;

/** What brackets behind a name state, 「甲水库（续建）」, or a lead-in that is all about a stage: 「谋划项目：乙水库、丙水库」. */
function statedStage(c: Judged, text: string, leads: LeadFinder): Status | undefined {
	const { evidence } = c;
	const behind = /^[（(][^（()）]{2,5}[）)]/u.exec(text.slice(evidence.end, evidence.end + 8))?.[0];
	const bracket = IN_BRACKETS.exec(behind ?? text.slice(evidence.start, evidence.end))?.[1];
	if (bracket !== undefined) return bracket === '规划' ? '规划' : headingOf(bracket);
	if (c.form === 'item' && GREENED.test(c.name)) return '新建';
	const lead = leads(evidence) ?? '';
	const said = saysStage(lead) ? headingOf(lead) : undefined;
	return said === '规划' || said === '续建' ? said : undefined;
}

/** 「甲、乙等建设项目」: what the list says of all. */
const OF_KIND = /^[^。；]{0,399}?等([^，。；、等]{2,24}(?:项目|工程))/u;
/** 「传统产业升级改造项目」: trades are raised by new works too. */
const TRADES = /(?:产业|行业|农业|工业|企业|动能)(?:转型|提质|优化)?(?:升级|改造|提升)+/u;

/** Of what stands in a project box without a verb and names no work of its own, by the lead-in and then by the box. */
function headingStage(
	{ setting, evidence, sentence, verbs, name }: Judged,
	text: string,
	{ acts }: ProjectLexicon,
	leads: LeadFinder
): Status | undefined {
	if (!setting.projectBox || verbs.length > 0 || acts.within(name)) return undefined;
	const rest = text.slice(evidence.end, Math.min(sentence.end, evidence.end + LONGEST_LIST));
	const kind = OF_KIND.exec(rest)?.[1];
	for (const heading of [kind, leads(evidence), setting.titles.at(-1), setting.box]) {
		const said = headingOf((heading ?? '').replace(MARKS, '').replace(TRADES, ''));
		if (said) return said;
	}
	return undefined;
}

/** Brackets and marks inside words of a stage: 「改（扩）建」. */
const MARKS = /[\s*。：:（()）]/gu;

function stageOf(said: Said, stages: ProjectLexicon['stages']): Status {
	const fitting = RULES.find(([, stage, where]) => stagesIn(where(said), stages).includes(stage));
	if (fitting) return fitting[0];
	const [told] = stagesIn(said.detail, stages).flatMap((stage) => TELLS[stage] ?? []);
	return told ?? '推进';
}

/** The stages that a text speaks of, in order: 「投资新建」 → founded; 「建设路」 none. */
function stagesIn(text: string, stages: ProjectLexicon['stages']): Stage[] {
	const found: Stage[] = [];
	for (let at = 0; at < text.length; at++) {
		const longest = stages.longestAt(text, at);
		if (!longest) continue;
		found.push(longest[1]);
		at += longest[0].length - 1;
	}
	return found;
}

const unmarked = (text: string, start: number, end: number): string =>
	text.slice(start, end).replace(MARKS, '');

/** 「甲县工业园区开发建设公司」 builds nothing by its name. */
const COMPANIES = /[^，、]{2,30}?公司/gu;
/** What a list holds is no longer than this. */
const LONGEST_LIST = 400;
const AFTER = /^(?:项目|工程)?建设/u;
/** What is done with all of a list: 「做好甲、乙等项目前期工作」「加快丙、丁市场投用」. */
const WITH_ALL = /(?:(?:前期|谋划|论证)(?:准备|筹备)?(?:工作)?|投[用产运])$/u;

/** Words of pace: they govern all that follows in the clause. */
const PACES: ReadonlySet<Stage> = new Set(['pushed', 'continued']);

/** 「打造一座甲」 builds it; 「规划乙开发」, with no verb beside it, plans it. */
const wordOf = (word: string, { single, verbs }: Judged): string =>
	single && word === '打造' ? '建设' : verbs.length === 1 && word === '规划' ? '谋划' : word;

/** Verbs of an earlier clause are void where its own begins with a word of pace: 「争取甲项目，加快乙、丙项目」. */
function wordsOf(c: Judged, text: string, stages: ProjectLexicon['stages']): Said {
	const { start, end } = c.evidence;
	const before = unmarked(text, Math.max(c.clause.start, start - REACH), start);
	// 「在甲村建设」 is not 「在建」.
	const near = before.slice(before.lastIndexOf('、') + 1).replace(/在$/u, '');
	const own = unmarked(text, c.clause.start, start);
	const opening = own.slice(0, OPENING);
	const opens = stagesIn(opening, stages).some((stage) => PACES.has(stage));
	const verbs = c.verbs.filter(({ word }) => !opens || own.includes(word));
	const words = unmarked(text, start, end);
	// 「甲公司改扩建乙、丙等饮料项目」: the verb before the name that shares its head.
	const led = c.shared ? words.slice(0, Math.max(0, words.indexOf(c.name.slice(0, 4)))) : words;
	const name = `${c.name}，${led}`.replace(MARKS, '').replace(COMPANIES, '');
	const rest = unmarked(text, end, Math.min(c.clause.end, end + LONGEST_LIST));
	return {
		near: opens ? `${opening}，${near}` : near,
		verbs: c.row?.nature ?? verbs.map(({ word }) => wordOf(word, c)).join(''),
		after: (AFTER.exec(rest)?.[0] ?? '') + (WITH_ALL.exec(rest)?.[0] ?? ''),
		name,
		entry: c.form === 'clause' ? '' : name,
		kind: (c.head !== 'wrapper' && OF_KIND.exec(rest)?.[1]) || '',
		detail: c.detail
			? unmarked(text, c.detail.start, Math.min(c.detail.end, c.detail.start + TOLD))
			: '',
		box: c.setting.box ?? ''
	};
}
