// Joins mentions of one project under variant wording; keeps apart what only sounds alike.
// Invariant: order of the text is kept; the first mention gives the name unless a later one is more definite.
import { pairOf } from '#text/chars.ts';
import { chineseNumber } from '#text/numerals.ts';
import type { Judged } from './candidate.ts';
import { isNamed, ownMarks } from './identity.ts';
import type { PlanReader } from './reader.ts';

const FILLER =
	/有限责任公司|股份有限公司|有限公司|集团公司|公司|集团|建设项目|建设工程|项目建设|工程建设|重点|项目|工程|建设|新建(?![东南西北]?[路街])|续建|实施|[“”"'‘’《》（）()、，\s·]/gu;
/** Words that tell like names apart: both have the same ones, or they are two things. */
const CONTRAST =
	/[东西南北]延|[东西南北][环路街]|绿化|亮化|雨污分流|管网|人行|棚户区|城中村|(?<!中)小学|(?<!小)中学|初中|高中|幼儿园|卫生院|医院|敬老院|养老院|博物馆|展馆|水库|水电站|码头|旅游公路|深加工(?!(?:产业)?园)|种植|养殖|屠宰|标准厂房|公租房/gu;
/** Numbers, phases and halves of a street tell apart only where both names have one. */
const NUMBER = /[一二三四]期|\d+(?:\.\d+)?/gu;
/** 「（甲河—乙村）」 */
const STRETCH = /[（(][^（()）]{2,12}[—–－至][^（()）]{2,12}[）)]/gu;
const HALF = /[东南西北](?=[环路街])/gu;

/** Two words for one thing, or a short one for a long. */
const ONE_WORD: readonly (readonly [RegExp, string])[] = [
	[/饮水安全保障|供水保障|饮水安全|安全饮水|饮水/gu, '供水'],
	[/集散服务中心/gu, '集散中心'],
	[/其它/gu, '其他'],
	[/充电桩|充换电站/gu, '充电站'],
	[/旅游景区/gu, '景区'],
	[/深加工/gu, '加工'],
	[/(?:产业|示范)?园区?(?=$|[^林艺地])/gu, '园'],
	[/二级甲等|二甲/gu, '二级'],
	[/三级甲等|三甲/gu, '三级'],
	[/聚集/gu, '集聚'],
	[/环城路/gu, '环路'],
	[/新院区|(?:整体|异地)?(?:搬迁|迁建)|异地(?:新建|重建)/gu, '迁建'],
	[/连接线(?:高速公路|公路|高速|道路)/gu, '连接线'],
	[/住院大楼|住院部大楼/gu, '住院楼'],
	[/(?<=[路街道巷线段])(?:道路)?(?:拓宽|改造|提升|升级){1,3}/gu, '改造'],
	[/(?:以及|[及和与])(?:附属|配套|连接)(?:管线|管网|管道)(?=$|工程|项目)/gu, ''],
	[/(?<=[路街])及(?=[东南西北]\p{Script=Han}{0,2}段)/gu, '']
];

/** Pairs of characters that more groups share say nothing of which is meant. */
const MOST_NEAR = 150;

/** What is left of a name for comparing, with all that comparing looks at. */
interface Key {
	readonly text: string;
	/** Its pairs of characters in order, and each once. */
	readonly pairs: readonly number[];
	readonly distinct: readonly number[];
	/** The first run of own characters. */
	readonly own: string;
	/** It is the name of a street, or begins with a stretch of one. */
	readonly street: boolean;
	readonly section: string | undefined;
	/** The road that it is, by its number. */
	readonly route: string | undefined;
	/** The avenue on which works are told, by nothing but its name. */
	readonly avenue: string | undefined;
}

interface Group {
	readonly keys: Key[];
	readonly contrast: string;
	numbers: string;
	halves: string;
	/** Ends of the stretch that brackets tell. */
	stretch: string;
	readonly mentions: Judged[];
	/** Where the clauses begin in whose lists it is one of several. */
	readonly lists: number[];
	/** The mention that has last been compared with it. */
	asked?: Judged;
}

/** Groups by what their keys are found by. */
type Sharing = Map<string | number, number[]>;

const NONE: readonly number[] = [];

/** What a key is found by: the whole and its pairs. */
const partsOf = ({ text, distinct }: Key): (string | number)[] => [text, ...distinct];

/** Groups of mentions, each one project. */
export function mergeMentions(mentions: readonly Judged[], reader: PlanReader): Judged[][] {
	const groups: Group[] = [];
	const sharing: Sharing = new Map();
	for (const mention of mentions) {
		const key = readKey(keyOf(mention.name, reader.homes), reader);
		const own: Group = {
			keys: [key],
			contrast: marksOf(withoutAside(mention.name), CONTRAST),
			numbers: marksOf(mention.name, NUMBER),
			halves: marksOf(mention.name, HALF),
			stretch: marksOf(mention.name, STRETCH),
			mentions: [mention],
			lists: mention.count > 1 ? [mention.clause.start] : []
		};
		const at = firstFitting(mention, own, groups, sharing, reader) ?? groups.push(own) - 1;
		const group = groups[at];
		if (group && group !== own) {
			group.mentions.push(mention);
			group.lists.push(...own.lists);
			group.numbers ||= own.numbers;
			group.halves ||= own.halves;
			group.stretch ||= own.stretch;
			// The group is among those of the key's parts already.
			if (holdsKey(group, key)) continue;
			group.keys.push(key);
		}
		for (const part of partsOf(key)) {
			const found = sharing.get(part);
			if (!found) sharing.set(part, [at]);
			// A group just made is in no list yet.
			else if (found.length <= MOST_NEAR && (group === own || !found.includes(at))) found.push(at);
		}
	}
	return absorbShort(groups, reader).map((group) => group.mentions);
}

/** The first group that shares a part of the mention's key and fits. */
function firstFitting(
	mention: Judged,
	own: Group,
	groups: readonly Group[],
	sharing: Sharing,
	reader: PlanReader
): number | undefined {
	const [key] = own.keys;
	let match: number | undefined;
	for (const part of key ? partsOf(key) : []) {
		const found = sharing.get(part) ?? NONE;
		if (found.length > MOST_NEAR) continue;
		for (const at of found) {
			const group = groups[at];
			if (!group || group.asked === mention || at >= (match ?? Infinity)) continue;
			group.asked = mention;
			if (fits(mention, own, group, reader)) match = at;
		}
	}
	return match;
}

/** Whether a mention, by itself a group of one key, is of what a group holds. */
function fits(mention: Judged, own: Group, group: Group, reader: PlanReader): boolean {
	const [key] = own.keys;
	return (
		key !== undefined &&
		!apart(group, own) &&
		(!siblings(group, mention) || holdsKey(group, key)) &&
		group.keys.some((other) => sameThing(key, other, reader))
	);
}

function readKey(text: string, reader: PlanReader): Key {
	const pairs: number[] = [];
	for (let at = 0; at + 1 < text.length; at++)
		pairs.push(pairOf(text.charCodeAt(at), text.charCodeAt(at + 1)));
	const distinct = new Set(pairs);
	return {
		text,
		pairs,
		distinct: distinct.size === pairs.length ? pairs : [...distinct],
		own: leadingOwn(text, reader),
		street: STREET.test(text),
		section: SECTION.exec(text)?.[0],
		route: ROUTE.exec(text)?.[1],
		avenue: AVENUE.exec(text)?.[1]
	};
}

const holdsKey = (group: Group, key: Key): boolean =>
	group.keys.some(({ text }) => text === key.text);

/** A doubtful 「通用机场」 is the 「A3通用机场」, 「甲化工续建」 the one project of 甲化工, where the plan has one such thing. */
function absorbShort(groups: readonly Group[], { lexicon }: PlanReader): Group[] {
	const nameOf = ({ keys }: Group): string => keys[0]?.text ?? '';
	const asked = new Set(groups.map(nameOf));
	// The one group with such an end or beginning; undefined where there are several.
	const ends = new Map<string, Group | undefined>();
	const beginnings = new Map<string, Group | undefined>();
	const put = (map: Map<string, Group | undefined>, words: string, group: Group): void => {
		if (asked.has(words)) map.set(words, map.has(words) ? undefined : group);
	};
	for (const group of groups)
		for (const { text } of group.keys)
			for (let length = SHORT.least; length <= SHORT.most && length < text.length; length++) {
				put(ends, text.slice(-length), group);
				put(beginnings, text.slice(0, length), group);
			}
	return groups.filter((group) => {
		const name = nameOf(group);
		const bareOwner =
			lexicon.orgs.endAt(name, name.length) > 0 ||
			(name.endsWith('发电') && lexicon.nationals.startAt(name, 0) > 0);
		const host = (bareOwner ? beginnings : ends).get(name);
		const doubtful = group.mentions.every(
			({ doubt, form, identity }) =>
				bareOwner ||
				(form === 'clause' &&
					!identity.home &&
					(doubt !== undefined || (!isNamed(identity) && !identity.quantity)))
		);
		if (!host || host === group || !doubtful) return true;
		if (host.contrast !== group.contrast || group.mentions.some((each) => siblings(host, each)))
			return true;
		host.mentions.push(...group.mentions);
		host.lists.push(...group.lists);
		return false;
	});
}

const SHORT = { least: 4, most: 8 };

/** A name without what may differ between two mentions. */
export function keyOf(name: string, homes: readonly string[]): string {
	let key = withoutAside(name).replace(AMOUNT_END, '');
	for (const home of homes) key = key.replaceAll(home, '');
	for (const [words, word] of ONE_WORD) key = key.replace(words, word);
	key = key.replace(COUNT_WORD, (digit) => String(chineseNumber(digit)));
	const bare = key
		.replace(FILLER, '')
		.replace(/^[县市](?:级|(?=\p{Script=Han}{4}))/u, '')
		.replace(/(?<=\p{Script=Han}{2})[东南西北](?=[路街](?!道))/u, '');
	return bare.length >= 2 ? bare : key;
}

/** Brackets that tell a stretch or a phase are part of the name. */
const withoutAside = (name: string): string =>
	name.replace(/[（(](?![^）)]{0,60}[段期路街巷])[^（()）]{0,60}[）)]/gu, '');

