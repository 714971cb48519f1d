// Companies by their short names at the beginning of a project's name: a brand that the plan knows, a form or a trade that
// only firms have, an output that only makers have. Invariant: what the plan uses of a place is no company.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import type { Words } from '#text/words.ts';
import { homeLength, ownMarks } from './identity.ts';
import type { PlanReader } from './reader.ts';
import { isTownship, offsetsOf, saysTwice } from './usage.ts';

/** 「甲公司宿舍改造」 among old quarters: called after the firm, renewed by the town. */
export const HOMES_RENEWED =
	/(?:宿舍|家属[院楼]|小区)\p{Script=Han}{0,2}(?:改造|整治|提升|改建)(?:项目|工程)?$/u;

/** What places are called by, and no company's short name holds. */
export const LANDMARK = /[镇乡村园区县市街路河沟泉水地山、]/u;

/** Nothing but own characters, and none of a place: 「阳煤丰喜」. */
export const isShortName = (name: string, reader: PlanReader): boolean =>
	ownRun(name, 0, reader) === name.length &&
	!reader.marked.within(name) &&
	!LANDMARK.test(name) &&
	!namesPlace(name, reader.text);

/** 「甲乙镁业循环经济二期」 → 甲乙镁业. */
export function brandAt(name: string, reader: PlanReader, brands: Words): string | undefined {
	const { lexicon, homes, marked } = reader;
	const start = homeLength(name, homes);
	// 「丑沟禹岱建材」: a firm that the plan knows, behind the town where it is.
	const town = marked.startAt(name, start);
	const inTown = town > 0 ? start + town : start;
	const home =
		brands.startAt(name, inTown) || lexicon.nationals.startAt(name, inTown) ? inTown : start;
	const brand = brands.startAt(name, home) || lexicon.nationals.startAt(name, home);
	const run =
		withRest(name, home, brand, reader) ||
		(marked.startAt(name, home) ? 0 : ownRun(name, home, reader));
	const end = home + (brand ? run : beforeTrade(name, home, run, lexicon));
	const trade = lexicon.orgs.startAt(name, end);
	// 「禹岱环保提标改造」: what is bettered, not what the firm is called.
	const org = BETTERED.test(name.slice(end)) ? 0 : trade;
	const whole = name.slice(home, end + org);
	const after = name.slice(end + org);
	// 「丑岱酒庄」 that is built is no firm.
	const isItself = after === '' && /(?:酒庄|厂)$/u.test(whole);
	if (run === 0 || isItself || PLACE_AFTER.test(after)) return undefined;
	// 「丑沟新材料产业园」 is a park of that trade, unless the plan says so of a company elsewhere.
	const ofPark =
		org > 0 && PARK_AFTER.test(after) && !COMPANY_FORM.test(name.slice(end, end + org));
	if (ofPark && !saysTwice(whole, reader.text)) return undefined;
	// 「丑沟小学」 is of 丑沟镇, whatever else is called so.
	if (brand) return org === 0 && isTownship(whole, reader.text) ? undefined : whole;
	// 「锁块铸造」 is what is made, unless the plan says it twice.
	const goods = lexicon.goods.startAt(name, end) > 0;
	if (org < trade) return run >= 3 || saysTwice(whole, reader.text) ? whole : undefined;
	if (org) return !goods || run >= 3 || saysTwice(whole, reader.text) ? whole : undefined;
	const provincial = home === reader.province.length && name.startsWith(reader.province);
	return provincial && run <= 3 && !LANDMARK.test(whole) ? reader.province + whole : undefined;
}

const BETTERED = /^(?:环保|节能|安全|智能)(?:提标|提升|升级|改造|治理|达标|技改)/u;
/** Only places are called so. */
const PLACE_AFTER =
	/^(?:大道|[东西南北中]?[路街段]|[河村镇乡庄堡泉寺庙塔祠观山港]|公园|小区|花园|库区|大坝|流域|干[线渠]|[支专]线|航道|地区|草原|片区|新区|城区|(?:新|古)城|[小水古]镇|中心(?:小学|幼儿园|卫生院|敬老院))/u;
/** What companies alone are called: 「镁业」; 「新材料」「化工」 are trades of parks too. */
const COMPANY_FORM = /(?:业|厂|股份|集团|公司|酒庄|合作社)$/u;
const PARK_AFTER =
	/^\p{Script=Han}{0,8}?(?:产业|工业|科技|物流|循环经济|创业|加工)?园|^\p{Script=Han}{0,4}?(?:小镇|古镇|度假区|景区)/u;

