// Reads running text: sentences, clauses and the verbs that govern them → candidates.
// Invariant: each candidate's clause lies in its sentence; a clause is read in bounded length.
import type { Span } from '#domain/text.ts';
import type { Candidate, Setting } from './candidate.ts';
import { readClause } from './clause.ts';
import { ownWords } from './item.ts';
import { readGovernor, type Governor, type Verb } from './governor.ts';
import type { PlanReader } from './reader.ts';
import { saysStage } from './topic.ts';
import { CLAUSE_ENDS, PART_ENDS, SENTENCE_ENDS, splitOutside } from './split.ts';

/** A sentence that spells out what the one before it says in sum: 「打造3个市场。即：…」. */
export const SPELLS_OUT = /^(?:即|分别为|具体为)[：:，]?/u;

/** Candidates of a stretch of prose, in text order. */
export function readProse(span: Span, setting: Setting, reader: PlanReader): Candidate[] {
	const found: Candidate[] = [];
	let verbs: readonly Verb[] = [];
	for (const sentence of splitOutside(reader.text, span, SENTENCE_ENDS)) {
		const words = reader.text.slice(sentence.start, sentence.end);
		if (isPast(words, reader)) continue;
		const spelt = SPELLS_OUT.test(words);
		const read = readSentence(sentence, setting, spelt ? verbs : [], reader);
		verbs = read.carried;
		// 「打造3个市场」 is the three that follow.
		if (spelt && read.found.length > 0 && found.at(-1)?.identity.quantity) found.pop();
		found.push(...read.found);
	}
	return found;
}

/** A sentence that reports what was done. */
export function isPast(sentence: string, { lexicon }: PlanReader): boolean {
	return lexicon.past.within(sentence) && !/将|十四五|20[23]\d年底?前|继续|下一步/u.test(sentence);
}

/** A clause that only says how large or how dear the thing before it is. */
const STATED =
	/^\s*(?:项目)?(?:总|计划|预计|规划|估算|预算|概算|匡算)*(?:投资|占地|建筑面积|用地|装机|库容|日处理|日供水|年处理|(?:线路|路线)?(?:全长|总长|里程)|(?:建设|处理|供水|设计)规模)(?!.*(?:实施|打造|引进|项目$|工程$))[^，的建]{0,24}$/u;

/** 「等3个项目」: money that follows is for all of them. */
const GROUP = /等|[\d两三四五六七八九十][个大项](?:重点|重大)?(?:项目|工程)/u;

/** Candidates of a sentence, and the verbs that govern on where it is spelt out. `led`: verbs of the one before. */
function readSentence(
	sentence: Span,
	setting: Setting,
	led: readonly Verb[],
	reader: PlanReader
): { found: Candidate[]; carried: readonly Verb[] } {
	const { text } = reader;
	// 「前期项目：甲机场、乙铁路」: what the sentence lists is pushed on.
	const stage = saysStage(
		text.slice(sentence.start, sentence.end).split(/(?<=[：:])/u, 1)[0] ?? ''
	);
	let carried: readonly Verb[] = stage ? [{ word: '推进', kind: 'push' }] : led;
	const all = splitOutside(text, sentence, PART_ENDS).flatMap((part) => {
		const found: Candidate[] = [];
		let seat: Span | undefined;
		const clauses = readable(text, splitOutside(text, part, CLAUSE_ENDS));
		for (const whole of clauses) {
			const clause = ownWords(text, whole);
			const last = found.at(-1);
			if (last && STATED.test(text.slice(clause.start, clause.end))) {
				if (
					found.length === 1 &&
					last.count === 1 &&
					!GROUP.test(text.slice(last.clause.start, last.clause.end))
				)
					found[found.length - 1] = { ...last, detail: { start: clause.start, end: part.end } };
				break;
			}
			const governor = readGovernor(text, clause, reader.lexicon);
			const where =
				governor.where ?? (buildsOn(governor, reader) ? (seat ?? setting.seat) : undefined);
			const own = where === governor.where ? governor : { ...governor, where };
			seat = seatOf(governor, clause, reader);
			const candidates = readClause(own, { clause, sentence, setting, carried }, reader);
			if (own.verbs.length > 0)
				carried = own.verbs.map((verb) => ({
					...verb,
					kind: verb.kind === 'act' ? 'push' : verb.kind
				}));
			found.push(...candidates);
		}
		return found;
	});
	return { found: all, carried };
}

const ON_SITE = /^\s*(?:依托|围绕|立足|沿|在)[^，、]{2,16}$/u;

/** 「以柳泉镇为核心，打造…」「依托柳泉河谷，建设…」: a clause that only says where the next one builds. */
function seatOf({ where, end }: Governor, clause: Span, reader: PlanReader): Span | undefined {
	const words = reader.text.slice(clause.start, clause.end);
	if (where ? end < clause.end : !ON_SITE.test(words)) return undefined;
	const whole = where
		? reader.text.slice(where.start, where.end)
		: words.replace(/^.*[托绕足沿在]/u, '');
	const site = whole.slice(whole.lastIndexOf('的') + 1);
	if (site.length > 10 || /[“”]/u.test(site) || !reader.identify(site).located) return undefined;
	const start = reader.text.indexOf(site, clause.start);
	return { start, end: start + site.length };
}

/** Whether something is built there, not only grown or fostered. */
const buildsOn = ({ verbs }: Governor, { lexicon }: PlanReader): boolean =>
	verbs.some(({ kind, word }) => kind === 'build' && !lexicon.weak.has(word));

/** No clause that people write is longer; one that is gets cut, so that reading stays linear. */
const LONGEST_CLAUSE = 1000;

const readable = (text: string, clauses: Span[]): Span[] =>
	clauses.some(({ start, end }) => end - start > LONGEST_CLAUSE)
		? clauses.flatMap((clause) => cutLong(text, clause))
		: clauses;

function cutLong(text: string, clause: Span): Span[] {
	const parts: Span[] = [];
	let start = clause.start;
	while (clause.end - start > LONGEST_CLAUSE) {
		const limit = start + LONGEST_CLAUSE;
		const mark = text.slice(start, limit).lastIndexOf('、');
		const end = mark > 0 ? start + mark : limit;
		parts.push({ start, end });
		start = mark > 0 ? end + 1 : end;
	}
	return [...parts, { start, end: clause.end }];
}
