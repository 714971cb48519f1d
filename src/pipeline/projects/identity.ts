// What makes a name somebody's own: characters beyond the common language of plans, quantities, quotes, routes.
// Invariant: the county's own name (and its city's and province's) identifies nothing but the county.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { chars, holds } from '#text/chars.ts';
import type { Words } from '#text/words.ts';

export interface Identity {
	/** Number of characters that the common language of plans does not explain. */
	readonly own: number;
	/** Offset after the first run of them, its mark of place included (0 where there is none). */
	readonly ownEnd: number;
	/** Length of a run of them at the name's beginning, where proper names stand. */
	readonly leading: number;
	/** A number with a unit: 「年产5万吨」「300MW」「5座」. */
	readonly quantity: boolean;
	/** A proper name in quotes, a route number, 「A至B」, or a known place. */
	readonly proper: boolean;
	/** Own characters with a mark of place behind them: 「柳泉河」「芦家坡村」「柳桥大道」. */
	readonly located: boolean;
	/** Carries the county's own name: 「X县文化馆」 is the county's one. */
	readonly home: boolean;
}

/** The unified ideographs that plans are written in. */
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const QUANTITY =
	/\d[\d.,×～~-]{0,16}\s?(?:[余多]?[万亿千百]{0,3}(?:平方米|立方米|平方公里|公里|千米|km|[米吨亩头只羽套台辆件支块条座处个所家户张栋幢口眼株方班孔片]|公顷|千瓦时|千瓦|兆瓦|万伏|千伏|万千瓦)|[MGK]W|[kK]V|t\/|m<sup>|m[²³23]|㎡)/u;
const LARGE = /[百千万][亩头]/u;
const ROUTE =
	/^引(?![客智才资企凤商税银优])\p{Script=Han}{1,3}[济入补灌]\p{Script=Han}{1,3}$|[GSXY]\d{2,4}|[国省县乡]道\d|\d{3}[国省县乡]道|\p{Script=Han}{2}[—–－至](?![各全])\p{Script=Han}{2}/u;
/** A street by name: 「柳河南路」, not 「旅游公路」. */
const STREET = /^\p{Script=Han}{1,5}(?:[路街巷]|大道)(?:[东南西北]延|[东南西北中]段)?$/u;
const NO_STREET =
	/公路|铁路|道路|资源路|产业路|硬化路|断头路|瓶颈路|支路|环城路|快速路|主干路|微循环|街巷|小路|出路|线路|商业街|步行街|一条街|通道|城乡路|乡村路|田间路|机耕路|生产路|旅游路/u;
/** 「学院路停车场」「东二环绿化」: a street that begins a name. */
const ON_STREET =
	/^(?:\p{Script=Han}{2}[东南西北中]?[路街](?![区道渠管灯面网况边口域景巷线由径基北南东西])|\p{Script=Han}{2}(?:大街|大道|[东南西北][路街])|[东南西北]{1,2}[一二三内外]?环)(?=\p{Script=Han})/u;
const isOnStreet = (name: string, { genericStreets }: Pick<ProjectLexicon, 'genericStreets'>) =>
	ON_STREET.test(name) && !genericStreets.startAt(name, 0) && !NO_STREET.test(name.slice(0, 5));

/** 「PCR实验室」, but not what every plan speaks of. */
const ABBREVIATION =
	/(?:^|[^A-Z])(?!A{2,5}级|APP|PPP|GDP|GPS|GIS|BIM|VR|AR|AI|LED|IP|EPC|VOC|PM)[A-Z]{2,}/u;
const QUOTED = /[“「]([^”」]{2,20})[”」]/u;
const LANDFORM = chars('沟峪岭坪坡窑湾');
const PLACE_MARK = chars('镇乡村街路河沟峪湖山岭泉渠川寺庙桥陵坪坡窑湾滩洞溪坝岗坳埠浦洲寨屯岛');
/** Characters of two UTF-16 units: offsets in such a name are none of its characters. */
const ASTRAL = /[\u{10000}-\u{10ffff}]/u;

/** Finds what is a name's own. `homes`: names of the county, its city and province, in every form used. */
export function identify(
	name: string,
	lexicon: ProjectLexicon,
	homes: readonly string[],
	marked?: Words
): Identity {
	const own = ownMarks(name, lexicon, homes);
	const run = firstRun(name, own, homes);
	const count = own.reduce((sum, mark) => sum + mark, 0);
	const quoted = QUOTED.exec(name);
	const from = quoted ? name.indexOf(quoted[1] ?? '') : 0;
	const quotedOwn =
		quoted !== null && own.subarray(from, from + (quoted[1]?.length ?? 0)).includes(1);
	return {
		own: count,
		ownEnd: Math.max(run.end, marked?.startAt(name, 0) ?? 0),
		leading: run.start <= 2 ? run.length : 0,
		quantity: hasQuantity(name),
		proper:
			quotedOwn ||
			ABBREVIATION.test(name) ||
			ROUTE.test(name) ||
			(STREET.test(name) && !NO_STREET.test(name)) ||
			isOnStreet(name, lexicon) ||
			(marked?.within(name) ?? false),
		located: (!ASTRAL.test(name) && hasLocatedRun(name, own)) || isLandmark(name, lexicon),
		home: homes.some((each) => name.includes(each))
	};
}

