// Search misses nothing that a plain scan finds, over everything that is published; names also by their reading.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '#domain/plan.ts';
import type { Manifest } from '#domain/published.ts';
import type { Reading } from '#domain/reading.ts';
import type { SearchIndex } from '#domain/search.ts';
import { corpusOf } from '#lib/search/corpus.ts';
import { find } from '#lib/search/find.ts';

const DATA = join(import.meta.dirname, '../../../static/data/v1');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(DATA, path), 'utf8')) as T;

const { counties } = read<Manifest>('manifest.json');
const plans = counties.map(({ adcode }) => ({
	plan: read<Plan>(`${adcode}/plan.json`),
	reading: read<Reading>(`${adcode}/reading.json`)
}));
const corpus = corpusOf(read<SearchIndex>('search.json'), plans);
const passages = [...corpus.passages.values()].flat();

/** Every `step`th stretch of `length` characters of all texts and names. */
function* stretches(texts: readonly string[], length: number, step: number): Generator<string> {
	const text = texts.filter((one) => one.length >= length);
	for (let i = 0; i < text.length; i += step) {
		const one = text[i] ?? '';
		const at = (i * 7) % (one.length - length + 1);
		const stretch = one.slice(at, at + length);
		// White space and brackets alone are no words; a space in a query parts its words.
		if (/^[\p{L}\p{N}，。、]+$/u.test(stretch) && /[\p{L}\p{N}]/u.test(stretch)) yield stretch;
	}
}

describe('find', () => {
	it.each([1, 2, 3, 4, 6, 9])('finds each passage that holds %i characters in a row', (length) => {
		let tried = 0;
		for (const query of stretches(
			passages.map(({ text }) => text),
			length,
			23
		)) {
			tried += 1;
			const found = new Set(find(corpus, query).texts.flatMap((one) => one.passages));
			const missed = passages.filter((one) => one.text.includes(query) && !found.has(one));
			expect({ query, missed }).toEqual({ query, missed: [] });
		}
		expect(tried).toBeGreaterThan(40);
	});

	it.each([1, 2, 3, 5])('finds each name that holds %i characters in a row', (length) => {
		let tried = 0;
		for (const query of stretches(
			corpus.names.map(({ name }) => name.name),
			length,
			19
		)) {
			tried += 1;
			const found = new Set([...find(corpus, query).names.values()].flat().map((one) => one.name));
			const missed = corpus.names.filter(
				({ name }) => name.name.includes(query) && !found.has(name)
			);
			expect({ query, missed }).toEqual({ query, missed: [] });
		}
		expect(tried).toBeGreaterThan(60);
	});

	it('searches all the text of a plan', () => {
		for (const { plan } of plans) {
			const own = corpus.passages.get(plan.adcode) ?? [];
			const length = own.reduce((sum, { text }) => sum + text.length, 0);
			expect(length / plan.text.length).toBeGreaterThan(0.7);
		}
	});

	it.each(['yqx', 'YQX', 'yuanquxian', 'yuan qu xian', 'yuanqx', "yuan'qu"])(
		'reads %s as 垣曲县',
		(query) => {
			const [first] = find(corpus, query).names.get('county') ?? [];
			expect(first?.name.name).toBe('垣曲县');
			expect(first?.marks()[0]?.[0]).toBe(0);
		}
	);

	it('puts the name itself first', () => {
		expect(find(corpus, '夏县').names.get('county')?.[0]?.name.name).toBe('夏县');
	});

	it('finds nothing for nothing', () => {
		for (const query of ['', '  ', '“”']) {
			const { names, texts } = find(corpus, query);
			expect([names.size, texts.length]).toEqual([0, 0]);
		}
	});

	it('does not find across two cells of a row', () => {
		const row = passages.find(({ text }) => /[\p{L}\p{N}]{2} \| [\p{L}\p{N}]{2}/u.test(text));
		const [, left = '', right = ''] =
			/([\p{L}\p{N}]{2}) \| ([\p{L}\p{N}]{2})/u.exec(row?.text ?? '') ?? [];
		const found = find(corpus, left + right).texts.flatMap((one) => one.passages);
		expect(row).toBeDefined();
		expect(found).not.toContain(row);
	});
});
