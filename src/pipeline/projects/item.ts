// Makes a candidate of one item of a list: its own verbs, its name, where or whose it is.
// Invariant: the candidate's evidence is the item's own words, up to the end of what it shares with the others.
import type { Span } from '#domain/text.ts';
import type { Candidate, Setting } from './candidate.ts';
import { readGovernor, type Governor, type Verb } from './governor.ts';
import { amountAfter, headOf } from './heads.ts';
import { isNamed, ownMarks, withAmount } from './identity.ts';
import type { Item } from './list.ts';
import { cleanName } from './name.ts';
import type { PlanReader } from './reader.ts';
import { ASIDE, trim } from './split.ts';

export interface ItemFrame {
	readonly clause: Span;
	readonly sentence: Span;
	readonly setting: Setting;
	readonly governor: Governor;
	/** What is done to an object that stands before its verb. */
	readonly action?: string | undefined;
	/** A thing alone in running text is a project only by its head noun. */
	readonly needsHead?: boolean;
}

const ITEM_NUMBER = /^\s*(?:\d{1,3}(?:、|[.．](?!\d))|[（(]\d{1,3}[）)]|\p{No})/u;

/** A candidate from an item of a list; verbs at the item's own beginning govern it instead. */
export function fromItem(item: Item, frame: ItemFrame, reader: PlanReader): Candidate | undefined {
	const { text, lexicon } = reader;
	const inner = readGovernor(text, item.span, lexicon);
	const led = inner.verbs.length > 0 && item.span.end - inner.end >= 3;
	const governing = led ? inner.verbs : frame.governor.verbs;
	const opened = led || (inner.where !== undefined && inner.verbs.length === 0);
	const words = ownWords(text, {
		start: opened ? inner.end : item.span.start,
		end: item.span.end
	});
	const bare = text.slice(words.start, words.end).replace(/\s/gu, '');
	const verbs = BUILT.test(bare) ? [...governing, BUILD] : governing;
	const last = governing.at(-1);
	const act = frame.action ?? (last?.kind === 'act' ? last.word : undefined);
	const shared = worksTwice(item, bare, act, reader) ? undefined : item.shared;
	const called = text[words.start - 1] === '、' && bare.startsWith('和');
	const base = cleanName(bare, { shared, called }, lexicon);
	// Most clauses speak of nothing that can be built; no rule takes those, so look no further.
	if (!base || (frame.needsHead && !act && headOf(base, lexicon) === 'none')) return undefined;
	if (speaks(base, reader)) return undefined;
	if (act && lexicon.institutions.endAt(base, base.length)) return undefined;
	const where = inner.where ?? frame.governor.where;
	const mover = inner.doer ?? frame.governor.doer;
	const {
		name,
		doer = mover && text.slice(mover.start, mover.end),
		site,
		built
	} = nameWithSite(
		(act && cleanName(bare, { shared, act, called }, lexicon)) || base,
		where && shared === undefined
			? text.slice(where.start, where.end).replace(/\s/gu, '')
			: undefined,
		reader
	);
	return {
		name,
		evidence: item.shared
			? { start: words.start, end: Math.max(words.end, item.reach.end) }
			: words,
		clause: frame.clause,
		sentence: frame.sentence,
		detail: undefined,
		where,
		doer: doer || undefined,
		placed: item.counted === true || (site !== undefined && isNamed(reader.identify(site))),
		single: SINGLE.test(bare),
		batch: item.batch === true,
		amount: amountAfter(bare),
		shared: shared !== undefined,
		head: headOf(name, lexicon),
		identity: withAmount(reader.identify(name), bare),
		verbs: built || isBuilt(item, bare, name, reader) ? [...verbs, BUILD] : verbs,
		wrapped: item.wrapped,
		count: led ? 1 : item.count,
		form: 'clause',
		setting: frame.setting,
		row: undefined,
		rule: undefined,
		doubt: undefined
	};
}

/** 「高标准农田建设20万亩」: the verb stands before the amount. */
const BUILT = /建设\d[\d.]{0,9}\D{1,4}$/u;
/** 「启动甲变电站建设、乙扩容」: one of a list with a name of its own, and its verb behind it. */
const isBuilt = (
	item: Item,
	bare: string,
	name: string,
	{ identify, lexicon }: PlanReader
): boolean =>
	item.count > 1 &&
	bare.endsWith('建设') &&
	!name.includes('在') &&
	isNamed(identify(name)) &&
	headOf(name, lexicon) === 'facility';
