// An operator's basemap in Chromium, from files beside the site: it lies under the facts, and where it does not come, the
// map stands on its own ground and says so.
import gcoord from 'gcoord';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archiveOf, OperatorSite, tile } from './operator-site.ts';
import { mapIsStill, shareOf } from './pictures.ts';
import { expectClean, openSite, type Site, type Watched } from './site.ts';

/** No colour of ours. */
const GREEN = [20, 200, 40] as const;
const SOURCE = '某省地理信息中心';

let operated: OperatorSite;
let site: Site | undefined;
beforeAll(() => {
	operated = new OperatorSite();
});
afterAll(() => {
	operated.remove();
});
async function closeSite(): Promise<void> {
	await site?.close();
	site = undefined;
}
afterEach(closeSite);

async function openWith(
	basemap: Record<string, unknown>,
	files: Record<string, string | Buffer> = {},
	path = '/'
): Promise<Watched> {
	operated.put({ basemap }, files);
	site = await openSite(operated.folder);
	return path.startsWith('/embed/') ? site.visit(path) : site.open(path);
}

const style = (tiles: string): string =>
	JSON.stringify({
		version: 8,
		sources: { tiles: { type: 'raster', tiles: [tiles], tileSize: 256, maxzoom: 0 } },
		layers: [{ id: 'tiles', type: 'raster', source: 'tiles' }]
	});

const shapesStyle = JSON.stringify({
	version: 8,
	sources: { shapes: { type: 'vector', tiles: ['shapes/{z}/{x}/{y}.pbf'], maxzoom: 14 } },
	layers: [{ id: 'water', type: 'fill', source: 'shapes', 'source-layer': 'water' }]
});

const canvasOf = (page: Page) => page.locator('canvas.maplibregl-canvas');

/** Runs in the page: the share of pixels in which two pictures plainly differ. */
async function differing(pictures: string[]): Promise<number> {
	const pixels = await Promise.all(
		pictures.map(async (base64) => {
			const picture = new Image();
			picture.src = `data:image/png;base64,${base64}`;
			await picture.decode();
			const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
			context?.drawImage(picture, 0, 0);
			return context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
		})
	);
	const [one = [], other = []] = pixels;
	let count = 0;
	for (let at = 0; at < one.length; at += 4)
		if ([0, 1, 2].some((n) => Math.abs((one[at + n] ?? 0) - (other[at + n] ?? 0)) > 40)) count++;
	return (count * 4) / one.length;
}

/** Share of the map that is nearly the colour. */
const shareOnMap = async (page: Page, colour: readonly number[]): Promise<number> =>
	shareOf(page, await canvasOf(page).screenshot(), colour);
const notice = (page: Page) => page.getByText('在线底图未能载入');
const isDrawn = (page: Page, share = 0.2) =>
	expect.poll(() => shareOnMap(page, GREEN)).toBeGreaterThan(share);

describe('a basemap of the operator', () => {
	it('from a style and tiles beside the site lies under the facts, with its source', async () => {
		const watched = await openWith(
			{ kind: 'style', url: 'ground/style.json', crs: 'wgs84', attribution: SOURCE },
			{ 'ground/style.json': style('tiles/{z}/{x}/{y}.png'), 'ground/tiles/0/0/0.png': tile(GREEN) }
		);
		await isDrawn(watched.page);
		expect(await watched.page.getByText(`底图：${SOURCE}`).isVisible()).toBe(true);
		expect(await watched.page.getByText('GS(2024)0650号').first().isVisible()).toBe(true);
		expect(await notice(watched.page).count()).toBe(0);
		expectClean(watched);
	});

	it('in GCJ-02 has all that is ours moved onto it, and nothing else changed', async () => {
		const files = {
			'ground/style.json': style('tiles/{z}/{x}/{y}.png'),
			'ground/tiles/0/0/0.png': tile(GREEN)
		};
		const shots: string[] = [];
		const seat: [number, number] = [111.66448, 35.29936];
		for (const crs of ['wgs84', 'gcj02'] as const) {
			const to = crs === 'wgs84' ? gcoord.WGS84 : gcoord.GCJ02;
			const [lng, lat] = gcoord.transform<[number, number]>([...seat], gcoord.WGS84, to);
			const basemap = { kind: 'style', url: 'ground/style.json', crs, attribution: SOURCE };
			const watched = await openWith(basemap, files, `/#12.5/${lat}/${lng}`);
			await isDrawn(watched.page, 0.02);
			await mapIsStill(watched.page);
			shots.push((await canvasOf(watched.page).screenshot()).toString('base64'));
			expectClean(watched);
			if (crs === 'gcj02') expect(await watched.page.evaluate(differing, shots)).toBeLessThan(0.03);
			await closeSite();
		}
	});

	it('from one PMTiles file beside the site', async () => {
		const watched = await openWith(
			{ kind: 'pmtiles', url: 'ground.pmtiles', crs: 'wgs84', attribution: SOURCE },
			{ 'ground.pmtiles': archiveOf(tile(GREEN)) }
		);
		await isDrawn(watched.page);
		expectClean(watched);
	});
});

