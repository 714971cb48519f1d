// Reads what governs a clause: time, adverbs, adjuncts, who acts, and the verbs before the object.
// Invariant: every step moves forward; a clause without verb gives an empty list.
import type { Span } from '#domain/text.ts';
import { chars, holds, SPACE } from '#text/chars.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { openingAt, subjectAt } from './openings.ts';

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
	readonly until: number | undefined;
	/** 「在柳泉镇」「以石门镇桑村为核心」「支持柳泉村」: words before the verb that say where or who. */
	readonly where: Span | undefined;
	/** 「支持甲公司建设」: who is moved to act. */
	readonly doer: Span | undefined;
	/** 「对X进行修缮」: the object stands before the verb. */
	readonly fronted: Span | undefined;
}

/** A governor of the verbs, of the one shape that all have. */
export const governs = (
	verbs: readonly Verb[],
	end: number,
	{ until, where, doer, fronted }: Partial<Omit<Governor, 'verbs' | 'end'>> = {}
): Governor => ({ verbs, end, until, where, doer, fronted });

/** Street names that begin with a verb: 「新建路」「建设东街」. */
const STREET = /(?:新建|建设|发展)[东西南北]?[路街巷](?![头区坊舞道])/uy;
const MARKS = chars('，,：:');
const JOINTS = chars('和与及或、');
const COMPLEMENT = /(?:成为|[好成了])(?=\p{Script=Han}{4})/uy;

/** Reads the governor at the beginning of a clause. */
export function readGovernor(text: string, clause: Span, lexicon: ProjectLexicon): Governor {
	const verbs: Verb[] = [];
	let where: Span | undefined;
	let at = clause.start;
	while (at < clause.end) {
		const opening = openingAt(text, at, clause.end, verbs.length > 0);
		if (opening?.fronted || opening?.until !== undefined)
			return governs(opening.verbs ?? verbs, opening.end, {
				...opening,
				where: where ?? opening.where
			});
		if (opening) {
			where = opening.where ?? where;
			at = opening.end;
			continue;
		}
		const inner = innerVerb(text, at, clause.end, verbs, lexicon);
		if (inner) {
			const doer = { start: at, end: inner.at };
			return governs([inner.verb], inner.at + inner.verb.word.length, {
				where: doer.end > doer.start + 1 ? doer : where,
				doer: verbs.length > 0 ? doer : undefined
			});
		}
		const step = stepAt(text, at, clause.end, verbs, lexicon);
		const subject = step || verbs.length > 0 ? 0 : subjectAt(text, at);
		if (subject) {
			verbs.push({ word: '新建', kind: 'build' });
			at += subject;
			continue;
		}
		if (!step) break;
		if (step.verb) verbs.push(step.verb);
		at += step.length;
	}
	return governs(verbs, at, { where });
}

interface Step {
	readonly length: number;
	readonly verb?: Verb;
}

/** A mark, an adverb, a joint or a verb at `at`; undefined where the object begins. */
function stepAt(
	text: string,
	at: number,
	end: number,
	verbs: readonly Verb[],
	lexicon: ProjectLexicon
): Step | undefined {
	if (lexicon.keep.startAt(text, at)) return undefined;
	const first = text.charCodeAt(at);
	if (holds(MARKS, first) || holds(SPACE, first)) return { length: 1 };
	const joint = verbs.length > 0 ? jointAt(text, at, end, lexicon) : 0;
	if (joint) return { length: joint };
	const adverb = adverbAt(text, at, end, lexicon);
	if (adverb) return { length: adverb };
	const verb = verbAt(text, at, end, lexicon);
	STREET.lastIndex = at;
	return verb && !STREET.test(text) ? { length: verb.word.length, verb } : undefined;
}

/** Length of an adverb; 「推进」 and the like are adverbs before a verb and verbs before a noun. */
function adverbAt(text: string, at: number, end: number, lexicon: ProjectLexicon): number {
	const adverb = lexicon.adverbs.startAt(text, at);
	if (!adverb || at + adverb >= end) return 0;
	const verb = verbAt(text, at, end, lexicon);
	if (verb && verb.word.length >= adverb) return 0;
	const led = verbAt(text, at + adverb, end, lexicon) ?? lexicon.adverbs.startAt(text, at + adverb);
	return adverb > 1 || led || /\d/u.test(text[at + adverb] ?? '') ? adverb : 0;
}

/** Length of what may stand between a verb and the next or the object: 「保护和修复」「保护好二府街」「打造成…」. */
function jointAt(text: string, at: number, end: number, lexicon: ProjectLexicon): number {
	COMPLEMENT.lastIndex = at;
	const complement = COMPLEMENT.exec(text)?.[0];
	if (complement && at + complement.length < end) return complement.length;
	if (/对(?![外口接标岸])/uy.test(text.slice(at, at + 2)) && at + 6 < end) return 1;
	return holds(JOINTS, text.charCodeAt(at)) &&
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

/** 「推动泉水建设成备用水源」: what it is to be follows. */
const BECOMES = /(?:成为|[成为])(?=\p{Script=Han}{4})/uy;
/** Verbs that nothing else is named by: whoever stands before them builds. */
const FOUNDS = /^(?:新建|兴建|改扩建|开设|设立|投资建设|投资新建)$/u;
/** 「甲项目、乙科技」: the things of a list, none of them who acts. */
const LISTS_THINGS = /(?:项目|工程|[）)])、/u;
/** No subject that people write is longer. */
const LONGEST_DOER = 60;
const SUBJECT_END =
	/[镇乡村县市区园院局校厂队站]$|公司$|集团$|企业$|学院$|^其$|[镇乡村]等$|[旁侧]$|(?:附近|周边|沿线|区域)$|酒城$/u;

/**
 * The verb of who is moved to build, or of what an adjunct serves: 「支持甲公司建设乙」「依托丙开发丁」「围绕打造戊」.
 * Undefined where the words before it are no subject.
 */
function innerVerb(
	text: string,
	at: number,
	end: number,
	verbs: readonly Verb[],
	lexicon: ProjectLexicon
): { at: number; verb: Verb } | undefined {
	const moved = verbs.length > 0 && verbs.every((verb) => lexicon.movers.has(verb.word));
	const adjunct = verbs.length === 0 ? lexicon.bases.startAt(text, at) : 0;
	if (!moved && !adjunct) return undefined;
	const from = at + adjunct;
	const limit = Math.min(end - 4, from + LONGEST_DOER);
	for (let index = from; index <= limit; index++) {
		if (lexicon.keep.startAt(text, index)) {
			index += lexicon.keep.startAt(text, index) - 1;
			continue;
		}
		const length = lexicon.innerVerbs.startAt(text, index);
		if (!length || lexicon.innerStops.startAt(text, index + length)) continue;
		const doer = text.slice(from, index);
		BECOMES.lastIndex = index + length;
		const becomes = BECOMES.exec(text)?.[0].length ?? 0;
		const acts =
			becomes > 0 ||
			FOUNDS.test(text.slice(index, index + length)) ||
			SUBJECT_END.test(doer) ||
			lexicon.orgs.endAt(doer, doer.length) > 0;
		if (moved && (!acts || LISTS_THINGS.test(doer))) continue;
		const word = text.slice(index, index + length + becomes);
		return { at: index, verb: { word, kind: 'build' } };
	}
	return undefined;
}
