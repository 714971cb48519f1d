// Exports in Chromium: a workbook whose rows are the list's, the same in CSV, and a picture of the size that it says.
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '#domain/published.ts';
import { tintsOf } from './pictures.ts';
import { expectClean, listOf, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

/** Wide enough for list and map side by side, and little to draw for a machine without a graphics card. */
const SMALL = { width: 1000, height: 560 };

async function exported(page: Page, name: RegExp): Promise<Buffer> {
	const dialog = page.getByRole('dialog');
	if (!(await dialog.isVisible())) {
		const open = page.getByRole('button', { name: '导出' });
		await expect.poll(() => open.isEnabled()).toBe(true);
		await open.click();
	}
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		dialog.getByRole('button', { name }).click()
	]);
	return readFile(await download.path());
}

/** Names and links of the whole list from top to bottom, what it holds back and the tray too. */
async function rowsOf(page: Page): Promise<{ name: string; id: string }[]> {
	const list = listOf(page);
	await list.locator('details').evaluateAll((all) => {
		for (const one of all) (one as HTMLDetailsElement).open = true;
	});
	// The tray makes its rows when it is opened.
	for (const tray of await list.locator('details').all())
		await expect.poll(() => tray.locator('a[data-fact]').count()).toBeGreaterThan(0);
	const more = list.getByRole('button', { name: /^再显示/u });
	while ((await more.count()) > 0) await more.first().click();
	return list.locator('a[data-fact]').evaluateAll((rows) =>
		rows.map((row) => ({
			name: row.querySelector('.name')?.textContent ?? '',
			id: row.getAttribute('data-fact') ?? ''
		}))
	);
}

const manifest = async (): Promise<Manifest> =>
	(await (await fetch(`${site.origin}/data/v1/manifest.json`)).json()) as Manifest;

describe('exports of the list', () => {
	it('give a workbook and a CSV whose rows are the list’s, in its order', async () => {
		const watched = await site.open('/?category=能源&sort=investment');
		const { page } = watched;
		const workbook = await exported(page, /^Excel/u);
		const [sheet] = await readExcelFile(workbook);
		const [head = [], ...rows] = sheet?.data ?? [];
		const column = (name: string): number => head.indexOf(name);
		const csv = parse(await exported(page, /^CSV/u), { bom: true }) as string[][];
		await page.keyboard.press('Escape');
		const list = await rowsOf(page);
		expect(list.length).toBeGreaterThan(20);
		const seen = rows.map((row) => ({ name: row[column('名称')], id: row[column('编号')] }));
		expect(seen).toEqual(list);
		expect(csv.slice(1).map((row) => row[column('编号')])).toEqual(list.map(({ id }) => id));
		for (const row of rows) {
			expect(String(row[column('原文')]).length).toBeGreaterThan(1);
			expect(String(row[column('原文链接')])).toContain(
				`/plan/${String(row[column('行政区划代码')])}`
			);
		}
		expectClean(watched);
	});

	it('give GeoJSON of what has a place and what has none', async () => {
		const { page } = await site.open('/?category=能源');
		const { features } = JSON.parse(String(await exported(page, /GeoJSON/u))) as {
			features: { geometry: unknown; properties: { precision: string; quote: string } }[];
		};
		expect(features.some(({ geometry }) => geometry === null)).toBe(true);
		for (const { geometry, properties } of features) {
			expect(properties.precision === 'none').toBe(geometry === null);
			expect(properties.quote).not.toBe('');
		}
	});

	it('lead each row back to its words', async () => {
		const { page } = await site.open('/?category=能源&investment=large');
		const csv = parse(await exported(page, /^CSV/u), { bom: true, columns: true }) as Record<
			string,
			string
		>[];
		const [first] = csv;
		await page.goto(first?.['原文链接'] ?? '');
		await expect
			.poll(async () => (await page.locator('.lit').first().innerText()).replace(/\s/gu, ''))
			.toContain(first?.['原文']?.replace(/\s/gu, '').slice(0, 4));
	});
});

describe('the picture of the map', () => {
	it('has the pixels that it says at 2×, shows something,', async () => {
		const [county] = (await manifest()).counties;
		const watched = await site.open(`/?area=${county?.adcode}`, { viewport: SMALL });
		const { page } = watched;
		await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
		const map = await page.locator('canvas.maplibregl-canvas').boundingBox();
		const png = await exported(page, /^2 倍/u);
		const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
		expect(width).toBe((Math.round(map?.width ?? 0) + 48) * 2);
		expect(height).toBeGreaterThan((map?.height ?? 0) * 2 + 200);
		expect(await tintsOf(page, png)).toBeGreaterThan(12);
		await expect.poll(() => page.getByRole('status').filter({ hasText: '已保存' }).count()).toBe(1);
		expectClean(watched);
	});

	it('says so where the device cannot draw it, and saves nothing', async () => {
		const { page } = await site.open('/', { viewport: SMALL });
		await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
		await page.evaluate(() => {
			const { toBlob } = HTMLCanvasElement.prototype;
			HTMLCanvasElement.prototype.toBlob = function (give, ...rest) {
				const blank = document.createElement('canvas');
				[blank.width, blank.height] = [this.width, this.height];
				toBlob.call(blank, give, ...rest);
			};
		});
		let saved = 0;
		page.on('download', () => saved++);
		const open = page.getByRole('button', { name: '导出' });
		await expect.poll(() => open.isEnabled()).toBe(true);
		await open.click();
		await page.getByRole('dialog').getByRole('button', { name: /^2 倍/u }).click();
		await expect.poll(() => page.getByRole('alert').filter({ hasText: '空白' }).count()).toBe(1);
		expect(saved).toBe(0);
	});
});
