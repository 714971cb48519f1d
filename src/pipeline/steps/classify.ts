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

const WEIGHT = { name: 10, nameEnd: 6, clause: 2, box: 3, title: 2 } as const;

/** `{ name: '左家湾养老院' }` → 养老民政; 其他 where no word speaks. */
export function classify(subject: Subject, lexicon: CategoryLexicon): Category {
	const scores = new Map<Category, number>();
	const add = (text: string, weight: number, tail = 0): void => {
		for (const hit of hits(text, lexicon)) {
			const late = hit.end >= text.length - 4 ? tail : 0;
			scores.set(hit.category, (scores.get(hit.category) ?? 0) + hit.weight * (weight + late));
		}
	};
	add(subject.name, WEIGHT.name, WEIGHT.nameEnd);
	if (subject.clause) add(subject.clause, WEIGHT.clause);
	if (subject.box) add(subject.box, WEIGHT.box);
	subject.titles?.slice(0, 2).forEach((title, depth) => {
		add(title, WEIGHT.title - depth);
	});
	let best: Category = '其他';
	for (const category of CATEGORIES)
		if ((scores.get(category) ?? 0) > (scores.get(best) ?? 0)) best = category;
	return best;
}

function* hits(
	text: string,
	{ entries, longest }: CategoryLexicon
): Generator<{ category: Category; weight: number; end: number }> {
	for (let at = 0; at < text.length;) {
		let step = 1;
		for (let length = Math.min(longest, text.length - at); length > 0; length--) {
			const found = entries.get(text.slice(at, at + length));
			if (!found) continue;
			for (const each of found) yield { ...each, end: at + length };
			step = length;
			break;
		}
		at += step;
	}
}
