// A deck shown from start to end by every input, from any slide, over reload and back, with the speaker's window in step.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedDeck } from '#domain/deck.ts';
import { expectClean, openSite, PHONE, type Site } from './site.ts';

const DECK = 'compare';
const deck = JSON.parse(
	readFileSync(join(import.meta.dirname, `../../static/data/v1/decks/${DECK}.json`), 'utf8')
) as PublishedDeck;
const last = deck.slides.length;
const WALL = { width: 1920, height: 1080 };

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const pathOf = (slide: number): string => `/present/${DECK}/${slide}/`;
const titleOf = (slide: number): string => deck.slides[slide - 1]?.title ?? '';
/** The slide that stands: what its heading says, and the address with it. */
const expectSlide = async (page: Page, slide: number): Promise<void> => {
	await expect
		.poll(() => page.getByRole('heading', { level: 1 }).textContent())
		.toBe(titleOf(slide));
	await expect.poll(() => new URL(page.url()).pathname).toBe(pathOf(slide));
};
/** Until it hears and tells again. */
const reload = async (page: Page): Promise<void> => {
	await page.reload();
	await page.waitForSelector('html[data-hydrated]');
};
/** `options`: of the browser. */
const openSlide = (slide: number, options = {}, query = '') =>
	site.open(pathOf(slide) + query, { viewport: WALL, reducedMotion: 'reduce', ...options });

describe('from start to end', () => {
	it.each([
		['ArrowRight', 'ArrowLeft'],
		['ArrowDown', 'ArrowUp'],
		['PageDown', 'PageUp'],
		['Space', 'Shift+Space'],
		['Enter', 'Backspace']
	])('by %s, and back by %s, though keys come faster than the map', async (on, back) => {
		const watched = await openSlide(1, { reducedMotion: 'no-preference' });
		const { page } = watched;
		for (let slide = 1; slide < last; slide++) await page.keyboard.press(on);
		await expectSlide(page, last);
		await page.keyboard.press(on);
		await expectSlide(page, last);
		for (let slide = last; slide > 1; slide--) await page.keyboard.press(back);
		await expectSlide(page, 1);
		expectClean(watched);
	});

	it('by clicks on the words, and on the buttons', async () => {
		const watched = await openSlide(1);
		const { page } = watched;
		for (let slide = 2; slide <= last; slide++) {
			await page.getByRole('heading', { level: 1 }).click();
			await expectSlide(page, slide);
		}
		await page.mouse.move(1200, 500);
		await page.getByRole('button', { name: '上一页' }).click();
		await expectSlide(page, last - 1);
		await page.getByRole('button', { name: '下一页' }).click();
		await expectSlide(page, last);
		await page.keyboard.press('Home');
		await expectSlide(page, 1);
		expectClean(watched);
	});

	it('by strokes of a finger', async () => {
		const { page } = await openSlide(1, { viewport: PHONE, hasTouch: true, isMobile: true });
		for (let slide = 2; slide <= last; slide++) {
			await stroke(page, -120);
			await expectSlide(page, slide);
		}
		await stroke(page, 120);
		await expectSlide(page, last - 1);
	});

	it('by itself, round and round', async () => {
		const { page } = await openSlide(last - 1, {}, '?autoplay=2');
		await expectAutoplay(page, last);
		await expectAutoplay(page, 1);
		await expectAutoplay(page, 2);
	});
});

/** Only that the slide comes: it goes again by itself. */
const expectAutoplay = (page: Page, slide: number) =>
	page.waitForFunction(
		(title) => document.querySelector('h1')?.textContent === title,
		titleOf(slide)
	);

/** Draws a finger over the words. */
const stroke = (page: Page, by: number): Promise<void> =>
	page.locator('.slide > .words').evaluate((words, dx) => {
		const { left, top } = words.getBoundingClientRect();
		const touch = (x: number) =>
			new Touch({ identifier: 1, target: words, clientX: left + x, clientY: top + 80 });
		const say = (type: string, x: number, touches: Touch[]) =>
			words.dispatchEvent(
				new TouchEvent(type, { bubbles: true, touches, changedTouches: [touch(x)] })
			);
		say('touchstart', 180, [touch(180)]);
		say('touchend', 180 + dx, []);
	}, by);

