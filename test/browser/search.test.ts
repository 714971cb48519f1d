// One box over names and text, by keyboard alone: what it finds, and where it leads.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '#domain/plan.ts';
import type { Manifest } from '#domain/published.ts';
import { expectClean, openSite, PHONE, type Site } from './site.ts';

const DATA = join(import.meta.dirname, '../../static/data/v1');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(DATA, path), 'utf8')) as T;
const { counties } = read<Manifest>('manifest.json');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const box = (page: Page) => page.getByRole('dialog');
const focused = (page: Page) =>
	page.evaluate(
		() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName
	);

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

async function search(page: Page, words: string): Promise<void> {
	await page.keyboard.press('Control+k');
	await expect.poll(() => box(page).isVisible()).toBe(true);
	await expect.poll(() => focused(page)).toBe('INPUT');
	await page.keyboard.type(words);
	await expect.poll(() => box(page).getByRole('heading').count()).toBeGreaterThan(0);
}

describe('search', () => {
	it('finds what every plan says, and the projects, with the words marked', async () => {
		const watched = await site.open('/');
		const { page } = watched;
		await search(page, '抽水蓄能');
		const headings = await box(page).getByRole('heading').allTextContents();
		const saying = counties.filter(({ adcode }) =>
			read<Plan>(`${adcode}/plan.json`).text.includes('抽水蓄能')
		);
		expect(saying.length).toBeGreaterThan(1);
		for (const { name } of saying)
			expect(headings.some((one) => one.includes(`${name}规划原文`))).toBe(true);
		expect(headings.some((one) => /重大项目\s+\d+/u.test(one))).toBe(true);
		const marks = await box(page).locator('mark').allTextContents();
		expect(new Set(marks)).toEqual(new Set(['抽水蓄能']));
		expectClean(watched);
	});

	it('opens a county by the first sounds of its name', async () => {
		const { page } = await site.open('/about');
		await search(page, 'yqx');
		await expect.poll(() => box(page).locator('mark').first().textContent()).toBe('垣曲县');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).toContain('feature=140827');
		expect(await box(page).count()).toBe(0);
	});

	it('leads to the sentence with the arrow keys, and to the words in the text', async () => {
		const { page } = await site.open('/about');
		await search(page, '抽水蓄能');
		await page.keyboard.press('ArrowDown');
		const map = await focused(page);
		expect(map).toMatch(/^\/[?#]/u);
		await page.keyboard.press('ArrowRight');
		expect(await focused(page)).toContain('/plan/');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).toContain('/plan/');
		await expect.poll(() => page.locator('.mark').count()).toBeGreaterThan(0);
	});

	it('closes with Escape and gives the focus back', async () => {
		const { page } = await site.open('/about');
		const button = page.getByRole('button', { name: '搜索' });
		await button.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => focused(page)).toBe('INPUT');
		await page.keyboard.press('Escape');
		await expect.poll(() => box(page).count()).toBe(0);
		expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	it.each(['/', '/about?lang=en'])(
		'holds to the rules of accessibility on %s, on a phone',
		async (path) => {
			const { page } = await site.open(path, { viewport: PHONE, hasTouch: true, isMobile: true });
			await page
				.getByRole('button', { name: /搜索|Search/u })
				.first()
				.click();
			await expect.poll(() => focused(page)).toBe('INPUT');
			await page.keyboard.type('工业园');
			await expect.poll(() => box(page).getByRole('heading').count()).toBeGreaterThan(1);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				PHONE.width
			);
			await page.evaluate(readFileSync(AXE, 'utf8'));
			const violations = await page.evaluate(async () => {
				const { axe } = window as unknown as { axe: typeof axeCore };
				return (await axe.run('dialog')).violations.map(
					({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`
				);
			});
			expect(violations).toEqual([]);
		}
	);
});
