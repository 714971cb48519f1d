// What a plan says of a park beside its name: kind, status, area, trades, places.
import type { PlanDocument } from '#domain/document.ts';
import type { ParkKind, ParkStatus } from '#domain/vocabulary.ts';
import type { ParkLexicon } from '../lexicon/parks.ts';
import type { Judged } from './clusters.ts';
import type { OwnWords } from './own.ts';

const AREA =
	/(?:占地(?:面积)?|用地面积|规划面积|规划用地|总面积|面积)[约达为共]?\s?(?<area>\d+(?:\.\d+)?(?:平方公里|万亩|公顷|亩))/u;
/** 「万亩樱桃园区」 */
const IN_NAME = /(?:\d[\d.]{0,6})?[双百千万]{1,2}亩/u;
const TRADES =
	/(?:聚焦|重点发展|主要发展|主导产业为|形成以)(?<trades>[^，。；：]{2,60}?)(?:[等，。；：]|为主|[一二三四五六七八九两]大|产业集群|产业体系|$)/u;

const NO_TRADE = /方向|领域|资源|优势|项目|体系|机制|服务|升级/u;

/** Kind by the words of the name, else by its head. `中药材产业园` → 农业园 */
export function kindOf(name: string, mention: Judged, { kinds }: ParkLexicon): ParkKind {
	if (mention.head.kind === '开发区' || mention.head.kind === '双创园') return mention.head.kind;
	return (
		kinds.find(({ words }) => words.some((word) => name.includes(word)))?.kind ?? mention.head.kind
	);
}

/** 已有 where any mention treats it as there, 规划 where it is only to be built; unknown where nothing says so. */
export function statusOf(
	mentions: readonly Judged[],
	lexicon: ParkLexicon
): ParkStatus | undefined {
	const isThere = (mention: Judged): boolean => {
		const { before, after } = mention.around ?? mention;
		const isBacked =
			lexicon.existing.endAt(before, before.length) > 0 &&
			!BUILT_UP.test(after) &&
			!TO_BE_BUILT.test(before);
		return (
			(mention.setting.past && !lexicon.buildVerbs.within(before)) ||
			isBacked ||
			lexicon.existing.startAt(after, 0) > 0 ||
			IMPROVED.test(after) ||
			governing(before, lexicon) === '已有'
		);
	};
	if (mentions.some(isThere)) return '已有';
	const isPlanned = ({ before, setting, after, rule }: Judged): boolean =>
		rule === 'project' ||
		setting.box ||
		setting.counted ||
		lexicon.buildVerbs.within(before.endsWith('的') ? before : before.slice(-10)) ||
		BUILT_UP.test(after) ||
		governing(before, lexicon) === '规划';
	return mentions.some(isPlanned) ? '规划' : undefined;
}

/** In a chapter that looks ahead it will be. */
const TO_BE_BUILT = /(?<!已)建成$/u;
/** What is done to something that is there. */
const IMPROVED =
	/^(?:道路|改造|改革|扩区|扩容|提档|上档|升级|提质|落地|(?:、[^，。；、]{2,14})?为(?:主|依托|载体|统领|龙头|辐射点|平台))/u;
/** 「支持甲基地、乙园区建设」: the verb behind a park or the list that it is in. */
const BUILT_UP = /^(?:(?:、[^，。；、]{2,14})?建设|项目|创建)/u;

/** What the verb before a list says of all of it: 「依托甲园、[乙园]」 → 已有, 「着力建设甲园、[乙园]」 → 规划. */
function governing(before: string, { relies, buildVerbs }: ParkLexicon): ParkStatus | undefined {
	if (!/[、和与及]$/u.test(before)) return undefined;
	for (let at = before.length; at > 0; at--) {
		if (relies.endAt(before, at)) return '已有';
		if (buildVerbs.endAt(before, at)) return '规划';
	}
	return undefined;
}

/** 「占地8000亩的…」, 「2万亩…产业园」, or in the paragraph that the park leads. */
export function areaOf(doc: PlanDocument, mentions: readonly Judged[]): string | undefined {
	for (const { area, before, core, setting, block } of mentions) {
		const named = IN_NAME.exec(core)?.[0];
		if (area !== undefined || named !== undefined) return area ?? named;
		const near = AREA.exec(before)?.groups?.area;
		if (near !== undefined) return near;
		if (!setting.lead) continue;
		const told = AREA.exec(doc.text.slice(block.span.start, block.span.end))?.groups?.area;
		if (told !== undefined) return told;
	}
	return undefined;
}

/** Trades: 「以A、B为主的…集聚区」 said of it, or 「聚焦A、B」 in the paragraph that it leads; else those of its name. */
export function industriesOf(
	doc: PlanDocument,
	name: string,
	mentions: readonly Judged[],
	lexicon: ParkLexicon
): string[] {
	const told = industriesTold(doc, mentions);
	return told.length > 0 ? told : tradesIn(name, lexicon);
}

/** 「云川生物医药产业园」 → 生物医药 */
function tradesIn(name: string, { trades }: ParkLexicon): string[] {
	const found: string[] = [];
	for (let at = 0; at < name.length; at++) {
		const length = trades.startAt(name, at);
		if (length === 0) continue;
		found.push(name.slice(at, at + length));
		at += length - 1;
	}
	return [...new Set(found)];
}

function industriesTold(doc: PlanDocument, mentions: readonly Judged[]): string[] {
	const found = new Set<string>();
	for (const { span, block, setting } of mentions) {
		const text = doc.text.slice(block.span.start, block.span.end);
		const after = text.slice(span.end - block.span.start, span.end - block.span.start + 40);
		const said = /^为主的(?<trades>[^，。；]{2,30}?)(?:产业)?(?:集聚区|聚集区)/u.exec(after)?.groups
			?.trades;
		const told = setting.lead ? TRADES.exec(text)?.groups?.trades : undefined;
		for (const trades of [said, told]) {
			for (const trade of trades?.split(/[、和与及]/u) ?? []) {
				const word = trade.replace(/^(?:做大做强|发展)|(?:产业|等)$/gu, '');
				if (word.length >= 2 && word.length <= 10 && !NO_TRADE.test(word)) found.add(word);
			}
		}
	}
	return [...found];
}

/** Places in the name, in 「以…为核心」 and in 「位于…」 of the paragraph that it leads. */
export function placesOf(
	doc: PlanDocument,
	name: string,
	mentions: readonly Judged[],
	words: OwnWords
): string[] {
	const found = words.markedIn(name);
	for (const { at, setting, block } of mentions) {
		found.push(...at);
		if (!setting.lead) continue;
		const text = doc.text.slice(block.span.start, block.span.end);
		const site =
			/(?:位于|坐落于|选址|以|在)(?<where>[^，。；]{2,40}?)(?:为(?:核心|中心|主体)|建设|规划建设|打造|新建|旧村|实施|[，。；])/u.exec(
				text
			);
		const where = site?.groups?.where;
		if (where !== undefined && words.isPlace(where)) found.push(...words.placesIn(where));
	}
	return [...new Set(found)];
}
