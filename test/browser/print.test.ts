// Maps on paper: the PDF that Chromium makes of a sheet is measured, and so is the PNG.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, Overview } from '#domain/published.ts';
import { readPdf, withoutSpaces } from './pdf.ts';
import { tintsOf } from './pictures.ts';
import { expectClean, openSite, type Site } from './site.ts';

/** Drawing at 300 dpi without a graphics card takes its time. */
const PATIENCE = 400_000;
const CIRCUMFERENCE_MM = 2 * Math.PI * 6_378_137 * 1000;

let site: Site;
let manifest: Manifest;
let overview: Overview;
beforeAll(async () => {
	site = await openSite();
	const read = async (name: string) => (await fetch(`${site.origin}/data/v1/${name}`)).json();
	manifest = (await read('manifest.json')) as Manifest;
	overview = (await read('overview.json')) as Overview;
});
afterAll(() => site.close());

const adcode = (): string => manifest.counties[1]?.adcode ?? '';

/** Prints as a person does, and gives what the browser's dialog would have got. */
async function printed(page: Page, button: string): Promise<Buffer> {
	await page.evaluate(() => {
		window.print = () => (document.title = 'printing');
	});
	await page.getByRole('button', { name: button }).click();
	await expect.poll(() => page.title(), { timeout: PATIENCE }).toBe('printing');
	return page.pdf({ preferCSSPageSize: true, printBackground: true });
}

/** Length of the scale bar and what it says, from a page of a PDF. */
function scaleBarOf({ words, boxes }: Awaited<ReturnType<typeof readPdf>>[number]) {
	// Its last number is the last on the sheet; some fonts make a word of every character.
	const km = Number(words.filter(({ text }) => /^\d+$/u.test(text)).at(-1)?.text);
	expect(withoutSpaces(words.map(({ text }) => text).join(''))).toContain(`${km}公里`);
	// The bar is as high as it is drawn: 5 pixels of 96 to the inch.
	const high = (5 / 96) * 25.4;
	const bars = boxes.filter(({ width, height }) => Math.abs(height - high) < 0.1 && width > 15);
	const longest = Math.max(...bars.map(({ width }) => width));
	return { km, longest };
}

/** Degrees of the meridians that a sheet names, with where their words begin; some fonts part words. */
function meridiansOf({ words }: Awaited<ReturnType<typeof readPdf>>[number]) {
	return words
		.flatMap(({ text, x }, at) => {
			const all =
				text +
				words
					.slice(at + 1, at + 6)
					.map((word) => word.text)
					.join('');
			const [, degrees, minutes = 0] = /^(\d+)°(?:(\d+)′)?E/u.exec(all) ?? [];
			return degrees === undefined ? [] : [{ lng: Number(degrees) + Number(minutes) / 60, x }];
		})
		.sort((a, b) => a.lng - b.lng);
}

describe('a county on A3', () => {
	it('is true to scale, has 300 dpi and text', { timeout: PATIENCE * 1.5 }, async () => {
		const watched = await site.open(
			`/print?area=${adcode()}&sheet=A3,landscape,250000&title=${encodeURIComponent('挂图试印')}`
		);
		const pages = await readPdf(await printed(watched.page, '打印或存为 PDF'));
		const [sheet, ...annex] = pages;
		if (!sheet) throw new Error('no page');
		expect(sheet.width).toBeCloseTo(420, 0);
		expect(sheet.height).toBeCloseTo(297, 0);

		const { km, longest } = scaleBarOf(sheet);
		expect(km).toBeGreaterThan(1);
		const trueLength = (km * 1_000_000) / 250_000;
		expect(Math.abs(longest / trueLength - 1)).toBeLessThan(0.01);

		// And the ground itself: from one meridian to the next on the ellipsoid, in the middle of the map.
		const lines = meridiansOf(sheet);
		const [first, last] = [lines[0], lines.at(-1)];
		if (!first || !last || first.lng === last.lng) throw new Error('fewer than two meridians');
		const box = manifest.counties[1]?.bbox ?? [0, 0, 0, 0];
		const lat = (((box[1] + box[3]) / 2) * Math.PI) / 180;
		const bend = Math.sqrt(1 - 0.00669438 * Math.sin(lat) ** 2);
		const ground = (CIRCUMFERENCE_MM * Math.cos(lat) * (last.lng - first.lng)) / 360 / bend;
		expect(Math.abs((last.x - first.x) / (ground / 250_000) - 1)).toBeLessThan(0.01);

		const [map] = [...sheet.pictures].sort((a, b) => b.across - a.across);
		if (!map) throw new Error('no picture');
		expect(map.width).toBeGreaterThan(300);
		expect(map.across / (map.width / 25.4)).toBeGreaterThan(299.5);
		expect(map.down / (map.height / 25.4)).toBeGreaterThan(299.5);
		expect(map.tints).toBeGreaterThan(20);

		for (const words of [
			'挂图试印',
			'比例尺1:250,000',
			manifest.mapReview.number,
			'制图日期',
			'编号标记'
		]) {
			expect(sheet.text).toContain(withoutSpaces(words));
		}

		const own = [...overview.projects, ...overview.parks].filter(
			(fact) => fact.adcode === adcode()
		);
		const list = annex.map(({ text }) => text).join('');
		const missing = own.filter(({ name }) => !list.includes(withoutSpaces(name)));
		expect(missing.map(({ name }) => name)).toEqual([]);
		for (const page of annex) {
			expect(page.width).toBeCloseTo(210, 0);
			expect(page.text.length).toBeGreaterThan(50);
		}
		expect(annex.at(-1)?.text).toContain(`${pages.length}/${pages.length}`);
		expectClean(watched);
	});

	it(
		'can be printed in parts: the map alone is one page',
		{ timeout: PATIENCE * 1.5 },
		async () => {
			const { page } = await site.open(`/print?area=${adcode()}&sheet=A4,portrait&category=能源`);
			const alone = await readPdf(await printed(page, '只打印图幅'));
			expect(alone).toHaveLength(1);
			expect(alone[0]?.width).toBeCloseTo(210, 0);
			const list = await readPdf(await printed(page, '只打印附表'));
			expect(list[0]?.pictures).toEqual([]);
			expect(list.map(({ text }) => text).join('')).toContain('附表');
		}
	);
});