describe('an address', () => {
	it('opens slide 5, holds it over a reload, and leads back', async () => {
		const watched = await openSlide(5);
		const { page } = watched;
		await expectSlide(page, 5);
		await page.keyboard.press('ArrowRight');
		await expectSlide(page, 6);
		await page.keyboard.press('ArrowRight');
		await expectSlide(page, 7);
		await page.reload();
		await page.waitForSelector('html[data-hydrated]');
		await expectSlide(page, 7);
		await page.evaluate(() => history.back());
		await expectSlide(page, 6);
		await page.evaluate(() => history.back());
		await expectSlide(page, 5);
		await page.evaluate(() => history.forward());
		await expectSlide(page, 6);
		expectClean(watched);
	});

	it('has the words of its slide before any script runs', async () => {
		const html = await (await fetch(site.origin + pathOf(5))).text();
		expect(html.replace(/<[^<>]+>/gu, '')).toContain(titleOf(5));
	});

	it('without a slide opens the first, in the language that it asks for', async () => {
		const watched = await site.open(`/present/${DECK}/?lang=en`);
		const { page } = watched;
		await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(titleOf(1));
		await page.getByRole('button', { name: 'Next slide' }).waitFor();
		await page.keyboard.press('ArrowRight');
		await expectSlide(page, 2);
		expectClean(watched);
	});

	it('of a slide that is not there offers the counties', async () => {
		const { page } = await site.open(pathOf(last + 1));
		await expect
			.poll(() => page.getByRole('link', { name: '绛县' }).first().isVisible())
			.toBe(true);
	});
});

describe('keys', () => {
	it('go to a number, to the ends, to black and to the help, and leave', async () => {
		const watched = await openSlide(1);
		const { page } = watched;
		for (const key of [...'4']) await page.keyboard.press(key);
		await page.keyboard.press('Enter');
		await expectSlide(page, 4);
		await page.keyboard.press('End');
		await expectSlide(page, last);
		await page.keyboard.press('b');
		await expect.poll(() => page.getByRole('button', { name: /已黑屏/u }).isVisible()).toBe(true);
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => page.getByRole('button', { name: /已黑屏/u }).count()).toBe(0);
		await expectSlide(page, last);
		await page.keyboard.press('?');
		await expect.poll(() => page.getByRole('dialog', { name: '按键说明' }).isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
		await page.keyboard.press('l');
		await page
			.getByRole('dialog')
			.getByRole('button', { name: titleOf(3) })
			.click();
		await expectSlide(page, 3);
		await page.keyboard.press('Escape');
		await expect.poll(() => new URL(page.url()).pathname).toBe('/present/');
		expectClean(watched);
	});

	it('work after the map was clicked, and are the map’s once Tab came to it', async () => {
		const { page } = await openSlide(2);
		await page.waitForSelector('.maplibregl-canvas');
		await page.mouse.click(1750, 120);
		await page.keyboard.press('ArrowRight');
		await expectSlide(page, 3);
		const onMap = () => page.evaluate(() => document.activeElement instanceof HTMLCanvasElement);
		// The click put the focus there; the keyboard takes it away and brings it back.
		await page.keyboard.press('Tab');
		await page.keyboard.press('Shift+Tab');
		expect(await onMap()).toBe(true);
		await page.keyboard.press('ArrowRight');
		await expectSlide(page, 3);
		await page.keyboard.press('Escape');
		await page.keyboard.press('ArrowRight');
		await expectSlide(page, 4);
	});
});

