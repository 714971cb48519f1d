// What stands behind the names of a list: 「等…」, 「两座…」, and the head or the works that it lends to all of them.
// Invariant: names and tail lie inside the object, in this order.
import type { Span } from '#domain/text.ts';
import { matchesOf } from '#text/matches.ts';
import { chineseNumber } from '#text/numerals.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { headOf } from './heads.ts';
import { inside, LIST_MARK, splitOutside, trim } from './split.ts';

export interface Tail {
	readonly end: number;
	/** 「项目」「重点工程」: they are projects, it says no more. */
	readonly wrapped: boolean;
	/** What it lends to names without a head of their own. */
	readonly head?: string;
	/** 「等企业人工智能应用」: it says whose, not which. */
	readonly group: boolean;
	/** 「甲公司与乙大学等合作的研发基地」: the names are those who share it. */
	readonly shared?: boolean;
}

export interface Listed {
	readonly names: Span;
	/** Number of names, where the tail says it; `things` where it counts them as pieces: 「两座」, not 「两大」. */
	readonly count?: number;
	readonly things?: boolean;
	/** 「各1座」: each is one thing. */
	readonly each?: boolean;
	readonly tail?: Tail;
}

/** 「等」 as 「and so on」, not in 「等级」「平等」. */
const ETC = /(?<![平同中高初优劣均])等(?![级候于额同高离待分值])/gu;
/** 「等4座」 */
const TOTAL = /^\s*(\d{1,3}|[两三四五六七八九十])\s*[个座条处所家]/u;
/** 「甲、乙、丙“三个万亩示范园区”」 */
const CALLED = /“(\d{1,2}|[两三四五六七八九十])\s*[个大座]([^“”]{2,20})”(?:建设)?$/u;
/** 「以及其他8个乡镇」 counts those that are not named. */
const OTHERS = /其[他它余]\s*$/u;
/** 「甲路、乙路东西两条干道」 */
const ALIGNED = /(?<=.{3})(?:东西|南北|横向|纵向)$/u;
const APPOSITION = /(\d{1,4}|[两二三四五六七八九十])\s*[个大座条处项所家]/gu;
/** The first characters of a list, without white space at their end. */
const upTo = (text: string, { start }: Span, length: number): Span =>
	trim(text, { start, end: start + length });

/** Cuts 「等…」 off the end of a list, or 「两座…」 where that is the number of names before it. */
export function cutTail(text: string, object: Span, lexicon: ProjectLexicon): Listed {
	const isInside = inside(text, object);
	const value = text.slice(object.start, object.end);
	let etc = -1;
	if (value.includes('等'))
		for (const { index } of matchesOf(value, ETC))
			if (index > 1 && !isInside(object.start + index)) etc = index;
	if (etc >= 0) {
		const tail = value.slice(etc + 1);
		const total = TOTAL.exec(tail)?.[1];
		return {
			names: upTo(text, object, etc),
			...(total && { count: chineseNumber(total) ?? 0 }),
			tail: readTail(tail, object, lexicon, FRONTED.test(text.slice(object.end, object.end + 2)))
		};
	}
	const called = CALLED.exec(value);
	if (called) {
		const names = upTo(text, object, called.index);
		const count = chineseNumber(called[1] ?? '') ?? 0;
		const tail = { end: object.end, wrapped: false, group: false, head: called[2] ?? '' };
		if (headOf(tail.head, lexicon) === 'facility' && countsNames(text, names, count))
			return { names, count, things: true, tail };
	}
	const each = EACH.exec(value)?.index ?? 0;
	if (each > 0) return { ...cutTail(text, upTo(text, object, each), lexicon), each: true };
	for (const match of matchesOf(value, APPOSITION)) {
		const length = value.slice(0, match.index).replace(ALIGNED, '').length;
		const names = upTo(text, object, length);
		const count = chineseNumber(match[1] ?? '') ?? 0;
		if (OTHERS.test(value.slice(0, match.index))) continue;
		if (count < 2 || isInside(object.start + match.index) || !countsNames(text, names, count))
			continue;
		return {
			names,
			count,
			things: /[个座条处所]$/u.test(match[0]),
			tail: readTail(value.slice(match.index), object, lexicon)
		};
	}
	const works = OF_ALL.exec(value);
	if (works && /[、和与及]/u.test(value.slice(0, works.index)))
		return {
			names: upTo(text, object, works.index),
			tail: { end: object.end, wrapped: false, group: false, head: works[1] ?? '' }
		};
	return { names: object };
}

/** 「甲馆、乙园各1座」 */
const EACH = /各(?:建设?)?\s*(?:\d{1,3}|[一两二三四五六七八九十])\s*[个座条处所家]$/u;

/** 「甲馆、乙陵园的维修保护」: what is done to all of them. */
const OF_ALL =
	/的(?:规划编制[和与]|规划[和与]|设计[和与])?((?:抢救|保护|综合|提升|改造|修复|修缮|维修|加固|整治|治理|绿化|亮化|扩建|升级|新建|建设){1,3}(?:项目|工程)?)$/u;

/** Whether so many names stand there, joined by 、 and at last by 和. */
function countsNames(text: string, names: Span, count: number): boolean {
	const listed = splitOutside(text, names, LIST_MARK);
	const last = listed.at(-1);
	return (
		listed.length === count ||
		(listed.length === count - 1 &&
			last !== undefined &&
			/.[和与及]./u.test(text.slice(last.start, last.end)))
	);
}

