// Words that tell a project's category: geodata/taxonomy/categories.json.
import * as v from 'valibot';
import { CATEGORIES, type Category } from '#domain/vocabulary.ts';
import { words, type Words } from '#text/words.ts';
import { readJson } from '#pipeline/read-json.ts';

const CategoryFile = v.strictObject({
	categories: v.array(
		v.strictObject({
			category: v.picklist(CATEGORIES),
			/** Weight → words. A longer word hides the words inside it. */
			words: v.record(
				v.pipe(v.string(), v.regex(/^\d+$/u)),
				v.array(v.pipe(v.string(), v.nonEmpty()))
			)
		})
	)
});

export interface CategoryLexicon {
	readonly words: Words;
	/** Word → categories and weights. */
	readonly entries: ReadonlyMap<string, readonly { category: Category; weight: number }[]>;
}

/** Reads the table below `root`; throws InputError where it is missing or damaged. */
export function loadCategoryLexicon(root: string): CategoryLexicon {
	const { categories } = readJson(root, 'geodata/taxonomy/categories.json', CategoryFile);
	const entries = new Map<string, { category: Category; weight: number }[]>();
	for (const { category, words: weighted } of categories)
		for (const [weight, list] of Object.entries(weighted))
			for (const word of list)
				entries.set(word, [...(entries.get(word) ?? []), { category, weight: Number(weight) }]);
	return { words: words([...entries.keys()]), entries };
}
