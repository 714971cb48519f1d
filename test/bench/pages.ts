// What is measured on a page, and how: each function opens a page of its own and gives figures in ms, bytes or MB.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

export interface Served {
	readonly origin: string;
	readonly folder: string;
}

const DESK = { viewport: { width: 1440, height: 900 } };
/** ms */
const SETTLING = 500;

async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
	const context = await browser.newContext(DESK);
	try {
		// What runs in a page was compiled by tsx, which keeps functions' names with a helper of this name.
		await context.addInitScript('globalThis.__name = (one) => one');
		const page = await context.newPage();
		// The browser is at work on the new window for a moment, which is not the page's.
		await page.waitForTimeout(SETTLING);
		return await use(page);
	} finally {
		await context.close();
	}
}

const brotliBytes = (file: string): number => brotliCompressSync(readFileSync(file)).length;

/** A map that rests; the site says with how many facts, the floor has all of them from the start. */
const whenDrawn = (page: Page) =>
	page.waitForFunction(() =>
		performance.getEntriesByName('map-idle').some((mark) => (mark as PerformanceMark).detail !== 0)
	);

export interface FirstMap {
	/** Brotli bytes of every script asked for until the first idle map, worker included. */
	readonly scriptBytes: number;
	/** ms from navigation to the first idle map with its facts. */
	readonly firstIdle: number;
	/** ms from navigation to the first contentful paint. */
	readonly firstContent: number;
	/** 95th percentile of the time between two frames while the map is dragged, ms. */
	readonly panFrame: number;
	/** Heap of the page's own scripts after that, MB. */
	readonly heap: number;
}

/** The first page: until its map rests, then dragged to and fro. */
export const firstMap = (browser: Browser, { origin, folder }: Served): Promise<FirstMap> =>
	withPage(browser, async (page) => {
		const scripts = new Set<string>();
		page.context().on('request', (request) => {
			const { pathname } = new URL(request.url());
			if (/\.m?js$/u.test(pathname)) scripts.add(pathname);
		});
		await page.goto(`${origin}/`);
		await whenDrawn(page);
		const bytes = [...scripts].map((path) => brotliBytes(join(folder, path)));
		const times = await page.evaluate(() => ({
			firstIdle:
				performance
					.getEntriesByName('map-idle')
					.find((mark) => (mark as PerformanceMark).detail !== 0)?.startTime ?? NaN,
			firstContent: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
		}));
		const panFrame = await dragFrames(page);
		return {
			...times,
			scriptBytes: bytes.reduce((a, b) => a + b, 0),
			panFrame,
			heap: await heapOf(page)
		};
	});

/** Drags the map in steps and gives the 95th percentile of the time between its frames. */
async function dragFrames(page: Page): Promise<number> {
	await page.waitForTimeout(1000);
	await page.evaluate(() => {
		const times: number[] = [];
		const tick = (now: number): void => {
			times.push(now);
			requestAnimationFrame(tick);
		};
		requestAnimationFrame(tick);
		Object.assign(window, { frameTimes: times });
	});
	const { width, height } = DESK.viewport;
	const [x, y] = [width * 0.55, height * 0.5];
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (let step = 0; step < 60; step++) {
		await page.mouse.move(x + 120 * Math.sin(step / 6), y + 60 * Math.cos(step / 6));
	}
	await page.mouse.up();
	const times = await page.evaluate(
		() => (window as unknown as { frameTimes: number[] }).frameTimes
	);
	return p95(times.slice(1).map((time, index) => time - (times[index] ?? time)));
}

async function heapOf(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}

/** Runs in the page: how long its own tasks keep it from answering, each beyond 50 ms. */
function watchTasks(): void {
	const watched = { blocked: 0 };
	Object.assign(window, { watched });
	new PerformanceObserver((list) => {
		for (const { name, duration } of list.getEntries())
			if (name === 'self') watched.blocked += duration - 50;
	}).observe({ type: 'longtask', buffered: true });
}

/**
 * ms that another site's page with ten maps is blocked by what it has of ours, while it is read from top to end. `host`
 * is of another site than the maps, so that a browser gives their frames a process of their own.
 */
export const hostBlocked = (browser: Browser, host: string): Promise<number> =>
	withPage(browser, async (page) => {
		await page.addInitScript(watchTasks);
		await page.goto(host);
		for (const element of await page.locator('xiantu-map').all()) {
			await element.scrollIntoViewIfNeeded();
			await element.locator('iframe').contentFrame().locator('[data-drawn]').waitFor();
		}
		return page.evaluate(
			() => (window as unknown as { watched: { blocked: number } }).watched.blocked
		);
	});

/** ms from a click on a row of the list until its panel is painted, row after row, `pause` ms after the one before. */
export const selections = (
	browser: Browser,
	{ origin }: Served,
	rows: number,
	pause: number
): Promise<number[]> =>
	withPage(browser, async (page) => {
		await page.goto(`${origin}/`);
		await whenDrawn(page);
		await page.waitForTimeout(1000);
		const times: number[] = [];
		for (let row = 0; row < rows; row++) {
			times.push(await page.evaluate(selectRow, row));
			await page.waitForTimeout(pause);
		}
		return times;
	});

