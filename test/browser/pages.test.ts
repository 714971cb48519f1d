// Every page in both languages and both themes: no accessibility violation, no outside request, no error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '#domain/published.ts';
import { violationsOf } from './axe.ts';
import { expectClean, openSite, PHONE, type Site } from './site.ts';

const manifest = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../static/data/v1/manifest.json'), 'utf8')
) as Manifest;
const [county] = manifest.counties;
if (!county) throw new Error('no county is published');

const PAGES = [
	'/',
	`/county/${county.adcode}`,
	`/plan/${county.adcode}`,
	'/compare',
	'/print',
	'/present',
	'/data',
	'/about'
];
const READINGS = ['', '?lang=en', '?theme=dark', '?lang=en&theme=dark'];

/** Of a deck: they fill a screen or a sheet. */
const DECK_PAGES = ['2', 'speaker', 'handout'].map((page) => `/present/${county.adcode}/${page}`);

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

describe.each([...PAGES, ...DECK_PAGES])('%s', (path) => {
	it.each(READINGS)('has no violation with %s', async (reading) => {
		const watched = await site.open(path + reading);
		const { page } = watched;
		await page.waitForTimeout(500);
		expect(await violationsOf(page)).toEqual([]);
		expectClean(watched);
	});
});

describe.each(PAGES)('%s', (path) => {
	it('is no wider than a phone', async () => {
		const { page } = await site.open(path, { viewport: PHONE });
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(PHONE.width);
	});

	it('says what it is about without JavaScript', async () => {
		const html = await (await fetch(site.origin + path)).text();
		expect(html).toMatch(/<h1[\s>]/u);
		expect(html.replace(/<script[\s\S]*?<\/script>/gu, '').length).toBeGreaterThan(2000);
	});
});

describe('marks that Chinese fonts draw as wide as a character', () => {
	it('are narrow in English, and what is Chinese on an English page keeps them wide', async () => {
		const { page } = await site.open('/present?lang=en');
		const stacks = await page.evaluate(() =>
			['body', 'h2[lang="zh-CN"]'].map((selector) => {
				const element = document.querySelector(selector);
				return element ? getComputedStyle(element).fontFamily : '';
			})
		);
		const [english = '', chinese = ''] = stacks;
		expect(english).toContain(chinese);
		expect(english).not.toBe(chinese);
		const width = await page.evaluate((family) => {
			const context = document.createElement('canvas').getContext('2d');
			if (!context) throw new Error('no canvas');
			context.font = `100px ${family}`;
			return context.measureText('’').width;
		}, english);
		expect(width).toBeLessThan(50);
	});
});

describe('an address that is not there', () => {
	it.each(['/plan/999999', '/county/999999', '/nowhere'])(
		'%s offers the counties',
		async (path) => {
			const { page } = await site.open(path);
			await expect
				.poll(() => page.getByRole('link', { name: county.name }).first().isVisible())
				.toBe(true);
		}
	);
});

describe('a link to what is no longer there leads to its county, with a note', () => {
	const code = county.adcode;
	it.each([
		[`/?feature=${code}-p-gone`, 'feature'],
		[`/plan/${code}/?feature=${code}-p-gone`, 'feature'],
		[`/plan/${code}/#${code}-s-gone`, '#']
	])('%s', async (path, parameter) => {
		const { page } = await site.open(path);
		const note = page.locator('.notices').getByText(`数据里没有“${parameter}=`);
		await expect.poll(() => note.isVisible()).toBe(true);
		const heading = page.getByRole('heading').filter({ hasText: county.name });
		await expect.poll(() => heading.first().isVisible()).toBe(true);
	});

	it.each([`/embed/fact/${code}-p-gone/`, `/county/${code}/gone`])('%s', async (path) => {
		const { page } = await site.open(path);
		const links = page.getByRole('main').getByRole('listitem');
		await expect.poll(() => links.count()).toBe(1);
		await links.getByRole('link', { name: county.name, exact: true }).click();
		await page.waitForURL(`**/county/${code}/`);
	});
});
