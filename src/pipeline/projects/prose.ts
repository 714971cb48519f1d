// Reads running text: sentences, clauses, governing verbs, lists → candidates.
// Invariant: each candidate's evidence lies in its clause, its clause in its sentence.
import type { Span } from '#domain/text.ts';
import type { Candidate, Setting } from './candidate.ts';
import { readGovernor, type Governor, type Verb } from './governor.ts';
import { isNamed, type Identity } from './identity.ts';
import { headOf } from './heads.ts';
import { readList, type Item } from './list.ts';
import { numberOf } from './list-tail.ts';
import { cleanName } from './name.ts';
import type { PlanReader } from './reader.ts';
import { splitOutside, trim } from './split.ts';

/** A sentence that spells out what the one before it says in sum: 「打造3个市场。即：…」. */
const SPELLS_OUT = /^(?:即|分别为|具体为)[：:，]?/u;

/** Candidates of a stretch of prose, in text order. */
export function readProse(span: Span, setting: Setting, reader: PlanReader): Candidate[] {
	let verbs: readonly Verb[] = [];
	return splitOutside(reader.text, span, '。！？\n').flatMap((sentence) => {
		const words = reader.text.slice(sentence.start, sentence.end);
		if (isPast(words, reader)) return [];
		const read = readSentence(sentence, setting, SPELLS_OUT.test(words) ? verbs : [], reader);
		verbs = read.carried;
		return read.found;
	});
}

/** A sentence that reports what was done. */
export function isPast(sentence: string, { lexicon }: PlanReader): boolean {
	return lexicon.past.within(sentence) && !/将|十四五|20[23]\d年底?前|继续|下一步/u.test(sentence);
}