it(
	'draws in pieces where a device gives small ones, still at 300 dpi',
	{ timeout: PATIENCE * 1.5 },
	async () => {
		const { page } = await site.open(`/print?area=${adcode()}&sheet=A4,landscape,icons`);
		await page.evaluate(() => {
			const { prototype } = WebGL2RenderingContext;
			const width = Object.getOwnPropertyDescriptor(prototype, 'drawingBufferWidth');
			Object.defineProperty(prototype, 'drawingBufferWidth', {
				get(this: WebGL2RenderingContext) {
					return Math.min(2000, width?.get?.call(this) as number);
				}
			});
		});
		const [sheet] = await readPdf(await printed(page, '打印或存为 PDF'));
		const pieces = sheet?.pictures.filter(({ across }) => across > 300) ?? [];
		expect(pieces.length).toBeGreaterThan(1);
		for (const { across, width } of pieces) {
			expect(across).toBeLessThan(2000);
			expect(across / (width / 25.4)).toBeGreaterThan(299);
		}
	}
);

it(
	'saves a PNG of the whole sheet with its resolution in it',
	{ timeout: PATIENCE * 1.5 },
	async () => {
		const watched = await site.open(`/print?area=${adcode()}&sheet=A3,landscape,icons`);
		const { page } = watched;
		const save = page.getByRole('button', { name: '下载 PNG' });
		await expect.poll(() => save.isEnabled()).toBe(true);
		const [download] = await Promise.all([
			page.waitForEvent('download', { timeout: PATIENCE }),
			save.click()
		]);
		const png = await readFile(await download.path());
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([4961, 3508]);
		expect(png.toString('latin1', 37, 41)).toBe('pHYs');
		expect(png.readUInt32BE(41)).toBe(11_811);
		expect(await tintsOf(page, png)).toBeGreaterThan(20);
		expectClean(watched);
	}
);

describe('the page', () => {
	it('takes filters and camera along from the map', async () => {
		const { page } = await site.open(`/?area=${adcode()}&category=能源#10.2/35.2/111.8`);
		const open = page.getByRole('button', { name: '导出' });
		await expect.poll(() => open.isEnabled()).toBe(true);
		await open.click();
		await page.getByRole('link', { name: /打印到纸上/u }).click();
		await expect.poll(() => page.url()).toContain('/print');
		expect(decodeURIComponent(page.url())).toContain('category=能源');
		expect(page.url()).toMatch(/#10\.2\/35\.2\/111\.8$/u);
		await expect
			.poll(() => page.locator('svg[role=img] text').allTextContents())
			.toContain('比例尺 1:250,000');
	});

	it('refuses a scale that it cannot read, and takes one that it can, by keyboard', async () => {
		const { page } = await site.open(`/print?area=${adcode()}`);
		const own = page.getByLabel('自定');
		await expect.poll(() => own.isVisible()).toBe(true);
		await own.fill('很大');
		await expect.poll(() => page.locator('#scale-bad').innerText()).toContain('1:1,000');
		expect(page.url()).not.toContain('sheet=');
		await own.fill('10万');
		await own.press('Enter');
		await expect.poll(() => page.url()).toContain('sheet=A3,landscape,100000');
	});
});
