import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = 'geodata/lexicon';

const wordOf = (entry: unknown): unknown =>
	typeof entry === 'object' && entry !== null && 'word' in entry ? entry.word : entry;

/** The words that stand more than once in one list, with the way to the list. */
function repeated(value: unknown, way: string): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const within = Object.entries(value).flatMap(([key, one]) => repeated(one, `${way}.${key}`));
	if (!Array.isArray(value)) return within;
	const words = value.map(wordOf).filter((word) => typeof word === 'string');
	const twice = words.filter((word, at) => words.indexOf(word) !== at);
	return [...twice.map((word) => `${way}: ${word}`), ...within];
}

describe('no list of the lexicon has a word twice', () => {
	it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.json')))('%s', (file) => {
		const lists: unknown = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
		expect(repeated(lists, file)).toEqual([]);
	});
});