/** Of 「龙岱煤业」 the run of own characters may go on into 煤业: its length before that. */
function beforeTrade(name: string, from: number, run: number, { orgs }: ProjectLexicon): number {
	for (let length = run; length >= 2; length--)
		if (orgs.startAt(name, from + length)) return length;
	return run;
}

/** 「中科甲乙」: the first two characters are those of a family of companies. */
function withRest(name: string, from: number, brand: number, reader: PlanReader): number {
	if (brand !== 2 || !name.startsWith('中', from)) return brand;
	const rest = ownRun(name, from + brand, reader);
	return rest === 2 && !reader.marked.startAt(name, from + brand) ? brand + rest : brand;
}

/** 「甲股份综合楼」「甲乙物联（石门镇）产业园」: a form that only companies' short names have. */
export function formAt(name: string, { marked, identify }: PlanReader): string | undefined {
	const shares =
		SHARES.exec(name)?.[1] ?? COOPERATIVE.exec(name)?.[1] ?? TRADE_FIRM.exec(name)?.[1];
	if (shares !== undefined) return shares;
	const [, short, place] = BRANCH.exec(name) ?? [];
	const isShort =
		short !== undefined && place !== undefined && marked.has(place) && !marked.within(short);
	return isShort && identify(short).own >= 2 && !LANDMARK.test(short) ? short : undefined;
}

const SHARES =
	/^(\p{Script=Han}{2,4}(?:股份|实业|控股))(?!制|合作|公司|有限|经济)(?=\p{Script=Han}{2})/u;
/** 「甲乙酒业丑沟镇基地」「丙锰业10万吨…」: a firm by its trade, before where it builds or how much. */
const TRADE_FIRM =
	/^((?!现代|特色|传统|优势|新型|生态|绿色)\p{Script=Han}{2,3}(?:[酒药铝镁铜锰锌钛乳纸糖矿]业|钢铁|集团)(?<!白酒业))(?=\p{Script=Han}{2,4}[镇乡村]|(?:年[产加处])?\d)/u;
const COOPERATIVE = /^(\p{Script=Han}{2,6}(?:供销社|合作社))(?!联)(?=[“\p{Script=Han}]{3})/u;
const BRANCH = /^(\p{Script=Han}{3,6})[（(](\p{Script=Han}{2,4})[）)](?=\p{Script=Han}{3})/u;

/** 「山西甲乙石门镇基地」: the province, a short name and the place. */
export function provincialAt(
	name: string,
	{ province, marked, homes }: PlanReader
): string | undefined {
	if (!name.startsWith(province)) return undefined;
	for (let end = province.length + 2; end <= province.length + 3; end++)
		if (marked.startAt(name, end) || homes.some((home) => name.startsWith(home, end)))
			return /[省市县镇乡网河大]/u.test(name.slice(0, end)) ? undefined : name.slice(0, end);
	return undefined;
}

const TRADE =
	/^(?:大宗商品|商贸|物流|仓储|供应链|冷链|电商|新能源|储能|新材料|智能|医药|食品|农业|牧业|科技|垃圾(?:焚烧)?发电)/u;
/** 「甲乙商贸物流项目」: a short name that the plan never uses of a place, before a trade. */
export function traderAt(name: string, reader: PlanReader): string | undefined {
	const length = reader.marked.startAt(name, 0) ? 0 : ownRun(name, 0, reader);
	const trader = name.slice(0, length);
	if (!length || LANDMARK.test(trader) || BEARING.test(trader) || STATION.test(name))
		return undefined;
	const rest = name.slice(length);
	if (!TRADE.test(rest) || PARK_AFTER.test(rest)) return undefined;
	return namesPlace(trader, reader.text) ? undefined : trader;
}

/** 「浙西南」 is a part of the country. */
const BEARING = /[东西南北中]$/u;

const NAMED_SO = /^(?:[镇乡村县市区街路河沟山岭湖湾桥]|体育|公园|广场|大道|温泉|古城|景区)/u;

/** Whether the plan uses the words of a place somewhere: 「甲乙街」. */
function namesPlace(words: string, text: string): boolean {
	for (const at of offsetsOf(words, text))
		if (NAMED_SO.test(text.slice(at + words.length, at + words.length + 4))) return true;
	return false;
}

/** Length of the run of own characters from `from`, 2 to 5 of them; 之 may stand among them. */
function ownRun(name: string, from: number, { lexicon, homes }: PlanReader): number {
	const marks = ownMarks(name, lexicon, homes);
	let end = from;
	while (marks[end] || (end > from && name[end] === '之' && marks[end + 1])) end++;
	return end - from >= 2 && end - from <= 5 ? end - from : 0;
}

