// Gives a project its category by weighted words of its name, its clause, its box and its sections.
// Invariant: the same words give the same category; ties go to the category that CATEGORIES names first.
import { CATEGORIES, type Category } from '#domain/vocabulary.ts';
import type { CategoryLexicon } from '#pipeline/lexicon/categories.ts';

/** What is known of a project's subject, each with its weight. */
export interface Subject {
	readonly name: string;
	readonly clause?: string;
	readonly box?: string;
	/** Section titles, nearest first. */
	readonly titles?: readonly string[];
}

const WEIGHT = { name: 10, nameEnd: 14, clause: 3, box: 8, title: 4 } as const;
/** Words at the end that say nothing of the subject. */
const EMPTY_END = /(?:建设|新建|改造|提升|升级|扩建|改扩建|重点|示范|系列|项目|工程){1,6}$/u;

/** `{ name: '柳泉养老院' }` → 养老民政; 其他 where no word speaks. */
export function classify(subject: Subject, lexicon: CategoryLexicon): Category {
	const scores = new Map<Category, number>();
	const add = (category: Category, points: number): void => {
		scores.set(category, (scores.get(category) ?? 0) + points);
	};
	const core = subject.name.replace(EMPTY_END, '').length;
	for (const hit of hits(subject.name, lexicon))
		add(hit.category, hit.weight * (WEIGHT.name + (hit.end >= core - 1 ? WEIGHT.nameEnd : 0)));
	const around: readonly [string | undefined, number][] = [
		[subject.clause, WEIGHT.clause],
		[subject.box, WEIGHT.box],
		[subject.titles?.[0], WEIGHT.title],
		[subject.titles?.[1], WEIGHT.title / 2]
	];
	for (const [text, weight] of around)
		for (const [category, points] of strongest(text ?? '', lexicon)) add(category, points * weight);
	let best: Category = '其他';
	for (const category of CATEGORIES)
		if ((scores.get(category) ?? 0) > (scores.get(best) ?? 0)) best = category;
	return best;
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
			for (const each of entries.get(text.slice(at, end)) ?? []) found.push({ ...each, end });
		at = length ? end : at + 1;
	}
	return found;
}
