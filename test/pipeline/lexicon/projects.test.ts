// The word lists hold common language, each word once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '#domain/vocabulary.ts';
import { loadCategoryLexicon } from '#pipeline/lexicon/categories.ts';
import { loadProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { knowledge } from '#test/fixtures/plan.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const file = (name: string): string => readFileSync(join(PROJECT, 'geodata', name), 'utf8');

describe('the word lists of projects', () => {
	it('are read', () => expect(loadProjectLexicon(PROJECT).wrappers.has('项目')).toBe(true));

	it('are missing below another root', () =>
		expect(() => loadProjectLexicon('/nowhere')).toThrow(/projects\.json/u));

	it('know the pairs of the common language, and no others', () => {
		expect(knowledge.projects.common('发展', 0)).toBe(true);
		expect(knowledge.projects.common('丑沟', 0)).toBe(false);
	});

	it.each([['lexicon/projects.json'], ['taxonomy/categories.json']])(
		'%s names no county of the plans',
		(name) => expect(file(name)).not.toMatch(/绛县|垣曲|夏县|平陆|汾阳/u)
	);
});

describe('the words of categories', () => {
	it('speak for every category', () => {
		const told = new Set(
			[...loadCategoryLexicon(PROJECT).entries.values()].flat().map(({ category }) => category)
		);
		expect(CATEGORIES.filter((each) => !told.has(each))).toEqual([]);
	});
});
