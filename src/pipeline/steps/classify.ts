// Gives a project its category by weighted words of its name, its lead-in, its box and its sections.
// Invariant: the same words give the same category; ties go to the category that CATEGORIES names first.
import { CATEGORIES, type Category } from '#domain/vocabulary.ts';
import type { CategoryLexicon } from '#pipeline/lexicon/categories.ts';

/** What is known of a project's subject. */
export interface Subject {
	readonly name: string;
	/** Who builds it: a brand's words tell nothing of what is built. */
	readonly owner?: string | undefined;
	/** Lead-in of the paragraph that names it. */
	readonly lead?: string | undefined;
	readonly box?: string | undefined;
	/** Section titles, nearest first. */
	readonly titles?: readonly string[];
}

/** Name and what governs it; `nameEnd` is added for the head noun. */
const WEIGHT = { name: 10, nameEnd: 8, lead: 4, box: 4, title: 4, outerTitle: 2 } as const;
/** Words at the end that say nothing of the subject. */
const EMPTY_END =
	/(?:[一二三]期|建设|新建|改造|提升|升级|扩建|改扩建|迁建|续建|扩容|增容|提质|设施|配套|重点|示范|系列|集聚区|聚集区|片区|产业集群|(?<!能源|光伏|风电|储能|氢能)产业园区?|项目|工程|[及和]){1,9}$/u;
const COMPANY = /^.{2,24}?(?:公司|集团)(?=.{3})/u;
/** 「（柳泉路—石门街）」 says where, 「7座」 how many. */
const ASIDE = /[（(][^（()）]{0,80}[）)]|\d[\d.]{0,9}[座个处所家台套]$/gu;

/** `{ name: '柳泉养老院' }` → 养老民政; 其他 where no word speaks. */
export function classify(subject: Subject, lexicon: CategoryLexicon): Category {
	const scores = new Map<Category, number>();
	const name = thing(subject);
	const core = name.replace(EMPTY_END, '').length;
	for (const { category, weight, start, end } of hits(name, lexicon)) {
		const isHead = start < core && end >= core - 1;
		add(scores, category, weight * (WEIGHT.name + (isHead ? WEIGHT.nameEnd : 0)));
	}
	const around: readonly [string | undefined, number][] = [
		[subject.lead, WEIGHT.lead],
		[subject.box, WEIGHT.box],
		[subject.titles?.[0], WEIGHT.title],
		[subject.titles?.[1], WEIGHT.outerTitle]
	];
	for (const [text, weight] of around)
		for (const [category, points] of strongest(text ?? '', lexicon))
			add(scores, category, points * weight);
	if (isOfTown(name, subject))
		add(scores, isStreet(name) && !isAmongHomes(subject) ? '交通' : '城建', OF_TOWN);
	let best: Category = '其他';
	for (const category of CATEGORIES)
		if ((scores.get(category) ?? 0) > (scores.get(best) ?? 0)) best = category;
	return best;
}

const add = (scores: Map<Category, number>, category: Category, points: number): void => {
	scores.set(category, (scores.get(category) ?? 0) + points);
};

/** What tells that a town builds its own streets and pipes, against all else that their name says. */
const TOWN = /城区|县城|城市|市区|市政|中心城|旧城|老城/u;
const OF_TOWN = 400;
const STREET_KIND = '(?:大街|大道|[路街巷]|[一二三四内外东南西北]环)';
const STREET = new RegExp(
	`^\\p{Script=Han}{2,6}?${STREET_KIND}(?=[东南西北]延|[东南西北中]?段(?:[（改建拓提道]|$)|[东南西北]端|改造|建设|新建|打通|拓宽|提升|街道|道路|道排|风貌|片区|[（、]|$)|[条大]道路`,
	'u'
);
const NO_STREET = /公路|铁路|高速|[国省县乡]道|旅游路|产业路|硬化路|公交|车站/u;
const PIPES =
	/(?:供水|输水|供热|供暖|燃气|排水|雨水)(?:管[网道]|铸铁管|主?干管)|供热锅炉|水质化验/u;

