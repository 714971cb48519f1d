// Preview cards: one for the site, each county, category, deck, shared indicator; their words; the same bytes twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categoryCard, countyCard, deckCard, indicatorCard, SITE_CARD } from '#domain/card.ts';
import { CATEGORIES } from '#domain/vocabulary.ts';
import { cardSvg, HEIGHT, linesOf, WIDTH, type Card } from '#src/cards/card.ts';
import { cardsOf, readPublished } from '#src/cards/cards.ts';
import { png } from '#src/cards/png.ts';

const published = readPublished(join(import.meta.dirname, '../../static/data/v1'));
const cards = new Map(cardsOf(published).map(({ name, svg }) => [name, svg]));
const { counties, mapReview, edition } = published.manifest;

describe('cards', () => {
	it('are there for the site, every county, category, deck and shared indicator', () => {
		const names = [
			SITE_CARD,
			...counties.map(({ adcode }) => countyCard(adcode)),
			...CATEGORIES.map(categoryCard),
			...published.decks.map(({ id }) => deckCard(id)),
			...published.overview.indicators.map(({ id }) => indicatorCard(id))
		];
		expect([...cards.keys()].sort()).toEqual(names.sort());
		expect(new Set(names).size).toBe(names.length);
	});

	it('say the counts of the data, its edition and 审图号', () => {
		for (const { adcode, name, counts } of counties) {
			const svg = cards.get(countyCard(adcode)) ?? '';
			for (const words of [name, counts.projects, counts.parks, mapReview.number, edition])
				expect(svg).toContain(`${words}<`.replace(`${mapReview.number}<`, mapReview.number));
			expect(svg).toContain('<path d="M');
		}
		const energy = published.overview.projects.filter(({ category }) => category === '能源');
		expect(cards.get(categoryCard('能源'))).toContain(`>${energy.length}</text>`);
	});

	it('are pictures of one size, the same each time', () => {
		const svg = cards.get(countyCard(counties[0]?.adcode ?? '')) ?? '';
		const picture = png(svg);
		expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT]);
		expect(png(svg).equals(picture)).toBe(true);
	});

	it('draw their words: a sign more, another picture', () => {
		const draw = (title: string): Buffer => {
			const card: Card = { title, about: '', figures: [], source: '', picture: '', caption: '' };
			return png(cardSvg(card));
		};
		const [one, two, nothing] = [draw('绛县'), draw('垣县'), draw('')];
		expect(one.equals(two)).toBe(false);
		expect(two.equals(nothing)).toBe(false);
	});

	it('have a font with its licence beside it', () => {
		const font = join(import.meta.dirname, '../../src/cards/font/README.md');
		expect(readFileSync(font, 'utf8')).toContain('SIL Open Font License');
	});
});

describe('lines of a card', () => {
	it('never begin with a closing sign, and end in … where there is no room', () => {
		expect(linesOf('夏县“十四五”规划：项目落在哪里', 60, 2)[1]).toBe('项目落在哪里');
		const [, last = ''] = linesOf('长'.repeat(100), 30, 2);
		expect(last).toMatch(/^长+…$/u);
	});

	it('cannot break out of the drawing', () => {
		const card: Card = {
			title: '<script>"&',
			about: '',
			figures: [],
			source: '',
			picture: '',
			caption: ''
		};
		expect(cardSvg(card)).toContain('&lt;script>&quot;&amp;');
	});
});
