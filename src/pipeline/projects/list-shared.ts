// What the last name of a list lends to those before it: 「甲庙、乙庙修缮工程」 lends 修缮工程 to 甲庙.
// Invariant: what is lent stands in the text behind the name that borrows it.
import type { Span } from '#domain/text.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { headOf } from './heads.ts';
import type { ListReader } from './list.ts';

const PLACE_PAIR =
	/[—–－至]\p{Script=Han}{2,4}?(?=[的段线]|高速|公路|铁路|客货|城际|快速|旅游|通道|航线|道路)/u;
const LEADING_COUNT =
	/^(?:其[他它]|等)?(?:\d+|[两三四五六七八九十]+)[个座条处所家](?:乡镇|村|街道)?/u;

/** 「县南、县北」: a side of the county. */
const SIDE = /^[县市城][东南西北]$/u;
/** Whether a list goes through the sides of the county: each has one. */
export const goesRound = (names: readonly string[]): boolean =>
	names.length > 1 && names.every((name) => SIDE.test(name.slice(0, 2)));

/** Both begin with a name of their own, or the lender counts what is left: 「其他8个乡镇…」. */
const parallel = (name: string, lender: string, reader: ListReader): boolean =>
	SIDE.test(name) ||
	((reader.own(name).definite ||
		(isMaker(name, reader) &&
			reader.lexicon.orgs.startAt(lender, reader.own(lender).ownEnd) > 0)) &&
		(reader.own(lender).leading >= 1 || LEADING_COUNT.test(lender) || PLACE_PAIR.test(lender)));

/** 「甲化工」: a company by its short name, and no more. */
export const isMaker = (name: string, { lexicon }: ListReader): boolean =>
	name.length >= 4 && name.length <= 8 && lexicon.orgs.endAt(name, name.length) > 0;

const HERITAGE = /[庙祠塔寺观阁墓冢碑殿]$/u;
export const isHeritage = (name: string): boolean => HERITAGE.test(name);
/** Things that are worked on together. */
const KINDS = [
	HERITAGE,
	/(?:(?<![公铁道])[路街巷]|[东南西北一二三四内外]环|大道)$/u,
	/[河沟渠]$/u,
	/^(?:[国省县乡]道)?\s?[GSXY]\d{2,4}[^、]{0,8}(?:[（(][^（()）]{2,20}[）)])?$/u,
	/(?:水库|引水|泉域?)$/u,
	/(?:文化|图书|博物|美术|档案|体育|科技|规划|展览|纪念)馆$/u
];
/** What lies in streets: 「甲路、乙街等供水管网」. */
const IN_STREETS = /(?:管网|管线|管道|管廊|路灯|人行道|下水道|街景|立面)$/u;
export const liesIn = (thing: string, name: string): boolean => {
	const amount = thing.search(/\d/u);
	const kind = amount < 0 ? thing : thing.slice(0, amount).trimEnd();
	return IN_STREETS.test(kind) && KINDS[1]?.test(name) === true;
};
const WORKS =
	/(?:水源地)?(?:(?:抢救|保护|除险|综合|全面|提质|提档|改造|提升)?性?(?:修缮|维修|加固|保护|整治|改造|治理|绿化|美化|扩建|修复|升级|提升|拓宽|硬化|亮化|清淤|疏浚|雨污分流)){1,4}(?:项目|工程)?(?:建设)?$/u;

/** 「甲街、乙街两侧改造」: what is done around streets. */
const AROUND_STREET = /^\p{Script=Han}{1,5}?(?:大街|大道|[路街巷])(?=周边|两侧|沿线|一带|区域)/u;

/** 「甲庙、乙祠、丙塔修缮工程」, 「甲水库、乙水库除险加固」: the same kind of thing, and what is done to all of them. */
export function lentWorks(
	borrower: string,
	lender: string,
	lexicon: ProjectLexicon
): string | undefined {
	const own = borrower.replace(/“[^”]{1,20}”$/u, '');
	const works = WORKS.exec(lender);
	const thing = works && lender.slice(0, works.index);
	if (!works || !thing) return undefined;
	const around = KINDS[1]?.test(own) ? AROUND_STREET.exec(lender) : undefined;
	if (around) return lender.slice(around[0].length);
	const kind = lexicon.facilities.endAt(own, own.length);
	const alike =
		KINDS.some((each) => each.test(own) && each.test(thing)) ||
		(kind > 0 && thing.endsWith(own.slice(-kind)));
	return alike ? works[0] : undefined;
}