const BUILD: Verb = { word: '建设', kind: 'build' };

/** One thing, counted as things are: 「一座」, not 「一个」 of what may be a manner of speaking. */
const SINGLE =
	/^(?:一|1)(?:[座处所条家栋幢]|个(?=\p{Script=Han}{0,12}(?:中心|[院馆站园厂场所库])$))|^1个(?=\p{Script=Han}{4,12}(?:平台|基地|系统)$)/u;

/** Characters of a short name with its mark of place: 「均溪」「都柳江」. */
const NAMED_PLACE = 3;

/** Words that open a clause or say something of a thing; a character of a name is none: 「都江堰」「有机肥厂」「均溪水电站」. */
function speaks(name: string, { lexicon, homes, marked, identify }: PlanReader): boolean {
	const opens = lexicon.clauseStarts.startAt(name, 0);
	const begins = opens > lexicon.nameStarts.startAt(name, 0);
	// 「甲牛场（存栏3000头）」: the brackets tell of it.
	if (!begins && !lexicon.predicates.within(name.replace(ASIDE, ''))) return false;
	const place = name.slice(0, NAMED_PLACE);
	const isPlace =
		marked.startAt(name, 0) > 0 ||
		(ownMarks(place, lexicon, homes)[0] === 1 && identify(place).located);
	return !isPlace || opens > 1 || lexicon.predicates.within(name.slice(2));
}

/** The words without the number of their item: 「1.推进…」. */
export function ownWords(text: string, { start, end }: Span): Span {
	const number = ITEM_NUMBER.exec(text.slice(start, end))?.[0].length ?? 0;
	return trim(text, { start: start + number, end });
}

/** 「改造甲路、乙路等3条县道」: the kind of thing that all share adds nothing to a name on which works are done. */
const worksTwice = (
	item: Item,
	bare: string,
	act: string | undefined,
	{ lexicon, identify }: PlanReader
): boolean =>
	act !== undefined &&
	item.shared !== undefined &&
	(isNamed(identify(bare)) || headOf(item.shared, lexicon) === 'none') &&
	!lexicon.acts.within(item.shared);

/** 「贾家庄镇新建轻钢结构基地」「甲公司建设乙项目」: who or where, the verb, what. */
const INNER_VERB =
	/^(.{2,24}?)(?:投资建设|新建|建设|建立|设立|改扩建|扩建|实施)(?![和及与、或]|项目|工程|(?:有限|投资|发展|集团)*公司|[东南西北]?[路街])(.{4,})$/u;
/** 「甲镇发展年产2万辆汽车项目」, not 「甲企业转型发展项目」. */
const GROWS = /^(.{2,24}?[镇乡村庄区])(?:重点|大力)?发展(.{4,}项目)$/u;
/** 「依托甲村的滩涂资源」「沿甲河高标准」: the place itself. */
const bareSite = (where: string): string =>
	where
		.replace(/^依托(?=[^、等]{2,16}[镇乡村]的)/u, '')
		.replace(/(?<=[镇乡村])的.*$/u, '')
		.replace(/高(?:标准|质量|水平|起点)$/u, '');
/** A school or the like that may set up a part of itself; a company's name says too little of what it builds. */
const COUNTY_BODY = /(?:学院|大学|医院|学校|中学|小学|局|院)$/u;

/** The name; with who or where before it, where it has no name of its own. */
function nameWithSite(
	whole: string,
	where: string | undefined,
	{ identify, lexicon }: PlanReader
): { name: string; doer?: string; site?: string; built?: boolean } {
	const [, before = '', after = ''] = INNER_VERB.exec(whole) ?? GROWS.exec(whole) ?? [];
	const acts = isNamed(identify(before)) || lexicon.orgs.endAt(before, before.length) > 0;
	const led = acts && headOf(after, lexicon) !== 'none';
	const site = led ? before : where && bareSite(where);
	const plain = led ? after : whole;
	if (site === undefined) return { name: plain };
	const { located, proper, home } = identify(site);
	const lends =
		(located || proper || (home && COUNTY_BODY.test(site))) &&
		site.length <= 20 &&
		!plain.startsWith(site) &&
		!isNamed(identify(plain));
	return {
		name: lends ? site + plain : plain,
		site,
		built: led && /facility|wrapper/u.test(headOf(plain, lexicon)),
		...(led && { doer: before })
	};
}
