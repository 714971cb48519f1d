// Where a project is, by what says so: its own words first, then what governs it, then what stands around it.
// Invariant: a weaker source is asked only where all stronger ones say nothing.
import type { PlanDocument } from '#domain/document.ts';
import type { Span } from '#domain/text.ts';
import type { Judged } from './candidate.ts';
import { hostOf, leadingPlace, placesInName } from './name-places.ts';
import { placesIn, type PlaceFinder } from './places.ts';
import { pieceStart } from './split.ts';
import type { LeadFinder } from './topic.ts';
import { offsetsOf } from './usage.ts';

interface Surroundings {
	readonly doc: PlanDocument;
	readonly finder: PlaceFinder;
	readonly leads: LeadFinder;
}

/** What is made, taught or healed there is called by its maker, goods or kind, not by a place. */
const NOT_BY_PLACE = new Set<string>(['工业', '能源', '数字信息', '医疗卫生', '公共安全']);

/** Places of a project from its mentions, the one that names it first; `isMaker`: whether a word is somebody's brand. */
export function placesOf(
	mentions: readonly Judged[],
	category: string,
	isMaker: (word: string) => boolean,
	around: Surroundings
): string[] {
	const [first] = mentions;
	if (!first) return [];
	const leading = (): string[] => {
		const place = NOT_BY_PLACE.has(category) ? undefined : leadingPlace(first.name, around.finder);
		return place && !isMaker(place) && (BY_PLACE.test(first.name) || isCalledPlace(place, around))
			? [place]
			: [];
	};
	const sources: readonly (() => string[])[] = [
		() => mentions.flatMap((mention) => ownPlaces(mention, around)),
		leading,
		() => mentions.flatMap((mention) => basePlaces(mention, around)),
		() => mentions.flatMap((mention) => governingPlaces(mention, around)),
		() => mentions.flatMap((mention) => placesAround(mention, around))
	];
	for (const source of sources) {
		const places = source();
		if (places.length > 0) return places;
	}
	return [];
}

const wordsAt = ({ text }: PlanDocument, span: Span | undefined): string =>
	span ? text.slice(span.start, span.end) : '';

/** Places in a mention's name, around its verb, in its detail. */
function ownPlaces(c: Judged, { doc, finder }: Surroundings): string[] {
	const stated = cellPlaces(c.row?.place ?? '', finder);
	if (stated.length > 0) return stated;
	const named = hostOf(c.name, finder);
	// A hospital is who builds, not where: the county has it once.
	const host = named !== undefined && isBuilder(named, c.name) ? undefined : named;
	const own = [
		...placesInName(c.name, finder),
		...placesIn(c.doer ?? '', finder),
		...placesIn(wordsAt(doc, c.where), finder),
		...placesIn(wordsAt(doc, c.detail), finder, false)
	];
	// 「柳泉卫生院」 stands in 柳泉, which is better known than the 卫生院.
	const known = own.some((place) => host?.startsWith(place) && finder.marked.has(place));
	if (
		!host ||
		(known && /(?:卫生院|派出所|敬老院|养老院)$/u.test(host)) ||
		own.some((place) => place.includes(host))
	)
		return own;
	// 「柳泉镇丑沟水库」 are two names: where, and what it is part of.
	const town = own.find((place) => TOWN.test(place) && host.startsWith(place));
	const rest = town === undefined ? '' : host.slice(town.length);
	if (town !== undefined && rest.length > 2)
		return [town, rest, ...own.filter((place) => !host.includes(place))];
	return [host, ...own.filter((place) => !host.includes(place))];
}

/** A township by its full name. */
const TOWN = /^\p{Script=Han}{2,5}(?:[镇乡]|街道|苏木)$/u;

/** A table's cell names its places itself, by short names too: 「柳泉镇，丑沟、石涧等乡镇」. */
const cellPlaces = (cell: string, { county, lexicon }: PlaceFinder): string[] =>
	cell
		.replace(/等(?:乡镇|镇街|地|村)?$/u, '')
		.split(/[、，,；;/\s]/u)
		.filter(
			(name) =>
				/^\p{Script=Han}{2,12}$/u.test(name) &&
				!county.includes(name) &&
				!ALL_OVER.test(name) &&
				!lexicon.genericPlaces.startAt(name, 0)
		);

const ALL_OVER = /^(?:全|各|有关|相关)|县域|境内|乡镇$/u;

const isBuilder = (host: string, name: string): boolean =>
	/(?:医院|保健院)$/u.test(host) &&
	!/^(?:周边|对面|附近|路段|旁|小区|宿舍|家属)/u.test(name.slice(name.indexOf(host) + host.length));

/** Whether the plan speaks of the words as of a place: 「在丑沟」「丑沟镇」「丑沟河」, or they look like one: 「任家墩」. */
const isCalledPlace = (words: string, { doc: { text } }: Surroundings): boolean => {
	if (LANDMARK.test(words.slice(-1))) return true;
	for (const at of offsetsOf(words, text)) {
		const after = text.slice(at + words.length, at + words.length + 2);
		if (
			LANDMARK.test(after.slice(0, 1)) ||
			SITE.test(after) ||
			/[在于至到]/u.test(text[at - 1] ?? '')
		)
			return true;
	}
	return false;
};

