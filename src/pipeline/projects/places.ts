// Place names in the plan's own words: those it marks itself (镇, 乡, 村, 河 …), road ends, and names it uses as such.
// Invariant: the county's own name is never a place of its projects.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { words, type Words } from './words.ts';

const SETTLEMENT =
	/(?<=^|[、，。；：（(“\s在以和及与于对将到从由至—–\-沿为括]|[镇乡])(\p{Script=Han}{1,4}?)(镇|乡|街道|村)(?!镇|长|民|级|容|集体|规|居|企|企业|务|支|风)/gu;
const GENERIC_SETTLEMENT =
	/^(?:各|每个?|多|示范|中心|重点|美丽|特色|传统|贫困|行政|自然|小|强|名|建制|集|城|古|新农|农|山下|山上|园林|森林|旅游|文明|移民|撤并|精品|标杆|平川|本|全|该|景区化|两个?|四个?|十大?|个|合并|卫生|产业|整合|县级|边山|城郊|乡|村|家|试点|善治|偏远|不同|相关|周边|有关|其他|所有|老|新|大|三|五|八|十)(?:个|大|类|型)?$/u;
const FEATURE =
	/[河沟峪湖山岭泉渠川库寺庙祠桥路街巷站园]|水库|灌区|景区|遗址|公园|大道|大街|高速|铁路|公路|矿|林场/gu;
const SPAN_ENDS = /(\p{Script=Han}{2,8})(?:—|–|－|至)(\p{Script=Han}{2,8})/u;

/** Names of townships and villages that the text itself marks, with the bare form of townships. */
export function markedPlaces(
	text: string,
	homes: readonly string[],
	lexicon: ProjectLexicon
): Words {
	const counts = new Map<string, number>();
	for (const match of text.matchAll(SETTLEMENT)) {
		const [, stem = '', kind = ''] = match;
		if (GENERIC_SETTLEMENT.test(stem) || homes.includes(stem) || /[县市省区的等]/u.test(stem))
			continue;
		counts.set(stem + kind, (counts.get(stem + kind) ?? 0) + 1);
	}
	const names = new Set<string>();
	for (const [name, count] of counts) {
		const township = /(?:镇|乡|街道)$/u.test(name);
		const stem = name.replace(/(?:镇|乡|街道|村)$/u, '');
		const ownWords = [...stem].some(
			(_, at) => at + 1 < stem.length && !lexicon.common(stem.slice(at, at + 2))
		);
		if (stem.length < 2 || (!ownWords && count < (township ? 3 : 2))) continue;
		names.add(name);
		if (township && ownWords) names.add(stem);
	}
	return words([...names]);
}

export interface PlaceFinder {
	readonly marked: Words;
	readonly homes: readonly string[];
	readonly lexicon: ProjectLexicon;
}

/** Places of a stretch of text, in order, each once: `在长直乡上涧村流转` → 长直乡, 上涧村. */
export function placesIn(value: string, finder: PlaceFinder): string[] {
	const text = value.replace(/\s/gu, '');
	const found: { at: number; name: string }[] = [];
	for (let at = 0; at < text.length;) {
		const length = finder.marked.startAt(text, at);
		if (length) found.push({ at, name: text.slice(at, at + length) });
		at += length || 1;
	}
	for (const match of text.matchAll(FEATURE)) {
		const end = match.index + match[0].length;
		const start = ownStart(text, match.index, finder.lexicon);
		if (start !== undefined && !found.some((f) => f.at < end && f.at + f.name.length > start))
			found.push({ at: start, name: text.slice(start, end) });
	}
	const ends = SPAN_ENDS.exec(text);
	for (const end of ends?.slice(1) ?? []) {
		const name = end
			.replace(/^.*(?:建设|推进|实施|完善|线|省道|国道)/u, '')
			.replace(/(?:段|高速|公路|铁路|旅游|循环|改造|快速|便民|健康|客运).*$/u, '');
		if (name.length >= 2 && !found.some((f) => f.name.includes(name) || name.includes(f.name)))
			found.push({ at: text.indexOf(name), name });
	}
	const names = found.sort((a, b) => a.at - b.at).map((f) => strip(f.name, finder.homes));
	return [...new Set(names)].filter((name) => name.length >= 2 && !finder.homes.includes(name));
}

/** Where the run of own characters before `end` begins; undefined where there is none. */
function ownStart(text: string, end: number, lexicon: ProjectLexicon): number | undefined {
	const own = (at: number): boolean =>
		/\p{Script=Han}/u.test(text[at] ?? '') &&
		!(at > 0 && lexicon.common(text.slice(at - 1, at + 1))) &&
		!(at + 1 < end && lexicon.common(text.slice(at, at + 2)));
	let start = end;
	while (start > 0 && end - start < 6 && own(start - 1)) start--;
	return end - start >= 1 && own(end - 1) ? start : undefined;
}

const strip = (name: string, homes: readonly string[]): string => {
	const home = homes.find((each) => name.startsWith(each));
	return home ? name.slice(home.length) : name;
};
