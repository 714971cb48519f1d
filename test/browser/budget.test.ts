// Budgets of the first page, in bytes as they go over the line: what comes until the map stands with its facts.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildFloor } from '../bench/build-floor.ts';
import { openSite, type Site } from './site.ts';

const BUILD = join(import.meta.dirname, '../../build');
/** MapLibre and its worker are 354 kB of it, and this is 1.25 times those. */
const SCRIPTS = 443_000;
const DATA = 140_000;
const HTML = 12_000;
/** An embed's scripts to its map, by those of a page with MapLibre and nothing else. */
const EMBED_TO_FLOOR = 1.1;

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const bytesOf = (paths: Iterable<string>): number =>
	[...paths]
		.map((path) => brotliCompressSync(readFileSync(join(BUILD, path))).length)
		.reduce((a, b) => a + b, 0);

/**
 * What a page asks for until its map stands, from an empty cache. `drawn` runs in the page and says when that was, in ms of
 * its clock: what comes then does not count, however late this is told of it.
 */
async function askedFor(path: string, drawn: () => number | undefined): Promise<string[]> {
	const { page } = await site.open('/about');
	const asked: Request[] = [];
	page.context().on('request', (request) => asked.push(request));
	await page
		.context()
		.newCDPSession(page)
		.then((session) => session.send('Network.setCacheDisabled', { cacheDisabled: true }));
	await page.goto(site.origin + path);
	const stood = await page.waitForFunction(drawn);
	const until =
		Number(await stood.jsonValue()) + (await page.evaluate(() => performance.timeOrigin));
	const before = asked.filter((request) => request.timing().startTime <= until);
	return [...new Set(before.map((request) => new URL(request.url()).pathname))];
}

const isScript = (path: string): boolean => /\.m?js$/u.test(path);

it('the first map keeps within its budgets', async () => {
	const paths = await askedFor('/', () => {
		const marks = performance.getEntriesByName('map-idle') as PerformanceMark[];
		return marks.find(({ detail }) => detail > 0)?.startTime;
	});
	const scripts = paths.filter(isScript);
	const data = paths.filter((path) => path.startsWith('/data/'));
	expect(scripts.length).toBeGreaterThan(5);
	expect(data).toContain('/data/v1/overview.json');
	expect(data).not.toContain('/data/v1/search.json');
	expect(bytesOf(scripts)).toBeLessThan(SCRIPTS);
	expect(bytesOf(data)).toBeLessThan(DATA);
	expect(bytesOf(['index.html'])).toBeLessThan(HTML);
});

it('an embed fetches hardly more code than a bare map does', async () => {
	const floor = mkdtempSync(join(tmpdir(), 'xiantu-floor-'));
	await buildFloor(floor, { data: false });
	const bare = readdirSync(join(floor, 'assets'))
		.filter(isScript)
		.map((name) => brotliCompressSync(readFileSync(join(floor, 'assets', name))).length)
		.reduce((a, b) => a + b, 0);
	const paths = await askedFor(
		'/embed/map',
		() => performance.getEntriesByName('map-idle')[0]?.startTime
	);
	const scripts = paths.filter(isScript);
	expect(scripts.length).toBeGreaterThan(1);
	expect(bytesOf(scripts) / bare).toBeLessThan(EMBED_TO_FLOOR);
	expect(paths.filter((path) => path.endsWith('.json'))).not.toContain('/data/v1/search.json');
});