const LANDMARK = /[镇乡村庄沟河峪山湖岭寺庙街路桥站苑墩观堡关店寨营屯铺崖窝凹塬垛坊府宫殿塔洞滩]/u;
const SITE = /水库|遗址|片区|城区|码头|漂流/u;
/** Things that are called by where they stand. */
const BY_PLACE =
	/(?:码头|渡口|派出所|电站|车站|公交站|市场|卫生院|敬老院|养老院|小流域|调蓄库|景区|灌区)(?:建设|改造|扩建|新建)?(?:项目|工程)?$/u;

const BASE =
	/^[\s。，：]{0,3}(?:计划|拟|规划)?(?:新建|建设)?(?:以|在|依托|位于|选址|拟选址于|坐落)[^。；]{2,80}/u;

/** 「建设示范园区。以柳泉、丑沟为依托…」: the words right after the name say where. */
function basePlaces(c: Judged, { doc, finder }: Surroundings): string[] {
	if (c.count > 1) return [];
	const from = c.detail?.start ?? c.evidence.end;
	const words = BASE.exec(doc.text.slice(from, from + 100))?.[0] ?? head(c, doc);
	return OF_ANOTHER.test(words) ? [] : placesIn(words, finder);
}

/** 「，以柳泉为主的乙产业带」: the base of the next thing. */
const OF_ANOTHER = /^[，、]以[^，。；]{2,60}?为(?:主|核心|中心|重点|龙头|依托)的/u;

/** The first words of a detail: 「计划新建城区小学1所」. */
const head = ({ detail }: Judged, { text }: PlanDocument): string =>
	detail ? text.slice(detail.start, Math.min(detail.end, detail.start + 24)) : '';

/** A lead-in or title that is nothing but a settlement's name: 「柳泉镇：」. */
function governingPlaces(c: Judged, { leads, finder: { marked } }: Surroundings): string[] {
	const titles = [leads(c.evidence) ?? '', ...c.setting.titles.slice(0, 1)];
	return titles
		.map((title) =>
			title.replace(/^[\s\d.、（）()一二三四五六七八九十]+/u, '').replace(/[：:。]\s?$/u, '')
		)
		.filter((title) => marked.has(title) || /^\p{Script=Han}{1,4}(?:[镇乡]|街道)$/u.test(title));
}

/** How far before a thing the scene of its sentence may be set. */
const SCENE_REACH = 300;
/** 「以柳泉为中心」「在丑沟」: a clause that only says where what follows is. */
const SCENE = /^[^，]{0,6}?(?:[在于沿以]|依托|围绕|立足|位于|选址|利用|整合|盘活|整体规划)/u;

/** Places around a thing that stands alone in its clause; else of the clauses before it that set its scene. */
function placesAround(c: Judged, { doc: { text }, finder }: Surroundings): string[] {
	if (c.count > 1) return townsBefore(c, text, finder) ?? builtBefore(c, text, finder);
	const { start, end } = ownPart(c, text);
	const own = placesIn(text.slice(start, end), finder);
	if (own.length > 0) return own;
	const from = Math.max(c.sentence.start, c.clause.start - SCENE_REACH);
	const before =
		text
			.slice(from, c.clause.start)
			.split(/[；;。\n]/u)
			.at(-1) ?? '';
	const scenes = before.split(/[，,：:]/u).filter((clause) => setsScene(clause.trim(), finder));
	const scene = scenes.flatMap((clause) => placesIn(clause, finder));
	return scene.length > 0 ? scene : builtBefore(c, text, finder);
}

const TOWNS = /(?:包括|涵盖)([^，。；]{2,60}?)[等\d一二三四五六七八九十]{1,3}个?[乡镇村]{1,2}，$/u;

/** 「包括甲、乙和丙三个镇，建设子、丑」: where all that the clause lists is. */
function townsBefore(
	{ clause, sentence }: Judged,
	text: string,
	finder: PlaceFinder
): string[] | undefined {
	const before = text.slice(Math.max(sentence.start, clause.start - SCENE_REACH), clause.start);
	const towns = TOWNS.exec(before)?.[1]
		?.split(/[、和与及]/u)
		.filter((name) => finder.marked.has(name));
	return towns && towns.length > 1 ? towns : undefined;
}

const BUILDS_ON = /^\s*(?:同时|并|再)?(?:新建|扩建|改建|改扩建|配套建设)/u;
const BUILDS_AT =
	/(?:^|[，；。\n])(?:重点|主要|计划|将|拟|分别)?在([^，。；]{2,30}?)(?:规划|投资)?(?:建设|新建|扩建|改建|改扩建|设立)[^，。；]{0,40}，$/u;

/** 「在丑沟扩建甲生产线，新建乙库」: a clause that only builds on is where the one right before it is. */
function builtBefore({ clause, sentence }: Judged, text: string, finder: PlaceFinder): string[] {
	if (!BUILDS_ON.test(text.slice(clause.start, clause.end))) return [];
	const before = text.slice(Math.max(sentence.start, clause.start - SCENE_REACH), clause.start);
	return placesIn(BUILDS_AT.exec(before)?.[1] ?? '', finder);
}

/** Its clause without the other items of a list: 「甲镇水厂、乙村水厂、改扩建[看守所]」. */
function ownPart({ clause, evidence }: Judged, text: string): Span {
	const next = text.slice(evidence.end, clause.end).search(/[、和及与]/u);
	return {
		start: pieceStart(text, clause.start, evidence.start),
		end: next < 0 ? clause.end : evidence.end + next
	};
}

const setsScene = (clause: string, { lexicon }: PlaceFinder): boolean =>
	SCENE.test(clause) &&
	!OF_ANOTHER.test(`，${clause}`) &&
	!lexicon.verbs.build.within(clause) &&
	!lexicon.movers.within(clause);
