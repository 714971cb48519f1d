// Reads what a project box (专栏, 专题) holds: 「名称。内容」 items, category lead-ins with lists, bare lists.
// Invariant: a lead that names a project swallows its content as detail; a lead that names a category does not.
import type { Span } from '#domain/text.ts';
import { chars } from '#text/chars.ts';
import type { Candidate, Setting } from './candidate.ts';
import { isNamed } from './identity.ts';
import { governs, readGovernor } from './governor.ts';
import { judge } from './judge.ts';
import { virtue } from './judge-terms.ts';
import { leadCandidate, nameSpan, namesOne } from './lead.ts';
import { headOf } from './heads.ts';
import { readList } from './list.ts';
import { fromItem } from './item.ts';
import { isPast, readProse, SPELLS_OUT } from './prose.ts';
import type { PlanReader } from './reader.ts';
import { ASIDE, LIST_MARK, splitOutside, trim } from './split.ts';
import { saysStage } from './topic.ts';

/** One entry of a box: a lead-in (may be empty) and what follows it. */
export interface Entry {
	readonly lead?: Span;
	readonly content: Span;
}

const LEAD_END = /[。：:]/u;
/** Where the parts of a box's entry end: its lists are looser than those of prose. */
const FULL_STOP = chars('。');
const LINE_ENDS = chars('。\n');
const FIRST_LIST_ENDS = chars('。；');
const NAME_ENDS = chars('、，');
const LIST_ENDS = chars('；;，');
const ITEM_ENDS = chars('；;，,：:');
const LIST_OPENER = /^(?:重点)?(?:工程)?(?:项目)?(?:具体)?(?:包括|涉及|主要有|有)[：:]?/u;
const LIST_SHARE = 0.6;
/** A list that begins later than this spells out a part of what the lead-in means. */
const OPENS_WITHIN = 20;

/** Finds the lead-in of a box paragraph that carries no bold mark: 「1、名称：内容」「名称。甲、乙」. */
export function findLead(text: string, span: Span): Entry {
	const head = text.slice(span.start, Math.min(span.end, span.start + 60));
	const at = head.search(LEAD_END);
	const lead = at < 0 ? '' : head.slice(0, at);
	if (at < 2 || /[，、；]/u.test(lead.replace(/[（(][^）)]{0,60}[）)]|“[^”]{0,60}”/gu, '')))
		return { content: span };
	if (span.start + at + 1 >= span.end)
		return {
			lead: { start: span.start, end: span.start + at },
			content: { start: span.end, end: span.end }
		};
	return {
		lead: { start: span.start, end: span.start + at },
		content: trim(text, { start: span.start + at + 1, end: span.end })
	};
}

/** Candidates of one entry: the lead-in where it names a thing, else the definite things below it. */
export function readEntry(entry: Entry, setting: Setting, reader: PlanReader): Candidate[] {
	const { lead, content } = entry;
	if (!lead) return readContent(content, undefined, setting, reader);
	const name = nameSpan(reader.text, lead);
	if (saysStage(reader.text.slice(name.start, name.end)))
		return readContent(content, undefined, setting, reader);
	if (isSentence(name, reader))
		return [
			...readProse(name, setting, reader),
			...readProse(content, { ...setting, projectBox: false }, reader)
		];
	if (content.end <= content.start && name.end - name.start > 40)
		return readContent(name, undefined, setting, reader);
	const named = leadCandidate(lead, content, setting, reader);
	const fixed =
		named !== undefined &&
		named.head !== 'none' &&
		!virtue(named, reader.lexicon) &&
		isFixed(named, content, reader);
	if (isSiteList(content, reader))
		return readContent(content, leadTail(lead, reader), setting, reader);
	if (named && fixed && !reader.lexicon.soft.within(named.name))
		return [named, ...(isOwn(named) ? [] : partsOf(content, setting, reader))];
	const listed = holdsList(content, reader);
	const below = readContent(content, listed ? leadTail(lead, reader) : undefined, setting, reader);
	const category = /类$/u.test(reader.text.slice(name.start, name.end));
	if ((category || (listed && !setting.namedBox)) && below.length > 0 && !fixed) return below;
	if (!named || named.head === 'none') return below;
	const built = below.filter((each) => isBuilt(each, reader));
	const definite = built.filter((each) => isDefinite(each));
	const list = definite.find((each) => each.count >= 2);
	if (named.identity.own >= 2 && (!list || list.clause.start > content.start + 2)) return [named];
	const opens = list !== undefined && list.clause.start <= content.start + OPENS_WITHIN;
	if (opens && definite.length >= 2 && !isPlace(named, reader)) return built;
	const parts = setting.namedBox ? definite : built;
	const gives =
		(parts.length > 1 || parts.some((each) => isDefinite(each) || isOfKind(each, named))) &&
		KIND_ONLY.test(named.name) &&
		judge(named, reader.lexicon)?.doubt !== undefined;
	return gives || parts.some((each) => tellsInFull(each, named)) ? parts : [named, ...parts];
}

