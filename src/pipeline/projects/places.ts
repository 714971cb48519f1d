// Place names in the plan's own words: those it marks itself (镇, 乡, 村, 河 …), road ends, and the thing a project is part of.
// Invariant: the county's own name is never a place of its projects.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { homeLength, isCalledAfterHome, ownMarks } from './identity.ts';
import { endsHere, nameStart } from './name-cut.ts';
import { matchesOf } from '#text/matches.ts';
import type { Words } from '#text/words.ts';

const FEATURE =
	/水库|灌区|景区|遗址|公园|大道|大街|高速|铁路|公路|林场|陵园|墓群|[山河路沟峪湖岭泉渠川寺庙祠塔观桥街巷洞坪坡窑湾滩峡]/gu;
/** Parts of the county that every plan calls so. */
const AREA =
	/中心城区|主城区|县城(?![市乡镇建])|城区|城[东南西北](?![路街环]|小学|中学|初中|幼儿园|\p{Script=Han}[路街])|经开区|(?:经济技术|高新技术产业|高新技术|经济)?开发区/gu;
/** 「柳泉大街（石门路—丑沟桥）」: ends of a stretch in brackets. */
const STRETCH = /[（(]([^（()）—–－至]{2,12})(?:——?|[–－至])([^（()）—–－至]{2,12})[）)]/gu;
const NUMBERED = /^(\p{Script=Han}{1,4}(?:大街|大道|[路街巷]))\s?\d+号/u;
/** Roads by number, and settlements right after 在: `国道342线`, `在石堆村建设`. */
const NAMED =
	/[黄汾]河(?![\p{Script=Han}+＋])|[黄汾]河(?=干流|沿|两?岸|河道|河?段|流域|滩|湿地|治理|防洪|库区|航道|支流|[引提]水|[二三]级)|小浪底|[国省县乡]道\s?[A-Z]?\d{2,4}(?:\p{Script=Han}{0,3}线)?|[GSXY]\d{2,4}(?!\d)|\d{3}[国省县]道|(?<=[在于])\p{Script=Han}{2,3}[镇乡村](?!民|镇)|[东西南北]{1,2}[一二三四内外]?环(?:城?[路线])?(?![境保节卫绕])|(?<=^|[、，和至])(?!连接|主干|旅游|生产|输电|循环|铁路)\p{Script=Han}{2}线(?=道路|绿化|改造|拓宽|[一二三]级|\p{Script=Han}{1,3}段)/gu;
const AREA_NAME = /^(?:中心城区|主城区|县城|城区)$/u;
const STREET = /^\p{Script=Han}{1,5}(?:[路街巷]|大道)(?:[东南西北]延)?$/u;
/** Most stretches hold none of what joins the two ends of a road. */
const ROAD_JOINT = /[—–－\-至一]/u;
const ROAD_ENDS =
	/(\p{Script=Han}{2,6}?)(?:[—–－\-至]|一(?=\p{Script=Han}{2,4}(?:的|高速|公路|铁路|旅游|循环)))(\p{Script=Han}{2,4}?)(?=[的段、（）]|高速|高铁|公路|铁路|动车|客货|城际|客运|旅游|循环|快速|中压|便民|健康|改造|升级|改线|航线|航道|通道|输水|道路|景观|打通|连接|乡镇|建制|通|一级|二级|三级|$)/u;

export interface PlaceFinder {
	readonly marked: Words;
	readonly homes: readonly string[];
	/** The county's own names, which are never places of its projects. */
	readonly county: readonly string[];
	readonly lexicon: ProjectLexicon;
}

/** 「丑沟黄河湿地」: the great river behind another name. */
const GLUED_RIVER = /.{2}[黄汾]河$/u;
/** A settlement by its full name. */
const SETTLED = /.{2}(?:[镇乡村]|街道)$/u;

interface Found {
	readonly at: number;
	readonly name: string;
}