const COUNT = /^共?\s*(?:\d+|[一二两三四五六七八九十百]+)\s*[余多]?[个座条处项大家类所户村批]?的?/u;
/** 「“十大现代农业产业园”」 */
const QUOTED_COUNT = /^“(?:\d{1,2}|[一二两三四五六七八九十百]{1,3})[个大座]([^“”]{2,20})”/u;
const PARTNERS = /^(?:合作|联合|共同|共建|建立)(?:建设|共建|建立|打造)?的/u;
const EMPTY =
	/^(?:一批)?(?:重大|重点|主要|核心|骨干|配套|民生|建设|系列|标志性|关键|公共|服务|文旅|发电|基础设施|基础|设施|有关|相关|[的、和及])*(?:项目|工程|工作|建设|设施)*的?(?:项目|工程|谋划|规划|落地|前期|落实|实施|推进|进度|步伐|开工|投产|达效)*[与和及、]?(?:建设|工作|实施|进度|步伐)*$/u;
const TRAILING =
	/的?(?:规划|谋划)?(?:与|和)?(?:(?<!化)建设|建设工作|工作|步伐|进度|进程|力度|前期工作|前期准备工作|前期|落地|落地建设|落实|实施|开工|开工建设|投用|投产|等)$/u;
/** Whose the things are, before what is done: 「企业升级改造」「条道路风貌改造」. */
const KIND =
	/^(?:一批|重点|骨干|龙头|特色)*(?:为主|为代表|为核心|为重点|\p{Script=Han}{0,8}(?:企业|单位)|公司|合作社|部门|领域|行业|人群|工序|环节|道路|流域|片区|乡镇|[镇乡村地](?=集中|规模|的)|\p{Script=Han}{0,9}的[镇乡村]|\p{Script=Han}{2,6}(?:地区|区域|地段|地带)的)的?/u;

/** 「等10条老旧街道的改造工程」: one works on all of a kind, of which some are named. */
const OF_KIND =
	/^\p{Script=Han}{0,4}(?:街道|街巷|道路|路段|公路|小区|村庄|桥梁|水库|灌区|河道)的(?=改造|改建|扩建|整治|治理|修缮|维修|加固|提升|绿化)/u;

/** 「等道路雨污分流改造工程」, not counted: one project on several streets or rivers. */
const ONE_WORKS = /^(?:道路|流域|河道|沟道|街巷)/u;

/** 「对甲路、乙路等17条道路进行…」: what is done to all of them follows. */
const FRONTED = /^(?:进行|实施|开展)/u;

/** 「脱硫、冷却等工序…」「食品、医药等行业…」: steps and trades, none of them a thing. */
const STEPS = /^(?:工序|环节|行业|领域)/u;
/** What is done to places that are kept as they are: 「等生态敏感地区的建设和保护」. */
const KEPT = /^(?:(?:建设|修复|治理|管护)[和与及])?保护$/u;

const PLACES = /^(?:乡镇|[镇乡村地])/u;

function readTail(words: string, { end }: Span, lexicon: ProjectLexicon, fronted = false): Tail {
	const bare = words
		.trim()
		.replace(COUNT, '')
		.replace(QUOTED_COUNT, '$1')
		.replace(/^(?:(?:功能|内容|模块|子?系统|板块|业态)(?:[为于]一体)?的|(?:重大|重点|的)+)/u, '');
	if (EMPTY.test(bare) || /^(?:项目|工程)/u.test(bare))
		return { end, wrapped: /项目|工程/u.test(words), group: false };
	const partners = PARTNERS.exec(bare)?.[0].length ?? 0;
	if (partners > 0) {
		const head = bare.slice(partners).replace(TRAILING, '');
		if (headOf(head, lexicon) === 'facility')
			return { end, wrapped: false, group: false, shared: true, head };
	}
	if (OF_KIND.test(bare)) return { end, wrapped: false, group: true };
	const kind = KIND.exec(bare)?.[0].length ?? 0;
	const [head = ''] = bare
		.slice(kind)
		.replace(TRAILING, '')
		.split('、', kind > 0 ? 1 : 2);
	const lends =
		head.length >= 2 &&
		head.length <= 24 &&
		!/[，。；：、]/u.test(kind > 0 ? head : bare) &&
		(kind === 0 ||
			lexicon.works.endAt(head, head.length) > 0 ||
			KEPT.test(head) ||
			/(?:项目|工程)$/u.test(head) ||
			(PLACES.test(bare) && headOf(head, lexicon) !== 'none' && !/^集中|^规模|发展/u.test(head)));
	// 「甲路、乙路等8条道路」 are streets themselves, 「甲公司、乙公司等企业」 only whose.
	const whole =
		kind > 0 && head === '' && /(?:单位|道路|流域|片区)$/u.test(bare.slice(0, kind)) && !fronted;
	const one = STEPS.test(bare) || (ONE_WORKS.test(words.trim()) && /(?:项目|工程)$/u.test(head));
	const alone = lends && !one;
	return { end, wrapped: false, group: kind > 0 && !alone && !whole, ...(alone && { head }) };
}
