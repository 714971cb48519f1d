// What stands in another site's page: complete without a script, small, safe against any address, honest about its source.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '#domain/facts.ts';
import type { Plan } from '#domain/plan.ts';
import type { Manifest } from '#domain/published.ts';
import { violationsOf } from './axe.ts';
import { expectClean, openSite, type Site } from './site.ts';

const DATA = join(import.meta.dirname, '../../static/data/v1');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(DATA, path), 'utf8')) as T;

const manifest = read<Manifest>('manifest.json');
const [county] = manifest.counties;
if (!county) throw new Error('no county is published');
const facts = read<Facts>(`${county.adcode}/facts.json`);
const plan = read<Plan>(`${county.adcode}/plan.json`);

const project = facts.projects.find(({ placements }) =>
	placements.some(({ precision }) => precision !== 'county')
);
const clause = plan.sections.find(({ id }) => facts.projects.some(({ section }) => section === id));
const [park] = facts.parks;
const [indicator] = facts.indicators;
if (!project || !clause || !park || !indicator) throw new Error('too little is published');

const FACT = `/embed/fact/${project.id}`;
const PAGES = [
	'/embed/map',
	`/embed/county/${county.adcode}`,
	FACT,
	`/embed/fact/${park.id}`,
	`/embed/fact/${indicator.id}`,
	`/embed/clause/${clause.id}`
];

const SIZE = { viewport: { width: 640, height: 480 } };

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const isDrawn = (page: Page): Promise<unknown> =>
	page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
const bare = (words: string): string => words.replace(/\s/gu, '');

describe.each(PAGES)('%s', (path) => {
	it.each(['', '?lang=en&theme=dark'])('is drawn and has no violation with %s', async (reading) => {
		const watched = await site.visit(path + reading, SIZE);
		const { page } = watched;
		await isDrawn(page);
		expect(await violationsOf(page)).toEqual([]);
		expectClean(watched);
	});

	it('says source, edition, 审图号 and the way to the whole, whatever parts are asked for', async () => {
		const { page } = await site.visit(`${path}?ui=`, SIZE);
		await isDrawn(page);
		const footer = page.locator('footer');
		for (const words of [manifest.edition, manifest.date, manifest.mapReview.number])
			expect(await footer.getByText(words).first().isVisible()).toBe(true);
		expect(await footer.getByRole('link', { name: '在县图中打开' }).isVisible()).toBe(true);
		expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
		expect(await footer.locator('.plan').isVisible()).toBe(true);
	});

	it.each([
		[320, 240],
		[120, 120]
	])('is no wider than a frame of %i × %i', async (width, height) => {
		const watched = await site.visit(path, { viewport: { width, height } });
		const { page } = watched;
		await page.waitForLoadState('load');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);
		await page.getByRole('link', { name: '在县图中打开' }).scrollIntoViewIfNeeded();
		expectClean(watched);
	});
});

describe('without', () => {
	const quote = project.evidence[0]?.quote ?? '';

	it('JavaScript, the fact and its sentence are there', async () => {
		const { page } = await site.visit(FACT, { ...SIZE, javaScriptEnabled: false });
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(project.name);
		expect(bare(await page.locator('mark').innerText())).toBe(bare(quote));
		expect(await page.locator('noscript p').isVisible()).toBe(true);
		expect(await page.locator('.place').innerText()).not.toBe('');
	});

	it('WebGL, the fact stands and it is said why there is no map', async () => {
		const { page } = await site.visit('/about', SIZE);
		await page.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		await page.goto(site.origin + FACT);
		await expect.poll(() => page.getByText('缺少 WebGL').isVisible()).toBe(true);
		expect(await page.locator('mark').isVisible()).toBe(true);
	});

	it('storage, it is drawn all the same', async () => {
		const watched = await site.visit('/about', SIZE);
		const { page } = watched;
		await page.addInitScript(() => {
			const refuse = (): never => {
				throw new DOMException('The request was denied.', 'SecurityError');
			};
			Object.defineProperty(window, 'localStorage', { get: refuse });
			Object.defineProperty(window, 'sessionStorage', { get: refuse });
		});
		await page.goto(site.origin + FACT);
		await isDrawn(page);
		expectClean(watched);
	});
});

