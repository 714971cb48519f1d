// A consumer of oEmbed, as a publishing system has it: a link to a page → its discovery link → the answer → the frame in
// a page of another origin, where the map is drawn.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish } from '#src/serve/finish.ts';
import { serveFolder, type RunningServer } from '#src/serve/server.ts';
import { launchChromium } from './chromium.ts';

const BASE = '/gh/xiantu';
const folder = mkdtempSync(join(tmpdir(), 'xiantu-oembed-'));
const hostFolder = mkdtempSync(join(tmpdir(), 'xiantu-host-'));

let site: RunningServer;
let browser: Browser;
beforeAll(async () => {
	// The address is in the pages, so the port must be known before they are.
	const free = await serveFolder(hostFolder, 0);
	await free.close();
	await finish(
		folder,
		JSON.stringify({ basemap: { kind: 'none' }, site: `${free.origin}${BASE}/` })
	);
	site = await serveFolder(folder, Number(new URL(free.origin).port), { base: BASE });
	expect(site.origin).toBe(free.origin);
	browser = await launchChromium();
});
afterAll(async () => {
	await browser.close();
	await site.close();
	for (const one of [folder, hostFolder]) rmSync(one, { recursive: true });
});

interface Answer {
	readonly html: string;
	readonly title: string;
	readonly thumbnail_url: string;
}

/** What a consumer does with a link that somebody pasted. */
async function consume(link: string): Promise<Answer> {
	const html = await (await fetch(link)).text();
	const [, found] =
		/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/u.exec(html) ?? [];
	if (found === undefined) throw new Error(`${link} has no discovery link.`);
	const response = await fetch(found);
	expect(response.headers.get('content-type')).toContain('application/json');
	return (await response.json()) as Answer;
}

const idsOf = (thing: string): string[] => readdirSync(join('.svelte-kit/pages/embed', thing));
const [fact = ''] = idsOf('fact').filter((id) => id.includes('-p-'));
const [clause = ''] = idsOf('clause');
const county = fact.slice(0, 6);

/** What a link leads to, and what stands where it is shown. */
const LINKS: readonly [path: string, shown: string][] = [
	['/', 'canvas'],
	[`/county/${county}`, 'canvas'],
	[`/plan/${county}/`, 'canvas'],
	['/embed/map/', 'canvas'],
	[`/embed/fact/${fact}/`, 'canvas'],
	[`/embed/clause/${clause}/`, 'blockquote'],
	['/embed/chart/urbanisation/', '.chart table'],
	[`/present/${county}/1/`, '.player canvas']
];

describe('a link pasted elsewhere', () => {
	it.each(LINKS)('%s is shown there', async (path, shown) => {
		const { html, title, thumbnail_url } = await consume(site.origin + BASE + path);
		const picture = await fetch(thumbnail_url);
		expect(picture.headers.get('content-type')).toBe('image/png');
		writeFileSync(join(hostFolder, 'index.html'), `<!doctype html><h1>新闻</h1>${html}`);
		const host = await serveFolder(hostFolder, 0);
		const page = await browser.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(String(error)));
		await page.goto(`${host.origin}/`);
		const frame = page.frameLocator('iframe');
		await expect.poll(() => frame.locator(shown).first().isVisible()).toBe(true);
		expect(await frame.locator('footer').innerText()).toContain('数据版本');
		expect(await frame.locator('html').evaluate(() => document.title)).toBe(title);
		expect(errors).toEqual([]);
		await page.close();
		await host.close();
	});

	it('is answered for every embed', () => {
		for (const kind of ['fact', 'county', 'clause', 'chart', 'deck']) {
			const embeds = readdirSync(join(folder, 'embed', kind));
			expect(embeds.length).toBeGreaterThan(kind === 'fact' ? 1000 : 0);
			expect(
				embeds.filter((id) => !existsSync(join(folder, 'embed', kind, id, 'oembed.json')))
			).toEqual([]);
		}
	});
});