/** 「其他八个乡镇」 and 「其他8个乡镇」. */
const COUNT_WORD = /[三四五六七八九](?=个)/gu;

const AMOUNT_END = /\d[\d.]{0,12}[万亿]?(?:[亩座个处米]|公里|平方米)(?:以上|左右)?$/u;

const marksOf = (name: string, pattern: RegExp): string => {
	const marks = name.match(pattern);
	return marks ? [...new Set(marks)].sort().join('|') : '';
};

/** Whether numbers or kinds of works say that two names are two things. */
const apart = (a: Group, b: Group): boolean =>
	(a.contrast !== b.contrast && !oneSection(a, b)) ||
	(a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers) ||
	(a.halves !== '' && b.halves !== '' && a.halves !== b.halves) ||
	(a.stretch !== '' && b.stretch !== '' && a.stretch !== b.stretch);

/** 「东风街东关段拓宽」 and 「东风街东关段道路改造」 are works on one stretch, greening and pipes are not. */
const oneSection = (a: Group, b: Group): boolean => {
	const section = a.keys[0]?.section;
	return (
		section !== undefined &&
		!OTHER_WORKS.test(a.contrast + b.contrast) &&
		b.keys.some(({ text }) => text.startsWith(section))
	);
};
const OTHER_WORKS = /绿化|亮化|雨污分流|管网|人行|棚户区|城中村/u;

