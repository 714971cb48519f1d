// `npm run bench`, second part: the built site against the floor page (MapLibre and the same data, no app), interleaved in one run.
// Prints medians and ratios; it measures and does not judge.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { serveFolder } from '#src/serve/server.ts';
import { launchChromium } from '../browser/chromium.ts';

const ROOT = join(import.meta.dirname, '../..');
const FLOOR = join(import.meta.dirname, 'out/floor');
const RUNS = Number(process.env['RUNS'] ?? 7);

interface Sample {
	/** Brotli bytes of every script asked for until the first idle map, worker included. */
	scriptBytes: number;
	/** ms from navigation to the first idle map. */
	firstIdle: number;
	/** ms from navigation to the first contentful paint. */
	firstContent: number;
}

async function buildFloor(): Promise<void> {
	await build({
		configFile: false,
		root: join(import.meta.dirname, 'floor'),
		publicDir: join(ROOT, 'static'),
		logLevel: 'warn',
		build: { outDir: FLOOR, emptyOutDir: true, chunkSizeWarningLimit: 2000 }
	});
}

const brotliBytes = (file: string): number => brotliCompressSync(readFileSync(file)).length;

async function visit(browser: Browser, origin: string, folder: string): Promise<Sample> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const scripts = new Set<string>();
	context.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (/\.m?js$/u.test(pathname)) scripts.add(pathname);
	});
	const page = await context.newPage();
	await page.goto(`${origin}/`);
	await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
	const times = await page.evaluate(() => ({
		firstIdle: performance.getEntriesByName('map-idle')[0]?.startTime ?? NaN,
		firstContent: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
	}));
	await context.close();
	const bytes = [...scripts].map((path) => brotliBytes(join(folder, path)));
	return { ...times, scriptBytes: bytes.reduce((a, b) => a + b, 0) };
}

const median = (values: number[]): number =>
	values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function report(site: Sample[], floor: Sample[]): void {
	const rows = (['scriptBytes', 'firstIdle', 'firstContent'] as const).map((key) => {
		const ours = median(site.map((s) => s[key]));
		const bare = median(floor.map((s) => s[key]));
		return {
			figure: key,
			site: Math.round(ours),
			floor: Math.round(bare),
			ratio: (ours / bare).toFixed(2)
		};
	});
	console.table(rows);
	const content = median(site.map((s) => s.firstContent)) / median(floor.map((s) => s.firstIdle));
	console.log(`first content of the site / first idle map of the floor: ${content.toFixed(2)}`);
}

await buildFloor();
const site = await serveFolder(join(ROOT, 'build'), 0);
const floor = await serveFolder(FLOOR, 0);
const browser = await launchChromium();
const samples: { site: Sample[]; floor: Sample[] } = { site: [], floor: [] };
for (let run = 0; run < RUNS; run++) {
	samples.floor.push(await visit(browser, floor.origin, FLOOR));
	samples.site.push(await visit(browser, site.origin, join(ROOT, 'build')));
}
await browser.close();
await Promise.all([site.close(), floor.close()]);
report(samples.site, samples.floor);
