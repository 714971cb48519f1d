// An offline file opened from a disk, with the network off: every slide with its map alive, every key, and nothing asked
// of anybody. As the site has it, and as it is made of an own deck.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeckIndex, PublishedDeck } from '#domain/deck.ts';
import type { Manifest } from '#domain/published.ts';
import { offlineFileOf } from '#lib/offline/make.ts';
import { TEMPLATE } from '#lib/offline/template.ts';
import { createReader } from '#lib/published/reader.ts';
import { THEME_TOKENS } from '#lib/theme/tokens.ts';
import { launchChromium } from './chromium.ts';
import { shareOf } from './pictures.ts';
import { takeOwnDeck } from './own-deck.ts';
import { openSite, PHONE } from './site.ts';

const BUILD = join(import.meta.dirname, '../../build');
const read = <T>(path: string): T =>
	JSON.parse(readFileSync(join(BUILD, 'data/v1', path), 'utf8')) as T;
const deckOf = (id: string): PublishedDeck => read(`decks/${id}.json`);
const { decks } = read<DeckIndex>('decks/index.json');
const ofCounty = decks.filter(({ counties }) => counties.length === 1);
const [county] = ofCounty;
if (!county) throw new Error('The published data has no deck of a county.');

const WALL = { width: 1920, height: 1080 };

let browser: Browser;
/** A stick: nothing lies beside the file. */
let stick: string;
beforeAll(async () => {
	browser = await launchChromium();
	stick = mkdtempSync(join(tmpdir(), '县图 U盘-'));
});
afterAll(async () => {
	await browser.close();
	rmSync(stick, { recursive: true });
});

interface Opened {
	readonly page: Page;
	readonly asked: string[];
	readonly errors: string[];
}

/** Opens the file of a deck of the site. `more`: what stands behind its address. */
function openFile(id: string, more = '', options?: BrowserContextOptions): Promise<Opened> {
	const file = join(stick, `${deckOf(id).title}.html`);
	copyFileSync(join(BUILD, `present/${id}/deck.html`), file);
	return openFromStick(file, more, options);
}

/** Opens a file with the network off. */
async function openFromStick(
	file: string,
	more = '',
	options: BrowserContextOptions = { viewport: WALL }
): Promise<Opened> {
	const context = await browser.newContext({
		locale: 'zh-CN',
		reducedMotion: 'reduce',
		...options
	});
	await context.setOffline(true);
	const opened: Opened = { page: await context.newPage(), asked: [], errors: [] };
	context.on('request', (request) => {
		if (!/^(?:file|blob|data):/u.test(request.url())) opened.asked.push(request.url());
	});
	context.on('console', (message) => {
		if (message.type() === 'error') opened.errors.push(message.text());
	});
	context.on('weberror', (error) => opened.errors.push(String(error.error())));
	await opened.page.goto(pathToFileURL(file).href + more);
	await opened.page.waitForSelector('html[data-hydrated]');
	return opened;
}

