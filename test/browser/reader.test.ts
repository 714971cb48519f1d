// From the text to a fact and back, by mouse and by keyboard: the URL says what is chosen, the words are lit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Facts } from '#domain/facts.ts';
import type { Plan } from '#domain/plan.ts';
import type { Manifest } from '#domain/published.ts';
import { expectClean, openSite, PHONE, type Site } from './site.ts';

const DATA = join(import.meta.dirname, '../../static/data/v1');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(DATA, path), 'utf8')) as T;

const county = read<Manifest>('manifest.json').counties.reduce((a, b) =>
	a.counts.placedProjects > b.counts.placedProjects ? a : b
);
const facts = read<Facts>(`${county.adcode}/facts.json`);
const plan = read<Plan>(`${county.adcode}/plan.json`);
const placed = facts.projects.filter(({ placements }) => placements.length > 0).at(-1);
if (!placed) throw new Error('no project is placed');
const path = `/plan/${county.adcode}`;

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

it('lights the words of the fact in the link and brings them into sight', async () => {
	const watched = await site.open(`${path}?feature=${placed.id}`);
	const { page } = watched;
	const lit = page.locator('.reader-text .lit').first();
	await expect.poll(() => lit.isVisible()).toBe(true);
	await expect
		.poll(() => lit.evaluate((element) => element.getBoundingClientRect().top))
		.toBeLessThan(900);
	expect(await page.locator('aside h2').textContent()).toBe(placed.name);
	expect(await page.locator('aside blockquote').first().textContent()).toBe(
		placed.evidence[0]?.quote
	);
	expectClean(watched);
});

it('chooses a fact by a click on its words, and Back takes the choice back', async () => {
	const { page } = await site.open(path);
	const mark = page.locator('.reader-text a.mark').nth(3);
	await mark.click();
	const [id = ''] = (await mark.getAttribute('data-facts'))?.split(' ') ?? [];
	expect(new URL(page.url()).searchParams.get('feature')).toBe(id);
	await expect.poll(() => mark.getAttribute('class')).toContain('lit');
	await page.goBack();
	await expect.poll(() => page.locator('.reader-text .lit').count()).toBe(0);
	expect(new URL(page.url()).searchParams.has('feature')).toBe(false);
});

it('goes from the fact to the map and back to the words', async () => {
	const { page } = await site.open(`${path}?feature=${placed.id}&lang=en`);
	await page.getByRole('link', { name: 'Show on the map' }).click();
	await page.waitForURL(({ pathname }) => pathname === '/');
	expect(new URL(page.url()).searchParams.get('feature')).toBe(placed.id);
	expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
	await page.goBack();
	await expect.poll(() => page.locator('.reader-text .lit').first().isVisible()).toBe(true);
});

it('is read by keyboard alone: Enter chooses, the panel has the focus, Escape returns it', async () => {
	const { page } = await site.open(path);
	const mark = page.locator('.reader-text a.mark').first();
	await mark.focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('ASIDE');
	await page.keyboard.press('Escape');
	await expect.poll(() => page.locator('.reader-text .lit').count()).toBe(0);
	expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('finds the words in the link', async () => {
	const { page } = await site.open(`${path}?q=${encodeURIComponent(county.name.slice(0, 2))}`);
	await expect.poll(() => page.locator('search output').textContent()).toMatch(/1 \/ \d+/u);
});

it('finds words across the marks that cut them', async () => {
	const { page } = await site.open(path);
	await page.getByRole('searchbox').fill(county.name.slice(0, 2));
	await expect.poll(() => page.locator('search output').textContent()).toMatch(/1 \/ \d+/u);
	await page.keyboard.press('Enter');
	await expect.poll(() => page.locator('search output').textContent()).toMatch(/2 \/ \d+/u);
	await page.getByRole('searchbox').fill('没有这样的字句没有');
	await expect.poll(() => page.locator('search output').textContent()).toContain('没有找到');
});

it('follows the section that is read, and cites it', async () => {
	const { page } = await site.open(path);
	const chapter = plan.sections.filter(({ parent }) => parent === undefined).at(2);
	if (!chapter) throw new Error('no third chapter');
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.locator(`#outline a[href="#${chapter.id}"]`).click();
	await expect
		.poll(() => page.locator('#outline [aria-current]').getAttribute('href'))
		.toBe(`#${chapter.id}`);
	await page.getByRole('button', { name: '复制本节引用' }).click();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain(`《${plan.title}》${chapter.label ?? ''}`);
	expect(copied).toContain(`#${chapter.id}`);
});

it('opens the outline over the text on a phone, and a choice closes it', async () => {
	const { page } = await site.open(path, { viewport: PHONE });
	const outline = page.locator('#outline');
	expect(await outline.isVisible()).toBe(false);
	await page.getByRole('button', { name: '目录', exact: true }).click();
	await expect.poll(() => outline.isVisible()).toBe(true);
	await outline.locator('a').nth(1).click();
	await expect.poll(() => outline.isVisible()).toBe(false);
});

it('holds the whole text without JavaScript', async () => {
	const { page } = await site.open('/about');
	const shown = await page.evaluate(async (address) => {
		const html = await (await fetch(address)).text();
		const text = new DOMParser().parseFromString(html, 'text/html').querySelector('.reader-text');
		return text?.textContent.replace(/\s/gu, '') ?? '';
	}, path);
	const missing = plan.sections
		.map(({ title }) => title.replace(/\s/gu, ''))
		.filter((title) => !shown.includes(title));
	expect(missing).toEqual([]);
	expect(shown.length).toBeGreaterThan(plan.text.replace(/\s/gu, '').length * 0.95);
});

it('leaves the text as it was prerendered, without a place that a script would go through', async () => {
	const watched = await site.open(path);
	const [comments, paragraphs] = await watched.page.locator('.reader-text').evaluate((text) => {
		const walker = document.createTreeWalker(
			text.lastElementChild ?? text,
			NodeFilter.SHOW_COMMENT
		);
		let count = 0;
		while (walker.nextNode()) count++;
		return [count, text.querySelectorAll('section > p').length];
	});
	expect(paragraphs).toBeGreaterThan(100);
	expect(comments).toBe(0);
	expectClean(watched);
});

it('makes the same text where one comes by a link inside the site', async () => {
	const { page } = await site.open(path);
	const text = () => page.locator('.reader-text section').allTextContents();
	const prerendered = await text();
	const { page: other } = await site.open(`/county/${county.adcode}`);
	await other.getByRole('link', { name: '读规划文本' }).first().click();
	await other.waitForSelector('.reader-text section[id]');
	expect(await other.locator('.reader-text section').allTextContents()).toEqual(prerendered);
});