describe('an address that means harm, or nothing', () => {
	it.each([
		['lang=<script>alert(1)</script>', 'lang'],
		['q=10000×', 'q'],
		['layers=nothing,projects', 'layers'],
		['feature=140827-p-nothing', 'feature'],
		['v=latest', 'v'],
		['interactive=maybe', 'interactive']
	])('%s is told, and the map is drawn', async (query, parameter) => {
		const watched = await site.visit(
			`/embed/map?${encodeURI(query.replace('10000×', 'x'.repeat(10_000)))}`,
			SIZE
		);
		const { page } = watched;
		await isDrawn(page);
		const note = page.locator('[data-note=parameters]');
		expect(await note.innerText()).toContain(`${parameter}=`);
		expect((await note.innerText()).length).toBeLessThan(120);
		expect(await page.locator('main script, footer script, header script').count()).toBe(0);
		expectClean(watched);
	});

	it.each(['#NaN/NaN/NaN', '#9/35', '#1e9/35/111', '#9.5/-91/400', '#%E0%A4%A'])(
		'a camera %s leaves the map where it opens',
		async (hash) => {
			const watched = await site.visit(`/embed/map${hash}`, SIZE);
			await isDrawn(watched.page);
			expectClean(watched);
		}
	);
});

describe('the way to the whole', () => {
	const whole = async (page: Page): Promise<URL> =>
		new URL(await page.locator('[data-full]').evaluate((link) => (link as HTMLAnchorElement).href));

	it('keeps filters, language, theme and camera, and drops what is an embed’s own', async () => {
		const { page } = await site.visit(
			`/embed/map?category=交通&lang=en&theme=dark&ui=title&interactive=0&v=${manifest.edition}#9.5/35.2/111.9`,
			SIZE
		);
		await isDrawn(page);
		const { pathname, searchParams, hash } = await whole(page);
		expect(pathname).toBe('/');
		expect(Object.fromEntries(searchParams)).toEqual({
			category: '交通',
			lang: 'en',
			theme: 'dark'
		});
		expect(hash).toBe('#9.5/35.2/111.9');
	});

	it('follows the map as it is moved', async () => {
		const { page } = await site.visit('/embed/map', SIZE);
		await isDrawn(page);
		await page.getByRole('button', { name: '放大' }).click();
		await expect.poll(async () => (await whole(page)).hash).toMatch(/^#[\d.]+\//u);
	});

	it('of a fact is the fact, of a clause its place in the text', async () => {
		const fact = await site.visit(FACT, SIZE);
		expect((await whole(fact.page)).searchParams.get('feature')).toBe(project.id);
		const text = await site.visit(`/embed/clause/${clause.id}`, SIZE);
		const address = await whole(text.page);
		expect(address.pathname + address.hash).toBe(`/plan/${county.adcode}/#${clause.id}`);
	});
});

it('a map that is only a picture has no buttons and takes no keys', async () => {
	const { page } = await site.visit('/embed/map?interactive=0', SIZE);
	await isDrawn(page);
	expect(await page.getByRole('button', { name: '放大' }).isVisible()).toBe(false);
	expect(await page.locator('canvas[tabindex="0"]').count()).toBe(0);
});

describe('a pinned embed', () => {
	it('of an edition that the site does not keep says which one is shown', async () => {
		const watched = await site.visit('/embed/map?v=0123456789ab', SIZE);
		const { page, errors, outside } = watched;
		await isDrawn(page);
		const note = page.locator('[data-note=gone]');
		expect(await note.isVisible()).toBe(true);
		expect(await note.innerText()).toContain(manifest.edition);
		expect(await note.innerText()).toContain('0123456789ab');
		expect(outside).toEqual([]);
		// The question whether the edition is kept: a browser reports the answer that it is not.
		expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
	});

	it('of the edition that the site has says nothing', async () => {
		const { page } = await site.visit(`/embed/map?v=${manifest.edition}`, SIZE);
		await isDrawn(page);
		expect(
			await page.locator('[data-note=gone], [data-note=kept]').locator('visible=true').count()
		).toBe(0);
	});
});

it('says what its colours mean, and what is chosen', async () => {
	const { page } = await site.visit(`/embed/map?feature=${project.id}`, SIZE);
	await expect.poll(() => page.getByText('图例').isVisible()).toBe(true);
	await expect.poll(() => page.locator('.chosen').innerText()).toContain(project.name);
});
