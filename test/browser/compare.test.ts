// Counties side by side: figures without script, a topic over all plans, the counties in the address, a phone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, Overview } from '#domain/published.ts';
import { expectClean, openSite, PHONE, type Site } from './site.ts';

const read = <T>(path: string): T =>
	JSON.parse(readFileSync(join(import.meta.dirname, '../../static/data/v1', path), 'utf8')) as T;
const { counties } = read<Manifest>('manifest.json');
const overview = read<Overview>('overview.json');
const TOPIC = '抽水蓄能';

/** Counties whose plan has the words, by a plain scan of its text. */
const telling = counties.filter(({ adcode }) =>
	read<{ text: string }>(`${adcode}/plan.json`).text.includes(TOPIC)
);

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

describe('/compare', () => {
	it('has its figures before any script', async () => {
		const html = await (await fetch(`${site.origin}/compare`)).text();
		const shown = html.replace(/<script[\s\S]*?<\/script>/gu, '');
		for (const { name, counts } of counties) {
			expect(shown).toContain(name);
			expect(shown).toContain(`>${counts.projects}<`);
		}
		expect(shown).toContain(overview.indicators[0]?.name);
	});

	it('leads from a topic to each plan’s sentence, in the text and on the map', async () => {
		const watched = await site.open('/compare');
		const { page } = watched;
		await page.getByRole('searchbox', { name: '话题' }).fill(TOPIC);
		const columns = page.locator('#topic').locator('xpath=ancestor::section[1]');
		await expect.poll(() => columns.locator('section').count()).toBe(counties.length);
		for (const { name } of counties) {
			const column = columns.getByRole('region', { name });
			const tells = telling.some((county) => county.name === name);
			await expect
				.poll(() => column.getByRole('status').innerText())
				.toMatch(tells ? /\d 处/u : /没有写到/u);
			expect(await column.locator('mark').count()).toBe(
				await column.locator('blockquote').filter({ hasText: TOPIC }).locator('mark').count()
			);
		}
		expect(new URL(page.url()).searchParams.get('q')).toBe(TOPIC);

		const last = columns.locator('li').last();
		const chapter = (await last.locator('.path').innerText()).split('›').at(-1)?.trim() ?? '';
		await last.getByRole('link', { name: '在规划文本中查看' }).click();
		await page.waitForURL('**/plan/**');
		await expect
			.poll(() => page.getByRole('status').or(page.locator('output')).allInnerTexts())
			.toContainEqual(expect.stringMatching(/\d \/ \d/u));
		await expect
			.poll(() => page.evaluate(() => decodeURIComponent(location.hash.slice(1)).length))
			.toBeGreaterThan(1);
		expect(chapter.length).toBeGreaterThan(1);
		await page.goBack();
		await columns.getByRole('link', { name: '在地图上看' }).first().click();
		await expect.poll(() => new URL(page.url()).pathname).toBe('/');
		expect(page.url()).toMatch(/feature=|q=/u);
		expectClean(watched);
	});

	it('keeps the counties in the address, and at least one of them', async () => {
		const { page } = await site.open('/compare');
		const [first, second, ...others] = counties;
		if (!first || !second) throw new Error('two counties');
		for (const { name } of others) await page.getByRole('checkbox', { name }).uncheck();
		await expect
			.poll(() => new URL(page.url()).searchParams.get('area'))
			.toBe(`${first.adcode},${second.adcode}`);
		await expect.poll(() => page.getByRole('columnheader', { name: first.name }).count()).toBe(5);
		for (const { name } of others)
			expect(await page.getByRole('columnheader', { name }).count()).toBe(0);
		await page.reload();
		await expect
			.poll(() => page.getByRole('checkbox', { name: second.name }).isChecked())
			.toBe(true);
		await page.getByRole('checkbox', { name: second.name }).uncheck();
		await expect
			.poll(() => page.getByRole('checkbox', { name: first.name }).isDisabled())
			.toBe(true);
	});

	it('says of a county that it does not know', async () => {
		const { page } = await site.open('/compare?area=999999');
		await expect.poll(() => page.getByText('area=999999').isVisible()).toBe(true);
		expect(await page.getByRole('checkbox').count()).toBe(counties.length);
	});

	it('sets nobody beside others whose number means something else', async () => {
		const { page } = await site.open('/compare');
		const apart = overview.indicators.find(
			({ incomparable, rows }) => incomparable.length > 0 && rows.length > 1
		);
		if (!apart) throw new Error('no indicator with an incomparable county');
		const card = page.locator('article').filter({
			has: page.getByRole('heading', { name: apart.name, exact: true })
		});
		const list = card.getByRole('list', { name: '不可比' });
		for (const { adcode, reason } of apart.incomparable) {
			const name = counties.find((county) => county.adcode === adcode)?.name ?? '';
			expect(await list.getByText(reason).count()).toBeGreaterThan(0);
			expect(await card.getByRole('rowheader', { name }).count()).toBe(0);
		}
	});

	it('works on a phone in English', async () => {
		const watched = await site.open(`/compare?lang=en&q=${TOPIC}`, { viewport: PHONE });
		const { page } = watched;
		await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			PHONE.width
		);
		expectClean(watched);
	});
});