describe('in the room', () => {
	it('controls go when the hand rests, never from the keyboard, and come again', async () => {
		const { page } = await openSlide(1);
		const opacity = () =>
			page.getByRole('toolbar').evaluate((bar) => getComputedStyle(bar).opacity);
		await page.mouse.move(1000, 500);
		await expect.poll(opacity).toBe('1');
		await expect.poll(opacity).toBe('0');
		await page.getByRole('button', { name: '下一页' }).focus();
		await page.keyboard.press('Tab');
		await expect.poll(opacity).toBe('1');
		await page.waitForTimeout(4000);
		expect(await opacity()).toBe('1');
	});

	it('the map can be moved, and is put right again', async () => {
		const { page } = await openSlide(2);
		await page.waitForSelector('.maplibregl-canvas');
		await page.getByRole('button', { name: '放大' }).click();
		const back = page.getByRole('button', { name: '回到本页' });
		await expect.poll(() => back.isVisible()).toBe(true);
		await back.click();
		await expect.poll(() => back.count()).toBe(0);
		await expectSlide(page, 2);
	});

	it('a project’s sentence opens without leaving the slide', async () => {
		const at = deck.slides.findIndex(({ chart }) => chart === 'largest') + 1;
		const watched = await openSlide(at);
		const { page } = watched;
		await page.locator('.room li button').first().click();
		const panel = page.getByRole('region', { name: '详情' });
		await expect.poll(() => panel.locator('blockquote').first().isVisible()).toBe(true);
		await expectSlide(page, at);
		await page.keyboard.press('Escape');
		await expect.poll(() => panel.count()).toBe(0);
		await expectSlide(page, at);
		expectClean(watched);
	});

	it.each([WALL, { width: 1024, height: 768 }, PHONE])(
		'every slide fits $width × $height',
		async (viewport) => {
			const { page } = await openSlide(1, { viewport });
			await page.waitForFunction(
				() =>
					performance
						.getEntriesByName('map-idle')
						.some((mark) => (mark as PerformanceMark).detail !== 0),
				undefined
			);
			for (const button of await page.locator('.controls button').all()) {
				const { x, width } = (await button.boundingBox()) ?? { x: -1, width: 0 };
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x + width).toBeLessThanOrEqual(viewport.width);
				expect(width).toBeGreaterThanOrEqual(24);
			}
			for (let slide = 1; slide <= last; slide++) {
				await expectSlide(page, slide);
				const text = page.locator('.room .text');
				await expect
					.poll(() => text.evaluate((one) => one.scrollHeight - one.clientHeight))
					.toBeLessThanOrEqual(1);
				await expect.poll(() => text.evaluate(couldBeLarger)).toBe(false);
				await page.keyboard.press('ArrowRight');
			}
		}
	);
});

/** Runs in the page: would the next larger letters have room, too? */
function couldBeLarger(text: Element): boolean {
	if (!(text instanceof HTMLElement)) return false;
	const now = text.style.getPropertyValue('--fit');
	if (now === '1') return false;
	text.style.setProperty('--fit', String(Number(now) + 0.06));
	const fits = text.scrollHeight <= text.clientHeight + 1;
	text.style.setProperty('--fit', now);
	return fits;
}

describe.each(['BroadcastChannel', 'storage'])('the speaker’s window by %s', (way) => {
	it('is in step with the slides, both ways, over a reload of either', async () => {
		const { page } = await openSlide(2);
		const speaker = await page.context().newPage();
		const without = way === 'storage' && (() => Reflect.deleteProperty(window, 'BroadcastChannel'));
		if (without) {
			await page.context().addInitScript(without);
			await reload(page);
		}
		await speaker.goto(`${site.origin}/present/${DECK}/speaker/`);
		const now = () => speaker.getByRole('region', { name: '当前页' }).locator('h2').textContent();
		const next = () =>
			speaker.getByRole('region', { name: '下一页内容' }).locator('h2').textContent();
		await expect.poll(now).toBe(titleOf(2));
		expect(await next()).toBe(titleOf(3));
		await page.keyboard.press('ArrowRight');
		await expect.poll(now).toBe(titleOf(3));
		await speaker.keyboard.press('ArrowRight');
		await expectSlide(page, 4);
		await speaker.keyboard.press('b');
		await expect.poll(() => page.getByRole('button', { name: /已黑屏/u }).count()).toBe(1);
		await speaker.keyboard.press('b');
		await expect.poll(() => page.getByRole('button', { name: /已黑屏/u }).count()).toBe(0);
		await reload(speaker);
		await expect.poll(now).toBe(titleOf(4));
		await reload(page);
		await expectSlide(page, 4);
		await expect.poll(now).toBe(titleOf(4));
		await speaker.getByRole('button', { name: '下一页' }).click();
		await expectSlide(page, 5);
	});
});
