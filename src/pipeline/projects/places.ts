// Place names in the plan's own words: those it marks itself (镇, 乡, 村, 河 …), road ends, and the thing a project is part of.
// Invariant: the county's own name is never a place of its projects.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { ownMarks } from './identity.ts';
import { words, type Words } from '#text/words.ts';

const SETTLEMENT =
	/(?<=^|[、，。；：（(“\s在以和及与于对将到从由至—–\-沿为括镇乡])(\p{Script=Han}{1,4}?)([镇乡村]|街道)(?![镇长民级容集规居企务支风路])/gu;
/** 「各乡」「老村」: one of many, by a single character. */
const ANY_SETTLEMENT = /^[各每多小强名集城古农全该家本新老大三五八十个乡村][个大类型]?$/u;
const FEATURE =
	/水库|灌区|景区|遗址|公园|大道|大街|高速|铁路|公路|林场|山(?![西东地体区水林])|河(?![南北东道])|[沟峪湖岭泉渠川寺庙祠桥路街巷洞坪坡窑湾滩矿峡]/gu;
/** Roads by number, and settlements right after 在: `国道342线`, `在石堆村建设`. */
const NAMED =
	/黄河|汾河|小浪底|[国省县乡]道\s?[A-Z]?\d{2,4}(?:\p{Script=Han}{0,3}线)?|[GSXY]\d{2,4}(?!\d)|\d{3}[国省县]道|(?<=[在于])\p{Script=Han}{2,3}[镇乡村](?!民|镇)/gu;
const STREET = /^\p{Script=Han}{1,5}(?:[路街巷]|大道)(?:[东南西北]延)?$/u;
const ROAD_ENDS =
	/(\p{Script=Han}{2,6}?)(?:[—–－\-至]|一(?=\p{Script=Han}{2,4}(?:的|高速|公路|铁路|旅游|循环)))(\p{Script=Han}{2,4}?)(?=[的段、（）]|高速|公路|铁路|客货|城际|客运|旅游|循环|快速|中压|便民|健康|改造|航线|航道|通道|乡镇|建制|一级|二级|三级|$)/u;

/** Names of townships and villages that the text itself marks, with the bare form of townships. `has` also knows common stems. */
export function markedPlaces(
	text: string,
	homes: readonly string[],
	lexicon: ProjectLexicon
): Words {
	const counts = new Map<string, number>();
	for (const match of text.matchAll(SETTLEMENT)) {
		const [, words = '', kind = ''] = match;
		const led = /^[在以将把对从到由于至与和及沿]/u.test(words)
			? 1
			: lexicon.leadsPlace.startAt(words, 0);
		const stem = words.slice(led);
		if (
			/(?:农村|城乡|家乡|小镇|[镇乡村][镇乡村])$/u.test(stem + kind) ||
			ANY_SETTLEMENT.test(stem) ||
			lexicon.genericSettlements.has(stem.replace(/[个大类型]$/u, '')) ||
			homes.includes(stem) ||
			/[县市省区的等]/u.test(stem)
		)
			continue;
		// A village right after its township is one, though its name be made of common words: 「柳泉镇龙头村」.
		const sure = kind === '村' && /[镇乡]/u.test(text[match.index - 1] ?? '');
		counts.set(stem + kind, (counts.get(stem + kind) ?? 0) + (sure ? 2 : 1));
	}
	const names = new Set<string>();
	const stems = new Set<string>();
	for (const [name, count] of counts) {
		const township = !name.endsWith('村');
		const stem = name.replace(/(?:[镇乡村]|街道)$/u, '');
		const own = ownMarks(stem, lexicon, homes).includes(1);
		if (stem.length < 2 || (!own && count < (township ? 3 : 2))) continue;
		names.add(name);
		if (township && own) names.add(stem);
		if (township) stems.add(stem);
	}
	const matcher = words(names.size > 0 ? [...names] : ['\0']);
	// 「新城」 alone may be a common word; as a whole piece of a list it is the township.
	return { ...matcher, has: (word) => names.has(word) || stems.has(word) };
}

export interface PlaceFinder {
	readonly marked: Words;
	readonly homes: readonly string[];
	/** The county's own names, which are never places of its projects. */
	readonly county: readonly string[];
	readonly lexicon: ProjectLexicon;
}

interface Found {
	readonly at: number;
	readonly name: string;
}

/** Places of a stretch of text, in order, each once; without `features` only settlements and numbered roads: `在柳泉乡石涧村流转` → 柳泉乡, 石涧村. */
export function placesIn(value: string, finder: PlaceFinder, features = true): string[] {
	const text = value.replace(/\s/gu, '');
	const found: Found[] = [...markedIn(text, finder)];
	const add = (at: number, name: string): void => {
		const end = at + name.length;
		if (!found.some((f) => f.at < end && f.at + f.name.length > at)) found.push({ at, name });
	};
	for (const match of features ? text.matchAll(FEATURE) : []) {
		if (
			finder.homes.some((home) =>
				text.startsWith(home, match.index + match[0].length - home.length)
			)
		)
			continue;
		const start = ownStart(text, match.index, finder);
		const generic = /^[入出沿跨过退毛斗两各]$/u.test(text.slice(start, match.index));
		if (start !== undefined && !generic)
			add(start, text.slice(start, match.index + match[0].length));
	}
	for (const match of text.matchAll(NAMED)) add(match.index, match[0]);
	const street = STREET.exec(text.replace(/(?:建设|新建|改造|拓宽)?(?:项目|工程)$/u, ''));
	if (street && !/[公铁道]路|旅游路|产业路/u.test(text)) add(street.index, street[0]);
	const ends = ROAD_ENDS.exec(text);
	const names = (ends?.slice(1) ?? []).map((end) =>
		end.replace(/^.*(?:建设|推进|实施|完善|线|[省国]道)/u, '')
	);
	const known = names.filter((name) => ownsOrKnown(name, finder));
	if (known.length === names.length || (known.length > 0 && !ends?.[0].includes('一')))
		for (const name of names) if (name.length >= 2) add(text.indexOf(name), name);
	return tidy(found, finder);
}

function ownsOrKnown(name: string, { marked, homes, lexicon }: PlaceFinder): boolean {
	const home = homes.find((each) => name.startsWith(each))?.length ?? 0;
	const bare = name.slice(home);
	return home === name.length || marked.has(bare) || ownMarks(bare, lexicon, homes).includes(1);
}

/** The thing that a name says the project is part of: 「柳泉中学综合实验楼」 → 柳泉中学, 「柳岸森林公园南延」 → 柳岸森林公园. */
export function hostOf(name: string, { lexicon, homes }: PlaceFinder): string | undefined {
	for (let end = 3; end <= name.length - 2; end++) {
		const length = lexicon.hosts.endAt(name, end);
		if (!length || (end - length < 2 && length < 3) || lexicon.hosts.startAt(name, end - 1) > 1)
			continue;
		const host = name.slice(0, end);
		if (/^[镇村级]/u.test(name.slice(end)) && name[end] !== name[end - 1]) continue;
		if (
			/[和及与、的\d“以至到一]|道路$|^(?:推进|实施|加快|建设|[十各座处所个]|条(?!山))/u.test(host)
		)
			return undefined;
		const home = homes.find((each) => host.startsWith(each));
		const bare = home ? host.slice(home.length) : host;
		if (
			/(?:农村|乡镇|城乡)$/u.test(bare) ||
			name.slice(end).replace(/(?:建设)?(?:项目|工程)$/u, '').length < 2
		)
			return undefined;
		return bare.length - length >= 1 || length >= 3 ? bare : host;
	}
	return undefined;
}

/** Own characters at the beginning of a name, with a mark of place behind them: 「柳泉康养小镇」 → 柳泉. */
export function leadingPlace(name: string, { lexicon, homes }: PlaceFinder): string | undefined {
	const home = homes.find((each) => name.startsWith(each))?.length ?? 0;
	const marks = ownMarks(name, lexicon, homes);
	let end = home;
	while (marks[end]) end++;
	if (end - home < 2) return undefined;
	return name.slice(home, name[end] === '峡' ? end + 1 : end);
}

function* markedIn(text: string, { marked }: PlaceFinder): Generator<Found> {
	for (let at = 0; at < text.length;) {
		const known = marked.startAt(text, at);
		// 「丑沟河」 is a river, though 丑沟 be a township.
		const named =
			known > 0 && /[^镇乡村道][河路街桥湖渠]/u.test(text.slice(at + known - 1, at + known + 1));
		const length = known + (named ? 1 : 0);
		if (length) yield { at, name: text.slice(at, at + length) };
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
	return start < end && !/[和及与]/u.test(text.slice(start, end)) ? start : undefined;
}

/** Without what is no place or stands in a longer name: 铜矿峪矿, 峪矿, 各镇 → 铜矿峪矿. */
export function realPlaces(names: readonly string[], lexicon: ProjectLexicon): string[] {
	const bare = names.flatMap((name) => name.replace(/^.*公司/u, '').split(/[—–－]/u));
	const real = [...new Set(bare)].filter(
		(name) => name.length >= 2 && !NO_PLACE.test(name) && !lexicon.genericPlaces.startAt(name, 0)
	);
	return real.filter((name) => !real.some((other) => other !== name && other.includes(name)));
}

/** Left over from a wrong cut, or of no one place: 「各镇」「乡与村」「食品小镇」「县乡公路」. */
const NO_PLACE = /[”“、，]|^[^（]*）|（[^）]{0,40}$|与村|小镇$|行政村$|名[镇村]$/u;

function tidy(found: readonly Found[], { homes, county }: PlaceFinder): string[] {
	const names = [...found]
		.sort((a, b) => a.at - b.at)
		.map((f) => {
			const home = homes.find((each) => f.name.startsWith(each));
			return home ? f.name.slice(home.length) : f.name;
		});
	return [...new Set(names)].filter((name) => name.length >= 2 && !county.includes(name));
}