/** A clause that only says how large or how dear the thing before it is. */
const STATED =
	/^\s*(?:项目)?(?:总|计划|预计|规划|估算)*(?:投资|占地|建筑面积|用地|装机|库容)[^，的建]{0,24}$/u;

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
	let carried = led;
	const all = splitOutside(text, sentence, '；;').flatMap((part) => {
		const found: Candidate[] = [];
		const clauses = splitOutside(text, part, '，,：:').flatMap((clause) => readable(text, clause));
		for (const clause of clauses) {
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
			const own = readGovernor(text, clause, reader.lexicon);
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

/** No clause that people write is longer; one that is gets cut, so that reading stays linear. */
const LONGEST_CLAUSE = 1000;

function readable(text: string, clause: Span): Span[] {
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

interface ClauseFrame {
	readonly clause: Span;
	readonly sentence: Span;
	readonly setting: Setting;
	/** Verbs of the clause before, which govern a clause without verb. */
	readonly carried: readonly Verb[];
}

function readClause(own: Governor, frame: ClauseFrame, reader: PlanReader): Candidate[] {
	const { text, lexicon } = reader;
	const governor = own.fronted
		? { ...own, verbs: [...own.verbs, CARRY_OUT] }
		: own.verbs.length > 0
			? own
			: { ...own, verbs: frame.carried };
	if (own.verbs.length === 0 && !own.fronted && lexicon.adjuncts.startAt(text, own.end)) return [];
	const whole = trim(text, own.fronted ?? { start: own.end, end: own.until ?? frame.clause.end });
	const noise = NOISE.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0;
	const done = DONE.exec(text.slice(whole.start, whole.end - noise))?.[0].length ?? 0;
	const object = { start: whole.start, end: whole.end - noise - done };
	if (object.end - object.start < 2) return [];
	const action = own.fronted
		? text.slice(own.end, frame.clause.end).replace(/\s|等?(?:工作)?$/gu, '')
		: undefined;
	const spreadOver = spread(object, own, reader);
	const items = spreadOver ?? readList(text, object, reader);
	const hurried =
		governor.verbs.length === 0 &&
		own.end > frame.clause.start &&
		(lexicon.works.endAt(text, object.end) > 0 ||
			lexicon.wrappers.endAt(text, object.end) > 0 ||
			RAISED.test(text.slice(object.start, object.end)));
	const built = done > 0 || /建设$/u.test(text.slice(object.start, object.end));
	const needsHead = items.length === 1 && items[0]?.wrapped !== true;
	const itemFrame = {
		...frame,
		governor: built ? building(governor) : hurried ? { ...governor, verbs: [HURRY] } : governor,
		action,
		needsHead
	};
	const found = items.flatMap((item) => {
		const own = spreadOver && {
			...itemFrame,
			governor: { ...itemFrame.governor, where: item.span }
		};
		return fromItem(item, own ?? itemFrame, reader) ?? [];
	});
	const weak =
		governor.verbs.length > 0 && governor.verbs.every((verb) => lexicon.weak.has(verb.word));
	return weak ? shareHome(found, reader) : peers(shareHome(found, reader));
}

/** In a list where most have a name of their own, the rest are definite things too. */
function peers(found: readonly Candidate[]): Candidate[] {
	const named = found.filter((each) => isNamed(each.identity)).length;
	return found.length >= 3 && named >= found.length * 0.6
		? found.map((each) => ({ ...each, placed: true }))
		: [...found];
}

/** 「X县体育馆、游泳馆」: the county's name at the head of a list holds for all of it. */
function shareHome(found: readonly Candidate[], { homes }: PlanReader): Candidate[] {
	const home = homes.find((each) => found[0]?.name.startsWith(each));
	return found.map((each, at) =>
		home !== undefined &&
		at > 0 &&
		each.identity.own === 0 &&
		each.head === 'facility' &&
		!each.identity.home
			? { ...each, name: home + each.name, identity: { ...each.identity, home: true } }
			: each
	);
}

/** 「在甲、乙、丙、丁四个卫生院创建4个医疗分中心」 is one thing at each of the four places. */
function spread(object: Span, governor: Governor, { text }: PlanReader): Item[] | undefined {
	const { where } = governor;
	const counted = /^\s*(\d+|[一二两三四五六七八九十])\s*[个座处所家]\s*/u.exec(
		text.slice(object.start, object.end)
	);
	if (!where || !counted?.[1]) return undefined;
	const places = splitOutside(text, where, '、');
	if (places.length < 2 || places.length !== numberOf(counted[1])) return undefined;
	const shared = text.slice(object.start + counted[0].length, object.end).replace(/\s/gu, '');
	return places.map((place) => {
		const value = text.slice(place.start, place.end);
		const cut = value.search(/[两三四五六七八九十]个|\d{1,4}\s*个/u);
		const span = { start: place.start, end: cut > 1 ? place.start + cut : place.end };
		return {
			span,
			shared,
			reach: { start: place.start, end: object.end },
			wrapped: false,
			count: places.length,
			counted: true
		};
	});
}

interface ItemFrame extends Omit<ClauseFrame, 'carried'> {
	readonly governor: Governor;
	readonly action?: string | undefined;
	/** A thing alone in running text is a project only by its head noun. */
	readonly needsHead?: boolean;
}

/** An amount that the name has lost (「1个县级物流中心」) still makes the thing a definite one. */
const withAmount = (identity: Identity, words: string, reader: PlanReader): Identity => ({
	...identity,
	quantity: identity.quantity || reader.identify(words).quantity
});

const ITEM_NUMBER = /^\s*(?:\d{1,3}(?:、|[.．](?!\d))|[（(]\d{1,3}[）)])/u;
/** 「贾家庄镇新建轻钢结构基地」「甲公司建设乙项目」: who or where, the verb, what. */
const INNER_VERB =
	/^(.{2,24}?)(?:投资建设|新建|建设|建立|设立|改扩建|扩建|实施)(?![和及与、或])(.{4,})$/u;

/** A candidate from an item of a list; verbs at the item's own beginning govern it instead. */
export function fromItem(item: Item, frame: ItemFrame, reader: PlanReader): Candidate | undefined {
	const { text, lexicon } = reader;
	const inner = readGovernor(text, item.span, lexicon);
	const cut =
		inner.verbs.length > 0 && item.span.end - inner.end >= 3 ? inner.end : item.span.start;
	const verbs = cut > item.span.start ? inner.verbs : frame.governor.verbs;
	const numbered = ITEM_NUMBER.exec(text.slice(cut, item.span.end))?.[0].length ?? 0;
	const words = trim(text, { start: cut + numbered, end: item.span.end });
	const bare = text.slice(words.start, words.end).replace(/\s/gu, '');
	const last = verbs.at(-1);
	const act = frame.action ?? (last?.kind === 'act' ? last.word : undefined);
	const shared =
		act && item.shared && isNamed(reader.identify(bare)) && !lexicon.acts.within(item.shared)
			? undefined
			: item.shared;
	const base = cleanName(bare, { shared }, lexicon);
	if (!base || lexicon.clauseStarts.startAt(base, 0) || lexicon.predicates.within(base))
		return undefined;
	if (act && lexicon.institutions.endAt(base, base.length)) return undefined;
	// Most clauses speak of nothing that can be built; no rule takes those, so look no further.
	if (frame.needsHead && !act && headOf(base, lexicon) === 'none') return undefined;
	const where = inner.where ?? frame.governor.where;
	const whole = cleanName(bare, { shared, act }, lexicon) ?? base;
	const split = INNER_VERB.exec(whole);
	const led =
		split && isNamed(reader.identify(split[1] ?? '')) && headOf(split[2] ?? '', lexicon) !== 'none'
			? split
			: null;
	const site = led?.[1] ?? (where && text.slice(where.start, where.end).replace(/\s/gu, ''));
	const placed = item.counted === true || (site !== undefined && isNamed(reader.identify(site)));
	const plain = led?.[2] ?? whole;
	const spot = site !== undefined ? reader.identify(site) : undefined;
	const nameless =
		site !== undefined &&
		!plain.startsWith(site) &&
		(spot?.located === true ||
			spot?.proper === true ||
			(spot?.home === true && COUNTY_BODY.test(site))) &&
		!isNamed(reader.identify(plain)) &&
		site.length <= 20;
	const name = nameless ? site + plain : plain;
	return {
		name,
		evidence: item.shared
			? { start: words.start, end: Math.max(words.end, item.reach.end) }
			: words,
		clause: frame.clause,
		sentence: frame.sentence,
		...(where && { where }),
		...(led?.[1] && { doer: led[1] }),
		placed,
		...(shared !== undefined && { shared: true }),
		head: headOf(name, lexicon),
		identity: withAmount(reader.identify(name), bare, reader),
		verbs,
		wrapped: item.wrapped,
		count: cut > item.span.start ? 1 : item.count,
		form: 'clause',
		setting: frame.setting
	};
}

/** Words after the object that only say that it is worked on: 「…建设步伐」「…项目前期工作」. */
const NOISE = /的?(?:步伐|进度|进程|力度|前期工作|前期准备工作|工作)$/u;
/** A school or the like that may set up a part of itself; a company's name says too little of what it builds. */
const COUNTY_BODY = /(?:学院|大学|医院|学校|中学|小学|局|院)$/u;
/** Verbs after their object: 「甲水库开工建设」「乙大桥建成通车」. */
const DONE =
	/(?:并|尽快|早日|如期|顺利|全面|全线|正式)?(?:开工建设|开工|动工|竣工|建成|通车|投用|投产|投入使用|投入运营|投运|交付使用|落地)(?:通车|投用|投产|投运|达效|建设|使用|运营)?$/u;
/** Works that need no verb before them: 「加快甲景区提档升级」. */
const RAISED = /(?:提档升级|提质升级|改造提升|提质改造|提升改造|升级改造|贯通)$/u;
const BUILD: Verb = { word: '建设', kind: 'build' };
/** 「推进A和B建设」 builds both. */
const building = (governor: Governor): Governor =>
	governor.verbs.some((verb) => verb.kind === 'build')
		? governor
		: { ...governor, verbs: [...governor.verbs, BUILD] };
/** 「加快…项目」 */
const HURRY: Verb = { word: '推进', kind: 'push' };
const CARRY_OUT: Verb = { word: '进行', kind: 'push' };
