// What may stand before the verbs of a clause, as a table of patterns: time, amount, place, core, an object put in front.
// Invariant: patterns are sticky and bounded, so that an opening costs no more than its own length.
import type { Span } from '#domain/text.ts';
import { chars, holds, type CharSet } from '#text/chars.ts';
import type { Verb } from './governor.ts';

export interface Opening {
	/** Where the clause goes on, or its object begins. */
	readonly end: number;
	readonly where?: Span;
	/** The object ends here, and these verbs govern it. */
	readonly until?: number;
	readonly verbs?: readonly Verb[];
	/** The object stands before its verb. */
	readonly fronted?: Span;
}

interface Form {
	/** Characters that it begins with. */
	readonly first: CharSet;
	/** Stands before the first verb only. */
	readonly once: boolean;
	readonly pattern: RegExp;
	readonly read: (at: number, match: RegExpExecArray) => Opening;
}

const NEXT =
	'(?=建|新建|新上|改建|迁建|共建|组建|筹建|设立|成立|实施|打造|开展|规划|布局|推进|改造|谋划|创建|修建|扩建|兴建|发展|积极|重点)';
const after = (at: number, match: RegExpExecArray): Opening => ({ end: at + match[0].length });
const inside = (at: number, match: RegExpExecArray): Span => {
	const start = at + match[0].indexOf(match[1] ?? '');
	return { start, end: start + (match[1]?.length ?? 0) };
};
const placed = (at: number, match: RegExpExecArray): Opening => ({
	end: at + match[0].length,
	where: inside(at, match)
});

const ROLES =
	'核心|中心|重点|主体|载体|依托|龙头|基础|基地|主|抓手|契机|原点|支撑|平台|试点|代表|突破口|首要任务|引领|牵引|吸引';
const BUILT_ROLE =
	/^(?:(?:新建|建设|扩建|打造)(?![路街设的])|[^的]{4,24}?(?:新建|投资建设|规划建设)的)/u;
/** Those that stand for it or drive it say nothing of where it is. */
const NO_PLACE = /(?:代表|牵引|吸引|抓手|契机|支撑)的?$/u;
const BUILT_END = /建设$|项目$|工程$/u;

/** 「以石门镇为核心」 says where; 「以新建柳泉公园为支撑」「以县级职教中心建设为首要任务」 says what is built. */
function core(at: number, match: RegExpExecArray): Opening {
	const span = inside(at, match);
	const words = match[1] ?? '';
	const verb = BUILT_ROLE.exec(words)?.[0];
	const last = BUILT_END.exec(words)?.[0];
	if (verb === undefined && (last === undefined || words.length < 7))
		return NO_PLACE.test(match[0]) ? after(at, match) : placed(at, match);
	return {
		end: span.start + (verb?.length ?? 0),
		until: span.end - (verb === undefined && last === '建设' ? 2 : 0),
		verbs: [{ word: verb?.replace('的', '') ?? '建设', kind: 'build' }]
	};
}