/** A street by name, or pipes, in a section or list about the town: 「城区道路建设」, not 「农村公路」. */
function isOfTown(name: string, { lead, box, titles = [] }: Subject): boolean {
	const namesStreet = STREET.test(name) && !NO_STREET.test(name);
	return (
		(namesStreet || PIPES.test(name)) &&
		[lead, box, ...titles.slice(0, 2)].some((text) => TOWN.test(text ?? ''))
	);
}

/** A street that is built, lengthened, widened or mended; for its trees, lamps or houses it is only where they are. */
const STREET_ITSELF = new RegExp(
	`^(?:\\p{Script=Han}{1,6}?${STREET_KIND}、?){1,9}等?(?:\\d{1,3}条(?:道路|街道)?)?(?:[东南西北]延|[东南西北中]段|[东南西北]端|建设|新建|改造|打通|拓宽|提升|微循环|道路|道排|项目|工程){0,6}$`,
	'u'
);
const TRADE_STREET = /(?:步行|商业|美食|小吃|风情|文化|特色|[古老])街/u;

const isStreet = (name: string): boolean =>
	STREET_ITSELF.test(name.replace(ASIDE, '')) && !TRADE_STREET.test(name);

/** Of old quarters that are renewed, one may be called after its street. */
const isAmongHomes = ({ lead, box }: Subject): boolean =>
	/(?:小区|棚户区|城中村)改造/u.test(`${lead ?? ''}，${box ?? ''}`);

/** What a hospital or school builds is of its kind. */
const PUBLIC_BODY =
	/(?:医院|保健院|卫生院|疾控中心|学院|大学|学校|中学|小学|幼儿园|福利院|敬老院|[馆局])$/u;

/** 「黄河大天鹅景点」 is no work on the river. */
const GREAT_RIVER = /黄河(?!.{0,6}(?:治理|修复|保护|干流|支流|河道|[滩堤灌]|流域|防洪|引水|提水))/u;

/** 「G233甲至乙段改建」 */
const ROAD_NUMBER =
	/(?<![A-Z])[GS]\d{2,4}(?![国省]道|\d)(?=.{0,24}(?:段|改建|改线|改造|大修|拓宽|公路|升级))/gu;
/** 「甲高速子至丑河段二期」: from where to where a road goes. */
const STRETCH = /(?<=高速|高铁|公路|铁路|[国省]道|大道)\p{Script=Han}{1,9}段(?:[一二三]期)?$/u;

/** The name without who builds it, where in brackets, how many: 「甲环保公司镁粉车间」 → 镁粉车间. */
function thing({ name, owner }: Subject): string {
	const bare = name
		.replace(ROAD_NUMBER, '国道')
		.replace(ASIDE, '')
		.replace(STRETCH, '')
		.replace(GREAT_RIVER, '');
	const isFirm = owner !== undefined && !PUBLIC_BODY.test(owner);
	if (isFirm && bare.startsWith(owner) && bare.length >= owner.length + 3)
		return bare.slice(owner.length);
	return bare.replace(COMPANY, '');
}

/** The heaviest word of each category: a long title counts no more than a short one. */
function strongest(text: string, lexicon: CategoryLexicon): Map<Category, number> {
	const points = new Map<Category, number>();
	for (const { category, weight } of hits(text, lexicon))
		points.set(category, Math.max(points.get(category) ?? 0, weight));
	return points;
}

/** Longest words from left to right; a longer word hides those inside it. */
function hits(
	text: string,
	{ words, entries }: CategoryLexicon
): { category: Category; weight: number; start: number; end: number }[] {
	const found: { category: Category; weight: number; start: number; end: number }[] = [];
	for (let at = 0; at < text.length;) {
		const length = words.startAt(text, at);
		const end = at + length;
		if (length)
			for (const { category, weight } of entries.get(text.slice(at, end)) ?? [])
				found.push({ category, weight, start: at, end });
		at = length ? end : at + 1;
	}
	return found;
}