/** One area on several villages or streets: 「甲、乙、丙集中连片示范片区」, 「丁灌区甲镇、乙镇水源置换」. */
const ONE_AREA = /连片|片区(?!\s*[\d两三四五六七八九十])/u;
const STREET_AREA = /^\p{Script=Han}{1,5}[路街巷]片区/u;
const IN_ONE = /(?:灌区|流域|干渠)\p{Script=Han}{2,5}$/u;

/** No area that people write of has more parts. */
const MOST_PARTS = 12;

/** How many of the names before `last` lie in one area with it. */
export function inOneArea(
	before: readonly string[],
	last: string,
	{ lexicon }: ListReader
): number {
	if (before.length === 0 || headOf(last, lexicon) === 'none') return 0;
	const streets = STREET_AREA.test(last);
	const bare = (name = ''): boolean =>
		name.length <= 12 &&
		(headOf(name, lexicon) === 'none' || (streets && KINDS[1]?.test(name) === true));
	let more = 0;
	while (more < Math.min(before.length, MOST_PARTS) && bare(before[before.length - 1 - more]))
		more++;
	return ONE_AREA.test(last) || IN_ONE.test(before[before.length - more] ?? '') ? more : 0;
}

/** A township lends itself to any head; other names only to works: 「甲庙、乙庙修缮」, not 「甲墓、乙陵园」. */
const lendable = (name: string, suffix: string, { lexicon, marked }: ListReader): boolean =>
	/[镇乡村]$/u.test(name) ||
	marked.has(name) ||
	headOf(suffix, lexicon) !== 'facility' ||
	/^[^、]{0,4}[—–－至]/u.test(name) ||
	name.length <= 3;

/** Characters of the shortest name of a place. */
const SHORTEST_NAME = 2;
/** Characters within which the lender's own part ends, where it ends as the borrower does. */
const LONGEST_NAME = 6;
/** What names of places end with. */
const PLACE_END = /[庄村镇乡街路巷沟峪河湖山泉]$/u;
/** A maker by its kind: only works are lent to it, no goods of another. */
const MAKER_BY_KIND = /(?:企业|公司|合作社)$/u;
/** What is left of the lender's own part, where its name ends in a mark of place or a company's form. */
const OWN_END = /^(?:有限公司|公司|集团|[镇乡村县市区河沟峪](?![域庄道流间落民级镇村])|的)+/u;

/** Where in the lender's words its own part ends: as the borrower ends, or with its first run of own characters. */
function ownPart(own: string, lender: string, reader: ListReader): number {
	if (SIDE.test(own)) return SIDE.test(lender.slice(0, own.length)) ? own.length : 0;
	const like = PLACE_END.test(own) ? lender.indexOf(own.slice(-1), SHORTEST_NAME - 1) + 1 : 0;
	if (like > 0 && like <= LONGEST_NAME) return like;
	// 「甲乡、乙镇矿渣场整治」: one settlement stands for another.
	const settled = /[镇乡]$/u.test(own)
		? lender.slice(SHORTEST_NAME, LONGEST_NAME).search(/[镇乡]/u)
		: -1;
	if (settled >= 0) return SHORTEST_NAME + settled + 1;
	const { ownEnd } = reader.own(lender);
	const { orgs } = reader.lexicon;
	const inner = ownEnd > SHORTEST_NAME ? orgs.startAt(lender, ownEnd - 1) : 0;
	// 「龙峰、龙山煤业」: two that share their trade.
	if (inner > 1) return own.length <= 3 ? ownEnd - 1 : ownEnd - 1 + inner;
	const whole = ownEnd > 0 && own.length <= 4 ? Math.max(ownEnd, SHORTEST_NAME) : ownEnd;
	return whole + orgs.startAt(lender, ownEnd);
}

/** A maker and its goods: what another makes is none of it. */
const isGoods = (own: string, { own: read, lexicon }: ListReader): boolean => {
	const { ownEnd } = read(own);
	const maker = /^[^（）()]{2,14}?(?:公司|集团)/u.exec(own)?.[0].length;
	const end = maker ?? ownEnd + lexicon.orgs.startAt(own, ownEnd);
	return ((maker !== undefined || end > ownEnd) && own.length > end + 4) || MADE.test(own);
};
/** 「甲玉米年产30万吨燃料乙醇」: so much of something, and of what. */
const MADE =
	/^\p{Script=Han}{2,12}\d[\d.]{0,9}[万千百]?(?:[吨台套辆件羽头只锭]|立方米|[千兆]瓦|MW)[^\d、]{3,}$/u;

