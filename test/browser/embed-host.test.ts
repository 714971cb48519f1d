// A page of another origin with many embeds: each alive where it is looked at, given up where it is not, full screen on
// demand, and on paper a picture with its source, loaded or not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '#domain/facts.ts';
import type { Plan } from '#domain/plan.ts';
import type { Manifest } from '#domain/published.ts';
import { openOtherSite } from './other-site.ts';
import { readPdf, withoutSpaces } from './pdf.ts';
import { tintsOf } from './pictures.ts';
import { openSite, type Site } from './site.ts';

const DATA = join(import.meta.dirname, '../../static/data/v1');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(DATA, path), 'utf8')) as T;
const { counties, edition, mapReview } = read<Manifest>('manifest.json');
const [{ adcode }] = counties as [Manifest['counties'][number]];
const [project, other] = read<Facts>(`${adcode}/facts.json`).projects.filter(
	({ placements }) => placements.length > 0
);
const [, clause] = read<Plan>(`${adcode}/plan.json`).sections;
if (!project || !other || !clause) throw new Error('too little is published');

const host = openOtherSite();
let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => Promise.all([site.close(), host.close()]));

async function openHost(body: string): Promise<{ page: Page; errors: string[] }> {
	const address = await host.publish(
		'host.html',
		`<!doctype html><html lang="zh-CN"><title>新闻</title><link rel="icon" href="data:,">
		<script src="${site.origin}/embed.js"></script>${body}`
	);
	const { page, errors } = await site.visit('/about/', { viewport: { width: 700, height: 500 } });
	await page.goto(address);
	return { page, errors };
}

/** Ten things, each a window's height from the next. */
const TEN = [
	'county=""',
	...counties.slice(0, 3).map((one) => `county="${one.adcode}"`),
	`fact="${project.id}"`,
	`fact="${other.id}"`,
	`clause="${clause.id}"`,
	'chart="urbanisation"',
	`deck="${adcode}"`,
	'category="交通"'
];
const ATTRIBUTES = 'height="300" style="margin-bottom:400px" lang="zh-CN"';

const embedsOf = (page: Page): Frame[] =>
	page.frames().filter((frame) => frame.url().includes('/embed/'));
const contextsOf = async (page: Page): Promise<number> => {
	const counts = await Promise.all(
		embedsOf(page).map((frame) => frame.locator('canvas.maplibregl-canvas').count())
	);
	return counts.reduce((a, b) => a + b, 0);
};
/** What stands where an embed has all it shows. */
const whole = '[data-drawn] canvas, .chart table, .player canvas';

describe('ten embeds on a page', () => {
	it('are each loaded when near, alive when looked at, and gone when far away', async () => {
		const { page, errors } = await openHost(
			TEN.map((thing) => `<xiantu-map ${thing} ${ATTRIBUTES}></xiantu-map>`).join('')
		);
		expect(await page.locator('xiantu-map').count()).toBe(TEN.length);
		const visit = async (at: number): Promise<void> => {
			const element = page.locator('xiantu-map').nth(at);
			await element.evaluate((one) => one.scrollIntoView({ block: 'center' }));
			const frame = element.locator('iframe');
			await expect.poll(() => frame.count()).toBe(1);
			await expect.poll(() => frame.contentFrame().locator(whole).first().isVisible()).toBe(true);
			await expect.poll(() => embedsOf(page).length).toBeLessThanOrEqual(3);
			expect(await contextsOf(page)).toBeLessThanOrEqual(3);
		};
		for (let at = 0; at < TEN.length; at++) await visit(at);
		// What was given up is alive again.
		await visit(0);
		const lost = await page
			.locator('xiantu-map')
			.first()
			.locator('iframe')
			.contentFrame()
			.locator('canvas.maplibregl-canvas')
			.evaluate((canvas) => (canvas as HTMLCanvasElement).getContext('webgl2')?.isContextLost());
		expect(lost).toBe(false);
		expect(errors).toEqual([]);
	});

	it('in plain lazy frames are all alive at once', async () => {
		const frames = counties.concat(counties).map(
			({ adcode: code }, at) => `<iframe src="${site.origin}/embed/county/${code}/?${
				at < counties.length ? '' : 'category=交通'
			}"
				title="${code}" width="320" height="240" loading="lazy" style="margin-bottom:2500px"></iframe>`
		);
		const { page, errors } = await openHost(frames.join(''));
		expect(embedsOf(page).length).toBeLessThan(frames.length);
		for (let at = 0; at < frames.length; at++) {
			const frame = page.locator('iframe').nth(at);
			await frame.evaluate((one) => one.scrollIntoView());
			await expect.poll(() => frame.contentFrame().locator('[data-drawn]').count()).toBe(1);
		}
		const lost = await Promise.all(
			embedsOf(page).map((frame) =>
				frame
					.locator('canvas.maplibregl-canvas')
					.evaluate((canvas) => (canvas as HTMLCanvasElement).getContext('webgl2')?.isContextLost())
			)
		);
		expect(lost).toEqual(frames.map(() => false));
		expect(errors).toEqual([]);
	});
});

