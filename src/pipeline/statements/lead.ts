// What stands before a figure in its clause: whose figure it is (the subject), and how the verb relates them.
import type { StatementLexicon } from '../lexicon/statements.ts';
import { timesIn, type LastYears, type Time } from './time.ts';

export interface Lead {
	/** Words between the last figure or the clause's beginning and the verb, without time, scope and adverbs. */
	readonly subject: string;
	/**
	 * level: 达到; from: 由2015年的; growth: 年均增长, 比…增加; fall: 下降; ratio: 是2015年的1.4倍; bare: nothing between.
	 */
	readonly relation: 'level' | 'from' | 'growth' | 'fall' | 'ratio' | 'bare';
	/** The verb or noun of a growth or fall: 增长, 增长率. */
	readonly verb: string;
	/** Every year's change: 年均增长, with its word. */
	readonly annual?: '年均' | '每年';
	/** 每年 opens the clause: what is done every year. */
	readonly yearly: boolean;
	/** Said of each of several subjects: 均达到. */
	readonly each: boolean;
	/** Against the year before: 同比, 比上年. */
	readonly onYear: boolean;
	readonly times: readonly Time[];
	/** A verb like 完成 stands before the subject. */
	readonly opened: boolean;
	/** Summed up over years: 累计达到. */
	readonly total: boolean;
	/** 至少 stands before the verb: 至少建成3个. */
	readonly least: boolean;
}

/** Removes a pattern from the end, telling whether it was there. */
const cutEnd = (text: string, length: number): string => text.slice(0, text.length - length);

const BOUND = /(?:不低于|不少于|不超过|不高于|至少|高达|大约|[约近])$/u;
const FROM = /[由从](?:(?:19|20)\d\d年)?的?$/u;
const AGAINST = /[比较](?:(?:19|20)\d\d年|上年)的$/u;
const RATIO = /(?:是|为|相当于)(?:19|20)\d\d年的$/u;
const ANNUAL = /(?:年均|年平均|平均每年|每年)(?:分别)?$/u;
const ON_YEAR = /(?:同比|[比较](?:上年|去年|上一年|前一年))$/u;

interface Verb {
	readonly rest: string;
	readonly relation: Lead['relation'];
	readonly verb?: string;
}

/** 提高到2020年的 → level; 增长了 → growth; 达到 → level. The verb and what follows it are cut off. */
function cutVerb(text: string, { verbs }: StatementLexicon): Verb {
	if (RATIO.test(text)) return { rest: text.replace(RATIO, ''), relation: 'ratio' };
	if (FROM.test(text)) return { rest: text.replace(FROM, ''), relation: 'from' };
	if (AGAINST.test(text)) return { rest: text.replace(AGAINST, ''), relation: 'from' };
	const bare = text.replace(/(?:分别)?了?$/u, '');
	const timed = bare.replace(/(?:19|20)\d\d年(?:底|末)?的?$/u, '');
	const arrival = /[到至为]了?$/u.exec(timed)?.[0].length ?? 0;
	const moved = arrival ? verbs.change.endAt(timed, timed.length - arrival) : 0;
	if (moved) return { rest: cutEnd(timed, arrival + moved), relation: 'level' };
	const level = verbs.level.endAt(bare, bare.length);
	// 增速保持在 and 增长率超过 tell growth, 增长到 has told a level above.
	const held = cutEnd(bare, level).replace(/(?:分别|至少|约)$/u, '');
	for (const relation of ['growth', 'fall'] as const) {
		const end = held.replace(/率$/u, '');
		const length = verbs[relation].endAt(end, end.length);
		if (length) {
			const rest = cutEnd(end, length);
			return { rest, relation, verb: held.slice(rest.length) };
		}
	}
	if (level) return { rest: cutEnd(bare, level), relation: 'level' };
	return { rest: text, relation: 'bare' };
}

/** Adverbs before the verb cut off. */
function cutAdverbs(text: string, { adverbs }: StatementLexicon): string {
	let rest = text;
	for (let length = -1; length !== 0; rest = cutEnd(rest, length)) {
		length = adverbs.endAt(rest, rest.length);
	}
	return rest;
}

/** Time, scope and introducing verbs at the beginning. */
function cutOpening(
	text: string,
	times: readonly Time[],
	scope: RegExp,
	lexicon: StatementLexicon
) {
	let rest = text;
	let opened = false;
	const opening = times.find(({ span }) => span.start <= 3);
	if (opening && /^(?:[到至在自]|截至|力争|力争到)?$/u.test(text.slice(0, opening.span.start)))
		rest = text.slice(opening.span.end);
	for (;;) {
		const mark =
			/^[的，、—\s●]+|^[（(]?\d{1,2}[)）.、](?!\d)|^全年|^年末|^底|^每年/u.exec(rest)?.[0].length ??
			0;
		const place = scope.exec(rest)?.[0].length ?? 0;
		const verb = lexicon.verbs.introduce.startAt(rest, 0);
		const manner = mannerOf(rest, lexicon);
		const length = Math.max(mark, place, verb, manner);
		opened ||= verb > 0 && verb === length;
		if (!length || length >= rest.length + (place ? 1 : 0)) return { rest, opened };
		rest = rest.slice(length);
	}
}

/** 重点培育 → 重点; 重点企业 has none. */
function mannerOf(text: string, { action, gains }: StatementLexicon): number {
	const length = /^(?:重点|先后|积极|努力)/u.exec(text)?.[0].length ?? 0;
	return length && (action.startAt(text, length) || gains.startAt(text, length)) ? length : 0;
}

/**
 * Reads the words before a figure. `scope` matches the county's own names at the beginning (全县, 我县).
 * `"到2025年全县生猪出栏达到"` → subject 生猪出栏, level, time 2025
 */
export function readLead(
	text: string,
	scope: RegExp,
	lexicon: StatementLexicon,
	lastYears?: LastYears
): Lead {
	const times = timesIn(text, lastYears);
	const { rest: verbless, relation, verb = '' } = cutVerb(text.replace(BOUND, ''), lexicon);
	const isChange = relation === 'growth' || relation === 'fall';
	const everyYear = /^[^，]{0,6}每年/u.test(text);
	const annual = ANNUAL.exec(verbless)?.[0] ?? (isChange && everyYear ? '每年' : undefined);
	const onYear = ON_YEAR.test(verbless);
	const adverbless = cutAdverbs(verbless.replace(ANNUAL, '').replace(ON_YEAR, ''), lexicon);
	const cut = text.slice(adverbless.length);
	const opening = cutOpening(withoutBase(adverbless, times), times, scope, lexicon);
	return {
		subject: cutAdverbs(opening.rest, lexicon).replace(/^[、和与及]+/u, ''),
		relation,
		verb,
		...(annual !== undefined && { annual: annual.includes('每年') ? '每年' : '年均' }),
		yearly: everyYear && annual === undefined,
		each: /(?:^|[^年人户平])均|[都各]|分别/u.test(cut),
		onYear,
		times,
		opened: opening.opened,
		total: /累计|合计/u.test(cut),
		least: /至少|不低于|不少于/u.test(text)
	};
}

/** 比2015年, 在2019年基础上 at the end of the subject. */
function withoutBase(text: string, times: readonly Time[]): string {
	const base = times.find(({ kind, span }) => kind === 'base' && span.end === text.length);
	return base ? text.slice(0, base.span.start) : text;
}
