// What people come for takes at most two clicks or one search from the first page, by pointer and by keyboard alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '#domain/facts.ts';
import type { Manifest, Overview } from '#domain/published.ts';
import { listOf, openSite, panelOf, type Site } from './site.ts';

const DATA = join(import.meta.dirname, '../../static/data/v1');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(DATA, path), 'utf8')) as T;
const overview = read<Overview>('overview.json');
const { counties } = read<Manifest>('manifest.json');

const adcodeOf = (name: string): string => {
	const found = counties.find((county) => county.name === name);
	if (!found) throw new Error(`${name} is not published`);
	return found.adcode;
};

/** How a person acts: both ways do the same to the same thing. */
interface Hand {
	/** Uses a link, a button or a choice. */
	press(target: Locator): Promise<void>;
	write(target: Locator, words: string): Promise<void>;
	/** Takes the first option of an open list. */
	take(option: Locator): Promise<void>;
}

const pointer: Hand = {
	press: (target) => target.click(),
	write: (target, words) => target.fill(words),
	take: (option) => option.click()
};

/** Goes there with Tab alone, as a keyboard must. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; presses < 120; presses++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('Tab does not reach it');
}

const keyboardOf = (page: Page): Hand => ({
	async press(target) {
		await tabTo(page, target);
		await page.keyboard.press('Enter');
	},
	async write(target, words) {
		await tabTo(page, target);
		await page.keyboard.insertText(words);
	},
	async take() {
		await page.keyboard.press('Enter');
	}
});

const HANDS: [string, (page: Page) => Hand][] = [
	['pointer', () => pointer],
	['keyboard', keyboardOf]
];

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const start = (page: Page, county: string): Locator =>
	page.getByRole('listitem').filter({ has: page.getByRole('link', { name: county, exact: true }) });
const wholeListIsHere = (page: Page): Promise<void> =>
	expect.poll(() => page.getByText(/图上 \d+/u).count()).toBeGreaterThan(0);
/** The number that the list says it has. */
const total = (page: Page): Promise<number> =>
	page
		.getByRole('status')
		.filter({ hasText: '共' })
		.innerText()
		.then((words) => Number(/\d+/u.exec(words.replaceAll(',', ''))?.[0]));

async function open(): Promise<Page> {
	const { page } = await site.open('/');
	await wholeListIsHere(page);
	return page;
}

describe.each(HANDS)('by %s', (_, handOf) => {
	it('all energy projects of 垣曲县', async () => {
		const page = await open();
		const hand = handOf(page);
		await hand.press(start(page, '垣曲县').getByRole('link').first());
		await hand.press(
			page.getByRole('region', { name: /按类别/u }).getByRole('link', { name: /^能源/u })
		);
		const wanted = overview.projects.filter(
			({ adcode, category }) => adcode === adcodeOf('垣曲县') && category === '能源'
		);
		await expect.poll(() => total(page)).toBe(wanted.length);
		const drawn = wanted.filter(({ placements }) => placements.length > 0);
		for (const { name } of drawn.slice(0, 5))
			expect(await listOf(page).getByText(name, { exact: true }).count()).toBeGreaterThan(0);
	});

	it('the projects of 新城镇', async () => {
		const page = await open();
		await handOf(page).write(listOf(page).page().getByRole('searchbox').first(), '新城镇');
		const wanted = [...overview.projects, ...overview.parks].filter(
			({ name, townships }) => townships.includes('新城镇') || name.includes('新城镇')
		);
		expect(wanted.length).toBeGreaterThan(0);
		await expect.poll(() => total(page)).toBe(wanted.length);
	});

	it('parks of 汾阳市', async () => {
		const page = await open();
		await handOf(page).press(start(page, '汾阳市').getByRole('link', { name: /园区/u }));
		const wanted = overview.parks.filter(({ adcode }) => adcode === adcodeOf('汾阳市'));
		await expect.poll(() => total(page)).toBe(wanted.length);
	});

	it("the sentence behind a project's investment", async () => {
		const rich = overview.projects.find(({ yuan }) => yuan !== undefined);
		if (!rich) throw new Error('no project with money is published');
		const sum = read<Facts>(`${rich.adcode}/facts.json`).projects.find(
			({ id }) => id === rich.id
		)?.investment;
		const page = await open();
		const hand = handOf(page);
		await hand.write(page.getByRole('searchbox').first(), rich.name);
		await hand.press(listOf(page).getByRole('link', { name: rich.name }).first());
		const quotes = (): Promise<string> =>
			panelOf(page)
				.locator('blockquote')
				.allInnerTexts()
				.then((texts) => texts.join('').replace(/\s/gu, ''));
		await expect.poll(quotes).toContain(sum?.evidence.quote.replace(/\s/gu, ''));
	});

	it('the 2025 GDP target of each county', async () => {
		const page = await open();
		const hand = handOf(page);
		await hand.press(page.locator('.chooser'));
		const words = page.getByRole('combobox', { name: '更换指标' });
		await words.waitFor();
		await hand.write(words, '地区生产总值');
		const option = page.getByRole('option', { name: /^地区生产总值/u }).first();
		await option.waitFor();
		await hand.take(option);
		const gdp = overview.indicators.find(({ name }) => name === '地区生产总值');
		const table = page.getByRole('table', { name: '各县数值' });
		for (const { adcode, name } of counties) {
			const target = gdp?.rows
				.find((row) => row.adcode === adcode)
				?.values.find(({ role, year }) => role === 'target' && year === 2025);
			const row = table.getByRole('row').filter({ hasText: name }).first();
			await expect
				.poll(() => row.innerText())
				.toContain(target?.value === undefined ? name : String(target.value));
		}
	});

	it('what every plan says on 抽水蓄能', async () => {
		const page = await open();
		const hand = handOf(page);
		await hand.press(page.getByRole('button', { name: /搜索/u }).first());
		const box = page.getByRole('dialog');
		await hand.write(box.getByRole('combobox').or(box.getByRole('searchbox')).first(), '抽水蓄能');
		const saying = counties.filter(({ adcode }) =>
			read<{ text: string }>(`${adcode}/plan.json`).text.includes('抽水蓄能')
		);
		expect(saying.length).toBeGreaterThan(1);
		for (const { name } of saying)
			await expect
				.poll(() => box.getByRole('heading', { name: `${name}规划原文` }).count())
				.toBeGreaterThan(0);
	});
});