const FORMS: readonly Form[] = [
	{
		first: chars('将把'),
		once: true,
		pattern: /[将把]([^，。；：]{1,10}[镇乡村庄沟])(?:打造|建设|规划建设|培育)(?:成为|[成为])/uy,
		read: (at, match) => ({ ...placed(at, match), verbs: [{ word: '打造', kind: 'build' }] })
	},
	{
		first: chars('将把'),
		once: true,
		pattern: /[将把]([^，。；：]{3,24}?)(?:整体)?(?:搬迁至|迁建至|搬迁到|迁至|迁往|迁到)/uy,
		read: (at, match) => {
			const { start, end } = inside(at, match);
			return { end: start, until: end, verbs: [{ word: '搬迁', kind: 'act' }] };
		}
	},
	{
		first: chars('对将'),
		once: true,
		pattern: /(?:对|将)([^，。；：]{2,60}?)(?:进行|实施|予以|开展)/uy,
		read: (at, match) => ({ end: at + match[0].length, fronted: inside(at, match) })
	},
	{
		first: chars('在'),
		once: true,
		pattern: /在(?:推进|实施|建设|完成)([^，。；：]{3,50}?)的?基础上/uy,
		read: (at, match) => {
			const { start, end } = inside(at, match);
			return { end: start, until: end, verbs: [{ word: '推进', kind: 'push' }] };
		}
	},
	{
		first: chars('以将'),
		once: false,
		pattern: new RegExp(
			`(?:以|将)([^，。；：]{2,50}?)(?:为|作为)(?:(?:${ROLES})的?|\\p{Script=Han}{1,4}的)`,
			'uy'
		),
		read: core
	},
	{
		first: chars('以'),
		once: false,
		pattern: /以(?=[^，。；：为]{4,60}等[^，。；：为]{0,12}(?:项目|工程))/uy,
		read: after
	},
	{
		first: chars('在于沿依'),
		once: true,
		pattern: new RegExp(`(?:[在于]|沿(?!线)|依托)([^，。；：]{2,40}?)${NEXT}`, 'uy'),
		read: placed
	},
	{
		first: chars('一二三四五六七八九十首其再最'),
		once: true,
		pattern: /(?:[一二三四五六七八九十]{1,2}[是要](?!的)|首先|其次|再次|最后)/uy,
		read: after
	},
	{
		first: chars('到至力计2二“十在"规近远未今五'),
		once: true,
		pattern:
			/(?:(?:到|至|力争|力争到|计划)?\s*(?:20\d{2}\s*(?:年底?|[—–-]\s*20\d{2}年)|二〇\S{2}年)[前末底起]?|(?:到|在)?[“"]?十四五[”"]?(?:时期|期间|末期|期末|末|规划期|期内)?末?|规划期内|规划期末|期末|近期|远期|未来五年|今后五年|五年内)/uy,
		read: after
	},
	{
		first: chars('总投'),
		once: false,
		pattern: /总?投资(?:金额|总额)?[约近达]?\s*[\d.]+\s*(?:余|多)?[万亿]*元?(?:左右)?的?/uy,
		read: after
	}
];

const SUBJECT =
	/(?:\d{1,3}个)?\p{Script=Han}{2,6}?(?:新建|建设|建成|建)(?=\s*(?:\d+(?:[-—～]\d+)?|[一两三四五六七八九十])\s*[个座条处所])/uy;

/** 「丑沟园区建设标准厂房」: a part of the county that builds; 「园区建设用地」 builds nothing. */
const PART =
	/\p{Script=Han}{1,9}?(?:园区|产业园|工业园|开发区|集中区|片区|新区|[镇乡]|街道)(?:重点|主要|规划|拟)?(?:新建|改扩建|扩建|建设(?!用地|成[效就]|取得|水平|标准(?!厂房|化厂)|质量|管理|步伐|进度|力度|规划|方案|资金|项目|工程|领域|运营|发展|[和与及、，。；的]))(?=\p{Script=Han})/uy;

/** Length of who builds and the verb: 「乡镇建9个综合汽车站」「10个乡镇各建一所幼儿园」; 0 where nobody is named. */
export function subjectAt(text: string, at: number): number {
	for (const pattern of [SUBJECT, PART]) {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found) return found[0].length;
	}
	return 0;
}

/** The opening at `at`, first form that fits; undefined where none does. `led`: a verb stands before. */
export function openingAt(
	text: string,
	at: number,
	end: number,
	led: boolean
): Opening | undefined {
	const first = text.charCodeAt(at);
	for (const form of FORMS) {
		if (!holds(form.first, first) || (led && form.once)) continue;
		form.pattern.lastIndex = at;
		const match = form.pattern.exec(text);
		if (match && match.index + match[0].length <= end) return form.read(at, match);
	}
	return undefined;
}