/** Two names of one list are two things. */
const siblings = (group: Group, mention: Judged): boolean =>
	mention.count > 1 && group.lists.includes(mention.clause.start);

function sameThing(a: Key, b: Key, reader: PlanReader): boolean {
	if (a.text === b.text) return true;
	const short = a.text.length < b.text.length ? a : b;
	const long = short === a ? b : a;
	const shorter = short.text;
	const longer = long.text;
	if (short.street && longer.startsWith(shorter)) return true;
	if (long.avenue !== undefined && long.avenue === shorter) return true;
	if (a.section !== undefined && b.text.startsWith(a.section)) return true;
	if (short.route !== undefined && longer.startsWith(short.route)) return true;
	if (shorter.length < 4) return false;
	const end = commonEnd(shorter, longer);
	if (end >= 5 && saysAll(shorter, end, reader)) return true;
	const { own } = short;
	const tail = end >= 4;
	if (own === '')
		return (
			long.own === '' &&
			shorter.length >= 6 &&
			(dice(a, b) >= 0.75 || (tail && covered(short, long) >= 0.85))
		);
	if (!longer.includes(own)) return false;
	if (longer.includes(shorter)) return !outgrown(shorter, longer, reader);
	const share = covered(short, long);
	return (
		dice(a, b) >= (tail ? 0.65 : 0.75) ||
		(tail && share >= 0.8) ||
		(own.length >= 3 && share >= 0.85) ||
		sameOwnerAndGoods(shorter, longer, own, reader)
	);
}

