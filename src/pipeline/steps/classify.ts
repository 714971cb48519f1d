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
	/(?:[一二三]期|建设|新建|改造|提升|升级|扩建|改扩建|迁建|续建|扩容|增容|提质|设施|配套|重点|示范|系列|项目|工程|[及和]){1,9}$/u;
const COMPANY = /^.{2,24}?(?:公司|集团)(?=.{3})/u;
/** 「（柳泉路—石门街）」 says where, 「7座」 how many. */
const ASIDE = /[（(][^（()）]{0,80}[）)]|\d[\d.]{0,9}[座个处所家台套]$/gu;

/** `{ name: '柳泉养老院' }` → 养老民政; 其他 where no word speaks. */
export function classify(subject: Subject, lexicon: CategoryLexicon): Category {
	const scores = new Map<Category, number>();
	const name = thing(subject);
	const core = name.replace(EMPTY_END, '').length;
	for (const { category, weight, end } of hits(name, lexicon))
		add(scores, category, weight * (WEIGHT.name + (end >= core - 1 ? WEIGHT.nameEnd : 0)));
	const around: readonly [string | undefined, number][] = [
		[subject.lead, WEIGHT.lead],
		[subject.box, WEIGHT.box],
		[subject.titles?.[0], WEIGHT.title],
		[subject.titles?.[1], WEIGHT.outerTitle]
	];
	for (const [text, weight] of around)
		for (const [category, points] of strongest(text ?? '', lexicon))
			add(scores, category, points * weight);
	let best: Category = '其他';
	for (const category of CATEGORIES)
		if ((scores.get(category) ?? 0) > (scores.get(best) ?? 0)) best = category;
	return best;
}

const add = (scores: Map<Category, number>, category: Category, points: number): void => {
	scores.set(category, (scores.get(category) ?? 0) + points);
};

/** What a hospital or school builds is of its kind. */
const PUBLIC_BODY =
	/(?:医院|保健院|卫生院|疾控中心|学院|大学|学校|中学|小学|幼儿园|福利院|敬老院|[馆局])$/u;

/** The name without who builds it, where in brackets, how many: 「甲环保公司镁粉车间」 → 镁粉车间. */
function thing({ name, owner }: Subject): string {
	const bare = name.replace(ASIDE, '');
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
): { category: Category; weight: number; end: number }[] {
	const found: { category: Category; weight: number; end: number }[] = [];
	for (let at = 0; at < text.length;) {
		const length = words.startAt(text, at);
		const end = at + length;
		if (length)
			for (const { category, weight } of entries.get(text.slice(at, end)) ?? [])
				found.push({ category, weight, end });
		at = length ? end : at + 1;
	}
	return found;
}