/** An amount that the name has lost (「1个县级物流中心」) still makes the thing a definite one. */
export const withAmount = (identity: Identity, words: string): Identity =>
	!identity.quantity && hasQuantity(words) ? { ...identity, quantity: true } : identity;

/** Whether a name says how much of it there is: 「5座」「年产5万吨」「万亩」. */
const hasQuantity = (name: string): boolean => QUANTITY.test(name) || LARGE.test(name);

/** 「花枝水库」「城北小学」: of some things there is one by a short name, however common its words. */
const LANDMARK =
	/^(?!互联|.{0,2}[的和与及各])\p{Script=Han}{2,3}(?:水库|灌区|特?大桥|隧道|煤矿|水电站|电厂|变电站|小学|中学|初中|高中|幼儿园|卫生院|古镇|古城|水厂|互通|铁路|高速|公园|广场|商圈|大?峡谷|瀑布|溶洞|草原|口岸|抽水蓄能|煤田|油田|总?干渠|(?<!路)渠(?![系道首网])|[河江](?![流道段长湖滩边岸谷畔床堤口])|湖(?![泊区滨边岸长])|线(?=[改升]))/u;
/** 「第三小学」「实验中学」: of which a county has one. */
const BY_RANK =
	/^(?:第[一二三四五六七八九十]+(?:实验|中心|示范)?|实验)(?:小学|中学|初中|高中|幼儿园|人民医院|初级中学|高级中学|水厂|污水处理厂)/u;

const isLandmark = (name: string, lexicon: Pick<ProjectLexicon, 'genericPlaces' | 'scopes'>) =>
	BY_RANK.test(name) ||
	(LANDMARK.test(name) &&
		!lexicon.genericPlaces.startAt(name, 0) &&
		!lexicon.scopes.startAt(name, 0));

/** Characters that join or point, never name. */
const FUNCTION_WORDS = chars(
	'与和及的之为等在于或各其对将以从向被把并而且了是有无每某该此至拟段号类个级市省线'
);

/** Length of the county's own name at the beginning, 0 where there is none. */
export const homeLength = (name: string, homes: readonly string[]): number =>
	homes.find((home) => name.startsWith(home))?.length ?? 0;

/** 「云川港经济开发区」: the county's name, then `rest`, is the name of another thing. */
export const isCalledAfterHome = (rest: string): boolean =>
	/^[港河湖](?:经济|高新|工业|产业|物流|新|大)/u.test(rest);

/** 1 for each Chinese character that no common pair and no home name covers. */
export function ownMarks(
	name: string,
	lexicon: Pick<ProjectLexicon, 'common' | 'goods'>,
	homes: readonly string[]
): Uint8Array {
	const known = new Uint8Array(name.length);
	for (const home of homes)
		for (let at = name.indexOf(home); at >= 0; at = name.indexOf(home, at + 1))
			known.fill(1, at, at + home.length);
	for (let at = 0; at + 1 < name.length; at++)
		if (lexicon.common(name, at)) known[at] = known[at + 1] = 1;
	for (let at = 0; at < name.length; at++) {
		const good = lexicon.goods.startAt(name, at);
		if (good) known.fill(1, at, at + good);
	}
	for (let at = 0; at < name.length; at++) {
		const code = name.charCodeAt(at);
		known[at] = known[at] || !isHan(code) || holds(FUNCTION_WORDS, code) ? 0 : 1;
	}
	return known;
}

/** The first run of own characters; `start` counts from the end of a home name at the beginning. */
function firstRun(
	name: string,
	own: Uint8Array,
	homes: readonly string[]
): { start: number; end: number; length: number } {
	const first = own.indexOf(1);
	if (first < 0) return { start: 0, end: 0, length: 0 };
	let end = first;
	while (own[end]) end++;
	const length = end - first;
	if (holds(PLACE_MARK, name.charCodeAt(end))) end++;
	const home = homeLength(name, homes);
	return { start: first - home, end, length };
}

/** Own characters that end in, or stand right before, a mark of place. Landforms name even behind common words: 「石门沟」. */
function hasLocatedRun(name: string, own: Uint8Array): boolean {
	for (let at = 1; at < name.length; at++)
		if (own[at - 1] && holds(PLACE_MARK, name.charCodeAt(at))) return true;
	for (let at = 2; at < name.length; at++)
		if (own[at] && holds(LANDFORM, name.charCodeAt(at))) return true;
	return false;
}

/** Whether it has a name or a place of its own. */
export const isNamed = (identity: Identity): boolean =>
	identity.own >= 2 || identity.proper || identity.located;

/** Whether a thing of this identity is a definite one. */
export const isDefinite = (identity: Identity): boolean => isNamed(identity) || identity.quantity;