/**
 * Runs in the page. Painted: the frame is done before which the panel says the row's name; what was put off until after
 * that paint, as drawing the map anew, does not count.
 */
async function selectRow(index: number): Promise<number> {
	const row = [...document.querySelectorAll<HTMLElement>('[data-fact]')][index];
	const name = row?.querySelector('.name')?.textContent ?? '';
	const start = performance.now();
	row?.click();
	const shows = (): boolean =>
		document.querySelector('aside h2')?.textContent.includes(name) === true;
	while (!shows() && performance.now() - start < 5000)
		await new Promise((resolve) => requestAnimationFrame(resolve));
	const { scheduler } = window as unknown as { scheduler: Scheduler };
	await scheduler.postTask(() => undefined, { priority: 'user-blocking' });
	return performance.now() - start;
}

/** Of Chromium, and not among the types. */
interface Scheduler {
	postTask(task: () => void, options: { priority: 'user-blocking' }): Promise<void>;
}

/** ms a keystroke from the key to the results on the page, after all is loaded. */
export const keystrokes = (
	browser: Browser,
	{ origin }: Served,
	queries: readonly string[]
): Promise<number[]> =>
	withPage(browser, async (page) => {
		await page.goto(`${origin}/about`);
		await page.waitForSelector('html[data-hydrated]');
		await page.keyboard.press('Control+k');
		await page.locator('dialog[open] input').fill('县');
		await page.waitForSelector('dialog h2');
		return page.evaluate(typeAll, queries);
	});

/** Runs in the page. The results of a keystroke are made within its event and the microtasks after it. */
async function typeAll(queries: readonly string[]): Promise<number[]> {
	const input = document.querySelector<HTMLInputElement>('dialog input');
	const times: number[] = [];
	for (const query of queries) {
		for (let end = 1; end <= query.length; end++) {
			if (!input) return [];
			const start = performance.now();
			input.value = query.slice(0, end);
			input.dispatchEvent(new InputEvent('input', { bubbles: true }));
			await new Promise((resolve) => setTimeout(resolve));
			times.push(performance.now() - start);
			await new Promise((resolve) => requestAnimationFrame(resolve));
		}
	}
	return times;
}

/** Width and height of the map beside a slide's words on DESK. */
const SLIDE_MAP = { width: 878, height: 900 };
type Box = readonly [number, number, number, number];

/** ms from a key to the settled map, there and back between the first two slides of a deck; motion is off. */
export const slideChanges = (
	browser: Browser,
	{ origin }: Served,
	deck: string,
	times: number
): Promise<number[]> =>
	withPage(browser, async (page) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(`${origin}/present/${deck}/1/`);
		await whenDrawn(page);
		return repeat(times, page, (at) => (at % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'));
	});

/** The same jumps on the floor page: to the second box and back to the first. */
export const boxJumps = (
	browser: Browser,
	{ origin }: Served,
	[first, second]: readonly [Box, Box],
	times: number
): Promise<number[]> =>
	withPage(browser, async (page) => {
		await page.setViewportSize(SLIDE_MAP);
		await page.goto(`${origin}/`);
		await whenDrawn(page);
		await page.evaluate(settled, first);
		return repeat(times, page, (at) => (at % 2 === 0 ? second : first));
	});

async function repeat(
	times: number,
	page: Page,
	turn: (at: number) => string | Box
): Promise<number[]> {
	const found: number[] = [];
	for (let at = 0; at < times; at++) {
		await page.waitForTimeout(700);
		found.push(await page.evaluate(settled, turn(at)));
	}
	return found;
}

/** Runs in the page: presses a key, or shows a box, and waits until the map rests. */
async function settled(turn: string | Box): Promise<number> {
	const idles = (): PerformanceEntryList => performance.getEntriesByName('map-idle');
	const before = idles().length;
	const start = performance.now();
	if (typeof turn === 'string')
		dispatchEvent(new KeyboardEvent('keydown', { key: turn, bubbles: true }));
	else
		(
			window as unknown as { floorMap: { fitBounds(box: Box, options: object): void } }
		).floorMap.fitBounds(turn, { padding: 48, duration: 0 });
	while (idles().length === before && performance.now() - start < 10_000)
		await new Promise((resolve) => requestAnimationFrame(resolve));
	return (idles().at(-1)?.startTime ?? NaN) - start;
}

/** ms from navigation until a page of text is live and its last line has been painted. */
export const textShown = (browser: Browser, address: string): Promise<number> =>
	withPage(browser, async (page) => {
		await page.goto(address);
		await page.waitForFunction(
			() => document.documentElement.dataset['hydrated'] !== undefined || document.title === 'Bare'
		);
		return page.evaluate(async () => {
			document.body.lastElementChild?.scrollIntoView({ block: 'end' });
			await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
			return performance.now();
		});
	});

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

function quantile(values: readonly number[], share: number): number {
	const inOrder = [...values].sort((a, b) => a - b);
	return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? NaN;
}
