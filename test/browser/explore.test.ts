// The explorer in Chromium: the chain from the map to the sentence and back, by pointer, by keyboard, on a phone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '#domain/fact.ts';
import type { Position } from '#domain/geometry.ts';
import type { Overview, OverviewProject } from '#domain/published.ts';
import { spreadOf } from '#lib/layers/spread.ts';
import { mapIsStill, tintsOf } from './pictures.ts';
import { expectClean, listOf, openSite, panelOf, PHONE, type Site } from './site.ts';

const overview = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../static/data/v1/overview.json'), 'utf8')
) as Overview;

/** A project with money and a point below county level: something of everything to show. */
function findSample(): OverviewProject {
	const found = overview.projects.find(
		({ yuan, placements }) => yuan !== undefined && placements.some((p) => p.precision !== 'county')
	);
	if (!found) throw new Error('no project with money and a placement is published');
	return found;
}

const sample = findSample();

/** The ring with the most facts that stands at zoom 11 and opens nearer. */
function crowdedRing(): { position: Position; opens: number } {
	const rings = spreadOf(factsOf(overview), 1).rings.flatMap(({ from, to, opens, ...ring }) =>
		from <= 11 && 11 < to && opens !== undefined && ring.town !== undefined
			? [{ ...ring, opens }]
			: []
	);
	const [ring] = rings.sort((a, b) => b.facts.length - a.facts.length);
	if (!ring) throw new Error('no town is crowded');
	return ring;
}

const withoutSpace = (words: string): string => words.replace(/\s/gu, '');

let site: Site;

beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const chooseInList = async (page: Page): Promise<void> => {
	await page.getByRole('searchbox').fill(sample.name);
	await listOf(page).getByRole('link', { name: sample.name }).first().click();
};
const mapIsIdle = (page: Page): Promise<unknown> =>
	page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);