/** 「国道G342日凤线拓宽改造」 is told again by its stretch. */
const ROUTE =
	/^((?:[国省县乡]道)?[GSXY]\d{2,4}\p{Script=Han}{1,4}线)(?:拓宽|改造|改建|扩建|改扩建|升级|提升){0,3}$/u;
/** 「东风街东关段」「新建路北延」. */
const SECTION = /^\p{Script=Han}{1,4}[路街](?:\p{Script=Han}{1,4}段|[东南西北]延)/u;
/** 「汾酒大道改造」: an avenue and no more than works on it. */
const AVENUE = /^(\p{Script=Han}{2,4}(?:大道|大街))(?:拓宽|改造|改建|扩建|升级|提升){1,3}$/u;
const STREET = /^\p{Script=Han}{1,4}[路街]$/u;

/** Number of characters at their ends that two names have in common. */
function commonEnd(shorter: string, longer: string): number {
	let length = 0;
	while (
		length < shorter.length &&
		shorter.charCodeAt(shorter.length - 1 - length) ===
			longer.charCodeAt(longer.length - 1 - length)
	)
		length++;
	return length;
}

/** 「甲集团柳子沟尾矿库」 and 「铜矿柳子沟尾矿库」: an end of that length with own characters in it, or all of the name. */
function saysAll(shorter: string, length: number, { lexicon, homes }: PlanReader): boolean {
	if (length === shorter.length) return length >= 8;
	const own = ownMarks(shorter.slice(-length), lexicon, homes).reduce((n, mark) => n + mark, 0);
	return own >= 3 || (own >= 2 && length >= 6);
}

/** 「华岳新能源光伏发电」 and 「华岳新能源柳泉镇200MW光伏」: owner and what is made agree. */
function sameOwnerAndGoods(
	shorter: string,
	longer: string,
	own: string,
	{ lexicon }: PlanReader
): boolean {
	if (!shorter.startsWith(own) || !longer.startsWith(own)) return false;
	const company = own.length + lexicon.orgs.startAt(shorter, own.length);
	const goods = shorter.slice(company);
	return (
		company > own.length &&
		goods.length >= 2 &&
		goods.length <= 4 &&
		longer.includes(goods.slice(0, 2))
	);
}

/** 「柳泉体育中心」 is not 「柳泉体育中心智慧项目」: what follows a facility's name makes another thing of it. */
function outgrown(shorter: string, longer: string, { lexicon }: PlanReader): boolean {
	if (!longer.startsWith(shorter))
		return shorter.length * 2 < longer.length && !longer.endsWith(shorter);
	const rest = longer.slice(shorter.length);
	return lexicon.facilities.endAt(shorter, shorter.length) > 0 && rest.length > 4;
}

/** Share of the shorter name's pairs that the longer one has. */
const covered = (shorter: Key, longer: Key): number =>
	shorter.pairs.filter((pair) => longer.distinct.includes(pair)).length / shorter.pairs.length;

/** The first run of own characters. */
function leadingOwn(key: string, { lexicon, homes }: PlanReader): string {
	const marks = ownMarks(key, lexicon, homes);
	const start = marks.indexOf(1);
	if (start < 0) return '';
	let end = start;
	while (marks[end]) end++;
	return key.slice(start, end);
}

/** How alike two names are: pairs that both have, of all pairs. */
function dice(a: Key, b: Key): number {
	let both = 0;
	for (const pair of a.distinct) if (b.distinct.includes(pair)) both++;
	return (2 * both) / (a.distinct.length + b.distinct.length);
}