it('leaves the wheel to the page, and says how the map is zoomed', async () => {
	const { page } = await openHost(
		`<iframe src="${site.origin}/embed/county/${adcode}/" width="360" height="400"></iframe>
		<div style="height:3000px"></div>`
	);
	const frame = page.frameLocator('iframe');
	await expect.poll(() => frame.locator('[data-drawn]').count()).toBe(1);
	await page.mouse.move(150, 200);
	await page.mouse.wheel(0, 300);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
	expect(await frame.locator('.maplibregl-desktop-message').innerText()).toBe(
		'按住 Ctrl 键滚动可缩放地图'
	);
	const link = await frame.locator('[data-full]').getAttribute('href');
	expect(link).not.toContain('#');
});

it('fills the screen on demand, where the page lets it', async () => {
	const frame = (allow: string): string =>
		`<iframe src="${site.origin}/embed/county/${adcode}/" ${allow} width="600" height="400"></iframe>`;
	const { page } = await openHost(frame('allow="fullscreen"') + frame(''));
	const [may, mayNot] = [0, 1].map((at) => page.locator('iframe').nth(at).contentFrame());
	if (!may || !mayNot) throw new Error('no frame');
	const button = { name: '全屏' };
	await expect.poll(() => may.getByRole('button', button).isVisible()).toBe(true);
	await may.getByRole('button', button).click();
	await expect
		.poll(() => may.locator('body').evaluate(() => document.fullscreenElement !== null))
		.toBe(true);
	await may.getByRole('button', button).click();
	await expect
		.poll(() => may.locator('body').evaluate(() => document.fullscreenElement === null))
		.toBe(true);
	await expect.poll(() => mayNot.locator('[data-drawn]').count()).toBe(1);
	expect(await mayNot.getByRole('button', button).isVisible()).toBe(false);
});

describe('on paper', () => {
	const printed = async (page: Page) => readPdf(await page.pdf({ format: 'A4' }));
	const SOURCE = withoutSpaces(`数据版本 ${edition}`);
	const REVIEW = withoutSpaces(mapReview.number);
	/** Clearly different colours that a plain ground has not. */
	const A_PICTURE = 8;

	it('a map that is drawn is a picture, and its source is whole', async () => {
		const { page } = await openHost('');
		// The picture at the very moment that the map is called drawn.
		await page.addInitScript(() => {
			new MutationObserver((_, observer) => {
				const canvas = document.querySelector<HTMLCanvasElement>('[data-drawn] canvas');
				if (!canvas) return;
				observer.disconnect();
				document.documentElement.dataset['first'] = canvas.toDataURL();
			}).observe(document, { attributes: true, attributeFilter: ['data-drawn'], subtree: true });
		});
		await page.reload();
		await page.evaluate(
			(code) => document.body.insertAdjacentHTML('beforeend', code),
			`<iframe src="${site.origin}/embed/fact/${project.id}/" width="600" height="400"></iframe>`
		);
		const frame = page.frameLocator('iframe');
		await expect.poll(() => frame.locator('html[data-first]').count()).toBe(1);
		const first = await frame.locator('html').getAttribute('data-first');
		expect(await tintsOf(page, Buffer.from(first?.split(',')[1] ?? '', 'base64'))).toBeGreaterThan(
			A_PICTURE
		);
		const [sheet] = await printed(page);
		expect(sheet?.text).toContain(SOURCE);
		expect(sheet?.text).toContain(REVIEW);
		expect(sheet?.pictures.some(({ tints }) => tints > A_PICTURE)).toBe(true);
	});

	it('a map that cannot be drawn is its card', async () => {
		const { page } = await openHost('');
		await page.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		await page.reload();
		await page.evaluate(
			(code) => document.body.insertAdjacentHTML('beforeend', code),
			`<iframe src="${site.origin}/embed/county/${adcode}/" width="600" height="400"></iframe>`
		);
		const note = page.frameLocator('iframe').getByText('缺少 WebGL');
		await expect.poll(() => note.isVisible()).toBe(true);
		await expect
			.poll(async () => {
				const [sheet] = await printed(page);
				return (
					sheet?.text.includes(SOURCE) && sheet.pictures.some(({ tints }) => tints > A_PICTURE)
				);
			})
			.toBe(true);
	});

	it('an element that is not loaded is its card, with a link', async () => {
		const { page } = await openHost(
			`<div style="height:6000px"></div><xiantu-map county="${adcode}" label="本县地图"></xiantu-map>`
		);
		expect(embedsOf(page)).toEqual([]);
		await expect
			.poll(async () => {
				const last = (await printed(page)).at(-1);
				return (
					last?.text.includes('本县地图') && last.pictures.some(({ tints }) => tints > A_PICTURE)
				);
			})
			.toBe(true);
	});
});
