// What a slide quotes of a spatial structure: its terms, or the sentences that go on from it, each with its own places.
import { expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import { quoteOf } from '#deck/quotes.ts';
import type { Structure } from '#domain/structure.ts';

const TEXT = '构建“一主两副”格局。以甲镇为核心。发挥乙镇、丙镇优势；加强经济联系。';

const place = (name: string, lng: number): Structure['parts'][number]['places'][number] => ({
	name,
	place: name,
	precision: 'township',
	geometry: { type: 'Point', coordinates: [lng, 35] }
});

const evidenceOf = (quote: string) => {
	const start = TEXT.indexOf(quote);
	return { start, end: start + quote.length, quote };
};

const structure = (rest: Partial<Structure>): Structure => ({
	id: '110001-t-a',
	formula: '一主两副',
	name: '格局',
	scope: 'county',
	section: 's1',
	evidence: evidenceOf('构建“一主两副”格局。'),
	parts: [],
	...rest
});

const partsOf = (one: Structure) =>
	quoteOf(
		{
			plan: { adcode: adcode('110001'), text: TEXT, sections: [] },
			facts: { projects: [], parks: [], indicators: [], statements: [] },
			structures: [one]
		},
		one.id
	)?.parts?.map(({ term, words, places }) => [term, words, places.map(({ name }) => name).join()]);

test('where no term is explained each sentence is a part, with the places that it names', () => {
	const quote = '以甲镇为核心。发挥乙镇、丙镇优势；加强经济联系。';
	const places = [place('甲镇', 111), place('乙镇', 112), place('丙镇', 113)];
	expect(partsOf(structure({ rest: { evidence: evidenceOf(quote), places } }))).toEqual([
		[undefined, '以甲镇为核心。', '甲镇'],
		[undefined, '发挥乙镇、丙镇优势；', '乙镇,丙镇'],
		[undefined, '加强经济联系。', '']
	]);
});

test('a term that is explained is a part, however many sentences it takes', () => {
	const evidence = evidenceOf('以甲镇为核心。发挥乙镇、丙镇优势；');
	const places = [place('甲镇', 111)];
	expect(
		partsOf(
			structure({
				parts: [
					{ term: '一主', evidence, places },
					{ term: '两副', places: [] }
				]
			})
		)
	).toEqual([['一主', '以甲镇为核心。发挥乙镇、丙镇优势；', '甲镇']]);
});
