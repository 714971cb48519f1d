// The indicator on the map: choosing it, cutting its values into classes, reading the own county's value. Its state is
// the address, so a reload shows the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, Overview, OverviewIndicator } from '#domain/published.ts';
import { openingIndicator } from '#lib/scales/headline.ts';
import { comparableValues } from '#lib/scales/indicator-values.ts';
import { expectClean, openSite, PHONE, type Site } from './site.ts';

const read = <T>(path: string): T =>
	JSON.parse(readFileSync(join(import.meta.dirname, '../../static/data/v1', path), 'utf8')) as T;
const { counties } = read<Manifest>('manifest.json');
const { indicators } = read<Overview>('overview.json');

const firstOf = (found: OverviewIndicator | undefined): OverviewIndicator => {
	if (!found) throw new Error('no such indicator is published');
	return found;
};
const opening = firstOf(openingIndicator(indicators, counties.length));
/** One that all counties can be compared by, each with another value, and that is not shown at first. */
const sample = firstOf(
	indicators.find((one) => {
		const values = [...comparableValues(one, 'target').values()];
		return one !== opening && values.length === counties.length && new Set(values).size > 3;
	})
);
/** One that some county has in another way. */
const apart = firstOf(indicators.find(({ incomparable }) => incomparable.length > 0));

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const chooser = (page: Page): Locator => page.locator('.chooser');
const classes = (page: Page): Locator => page.locator('.indicator > ul li');
const parameter = (page: Page, key: string): string | null =>
	new URL(page.url()).searchParams.get(key);
const choose = async (page: Page, name: string): Promise<void> => {
	await chooser(page).click();
	await page.getByRole('combobox', { name: '更换指标' }).fill(name);
	await page.getByRole('option', { name }).first().click();
};

describe('the indicator on the map', () => {
	it('opens with a headline, and says of which counties it has no number', async () => {
		const { page } = await site.open('/');
		await expect.poll(() => chooser(page).innerText()).toContain(opening.name);
		const table = page.getByRole('table', { name: '各县数值' });
		for (const { name } of counties)
			await expect.poll(() => table.getByRole('button', { name }).count()).toBe(1);
	});

	it('is chosen by typing, by mouse and by keyboard alone', async () => {
		const watched = await site.open('/');
		const { page } = watched;
		await choose(page, sample.name);
		await expect.poll(() => parameter(page, 'indicator')).toBe(sample.id);
		await expect.poll(() => chooser(page).innerText()).toContain(sample.name);

		await chooser(page).focus();
		await page.keyboard.press('Enter');
		await expect
			.poll(() =>
				page
					.getByRole('combobox', { name: '更换指标' })
					.evaluate((one) => one === document.activeElement)
			)
			.toBe(true);
		await page.keyboard.type(opening.name);
		await expect
			.poll(() => page.getByRole('option', { name: opening.name }).count())
			.toBeGreaterThan(0);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect.poll(() => parameter(page, 'indicator')).not.toBe(sample.id);
		await expect
			.poll(() => chooser(page).evaluate((one) => one === document.activeElement))
			.toBe(true);
		expectClean(watched);
	});

	it('is cut into as many classes as asked for, by the method asked for', async () => {
		const watched = await site.open(`/?indicator=${sample.id}`);
		const { page } = watched;
		await page.getByRole('button', { name: '分级' }).click();
		await page.getByRole('radio', { name: '3', exact: true }).check();
		await expect.poll(() => parameter(page, 'classes')).toBe('3');
		await expect.poll(() => classes(page).count()).toBe(3);
		const equal = await classes(page).allInnerTexts();
		await page.getByRole('radio', { name: '自然断点' }).check();
		await expect.poll(() => parameter(page, 'method')).toBe('natural');
		await expect.poll(() => classes(page).allInnerTexts()).not.toEqual(equal);
		const natural = await classes(page).allInnerTexts();
		await page.reload();
		await expect.poll(() => classes(page).allInnerTexts()).toEqual(natural);
		await page.goBack();
		await expect.poll(() => classes(page).allInnerTexts()).toEqual(equal);
		expectClean(watched);
	});

	it('takes limits of one’s own, and says why some cannot be taken', async () => {
		const { page } = await site.open(`/?indicator=${sample.id}`);
		await page.getByRole('button', { name: '分级' }).click();
		await page.getByRole('radio', { name: '自定义' }).check();
		const limits = page.getByRole('textbox', { name: '分界值' });
		await limits.fill('20，10');
		await expect.poll(() => page.getByRole('alert').innerText()).toBe('须从小到大');
		expect(await limits.getAttribute('aria-invalid')).toBe('true');
		await limits.fill('十');
		await expect.poll(() => page.getByRole('alert').innerText()).toBe('只能填数字');
		await limits.fill('12.5，40');
		await expect.poll(() => parameter(page, 'limits')).toBe('12.5,40');
		await expect.poll(() => classes(page).count()).toBe(3);
		expect((await classes(page).allInnerTexts()).join(' ')).toMatch(/12\.5～40/u);
		await page.getByRole('radio', { name: '等分位' }).check();
		await expect.poll(() => parameter(page, 'limits')).toBeNull();
	});

	it('shows the change from base to target, and marks the chosen county’s value', async () => {
		const [county] = counties;
		if (!county) throw new Error('no county');
		const { page } = await site.open(`/?indicator=${sample.id}&feature=${county.adcode}`);
		const legend = page.locator('summary').filter({ hasText: '图例' });
		await expect.poll(() => legend.isVisible()).toBe(true);
		if (!(await chooser(page).isVisible())) await legend.click();
		await page.getByRole('radio', { name: '变化' }).check();
		await expect.poll(() => parameter(page, 'time')).toBe('change');
		await expect.poll(() => page.locator('.spread strong').innerText()).toContain(county.name);
		await expect
			.poll(() => page.getByRole('table', { name: '各县数值' }).innerText())
			.toMatch(/[+-]\d/u);
	});

	it('says why a county is not coloured with the others', async () => {
		const { page } = await site.open(`/?indicator=${apart.id}`);
		const [refused] = apart.incomparable;
		const table = page.getByRole('table', { name: '各县数值' });
		await expect.poll(() => table.innerText()).toContain(`不可比：${refused?.reason ?? ''}`);
		await expect.poll(() => page.locator('.indicator > ul').innerText()).toContain('无数据');
	});

	it('is chosen on a phone, too', async () => {
		const watched = await site.open('/', { viewport: PHONE, hasTouch: true, isMobile: true });
		const { page } = watched;
		await page.locator('summary').filter({ hasText: '图例' }).tap();
		await choose(page, sample.name);
		await expect.poll(() => parameter(page, 'indicator')).toBe(sample.id);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			PHONE.width
		);
		expectClean(watched);
	});
});