/** 「供热项目」「路网改造工程」 say of which kind the things below them are, and no more. */
const KIND_ONLY = /^(?!.*建设).{2,6}(?:项目|工程)$/u;

/** 「全县学校光伏供暖工程」 below 「学校供暖项目」, 「改扩建寄宿制小学」 below 「学校改扩建项目」: a pair of characters or the verb is the same. */
function isOfKind({ name, verbs }: Candidate, named: Candidate): boolean {
	const kind = named.name.replace(/(?:项目|工程)$/u, '');
	for (let at = 0; at + 2 <= kind.length; at++)
		if (name.includes(kind.slice(at, at + 2))) return true;
	return verbs.some(({ kind: sort, word }) => sort !== 'push' && kind.includes(word));
}

/** 「小浪底引黄县域小水网供水项目」 below 「县域小水网项目」. */
export const tellsInFull = (each: Candidate, named: Candidate): boolean =>
	each.name.length > named.name.length && each.name.includes(named.name.slice(0, 4));

/** Doubts that a lead-in about the same subject settles. */
const STANDS_BELOW =
	/^(?:new-facility|lone-facility|box-part|town-works|waste-works|counted-vague|plain-project)$/u;
/** A thing below a lead-in that is to be built, whether it has a name of its own or not. */
const isBuilt = (each: Candidate, { lexicon }: PlanReader): boolean => {
	const judged = judge(each, lexicon);
	return (
		judged !== undefined &&
		(judged.doubt === undefined || STANDS_BELOW.test(judged.rule)) &&
		(isDefinite(each) ||
			each.head === 'facility' ||
			each.head === 'wrapper' ||
			judged.rule === 'town-works')
	);
};

/** A lead-in that names one thing of which those below it may be parts: 「果品精酿产业园建设项目」. */
function isPlace({ name }: Candidate, { lexicon }: PlanReader): boolean {
	const bare = name.replace(/(?:建设)?(?:项目|工程)$/u, '');
	const length = lexicon.facilities.endAt(bare, bare.length);
	return length > 1 && bare.length > length + 2 && !bare.endsWith('设施');
}

const SITE_END = /(?:路段|路口|街口|交叉口|十字|段|两侧|沿线|周边|旁|对面)$/u;

/** 「过街天桥项目。胜利街医院路段、文峰街体育场路段。」: nothing but places, to which the lead-in lends its words. */
function isSiteList(content: Span, { text, lexicon, identify }: PlanReader): boolean {
	const [first] = splitOutside(text, content, FIRST_LIST_ENDS);
	const names = first ? splitOutside(text, first, NAME_ENDS) : [];
	return (
		names.length >= 2 &&
		names.every(({ start, end }) => {
			const name = text.slice(start, end);
			const { located, proper } = identify(name);
			const isSite = located || proper || SITE_END.test(name);
			return headOf(name, lexicon) === 'none' && isSite && !/[的等]/u.test(name);
		})
	);
}

/** A lead-in that begins with a verb other than 「新建」 says what to do, not what there will be. */
function isSentence(name: Span, { text, lexicon }: PlanReader): boolean {
	if (namesOne(text.slice(name.start, name.end))) return false;
	const governor = readGovernor(text, name, lexicon);
	return governor.end > name.start && !governor.verbs.some((verb) => verb.kind === 'build');
}

/** Names one thing beyond doubt: by place, proper name or size, or with money after it. */
const isFixed = (named: Candidate, content: Span, reader: PlanReader): boolean =>
	isOwn(named) || STATED.test(first(content, reader));

function isOwn({ identity: { located, own, proper, home, quantity } }: Candidate): boolean {
	return (located && own >= 2) || proper || home || quantity;
}

/** 「停车场建设项目。总投资1.2亿元，建设甲停车场、乙停车场」: things with places of their own that the money is for. */
function partsOf(content: Span, setting: Setting, reader: PlanReader): Candidate[] {
	const ownPlace = ({ identity, where, evidence }: Candidate): boolean =>
		(identity.located || identity.proper) && (!where || where.start >= evidence.start);
	const parts = readProse(pastMoney(content, reader), setting, reader).filter(
		(each) => isBuilt(each, reader) && ownPlace(each)
	);
	return parts.length >= 2 ? parts : [];
}

