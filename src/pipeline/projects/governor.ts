// Reads what governs a clause: time, adverbs, adjuncts of place, and the verbs before the object.
// Invariant: every step moves forward; a clause without verb gives an empty list.
import type { Span } from '#domain/text.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';

type VerbClass = 'build' | 'push' | 'act';

export interface Verb {
	readonly word: string;
	readonly kind: VerbClass;
}

export interface Governor {
	/** Verbs in order, with their class. */
	readonly verbs: readonly Verb[];
	/** Where the object begins. */
	readonly end: number;
	/** Where the object ends, if before the clause does. */
	readonly until?: number;
	/** 「在柳泉镇」「以石门镇桑村为核心」: words before the verb that say where. */
	readonly where?: Span;
	/** 「对X进行修缮」: the object stands before the verb. */
	readonly fronted?: Span;
}

/** Street names that begin with a verb: 「新建路」「建设东街」. */
const STREET = /^(?:新建|建设|发展)[东西南北]?[路街巷]/u;
const TIME =
	/^(?:(?:到|至|力争|力争到|计划)?\s*(?:20\d{2}\s*(?:年底?|[—–-]\s*20\d{2}年)|二〇\S{2}年)[前末底起]?|(?:到|在)?[“"]?十四五[”"]?(?:时期|期间|末期|末|规划期)?|规划期内|近期|远期|未来五年|今后五年|五年内)/u;
const AMOUNT = /^总?投资(?:金额|总额)?[约近达]?\s*[\d.]+\s*(?:余|多)?[万亿]*元?(?:左右)?的?/u;
/** 「一是」「首先」. */
const ORDINAL = /^(?:[一二三四五六七八九十]{1,2}[是要](?!的)|首先|其次|再次|最后)/u;
const PLACE_ADJUNCT =
	/^(?:[在于]|沿(?!线)|依托)([^，。；：]{2,40}?)(?=建|新建|实施|打造|开展|规划|布局|推进|改造|谋划|创建|修建|扩建|兴建|发展|积极|重点)/u;
const CORE_ADJUNCT =
	/^(?:以|将)([^，。；：]{2,50}?)(?:为|作为)(?:核心|中心|重点|主体|载体|依托|龙头|基础|基地|主|抓手|契机|原点|支撑|平台|试点|代表)[，,]?/u;
/** 「乡镇建9个综合汽车站」: who builds stands before the verb. */
const BASIS = /^在(?:推进|实施|建设|完成)([^，。；：]{3,50}?)的?基础上/u;
const SUBJECT =
	/^\p{Script=Han}{2,6}?(?:新建|建设|建成|建)(?=\s*(?:\d+|[一两三四五六七八九十])\s*[个座条处所])/u;
const FRONTED = /^(?:对|将)([^，。；：]{2,60}?)(?:进行|实施|予以|开展)/u;

/** Reads the governor at the beginning of a clause. */
export function readGovernor(text: string, clause: Span, lexicon: ProjectLexicon): Governor {
	const verbs: Verb[] = [];
	let where: Span | undefined;
	let at = clause.start;
	while (at < clause.end) {
		const rest = text.slice(at, clause.end);
		const fronted = verbs.length === 0 ? FRONTED.exec(rest) : null;
		if (fronted) {
			const start = at + 1;
			const span = { start, end: start + (fronted[1]?.length ?? 0) };
			return { verbs, end: at + fronted[0].length, fronted: span, ...(where && { where }) };
		}
		const basis = verbs.length === 0 ? BASIS.exec(rest) : null;
		if (basis?.[1]) {
			const start = at + basis[0].indexOf(basis[1]);
			return {
				verbs: [{ word: '推进', kind: 'push' }],
				end: start,
				until: start + basis[1].length
			};
		}
		const adjunct =
			CORE_ADJUNCT.exec(rest) ?? (verbs.length === 0 ? PLACE_ADJUNCT.exec(rest) : null);
		if (adjunct?.[1]) {
			const start = at + adjunct[0].indexOf(adjunct[1]);
			where = { start, end: start + adjunct[1].length };
			at += adjunct[0].length;
			continue;
		}
		if (lexicon.keep.startAt(text, at)) break;
		const joint = verbs.length > 0 ? jointAt(text, at, clause.end, lexicon) : 0;
		if (joint) {
			at += joint;
			continue;
		}
		const subject = verbs.length === 0 ? SUBJECT.exec(rest) : null;
		if (subject && !verbAt(text, at, clause.end, lexicon)) {
			verbs.push({ word: '新建', kind: 'build' });
			at += subject[0].length;
			continue;
		}
		const skipped = skip(text, at, clause.end, rest, lexicon, verbs.length > 0);
		if (skipped) {
			at += skipped;
			continue;
		}
		const verb = STREET.test(rest) ? undefined : verbAt(text, at, clause.end, lexicon);
		if (!verb) break;
		verbs.push(verb);
		at += verb.word.length;
	}
	return { verbs, end: at, ...(where && { where }) };
}

/** Length of white space, a time, an amount or an adverb at `at`. */
function skip(
	text: string,
	at: number,
	end: number,
	rest: string,
	lexicon: ProjectLexicon,
	afterVerb: boolean
): number {
	if (/^[\s，,：:]/u.test(rest)) return 1;
	const ordinal = afterVerb ? null : ORDINAL.exec(rest);
	if (ordinal) return ordinal[0].length;
	const time = afterVerb ? null : TIME.exec(rest);
	if (time) return time[0].length;
	const amount = AMOUNT.exec(rest);
	if (amount) return amount[0].length;
	const adverb = lexicon.adverbs.startAt(text, at);
	if (!adverb || at + adverb >= end) return 0;
	// 「推进」 and the like are adverbs before a verb and verbs before a noun.
	const verb = verbAt(text, at, end, lexicon);
	if (verb && verb.word.length >= adverb) return 0;
	const led = verbAt(text, at + adverb, end, lexicon) ?? lexicon.adverbs.startAt(text, at + adverb);
	return adverb > 1 || led ? adverb : 0;
}

const COMPLEMENT = /^(?:成为|[好成了])(?=\p{Script=Han}{4})/u;

/** Length of what may stand between a verb and the next or the object: 「保护和修复」「保护好二府街」「打造成…」. */
function jointAt(text: string, at: number, end: number, lexicon: ProjectLexicon): number {
	const complement = COMPLEMENT.exec(text.slice(at, Math.min(end, at + 8)))?.[0];
	if (complement) return complement.length;
	return /[和与及、]/u.test(text[at] ?? '') &&
		verbAt(text, at + 1, end, lexicon) &&
		!lexicon.keep.startAt(text, at + 1)
		? 1
		: 0;
}

function verbAt(text: string, at: number, end: number, lexicon: ProjectLexicon): Verb | undefined {
	let best: Verb | undefined;
	for (const kind of ['build', 'push', 'act'] as const) {
		const length = lexicon.verbs[kind].startAt(text, at);
		if (length && at + length <= end && length > (best?.word.length ?? 0))
			best = { word: text.slice(at, at + length), kind };
	}
	return best;
}