/** A short name before what an industrial project makes, if the plan uses it elsewhere too: 「中科通汇垃圾焚烧发电」. */
export function makerOf(name: string, reader: PlanReader): string | undefined {
	if (HOMES_RENEWED.test(name)) return undefined;
	const producer = producerOf(name, reader) ?? provincialMaker(name, reader);
	if (producer !== undefined) return producer;
	const home = homeLength(name, reader.homes);
	const length = reader.marked.startAt(name, home) ? 0 : ownRun(name, home, reader);
	const maker = name.slice(home, home + length);
	if (
		!length ||
		STATION.test(name) ||
		/[镇乡村街路河沟峪山段类]/u.test(name.slice(home + length, home + length + 1))
	)
		return undefined;
	if (/[镇乡村街路河沟峪山]|[庄堡屯]$/u.test(maker) || namesPlace(maker, reader.text))
		return undefined;
	const rest = name.slice(home + length);
	if (CALLED_BY_PLACE.test(rest)) return undefined;
	const used = /^(?:年[产加处]|日[产处])?\d/u.test(rest) || saysTwice(maker, reader.text);
	return used ? maker : undefined;
}

/** 「河东甲乙电力充电桩」 → 河东甲乙电力: behind the province a short name, by its form or because the plan says it again. */
function provincialMaker(name: string, reader: PlanReader): string | undefined {
	const { lexicon, homes, marked, province, text } = reader;
	if (!name.startsWith(province)) return undefined;
	const marks = ownMarks(name, lexicon, homes);
	for (let end = province.length + 3; end >= province.length + 2; end--) {
		const short = name.slice(province.length, end);
		const isOwn = marks.subarray(province.length, end).includes(1);
		if (!isOwn || marked.startAt(name, province.length) || LANDMARK.test(short)) continue;
		const org = lexicon.orgs.startAt(name, end);
		const whole = name.slice(0, end + org);
		if (org || saysTwice(whole, text)) return whole;
	}
	return undefined;
}

/** 「甲乙年产5万吨…」 → 甲乙: who stands before an output makes it, unless it is a place or goods. */
function producerOf(name: string, { lexicon, homes, marked }: PlanReader): string | undefined {
	const home = homeLength(name, homes);
	const before = PRODUCES.exec(name.slice(home))?.[1];
	if (before === undefined || marked.within(before) || LANDMARK.test(before)) return undefined;
	const marks = ownMarks(before, lexicon, homes);
	const isForm = lexicon.orgs.endAt(before, before.length) > 0;
	// 「甲乙玉米年产…」: what it works is the end of its name.
	const run = marks.indexOf(0);
	const isOfGoods = run >= 2 && lexicon.goods.startAt(before, run) === before.length - run;
	return isForm || isOfGoods || (marks.at(-1) && marks.at(-2)) ? before : undefined;
}

const PRODUCES = /^(\p{Script=Han}{2,6}?)(?:年|日)(?:产|加工|处理|采选)\s?\d/u;

/** After a place rather than a maker: 「丑沟110千伏…」「丑沟综合新区…」「丑沟循环经济园」. */
const CALLED_BY_PLACE =
	/^\d+\s*(?:千伏|[kK][vV])|^(?:综合|新区|片区|园区|城区)|^\p{Script=Han}{0,10}园区?(?:建设)?(?:项目|工程)?$/u;
/** Called by where they stand. */
const STATION =
	/(?:风电场|变电站|升压站|开关站|电站|电厂|换热站|加气站|加油站|充电站)(?:[一二三]期)?(?:[（(][^（）()]*[）)])?(?:建设|改造|扩容|扩建)?(?:项目|工程)?(?:[（(][^（）()]*[）)])?$/u;

/** 「华岳云川300MW光伏项目」: a short name before the place where it builds, and a capacity after it. */
export function beforeHome(name: string, { homes }: PlanReader): string | undefined {
	const at = homes.map((home) => name.indexOf(home)).filter((found) => found >= 2);
	const first = Math.min(...at);
	if (!Number.isFinite(first) || first > 6 || !/\d/u.test(name)) return undefined;
	const prefix = name.slice(0, first);
	return /[\d国省县（]|[线道段港库站]$/u.test(prefix) ||
		LANDMARK.test(prefix) ||
		homes.includes(prefix)
		? undefined
		: prefix;
}