/** Places of a stretch of text, in order, each once; without `features` only settlements and numbered roads: `在柳泉乡石涧村流转` → 柳泉乡, 石涧村. */
export function placesIn(value: string, finder: PlaceFinder, features = true): string[] {
	if (value === '') return [];
	const text = value.replace(/\s/gu, '');
	const found: Found[] = [...markedIn(text, finder)];
	const ends = ROAD_JOINT.test(text) ? ROAD_ENDS.exec(text) : null;
	const names = (ends?.slice(1) ?? []).map((end) =>
		afterHome(end.replace(/^.*(?:建设|推进|实施|完善|公司|线|[省国]道|高速(?=.{2}))/u, ''), finder)
	);
	const known = names.filter((name) => ownsOrKnown(name, finder));
	if (known.length === names.length || (known.length > 0 && !ends?.[0].includes('一')))
		for (const name of names) if (name.length >= 2) add(found, text.indexOf(name), name, finder);
	if (features) for (const [at, name] of partsIn(text, finder)) add(found, at, name, finder);
	for (const match of features ? matchesOf(text, FEATURE) : []) {
		if (
			(match[0].length === 1 && !endsHere(text, match.index + 1, finder)) ||
			finder.homes.some((home) =>
				text.startsWith(home, match.index + match[0].length - home.length)
			)
		)
			continue;
		const own = ownStart(text, match.index, finder);
		const start =
			own === undefined ? own : nameStart(text, { start: own, mark: match.index }, finder);
		const before = text.slice(start, match.index);
		const generic =
			/^[入出沿跨过退毛斗两各]$/u.test(before) ||
			(/公路|高速|铁路/u.test(match[0]) && /^[东南西北]$/u.test(before));
		const road = /公路|高速|铁路/u.test(match[0]) && found.some((f) => f.at === start);
		const end = match.index + match[0].length;
		// 「（柳泉）至丑沟高速公路」 ends in 丑沟.
		const isEnd =
			start !== undefined &&
			/公路|高速|铁路/u.test(match[0]) &&
			ROAD_JOINT.test(text.charAt(start - 1));
		const name = start === undefined ? '' : text.slice(start, isEnd ? match.index : end);
		if (
			name !== '' &&
			!generic &&
			!road &&
			!GLUED_RIVER.test(name) &&
			!isOrganisation(text, end, finder)
		)
			add(found, isEnd ? match.index - name.length : end - name.length, name, finder);
	}
	for (const match of matchesOf(text, NAMED)) add(found, match.index, match[0], finder);
	const street = STREET.exec(text.replace(/(?:建设|新建|改造|拓宽)?(?:项目|工程)$/u, ''));
	if (street && !/[公铁道]路|旅游路|产业路/u.test(text))
		add(found, street.index, street[0], finder);
	return tidy(found, finder);
}

/** Puts a name among those found; of two that overlap the longer is meant. */
function add(found: Found[], at: number, name: string, finder: PlaceFinder): void {
	const end = at + name.length;
	const over = found.filter((f) => f.at < end && f.at + f.name.length > at);
	const [first] = over;
	const rest = first?.at === at ? name.slice(first.name.length) : '';
	// 「丑沟村碾坪」 are two names.
	if (
		over.length === 1 &&
		first &&
		rest.length >= 2 &&
		SETTLED.test(first.name) &&
		ownsOrKnown(rest, finder)
	) {
		found.push({ at: at + first.name.length, name: rest });
		return;
	}
	// 「丑沟水库」 holds 丑沟: the longer name is meant.
	if (over.some((f) => f.at < at || f.at + f.name.length > end)) return;
	for (const each of over) found.splice(found.indexOf(each), 1);
	found.push({ at, name });
}

/** 「公司云川县丑沟」: what stands after the county's name, where it is not all. */
function afterHome(name: string, { homes }: PlaceFinder): string {
	const home = homes.find((each) => name.includes(each));
	const rest = home === undefined ? '' : name.slice(name.indexOf(home) + home.length);
	return rest.length >= 2 ? rest : name;
}

/** A company or school called after a place, 「丑沟焦化」「云川大学」; 「丑沟焦化工业园」 is a place. */
export function isOrganisation(text: string, end: number, { lexicon }: PlaceFinder): boolean {
	if (text.startsWith('大学', end)) return true;
	const length = lexicon.brandWords.startAt(text, end);
	return length > 0 && !/^(?:产业|工业|循环|园|基地|集|生产|加工)/u.test(text.slice(end + length));
}

/** Streets by number, ends of a stretch, parts of the county. */
function* partsIn(
	text: string,
	{ homes, marked, lexicon }: PlaceFinder
): Generator<[number, string]> {
	for (const { index, 0: whole, 1: from = '', 2: to = '' } of matchesOf(text, STRETCH)) {
		yield [index + whole.indexOf(from), from];
		yield [index + whole.lastIndexOf(to), to];
	}
	const numbered = NUMBERED.exec(text)?.[1];
	if (numbered !== undefined) yield [0, numbered];
	for (const match of matchesOf(text, AREA)) {
		// 「云川县城区」 holds 城区, not 县城.
		if (homes.some((home) => text.startsWith(home, match.index + 1 - home.length))) continue;
		// 「樊城区人民医院」 is of another district.
		const isDistrict =
			match[0] === '城区' && ownMarks(text.slice(0, match.index), lexicon, homes).at(-1) === 1;
		if (isDistrict) continue;
		const owner = match[0].endsWith('开发区') ? marked.endAt(text, match.index) : 0;
		yield [match.index - owner, text.slice(match.index - owner, match.index + match[0].length)];
	}
}

function ownsOrKnown(name: string, { marked, homes, lexicon }: PlaceFinder): boolean {
	const home = homeLength(name, homes);
	const bare = name.slice(home);
	return (
		home === name.length ||
		marked.has(bare) ||
		AREA_NAME.test(name) ||
		ownMarks(bare, lexicon, homes).includes(1)
	);
}