const MISSING: [string, Record<string, unknown>, Record<string, string>][] = [
	[
		'a style that is not there',
		{ kind: 'style', url: 'ground/none.json', crs: 'wgs84', attribution: SOURCE },
		{}
	],
	[
		'tiles that are not there',
		{ kind: 'style', url: 'ground/style.json', crs: 'wgs84', attribution: SOURCE },
		{ 'ground/style.json': style('tiles/{z}/{x}/{y}.png') }
	],
	[
		'tiles of shapes that are not there',
		{ kind: 'style', url: 'ground/style.json', crs: 'wgs84', attribution: SOURCE },
		{ 'ground/style.json': shapesStyle }
	],
	['a host that the pages do not allow', { kind: 'tianditu', map: 'vec', key: 'k' }, {}],
	['a setting without datum', { kind: 'pmtiles', url: 'ground.pmtiles', attribution: SOURCE }, {}]
];

describe('the map stands on its own ground and says so', () => {
	it.each(MISSING)('with %s', async (_, basemap, files) => {
		const { page } = await openWith(basemap, files);
		await expect.poll(() => notice(page).isVisible()).toBe(true);
		expect(await page.getByText('底图：').count()).toBe(0);
		await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
		// The paper of the counties, whole again.
		await expect.poll(() => shareOnMap(page, [255, 253, 248])).toBeGreaterThan(0.0005);
		await page.getByRole('button', { name: '知道了' }).click();
		expect(await notice(page).count()).toBe(0);
	});
});

describe('under an embed', () => {
	const ground = { kind: 'style', url: 'ground/style.json', attribution: SOURCE };
	const files = { 'ground/style.json': style('tiles/{z}/{x}/{y}.png') };
	const credit = (page: Page) => page.locator('[data-credit]');

	it.each(['wgs84', 'gcj02'])('it lies as under the explorer, with its source: %s', async (crs) => {
		const watched = await openWith(
			{ ...ground, crs },
			{ ...files, 'ground/tiles/0/0/0.png': tile(GREEN) },
			'/embed/map/'
		);
		await isDrawn(watched.page);
		await expect.poll(() => credit(watched.page).innerText()).toBe(`底图：${SOURCE}`);
		expect(await watched.page.getByText('GS(2024)0650号').first().isVisible()).toBe(true);
		expectClean(watched);
	});

	it('and where its tiles do not come, the map is on its own ground, and names no other', async () => {
		const { page } = await openWith({ ...ground, crs: 'wgs84' }, files, '/embed/map/');
		const asked = () =>
			performance.getEntriesByType('resource').some(({ name }) => name.includes('/ground/tiles/'));
		await expect.poll(() => page.evaluate(asked)).toBe(true);
		await expect.poll(() => credit(page).isVisible()).toBe(false);
		await expect.poll(() => shareOnMap(page, [255, 253, 248])).toBeGreaterThan(0.0005);
	});
});
