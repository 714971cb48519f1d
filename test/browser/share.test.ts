// 分享: the link, the code that a site editor pastes, the picture that a phone reads; by http, too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '#domain/facts.ts';
import type { Manifest } from '#domain/published.ts';
import { violationsOf } from './axe.ts';
import { expectClean, openSite, panelOf, PHONE, type Site } from './site.ts';

const DATA = join(import.meta.dirname, '../../static/data/v1');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(DATA, path), 'utf8')) as T;
const { edition, counties } = read<Manifest>('manifest.json');
const [county] = counties;
if (!county) throw new Error('no county is published');
const project = read<Facts>(`${county.adcode}/facts.json`).projects.find(
	({ placements }) => placements.length > 0
);
if (!project) throw new Error('no project is placed');

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

async function share(page: Page, within: Page | Locator = page): Promise<Locator> {
	await within.getByRole('button', { name: '分享' }).first().click();
	const dialog = page.getByRole('dialog', { name: '分享' });
	await expect.poll(() => dialog.isVisible()).toBe(true);
	return dialog;
}
const codeOf = (dialog: Locator): Promise<string> =>
	dialog.getByRole('textbox', { name: '嵌入代码' }).inputValue();
const sourceOf = async (dialog: Locator): Promise<URL> => {
	const [, src = ''] = /iframe src="([^"]+)"/u.exec(await codeOf(dialog)) ?? [];
	return new URL(src.replaceAll('&amp;', '&'));
};

describe('the explorer', () => {
	it('shares what is seen: link, code and a preview that is the real embed', async () => {
		const watched = await site.open('/?category=交通');
		const { page } = watched;
		const dialog = await share(page);
		const link = await dialog.getByRole('textbox', { name: '链接' }).inputValue();
		expect(decodeURI(link)).toBe(decodeURI(page.url()));
		const src = await sourceOf(dialog);
		expect(src.pathname).toBe('/embed/map/');
		expect(src.searchParams.get('category')).toBe('交通');
		const preview = dialog.frameLocator('iframe');
		await expect.poll(() => preview.locator('.maplibregl-canvas').count()).toBe(1);
		expect(await preview.locator('footer').getByText(edition).first().isVisible()).toBe(true);
		expect(await violationsOf(page)).toEqual([]);
		expectClean(watched);
	});

	it('shares the indicator that is seen as a chart of its name, which has no map', async () => {
		const watched = await site.open('/');
		const dialog = await share(watched.page);
		await dialog.getByRole('radio', { name: '指标图表' }).check();
		const { pathname } = await sourceOf(dialog);
		const preview = dialog.frameLocator('iframe');
		const name = await preview.getByRole('heading').first().innerText();
		expect(pathname).toMatch(/^\/embed\/chart\/[\w-]+\/$/u);
		expect(await codeOf(dialog)).toContain(` title="${name}"`);
		await dialog.getByText('标题、出处和数据版本始终显示。').waitFor();
		expectClean(watched);
	});

	it('changes code and preview together', async () => {
		const { page } = await site.open('/');
		const dialog = await share(page);
		await dialog.getByRole('checkbox', { name: '图例' }).uncheck();
		await dialog.getByRole('checkbox', { name: '可以移动和缩放' }).uncheck();
		await dialog.getByRole('radio', { name: '深色' }).check();
		await dialog.getByRole('radio', { name: 'English' }).check();
		await dialog.getByRole('radio', { name: '固定在版本' }).check();
		await dialog.getByRole('radio', { name: '随页面宽度' }).check();
		const src = await sourceOf(dialog);
		expect(Object.fromEntries(src.searchParams)).toEqual({
			lang: 'en',
			theme: 'dark',
			ui: 'title,scale,source',
			interactive: '0',
			v: edition
		});
		expect(await codeOf(dialog)).toContain('width="100%" height="480"');
		expect(await dialog.locator('iframe').getAttribute('src')).toBe(src.href);
		await dialog.getByRole('radio', { name: '自动高度' }).check();
		expect(await codeOf(dialog)).toContain(`<script src="${site.origin}/embed.js"`);
		expect(await codeOf(dialog)).toContain(`lang="en" theme="dark"`);
	});

	it('copies without what browsers keep for https, and shows the link as a code', async () => {
		const { page } = await site.open('/about');
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'clipboard', { value: undefined });
			document.addEventListener('copy', () => {
				document.documentElement.dataset['copied'] = String(document.getSelection());
			});
		});
		await page.goto(`${site.origin}/`);
		await page.waitForSelector('html[data-hydrated]');
		const dialog = await share(page);
		await dialog.getByRole('button', { name: '复制代码' }).click();
		await expect.poll(() => dialog.getByText('已复制').isVisible()).toBe(true);
		await dialog.getByRole('button', { name: '二维码' }).click();
		await expect
			.poll(() => dialog.getByRole('img', { name: '链接的二维码' }).isVisible())
			.toBe(true);
	});

	it('has room for it on a phone', async () => {
		const { page } = await site.open('/', { viewport: PHONE });
		await share(page);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(PHONE.width);
	});
});

it('a fact is shared from its panel, a county from its page, a part of a plan while it is read', async () => {
	const explorer = await site.open(`/?feature=${project.id}`);
	const panel = panelOf(explorer.page);
	await expect.poll(() => panel.getByRole('button', { name: '分享' }).count()).toBe(1);
	const fact = await share(explorer.page, panel);
	expect((await sourceOf(fact)).pathname).toBe(`/embed/fact/${project.id}/`);

	const page = await site.open(`/county/${county.adcode}/`);
	const whole = await share(page.page);
	expect((await sourceOf(whole)).pathname).toBe(`/embed/county/${county.adcode}/`);

	const reader = await site.open(`/plan/${county.adcode}/`);
	await expect.poll(() => reader.page.getByRole('button', { name: '分享' }).count()).toBe(1);
	const clause = await share(reader.page);
	expect((await sourceOf(clause)).pathname).toMatch(/^\/embed\/clause\/\d{6}-s-\w+\/$/u);
});