/** Who makes something else: what he makes is lent to nobody, works are to a maker. */
const isOthers = (own: string, lender: string, reader: ListReader): boolean =>
	!isMaker(own, reader) &&
	(/^[^（）()]{2,14}?(?:公司|集团)/u.test(lender) ||
		reader.lexicon.orgs.startAt(lender, reader.own(lender).ownEnd) > 0);

/** 「甲大宗商品物流和乙商贸物流项目」: what both make is said twice; 「甲村“郡马府”及乙博物馆项目」: each has a name. */
const TRADE = /([^、]{2})(?:建设)?(项目|工程)$/u;

/** 「柳泉苑、丑沟车站改造小区工程」: a quarter by its whole name. */
const QUARTER = /^\p{Script=Han}{2,6}(?:苑|佳园|花园|嘉园|华府|华庭|雅居|小区)$/u;

/** Another thing with works of its own: nothing is lent over it. */
const BUILT = /(?:建设|项目|工程)$/u;

/** What the next piece with a head says after its own part: 「甲庙、乙庙修缮工程」 lends 修缮工程 to 甲庙. */
export function lentSuffix(
	text: string,
	pieces: readonly Span[],
	at: number,
	reader: ListReader
): string | undefined {
	if (at === pieces.length - 1) return undefined;
	const own = text.slice(pieces[at]?.start ?? 0, pieces[at]?.end ?? 0);
	const head = headOf(own, reader.lexicon);
	if (head !== 'none' && head !== 'facility') return undefined;
	const rest = pieces.slice(at + 1).map((piece) => text.slice(piece.start, piece.end));
	const lender = rest.find((name) => headOf(name, reader.lexicon) !== 'none');
	const ends = rest.find((name) => WORKS.test(name) || BUILT.test(name)) ?? '';
	const worked = WORKS.test(ends) ? ends : '';
	if (MAKER_BY_KIND.test(own)) return WORKS.exec(worked)?.[0];
	const works = lentWorks(own, worked, reader.lexicon);
	if (works === undefined && QUARTER.test(own)) return undefined;
	const thing = head === 'facility' && !HERITAGE.test(own);
	if (works !== undefined || thing || lender === undefined) return works;
	const ofOne = TRADE.exec(lender);
	if (ofOne && (own.endsWith('”') || (own.length >= 5 && own.endsWith(ofOne[1] ?? ''))))
		return ofOne[2];
	if (!parallel(own, lender, reader) || isGoods(own, reader)) return undefined;
	// 「甲至乙」 is a road already: another's kind is none of it.
	if (ROUTE.test(own) && !ROUTE.test(lender)) return undefined;
	const counted = LEADING_COUNT.test(lender);
	const pair = PLACE_PAIR.exec(lender);
	const cut = counted ? 0 : pair ? pair.index + pair[0].length : ownPart(own, lender, reader);
	if (cut === 0 && !counted) return undefined;
	const left = lender.slice(cut);
	const suffix = (SIDE.test(own) ? left : left.replace(OWN_END, ''))
		.replace(LEADING_COUNT, '')
		.replace(LENDERS_STRETCH, '');
	if (isRoad(own) && ROAD_KIND.test(suffix)) return undefined;
	// 「甲矿、乙120万吨丙项目」: so much is another's.
	if (/^(?:年[产加处]\p{Script=Han}?)?\d/u.test(suffix) && !/[镇乡村]$/u.test(own) && !counted)
		return undefined;
	if (!/^(?:项目|工程)(?:建设)?$/u.test(suffix) && isOthers(own, lender, reader)) return undefined;
	return suffix.length >= 2 && lendable(own, suffix, reader) ? suffix : undefined;
}

/** 「甲二桥至乙镇」 */
const ROUTE = /[\p{Script=Han}）](?:[至—–－]|——)\p{Script=Han}{2}/u;

/** 「甲路、乙路（东街—西街）改造」: the stretch is of 乙路 alone. */
const LENDERS_STRETCH = /^[（(][^（()）]*[）)]/u;

/** 「甲乙线、丙丁公路」: a line is a road already. */
const isRoad = (own: string): boolean => /[线路街道]$/u.test(own);
const ROAD_KIND = /^(?:公路|道路|大道|街道)$/u;