/** The text after the clauses that state money and size. */
function pastMoney({ start, end }: Span, { text }: PlanReader): Span {
	const length = MONEY_CLAUSES.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0;
	return { start: start + length, end };
}

const MONEY_CLAUSES =
	/^\s*(?:(?:项目)?(?:总|计划|预计|规划|估算|预算|概算|匡算)*(?:投资|占地|建筑面积|用地|规模)[^，。；]{0,30}[，。；]){1,3}/u;

/** A thing below a lead-in that has a name or place of its own. */
function isDefinite(each: Candidate): boolean {
	const { located, proper, home, own, quantity } = each.identity;
	const named = located || proper || home || each.placed === true;
	const works = quantity && COUNTED_WORKS.test(each.name);
	return named || works || (each.setting.namedBox !== true && (own >= 2 || quantity));
}

/** 「农村公路改造240公里」「输水管14km」: a part whose amount says where its work ends. */
const COUNTED_WORKS =
	/[路桥管渠堤][网线道]?(?:改造|新建|建设|提质改造)?\d[\d.]{0,8}(?:公里|千米|km|米|座)/u;

/** Content that states money or size at its beginning describes the lead. */
const STATED = /投资(?:总?额)?[约为\s\d]|占地|建筑面积|用地|规模/u;
/** Up to the first mark of a list: money behind one is for all of it, money in brackets for what they follow. */
const first = (content: Span, reader: PlanReader): string =>
	head(content, reader).replace(ASIDE, '').split('、', 1)[0] ?? '';
const head = (content: Span, { text }: PlanReader): string =>
	text.slice(content.start, Math.min(content.end, content.start + 60));

/** Whether one of the first sentences is a list of names. */
const holdsList = (content: Span, reader: PlanReader): boolean =>
	splitOutside(reader.text, content, FULL_STOP)
		.slice(0, 2)
		.some((sentence) => isList(sentence, reader));

/** What a category lead lends to names that do not say what is done: 「停车场建设项目」 → 停车场. */
function leadTail(lead: Span, { text, lexicon }: PlanReader): string | undefined {
	const span = nameSpan(text, lead);
	const tail = text
		.slice(span.start, span.end)
		.replace(/\s|\*/gu, '')
		.replace(/类?(?:重点|重大|主要)?(?:建设)?(?:项目|工程)?(?:建设)?$/u, '');
	if (/设施$/u.test(tail)) return undefined;
	if (tail.length < 3 || tail.length > 14) return undefined;
	// 「丑沟平台升级」 is a thing by itself, no kind.
	if (WORKS_ON_ONE.test(tail)) return undefined;
	return headOf(tail, lexicon) === 'none' || /类$/u.test(tail) ? undefined : tail;
}

/** 「智慧平台升级」: works on a system that the things below it are parts of. */
const WORKS_ON_ONE = /(?:平台|系统)(?:升级|改造|提升)+$/u;

/** Whether a sentence is a list of names rather than clauses. */
function isList(sentence: Span, reader: PlanReader): boolean {
	const { text } = reader;
	const body = opener(sentence, text);
	const parts = splitOutside(text, body, LIST_ENDS).filter(
		({ start, end }) => !SUM.test(text.slice(start, end))
	);
	if (parts.filter((part) => isClause(part, reader)).length * 6 > parts.length) return false;
	const names = parts.flatMap((part) => splitOutside(text, part, LIST_MARK));
	const good = names.filter((each) => {
		const name = text.slice(each.start, each.end);
		return (
			headOf(name, reader.lexicon) !== 'none' ||
			(isNamed(reader.identify(name)) && name.length >= 3)
		);
	});
	return names.length >= 2 && good.length >= names.length * LIST_SHARE;
}

/** 「甲、乙、丙，总投资44.3亿元」: what all of them cost is none of them. */
const SUM = /^(?:总|计划|预计|估算|概算|匡算)*投资[额约达共]*\s*[\d.]+\s*[万亿]*元(?:左右|以上)?$/u;

/** Begins like a clause: with a verb, an adverb, an adjunct, an amount. */
function isClause(part: Span, { text, lexicon }: PlanReader): boolean {
	const words = text.slice(part.start, part.end);
	const name = words.replace(ASIDE, '');
	return (
		lexicon.clauseStarts.startAt(words, 0) > 0 ||
		lexicon.adjuncts.startAt(words, 0) > 0 ||
		(lexicon.predicates.within(name) && headOf(name, lexicon) === 'none') ||
		readGovernor(text, part, lexicon).end > part.start
	);
}