describe('the explorer', () => {
	it('opens with a drawn map, a choropleth with its legend, and a list that counts as the map does', async () => {
		const watched = await site.open('/');
		const { page } = watched;
		await mapIsIdle(page);
		expect(await countTints(page)).toBeGreaterThan(8);
		await expect.poll(() => page.getByRole('table', { name: '各县数值' }).isVisible()).toBe(true);
		const totals = (await page.getByRole('status').filter({ hasText: '共' }).innerText())
			.replaceAll(',', '')
			.match(/\d+/gu)
			?.map(Number);
		const [all = 0, ...parts] = totals ?? [];
		expect(all).toBe(overview.projects.length + overview.parks.length);
		expect(parts.reduce((a, b) => a + b, 0)).toBe(all);
		expect(await page.getByText('GS(2024)0650号').first().isVisible()).toBe(true);
		expectClean(watched);
	});

	it('leads from a project to its sentence, to the plan, and back', async () => {
		const watched = await site.open('/');
		const { page } = watched;
		await chooseInList(page);
		const quote = await panelOf(page).locator('mark').first().innerText();
		expect(quote.length).toBeGreaterThan(1);
		const chosen = page.url();
		await panelOf(page).getByRole('link', { name: '在规划文本中查看' }).first().click();
		await page.waitForURL(`**/plan/${sample.adcode}**`);
		const lit = page.locator('.lit').first();
		const start = quote.replace(/\s/gu, '').slice(0, 4);
		await expect.poll(() => lit.innerText().then(withoutSpace)).toContain(start);
		await expect.poll(() => lit.evaluate(isOnScreen)).toBe(true);
		await page.goBack();
		await expect.poll(() => page.url()).toContain(sample.id);
		expect(new URL(page.url()).searchParams.get('feature')).toBe(
			new URL(chosen).searchParams.get('feature')
		);
		await expect.poll(() => panelOf(page).isVisible()).toBe(true);
		expectClean(watched);
	});

	it('leads from the text to the map', async () => {
		const watched = await site.open(`/plan/${sample.adcode}?feature=${sample.id}`);
		const { page } = watched;
		await page.getByRole('complementary').getByRole('link', { name: /图上/u }).first().click();
		await expect.poll(() => new URL(page.url()).pathname).toBe('/');
		await expect.poll(() => panelOf(page).getByText(sample.name).first().isVisible()).toBe(true);
		expectClean(watched);
	});

	it('can be used with the keyboard alone', async () => {
		const { page } = await site.open('/');
		await page.keyboard.press('Tab');
		await expect.poll(() => page.locator(':focus').innerText()).toBe('跳到正文');
		await page.getByRole('searchbox').focus();
		await page.keyboard.type(sample.name);
		await expect.poll(() => listOf(page).getByRole('link').count()).toBeLessThan(10);
		const hit = listOf(page).getByRole('link', { name: sample.name }).first();
		for (let presses = 0; presses < 40; presses++) {
			await page.keyboard.press('Tab');
			if (await hit.evaluate((element) => element === document.activeElement)) break;
		}
		await page.keyboard.press('Enter');
		await expect.poll(() => panelOf(page).isVisible()).toBe(true);
	});

	it('opens a project that is clicked on the map', async () => {
		const { page } = await site.open(`/?feature=${sample.id}`);
		await mapIsIdle(page);
		await panelOf(page).getByRole('button', { name: '关闭' }).click();
		await expect.poll(() => panelOf(page).count()).toBe(0);
		await mapIsStill(page);
		await clickUntilChosen(page);
		await expect.poll(() => panelOf(page).locator('mark').count()).toBeGreaterThan(0);
	});

	it('opens the ring of a crowded town: nearer, each of its facts can be picked', async () => {
		const { position, opens } = crowdedRing();
		const { page } = await site.open(`/#11/${position[1]}/${position[0]}`);
		await mapIsIdle(page);
		await mapIsStill(page);
		const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
		if (!box) throw new Error('no map');
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		await expect
			.poll(() => Number(/#([\d.]+)/u.exec(page.url())?.[1]))
			.toBeGreaterThanOrEqual(opens - 0.01);
		await mapIsStill(page);
		await clickUntilChosen(page);
	});

	it('speaks English all through, and keeps it in the address', async () => {
		const watched = await site.open('/?lang=en');
		const { page } = watched;
		await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
		await expect
			.poll(() => page.getByRole('link', { name: 'Data' }).first().isVisible())
			.toBe(true);
		await page.getByRole('link', { name: 'Data' }).first().click();
		await expect.poll(() => page.url()).toContain('lang=en');
		expectClean(watched);
	});

	it('works on a phone: nothing wider than the screen, the list, the panel', async () => {
		const watched = await site.open('/', { viewport: PHONE, hasTouch: true, isMobile: true });
		const { page } = watched;
		await chooseInList(page);
		await expect.poll(() => panelOf(page).locator('mark').first().isVisible()).toBe(true);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			PHONE.width
		);
		expectClean(watched);
	});

	it('takes a bad parameter as the default and says so', async () => {
		const { page } = await site.open('/?indicator=nothing&area=12#99/x/1');
		await expect.poll(() => page.getByText('indicator=nothing').isVisible()).toBe(true);
		expect(await listOf(page).getByRole('link').count()).toBeGreaterThan(10);
	});

	it('still lists and quotes without WebGL', async () => {
		const { page } = await site.open('/about');
		await page.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		await page.goto(`${site.origin}/?feature=${sample.id}`);
		await expect.poll(() => panelOf(page).locator('mark').first().isVisible()).toBe(true);
	});
});

function isOnScreen(element: Element): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return bottom > 0 && top < window.innerHeight;
}

/** How many clearly different colours the map has: a blank one has a single colour. */
const countTints = async (page: Page): Promise<number> =>
	tintsOf(page, await page.locator('canvas.maplibregl-canvas').screenshot());

/** Clicks on a grid round the middle of the map, where the closed fact stands, until one opens. */
async function clickUntilChosen(page: Page): Promise<void> {
	const steps = [0, -12, 12, -24, 24, -40, 40];
	const offsets = steps.flatMap((dx) => steps.map((dy) => [dx, dy] as const));
	const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
	if (!box) throw new Error('no map');
	for (const [dx, dy] of offsets) {
		await page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
		const opened = await page
			.waitForURL((url) => url.searchParams.has('feature'), { timeout: 1500 })
			.catch((reason: unknown) => reason);
		if (opened === undefined) return;
	}
	throw new Error('no click near the middle opened a fact');
}
