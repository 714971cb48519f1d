// The site as many offices have it: below a path, by plain http under a host's name, which browsers call insecure and
// keep the clipboard and more from. Explorer, reader, county and a page that is not there all work.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, Overview } from '#domain/published.ts';
import { finish } from '#src/serve/finish.ts';
import { expectClean, listOf, openSite, panelOf, type Site } from './site.ts';

const DATA = join(import.meta.dirname, '../../static/data/v1');
const read = <T>(name: string) => JSON.parse(readFileSync(join(DATA, name), 'utf8')) as T;
const [county] = read<Manifest>('manifest.json').counties;
const project = read<Overview>('overview.json').projects.find(
	({ adcode, placements }) => adcode === county?.adcode && placements.length === 1
);
if (!county || !project) throw new Error('The published data has no placed project.');

const BASE = '/gh/xiantu';
const HOST = 'xiantu.test';

let site: Site;
let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'xiantu-intranet-'));
	await finish(
		folder,
		JSON.stringify({ basemap: { kind: 'none' }, site: `http://${HOST}${BASE}/` })
	);
	site = await openSite(folder, { host: HOST, base: BASE });
});
afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

describe('below a path and by plain http', () => {
	it('leads from the map through a project to its sentence, to the county and back', async () => {
		const watched = await site.open('/');
		const { page } = watched;
		expect(await page.evaluate(() => [isSecureContext, typeof navigator.clipboard])).toEqual([
			false,
			'undefined'
		]);
		const canvas = page.locator('canvas').first();
		await expect.poll(() => canvas.isVisible()).toBe(true);
		const row = listOf(page).getByRole('link', { name: project.name }).first();
		await row.click();
		await expect.poll(() => panelOf(page).locator('mark').first().isVisible()).toBe(true);
		await panelOf(page).getByRole('button', { name: '复制' }).first().click();
		await expect.poll(() => panelOf(page).getByText('已复制').first().isVisible()).toBe(true);
		await panelOf(page).getByRole('link', { name: '在规划文本中查看' }).first().click();
		await page.waitForURL(`**${BASE}/plan/${county.adcode}/**`);
		await expect.poll(() => page.locator('.lit').first().isVisible()).toBe(true);
		await page.goto(`${site.origin}/county/${county.adcode}`);
		expect(new URL(page.url()).pathname).toBe(`${BASE}/county/${county.adcode}/`);
		await page.waitForSelector('html[data-hydrated]');
		await page
			.getByRole('main')
			.locator(`a[href*="${BASE}/plan/"], a[href*="../plan/"]`)
			.first()
			.click();
		await page.waitForURL(`**${BASE}/plan/${county.adcode}/**`);
		expectClean(watched);
	});

	it.each(['/county/999999', '/plan/999999/', '/nowhere/at/all'])(
		'says of %s that it is not there, and leads on',
		async (path) => {
			const { page, outside } = await site.open(path);
			const link = page.getByRole('main').getByRole('link', { name: county.name }).first();
			await link.click();
			await page.waitForURL(`**${BASE}/county/${county.adcode}/**`);
			await expect.poll(() => page.locator('p.missing').isVisible()).toBe(false);
			expect(outside).toEqual([]);
		}
	);

	it.each(['plan', 'county', 'embed/county'])(
		'leads from what the address of a %s once was to what it is now',
		async (path) => {
			const { page } = await site.visit(`/${path}/${county.adcode}.html?lang=en`);
			await page.waitForURL(`**${BASE}/${path}/${county.adcode}/?lang=en`);
			await expect.poll(() => page.locator('h1').first().innerText()).toContain(county.name);
		}
	);

	it('says it without JavaScript too', async () => {
		const response = await fetch(`${site.origin.replace(HOST, '127.0.0.1')}/nowhere`);
		expect(response.status).toBe(404);
		expect(await response.text()).toContain(`<a href="${BASE}/">`);
	});
});