function opener(span: Span, text: string): Span {
	const value = text.slice(span.start, span.end);
	// What brackets say opens no list: 「甲路棚户区改造（涉及620户）」.
	const said = value.replace(ASIDE, (aside) => '（'.repeat(aside.length));
	const at = said.search(/(?:包括|涉及)(?!.*(?:包括|涉及))/u);
	const length = LIST_OPENER.exec(value)?.[0].length ?? (at >= 0 && at < 30 ? at + 2 : 0);
	return { start: span.start + length, end: span.end };
}

/** Items of a box's running list; sentences among them are read as prose. */
function readContent(
	content: Span,
	lent: string | undefined,
	setting: Setting,
	reader: PlanReader
): Candidate[] {
	const { text } = reader;
	const read = joinSpelt(text, splitOutside(text, content, LINE_ENDS)).flatMap(
		(sentence): Candidate[] => {
			if (isPast(text.slice(sentence.start, sentence.end), reader)) return [];
			if (!isList(sentence, reader) && splitOutside(text, sentence, NAME_ENDS).length > 1)
				return readProse(sentence, setting, reader);
			const body = opener(sentence, text);
			const told = toldBefore({ start: sentence.start, end: body.start }, setting, reader);
			const listed = splitOutside(text, body, ITEM_ENDS).flatMap((part) =>
				readList(text, part, reader, true).flatMap((item) => {
					const frame = {
						clause: part,
						sentence,
						governor: governs([], part.start),
						setting
					};
					const candidate = fromItem(item, frame, reader);
					return candidate ? [{ ...candidate, form: 'item' as const }] : [];
				})
			);
			return [...told, ...listed];
		}
	);
	return lendAll(read, lent ?? worksOfBox(setting), reader);
}

/** What a box is about that names works on one kind of thing: 「老旧小区改造重点项目」 → 改造. */
const worksOfBox = ({ box }: Setting): string | undefined =>
	/(?:小区|棚户区|城中村|街区|街巷|道路|公路|危桥|危房|管网|水库|灌区|厂房)(改造|改建|扩建|改扩建)(?:重点|重大)?(?:项目|工程|建设)+$/u.exec(
		box ?? ''
	)?.[1];

/** 「建设甲平台，平台包括…」: the clause before the one that opens the list. */
function toldBefore(opening: Span, setting: Setting, reader: PlanReader): Candidate[] {
	const { start, end } = opening;
	const comma = reader.text.slice(start, end + 1).lastIndexOf('，');
	const clause = { start, end: start + comma };
	if (comma <= 0 || !isClause(clause, reader)) return [];
	return readProse(clause, setting, reader).filter((each) => isBuilt(each, reader));
}

/** A sentence and the one that spells it out, 「打造3个市场。即：…」, are read together. */
function joinSpelt(text: string, sentences: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const sentence of sentences) {
		const last = joined.at(-1);
		if (last && SPELLS_OUT.test(text.slice(sentence.start, sentence.end)))
			joined[joined.length - 1] = { start: last.start, end: sentence.end };
		else joined.push(sentence);
	}
	return joined;
}

/** A category lead lends its words to names that say where or whose, unless some say what: 「停车场建设项目。东一环、学院路…」. */
function lendAll(
	read: readonly Candidate[],
	lent: string | undefined,
	reader: PlanReader
): Candidate[] {
	const told = read.some((each) => each.head === 'wrapper' && each.form === 'item');
	if (!lent || (told && !GREENING.test(lent))) return [...read];
	const own = (told && GREENING.exec(lent)?.[0]) || lent;
	const place =
		headOf(own, reader.lexicon) === 'facility' && !read.some((each) => each.name.endsWith(own));
	return read.map((each) =>
		each.form === 'item' && !(told && each.head === 'wrapper')
			? lend(each, own, place, reader)
			: each
	);
}

/** What is done around a building is not the building. */
const GREENING = /(?:庭院|道路|景观|周边)?(?:绿化|美化|亮化|环境整治)$/u;

/** A street or the like, where a thing may stand. */
const STRETCH = /(?:[路街巷环线桥村]|大道)$/u;

function lend(candidate: Candidate, lent: string, place: boolean, reader: PlanReader): Candidate {
	if (candidate.head === 'action') return candidate;
	const whole = candidate.head === 'facility' && !STRETCH.test(candidate.name);
	if (candidate.head === 'facility' && (!place || whole) && !/改造|绿化|修复|扩建/u.test(lent))
		return candidate;
	const name = candidate.name + lent;
	return { ...candidate, name, head: headOf(name, reader.lexicon) };
}