const expectQuiet = ({ asked, errors }: Opened): void => {
	expect(asked).toEqual([]);
	expect(errors).toEqual([]);
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function expectSlide(page: Page, deck: PublishedDeck, slide: number): Promise<void> {
	const title = deck.slides[slide - 1]?.title;
	await expect.poll(() => heading(page).textContent()).toBe(title);
	await expect.poll(() => new URL(page.url()).hash || '#1').toBe(`#${slide}`);
}

/** The map came to rest after what `act` did to it. */
async function rests(page: Page, act: () => Promise<void>): Promise<void> {
	await page.evaluate(() => performance.clearMarks('map-idle'));
	await act();
	await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
}

const rgbOf = (hex: string): number[] =>
	[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
/** Of the ground round the counties, on a map that has them. */
const MOST_LAND = 0.87;

/** The map of this slide is drawn, and moves by hand and back. */
async function expectAlive(page: Page): Promise<void> {
	await rests(page, () => page.getByRole('button', { name: '放大' }).click());
	const back = page.getByRole('button', { name: '回到本页' });
	await expect.poll(() => back.count()).toBe(1);
	await rests(page, () => back.click());
	const picture = await page.locator('.maplibregl-canvas').screenshot();
	const land = await shareOf(page, picture, rgbOf(THEME_TOKENS.present.map.neighbour));
	// An empty canvas is all ground, or none of it.
	expect(land).toBeGreaterThan(0.02);
	expect(land).toBeLessThan(MOST_LAND);
}

describe('a file from a stick, without a network', () => {
	it.each([county.id, 'compare'])(
		'plays every slide of %s by keys, each with a live map',
		async (id) => {
			const deck = deckOf(id);
			const opened = await openFile(id);
			const { page } = opened;
			for (let slide = 1; slide <= deck.slides.length; slide++) {
				await expectSlide(page, deck, slide);
				await expectAlive(page);
				await page.keyboard.press(slide % 2 ? 'ArrowRight' : 'PageDown');
			}
			const drawn = await page.evaluate(() =>
				performance.getEntriesByName('map-idle').map((mark) => (mark as PerformanceMark).detail)
			);
			expect(drawn.some((facts) => facts > 0)).toBe(true);
			expectQuiet(opened);
		},
		240_000
	);

	it.each(ofCounty.map(({ id }) => id))('of %s is no larger than a mail carries', (id) => {
		expect(statSync(join(BUILD, `present/${id}/deck.html`)).size).toBeLessThan(6e6);
	});

	it('opens at a slide, holds it over a reload, goes back, lists, blackens, helps', async () => {
		const deck = deckOf(county.id);
		const opened = await openFile(county.id, '#5');
		const { page } = opened;
		await expectSlide(page, deck, 5);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await expectSlide(page, deck, 7);
		await page.reload();
		await expectSlide(page, deck, 7);
		await page.evaluate(() => history.back());
		await expectSlide(page, deck, 6);
		await page.keyboard.press('l');
		await page
			.getByRole('dialog')
			.getByRole('button', { name: deck.slides[2]?.title ?? '' })
			.click();
		await expectSlide(page, deck, 3);
		await page.keyboard.press('b');
		await expect.poll(() => page.getByRole('button', { name: /已黑屏/u }).count()).toBe(1);
		await page.keyboard.press('b');
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		const help = page.getByRole('dialog', { name: '按键说明' });
		await expect.poll(() => help.count()).toBe(1);
		const { edition, mapReview } = read<Manifest>('manifest.json');
		const said = (await help.textContent()) ?? '';
		for (const words of [edition, mapReview.number, '国民经济和社会发展', '不联网'])
			expect(said).toContain(words);
		await page.keyboard.press('Escape');
		await expectSlide(page, deck, 3);
		expectQuiet(opened);
	});

	it('answers a question with the sentence of the plan, which leads nowhere that is not there', async () => {
		const deck = deckOf(county.id);
		const at = deck.slides.findIndex(({ highlight }) => highlight.length > 0) + 1;
		const opened = await openFile(county.id, `#${at}`);
		const { page } = opened;
		await page.locator('.room li button').first().click();
		const panel = page.getByRole('region', { name: '详情' });
		await expect.poll(() => panel.locator('blockquote').first().isVisible()).toBe(true);
		expect(await page.locator('a[href]').count()).toBe(0);
		await page.keyboard.press('Escape');
		await expect.poll(() => panel.count()).toBe(0);
		await expectSlide(page, deck, at);
		expectQuiet(opened);
	});

	it('leads to the public site, where that has an address', async () => {
		const site = 'https://example.gov.cn/xiantu';
		const reader = createReader(
			(path) => Promise.resolve(new Response(readFileSync(join(BUILD, String(path))))),
			'data/v1'
		);
		const deck = deckOf(county.id);
		const template = readFileSync(join(BUILD, TEMPLATE), 'utf8');
		const file = join(stick, 'with-site.html');
		writeFileSync(file, await offlineFileOf(template, deck, reader, site));
		const at = deck.slides.findIndex(({ quote }) => quote.length > 0) + 1;
		const opened = await openFromStick(file, `#${at}`);
		const link = opened.page.locator('figcaption a').first();
		await expect
			.poll(() => link.getAttribute('href'))
			.toMatch(new RegExp(`^${site}/plan/${county.counties[0]}/`, 'u'));
		expectQuiet(opened);
	});

	it('has a window for the speaker, in step both ways', async () => {
		const deck = deckOf(county.id);
		const opened = await openFile(county.id);
		const { page } = opened;
		const coming = page.context().waitForEvent('page');
		await page.keyboard.press('s');
		const speaker = await coming;
		const now = () => speaker.getByRole('region', { name: '当前页' }).locator('h2').textContent();
		await expect.poll(now).toBe(deck.slides[0]?.title);
		await page.keyboard.press('ArrowRight');
		await expect.poll(now).toBe(deck.slides[1]?.title);
		await speaker.keyboard.press('ArrowRight');
		await expectSlide(page, deck, 3);
		expectQuiet(opened);
	});

	it.each([WALL, { width: 1024, height: 768 }, PHONE])(
		'fits $width × $height, and speaks English where its address says so',
		async (viewport) => {
			const opened = await openFile(county.id, '?lang=en#2', { viewport });
			const { page } = opened;
			await expect.poll(() => page.locator('.maplibregl-canvas').count()).toBe(1);
			await expect
				.poll(() => page.getByRole('toolbar', { name: 'Presentation controls' }).count())
				.toBe(1);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
			expectQuiet(opened);
		}
	);
});

/** A deck as someone writes it: words that could break a page, a county by a link, a project by its number. */
const OWN = `## 全县项目 <b>

点图上的项目可看原文。

\`\`\`slide
view: /?area=${county.counties[0]}&layers=projects
\`\`\`

## 四至

只有底图。

\`\`\`slide
view: /?area=${county.counties[0]}&layers=
\`\`\`
`;

describe('a file of an own deck', () => {
	it('is made in the browser, and plays from the stick like the site’s own', async () => {
		const site = await openSite();
		const { page: desk } = await site.open('/present/');
		const ways = await takeOwnDeck(desk, '自己的演示 </script>', OWN);
		const [download] = await Promise.all([
			desk.waitForEvent('download'),
			ways.getByRole('button', { name: /^离线文件/u }).click()
		]);
		expect(download.suggestedFilename()).toMatch(/^自己的演示.*\.html$/u);
		const file = join(stick, 'own.html');
		await download.saveAs(file);
		await site.close();
		const opened = await openFromStick(file);
		const { page } = opened;
		await expect.poll(() => heading(page).textContent()).toBe('全县项目 <b>');
		expect(await page.locator('.foot').textContent()).toContain('自己的演示 </script>');
		await expectAlive(page);
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => heading(page).textContent()).toBe('四至');
		await expectAlive(page);
		expectQuiet(opened);
	});
});
