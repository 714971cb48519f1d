// Handouts: a slide a page or three, every slide's title and every quoted sentence in the text of the PDF.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeckIndex, PublishedDeck } from '#domain/deck.ts';
import { takeOwnDeck } from './own-deck.ts';
import { readPdf, withoutSpaces } from './pdf.ts';
import { expectClean, openSite, type Site } from './site.ts';

/** A dozen maps without a graphics card. */
const PATIENCE = 500_000;

/** Of the quotes of a slide: the deck that says most on one is the hardest to fit. */
const mostWords = ({ slides, quotes }: PublishedDeck): number =>
	Math.max(
		...slides.map(
			({ quote }) => JSON.stringify(quotes.filter(({ id }) => quote.includes(id))).length
		)
	);

let site: Site;
let deck: PublishedDeck;
beforeAll(async () => {
	site = await openSite();
	const read = async (name: string) => (await fetch(`${site.origin}/data/v1/decks/${name}`)).json();
	const { decks } = (await read('index.json')) as DeckIndex;
	const all = await Promise.all(
		decks.map(({ id }) => read(`${id}.json`) as Promise<PublishedDeck>)
	);
	deck = all.reduce((longest, one) => (mostWords(one) > mostWords(longest) ? one : longest));
});
afterAll(() => site.close());

async function printed(page: Page) {
	const print = page.getByRole('button', { name: '打印或存为 PDF' });
	await expect.poll(() => print.isEnabled(), { timeout: PATIENCE }).toBe(true);
	return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

describe('a handout', () => {
	it(
		'has a page a slide with its map and words, then three a page with notes',
		{ timeout: PATIENCE * 2 },
		async () => {
			const watched = await site.open(`/present/${deck.id}/handout`);
			const { page } = watched;
			const pages = await printed(page);
			expect(pages).toHaveLength(deck.slides.length);
			for (const [at, { width, height, text, pictures }] of pages.entries()) {
				expect(width).toBeCloseTo(297, 0);
				expect(height).toBeCloseTo(210, 0);
				expect(text).toContain(withoutSpaces(deck.slides[at]?.title ?? ''));
				expect(text).toContain(`/present/${deck.id}/${at + 1}`);
				const [map] = [...pictures].sort((a, b) => b.across - a.across);
				expect((map?.across ?? 0) / ((map?.width ?? 1) / 25.4)).toBeGreaterThan(199);
				expect(map?.tints).toBeGreaterThan(8);
			}
			const all = pages.map(({ text }) => text).join('');
			expect(deck.quotes.length).toBeGreaterThan(0);
			for (const { quote } of deck.quotes) expect(all).toContain(withoutSpaces(quote));

			await page.getByLabel('每页三张，带备注').check();
			await page.getByLabel('A3').check();
			await expect.poll(() => page.url()).toContain('A3,portrait');
			const three = await printed(page);
			expect(three).toHaveLength(Math.ceil(deck.slides.length / 3));
			expect(three[0]?.width).toBeCloseTo(297, 0);
			const words = three.map(({ text }) => text).join('');
			for (const { title, notes } of deck.slides) {
				expect(words).toContain(withoutSpaces(title));
				if (notes) expect(words).toContain(withoutSpaces(notes).slice(0, 12));
			}
			for (const { quote } of deck.quotes) expect(words).toContain(withoutSpaces(quote));
			expectClean(watched);
		}
	);

	it(
		'is made of an own deck, too, without a link that nobody else can open',
		{
			timeout: PATIENCE
		},
		async () => {
			const [quote] = deck.quotes;
			const slides = `## 甲\n\n\`\`\`slide\nquote: ${quote?.id}\n\`\`\`\n\n## 乙\n\n字\n`;
			const watched = await site.open('/present/');
			const { page } = watched;
			const ways = await takeOwnDeck(page, '我的稿', slides);
			const [sheet] = await Promise.all([
				page.waitForEvent('popup'),
				ways.getByRole('link', { name: '讲义' }).click()
			]);
			const pages = await printed(sheet);
			expect(pages).toHaveLength(2);
			expect(pages[0]?.text).toContain(withoutSpaces(quote?.quote ?? '?'));
			expect(pages[0]?.text).not.toContain('/present/');
			for (const { pictures } of pages)
				expect(Math.max(...pictures.map(({ tints }) => tints))).toBeGreaterThan(8);
			expectClean(watched);
		}
	);
});