/** A direction, before which no name stands. */
const ANOTHER = /(?:^|[、，以在和与及至到])[东南西北上下]$/u;

function* markedIn(text: string, finder: PlaceFinder): Generator<Found> {
	const { marked } = finder;
	for (let at = 0; at < text.length;) {
		const known = marked.startAt(text, at);
		// 「丑沟河」 is a river, though 丑沟 be a township.
		const named =
			known > 0 && /[^镇乡村道][河路街桥湖渠]/u.test(text.slice(at + known - 1, at + known + 1));
		const length = known + (named ? 1 : 0);
		// 「、东丑沟、」 is another settlement than 丑沟.
		const start =
			known > 0 && ANOTHER.test(text.slice(Math.max(0, at - 2), at)) && !named ? at - 1 : at;
		if (length && !isOrganisation(text, at + length, finder))
			yield { at: start, name: text.slice(start, at + length) };
		at += length || 1;
	}
}

/** Where the run of own characters before `end` begins; undefined where there is none. */
function ownStart(text: string, end: number, { lexicon, homes }: PlaceFinder): number | undefined {
	const from = Math.max(0, end - 7);
	const marks = ownMarks(text.slice(from, end + 1), lexicon, homes);
	let start = end;
	while (start > from && end - start < 6 && marks[start - 1 - from]) start--;
	// 「刘家沟」: one common character may stand between a surname and the mark of place.
	if (start === end && marks[end - 2 - from]) start = end - 2;
	while (start > from && end - start < 6 && start < end - 1 && marks[start - 1 - from]) start--;
	// 「白马山」: a word of the language may begin a name whose end is its own.
	if (
		start > from &&
		start < end &&
		lexicon.common(text, start - 1) &&
		!lexicon.common(text, start - 2)
	)
		start--;
	return start < end && !/[和及与]/u.test(text.slice(start, end)) ? start : undefined;
}

/** Without what is no place or stands in a longer name: 铜矿峪矿, 峪矿, 各镇 → 铜矿峪矿. */
export function realPlaces(
	names: readonly string[],
	lexicon: ProjectLexicon,
	marked: Words
): string[] {
	const bare = names.flatMap((name) =>
		withoutFirm(name, lexicon, marked)
			.replace(/^.*公司|^千伏|^引(?=.{2,5}(?:泉|水库|湖)$)/u, '')
			.split(/[—–－-]/u)
			.map((part) => part.replace(STRETCH_OF, ''))
	);
	const real = [...new Set(bare)].filter(
		(name) =>
			name.length >= 2 &&
			!NO_PLACE.test(name) &&
			!GLUED_RIVER.test(name) &&
			!lexicon.genericPlaces.startAt(name, 0)
	);
	return real.filter((name) => !real.some((other) => other !== name && other.includes(name)));
}

/** 「华能丑沟」 → 丑沟: a family of companies before a township or village. */
function withoutFirm(name: string, { nationals }: ProjectLexicon, marked: Words): string {
	for (let at = 0; at <= 2; at++) {
		const after = at + nationals.startAt(name, at);
		const place = after > at ? marked.startAt(name, after) : 0;
		if (place) return name.slice(after, after + place);
	}
	return name;
}

/** 「丑沟镇段」 lies in 丑沟镇, 「丑沟美丽乡村」 is 丑沟. */
const STRETCH_OF =
	/(?<=\p{Script=Han}{2})(?:段|美丽乡村?|(?<=.{3})乡村|建制村|(?<=[路街道])(?:[东南西北]?延伸?|[东南西北]延线))$/u;
/** Left over from a wrong cut, or of no one place: 「各镇」「乡与村」「食品小镇」「县乡公路」「城区四所学校」「丑沟煤业智能化煤矿」. */
const NO_PLACE =
	/^新建.{2,3}[中学园]$|^[东南西北]高速$|广播村$|^[东西南北中]部|[”“、，]|^[^（]*）|（[^）]{0,40}$|与村|小镇$|行政村$|名[镇村]$|^(?:温泉|平川)$|.入.|^(.)\1$|[每即暨]|^全[县市区]|所有|公里$|危桥|天桥$|新能源|县高速$|(?:防洪|排涝|行洪|泄洪)河$|湖湖$|^富硒|打造|智能|美丽乡村|(?:资源|产业)路$|^旅游路$|智慧|废矿$|[一二两三四五六七八九十\d][所座个家处]|^(?:高等|中等|高级|职业)/u;

function tidy(found: readonly Found[], { homes, county }: PlaceFinder): string[] {
	const names = [...found]
		.sort((a, b) => a.at - b.at)
		.map((f) => {
			const home = homes.find((each) => f.name.startsWith(each));
			// A road to the city ends there: only as a part of a longer name does a home say nothing.
			const rest = home === undefined ? '' : f.name.slice(home.length);
			return rest === '' || isCalledAfterHome(rest) ? f.name : rest;
		});
	return [...new Set(names)].filter((name) => name.length >= 2 && !county.includes(name));
}
