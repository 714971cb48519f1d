// Lists that share one head: 「葡桃省级现代农业产业园、夏鲜蔬菜…等十大现代农业产业园」, 「十大现代农业产业园：A、B…」,
// 「A镇、B镇等孵化基地」. Each member without a head of its own is a park named by the member and the head.
// Invariant: a count, where there is one, must agree.
import type { PlanDocument } from '#domain/document.ts';
import { chineseNumber, NUMERAL } from '#text/numerals.ts';
import type { ParkLexicon } from '../lexicon/parks.ts';
import type { ParkMention } from './find.ts';
import { lastBound } from './mention.ts';
import { ownOf, type OwnWords } from './own.ts';

const COUNT = new RegExp(`([${NUMERAL}]{1,3}|\\d{1,2})(?:大|个|座)$`, 'u');
const FEWEST = 2;
const LONGEST_MEMBER = 12;
/** 「苗木、樱桃等八个农业园区」: says of all what the members say better. */
const TRADE_OF_ALL = '农业';

interface Member {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The mentions with the members of counted lists added, in order. */
export function withSharedHeads(
	doc: PlanDocument,
	mentions: readonly ParkMention[],
	lexicon: ParkLexicon,
	words: OwnWords
): ParkMention[] {
	const inBlock = new Map<number, ParkMention[]>();
	for (const mention of mentions)
		inBlock.set(mention.index, [...(inBlock.get(mention.index) ?? []), mention]);
	const added = mentions.flatMap((mention) =>
		membersOf(doc, mention, inBlock.get(mention.index) ?? [], lexicon, words)
	);
	return [...mentions, ...added].sort((a, b) => a.span.start - b.span.start);
}

/** Members of the list that a mention heads, without those that are among the mentions of its block. */
function membersOf(
	doc: PlanDocument,
	mention: ParkMention,
	others: readonly ParkMention[],
	lexicon: ParkLexicon,
	words: OwnWords
): ParkMention[] {
	const towns = townsBefore(doc, mention, others, lexicon);
	if (towns.length > 0)
		return towns.map((town) => ({ ...memberMention(town, mention, words), at: [town.text] }));
	const counted = COUNT.exec(mention.before)?.[1];
	const count = counted === undefined ? undefined : chineseNumber(counted);
	if (count === undefined || count < FEWEST) return [];
	const list = listOf(doc, mention, counted?.length ?? 0);
	if (!list) return [];
	const from = lastBound(doc.text, list.start, firstStop(doc.text, list), lexicon);
	// 「钙果和玫瑰」 may be one member or two: the count tells.
	const fits = (found: readonly Member[]): boolean =>
		found.length === count || (list.open && found.length >= FEWEST && found.length < count);
	const members = [/[、和与及]/u, /、/u]
		.map((joints) => split(doc.text, from, list.end, joints))
		.find(fits);
	if (
		members === undefined ||
		members.some(({ text }) => text.length > LONGEST_MEMBER + mention.name.length)
	)
		return [];
	const around = { before: doc.text.slice(list.start, from), after: mention.after };
	return members
		.filter(({ start, end }) => !others.some(({ span }) => span.start < end && start < span.end))
		.map((member) => ({ ...memberMention(member, mention, words), around }));
}

/** Townships and nothing else before 「等」. */
const TOWNS = /[^，。；：、]{2,24}(?:、[^，。；：、]{2,8})+等$/u;
const TOWNSHIP = /^\p{Script=Han}{2,6}(?:[镇乡]|街道)$/u;

/** 「丑沟镇、柳泉镇等孵化基地」: the townships that have one each; none where the name is part of a longer one. */
function townsBefore(
	{ text }: PlanDocument,
	{ before, head, span }: ParkMention,
	others: readonly ParkMention[],
	lexicon: ParkLexicon
): Member[] {
	const list = head.strict ? TOWNS.exec(before)?.[0] : undefined;
	const isPart = others.some((each) => each.span.start <= span.start && each.span.end > span.end);
	if (list === undefined || isPart) return [];
	const start = span.start - list.length;
	const end = span.start - 1;
	const from = lastBound(text, start, firstStop(text, { start, end }), lexicon);
	const members = split(text, from, end, /、/u);
	return members.every((each) => TOWNSHIP.test(each.text)) ? members : [];
}

const OWN_HEAD = /(?<=.{2})(?:(?:示范|集聚|聚集|体验|核心|种植|养殖)?区|园区?|基地)$/u;

/** 「柳泉镇：打造山楂、西瓜等八个农业园区」 → 柳泉镇山楂园区, which is not another town's. */
function memberMention(
	{ start, end, text }: Member,
	mention: ParkMention,
	words: OwnWords
): ParkMention {
	const { township, ...setting } = mention.setting;
	const shared = mention.core === TRADE_OF_ALL ? '' : mention.core;
	// 「农业示范区」 among parks has a head of its own.
	const word = OWN_HEAD.exec(text)?.[0];
	const head = word === undefined ? mention.head : { ...mention.head, word };
	const matter = head === mention.head ? text + shared : text.slice(0, -head.word.length);
	const owner = township === undefined || text.startsWith(township.slice(0, 2)) ? '' : township;
	const core = owner + matter;
	return {
		...mention,
		name: core + head.word,
		core,
		head,
		span: { start, end },
		before: '、',
		after: '、',
		plural: false,
		at: township === undefined ? [] : [township],
		where: '',
		about: [],
		own: owner ? 'place' : (ownOf(core, words) ?? 'words'),
		setting: { ...setting, township, lead: false }
	};
}

/** Span of the list: before 「等十大…」 or 「2个…」 in the clause, or after 「十大…：」 to the end of the sentence. */
function listOf(
	doc: PlanDocument,
	mention: ParkMention,
	digits: number
): { start: number; end: number; open: boolean } | undefined {
	const { block, span } = mention;
	if (doc.text.charAt(span.end) === '：') {
		const stop = doc.text.slice(span.end + 1, block.span.end).search(/[。；]/u);
		return {
			start: span.end + 1,
			end: stop < 0 ? block.span.end : span.end + 1 + stop,
			open: false
		};
	}
	const head = doc.text.slice(block.span.start, span.start - digits - 1);
	const end = /等?“?$/u.exec(head)?.index ?? head.length;
	const from = Math.max(...['，', '。', '；', '：'].map((mark) => head.lastIndexOf(mark, end))) + 1;
	const open = head.slice(end).startsWith('等');
	return { start: block.span.start + from, end: block.span.start + end, open };
}

/** End of the first member: verbs that govern the list stand before it. */
function firstStop(text: string, { start, end }: { start: number; end: number }): number {
	const stop = text.slice(start, end).search(/[、和与及]/u);
	return stop < 0 ? end : start + stop;
}

function split(text: string, from: number, to: number, joints: RegExp): Member[] {
	const members: Member[] = [];
	let start = from;
	for (let at = from; at <= to; at++) {
		if (at < to && !joints.test(text.charAt(at))) continue;
		if (at > start) members.push({ start, end: at, text: text.slice(start, at) });
		start = at + 1;
	}
	return members;
}
