// Budgets of the first page, in bytes as they go over the line: what comes until the map stands with its facts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type Site } from './site.ts';

const BUILD = join(import.meta.dirname, '../../build');
/** MapLibre and its worker are 354 kB of it. */
const SCRIPTS = 443_000;
const DATA = 140_000;
const HTML = 12_000;

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const bytesOf = (paths: Iterable<string>): number =>
	[...paths]
		.map((path) => brotliCompressSync(readFileSync(join(BUILD, path))).length)
		.reduce((a, b) => a + b, 0);

it('the first map keeps within its budgets', async () => {
	const { page } = await site.open('/about');
	const asked = new Set<string>();
	page.on('request', (request) => asked.add(new URL(request.url()).pathname));
	await page
		.context()
		.newCDPSession(page)
		.then((session) => session.send('Network.setCacheDisabled', { cacheDisabled: true }));
	await page.goto(`${site.origin}/`);
	await page.waitForFunction(() =>
		performance.getEntriesByName('map-idle').some((mark) => (mark as PerformanceMark).detail > 0)
	);
	const [...paths] = asked;
	const scripts = paths.filter((path) => /\.m?js$/u.test(path));
	const data = paths.filter((path) => path.startsWith('/data/'));
	expect(scripts.length).toBeGreaterThan(5);
	expect(data).toContain('/data/v1/overview.json');
	expect(data).not.toContain('/data/v1/search.json');
	expect(bytesOf(scripts)).toBeLessThan(SCRIPTS);
	expect(bytesOf(data)).toBeLessThan(DATA);
	expect(bytesOf(['index.html'])).toBeLessThan(HTML);
});
