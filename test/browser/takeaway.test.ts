// What is taken along of a deck: a PowerPoint file with each slide's words, notes and picture; a slide as a PNG.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeckIndex, PublishedDeck } from '#domain/deck.ts';
import { violationsOf } from './axe.ts';
import { takeOwnDeck } from './own-deck.ts';
import { withoutSpaces } from './pdf.ts';
import { tintsOf } from './pictures.ts';
import { expectClean, openSite, type Site } from './site.ts';

/** A dozen maps without a graphics card. */
const PATIENCE = 500_000;

let site: Site;
let deck: PublishedDeck;
beforeAll(async () => {
	site = await openSite();
	const read = async (name: string) => (await fetch(`${site.origin}/data/v1/decks/${name}`)).json();
	const { decks } = (await read('index.json')) as DeckIndex;
	deck = (await read(`${decks[0]?.id}.json`)) as PublishedDeck;
});
afterAll(() => site.close());

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '导出与打印' });

async function made(page: Page, name: RegExp): Promise<Buffer> {
	const [download] = await Promise.all([
		page.waitForEvent('download', { timeout: PATIENCE }),
		dialogOf(page).getByRole('button', { name }).click()
	]);
	return readFile(await download.path());
}

interface PptxSlide {
	/** Words, a line a paragraph. */
	readonly text: string;
	readonly notes: string;
	readonly fonts: readonly string[];
	readonly pictures: readonly Buffer[];
}

const textIn = (xml: string): string =>
	[...xml.matchAll(/<a:t>([^<]*)<\/a:t>|<\/a:p>/gu)]
		.map(([, text]) => text ?? '\n')
		.join('')
		.replaceAll('&amp;', '&')
		.replaceAll('&quot;', '"');

function readPptx(file: Buffer): PptxSlide[] {
	const parts = unzipSync(file);
	const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
	const presentation = xml('ppt/presentation.xml');
	expect(presentation).toContain('cx="12192000" cy="6858000"');
	const count = [...presentation.matchAll(/<p:sldId /gu)].length;
	return Array.from({ length: count }, (_, at) => {
		const slide = xml(`ppt/slides/slide${at + 1}.xml`);
		// PowerPoint takes a second one in a paragraph for damage.
		expect(slide).not.toMatch(/<\/a:r><a:pPr\b/u);
		const targets = [
			...xml(`ppt/slides/_rels/slide${at + 1}.xml.rels`).matchAll(/Target="\.\.\/([^"]+)"/gu)
		].map(([, target]) => `ppt/${target}`);
		return {
			text: textIn(slide),
			notes: textIn(xml(targets.find((one) => one.includes('notesSlide')) ?? '')),
			fonts: [...slide.matchAll(/<a:ea typeface="([^"]*)"/gu)].map(([, font]) => font ?? ''),
			pictures: targets
				.filter((one) => one.endsWith('.png'))
				.map((one) => Buffer.from(parts[one] ?? []))
		};
	});
}

describe('a deck to take along', () => {
	it(
		'is a PowerPoint file with the words, the notes and the map of each slide',
		{ timeout: PATIENCE },
		async () => {
			const watched = await site.open('/present/');
			const { page } = watched;
			const section = page.getByRole('region', { name: deck.title, exact: true });
			await section.getByRole('button', { name: '导出与打印' }).click();
			await dialogOf(page).getByRole('button', { name: 'PowerPoint' }).waitFor();
			expect(await violationsOf(page)).toEqual([]);
			const slides = readPptx(await made(page, /^PowerPoint/u));
			expect(slides).toHaveLength(deck.slides.length);
			for (const [at, { text, notes, fonts, pictures }] of slides.entries()) {
				const slide = deck.slides[at];
				expect(text.split('\n')[0]).toBe(slide?.title);
				expect(text).toMatch(/审图号 GS\(\d{4}\)\d+号/u);
				expect(new Set(fonts)).toEqual(new Set(['Microsoft YaHei']));
				expect(withoutSpaces(notes)).toContain(withoutSpaces(slide?.notes ?? ''));
				for (const { chapter, before, quote, after } of deck.quotes.filter(({ id }) =>
					slide?.quote.includes(id)
				)) {
					expect(text).toContain(quote.slice(0, 40));
					expect(text).toContain(chapter);
					expect(withoutSpaces(notes)).toContain(withoutSpaces(before + quote + after));
				}
				expect(pictures).toHaveLength(1);
				const [picture = Buffer.alloc(0)] = pictures;
				expect(picture.readUInt32BE(16)).toBe(624 * 2.5);
				expect(picture.readUInt32BE(20)).toBeGreaterThan(576 * 2.45);
				expect(await tintsOf(page, picture)).toBeGreaterThan(8);
			}
			await expect.poll(() => page.getByText('已保存').count()).toBe(1);
			expectClean(watched);
		}
	);

	it('is one of this browser’s own, too', { timeout: PATIENCE }, async () => {
		const [quote] = deck.quotes;
		const slides = `## 甲\n\n- 一，**二**\n\n\`\`\`slide\nquote: ${quote?.id}\n\`\`\`\n\n## 乙\n\n1. 头\n`;
		const watched = await site.open('/present/');
		const { page } = watched;
		await takeOwnDeck(page, '我的稿', slides);
		await dialogOf(page).getByText('我的稿').waitFor();
		const [first, second, ...more] = readPptx(await made(page, /^PowerPoint/u));
		expect(more).toEqual([]);
		expect(first?.text).toContain('一，二');
		expect(first?.text).toContain(quote?.chapter);
		expect(second?.text).toMatch(/^乙\n头\n/u);
		expect([first?.pictures.length, second?.pictures.length]).toEqual([1, 1]);
		expectClean(watched);
	});

	it('can be stopped, and then saves nothing', { timeout: PATIENCE }, async () => {
		const watched = await site.open(`/present/${deck.id}/1/`);
		const { page } = watched;
		let saved = 0;
		page.on('download', () => saved++);
		await page.keyboard.press('d');
		await dialogOf(page)
			.getByRole('button', { name: /^PowerPoint/u })
			.click();
		await dialogOf(page).getByRole('button', { name: '取消' }).click({ timeout: PATIENCE });
		await expect
			.poll(() => page.getByText('已取消，没有保存。').count(), { timeout: PATIENCE })
			.toBe(1);
		expect(saved).toBe(0);
		expectClean(watched);
	});

	it('is a picture of the slide that is looked at', { timeout: PATIENCE }, async () => {
		const watched = await site.open(`/present/${deck.id}/3/`);
		const { page } = watched;
		await page.getByRole('button', { name: '导出与打印' }).click();
		await expect
			.poll(() => dialogOf(page).getByRole('combobox').locator('option:checked').textContent())
			.toContain(deck.slides[2]?.title ?? '');
		const png = await made(page, /^本页图片/u);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2560, 1440]);
		expect(await tintsOf(page, png)).toBeGreaterThan(12);
		expectClean(watched);
	});
});
