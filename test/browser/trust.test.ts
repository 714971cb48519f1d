// Signs of trust in Chromium: the sentence behind a sum within two clicks, and reports and citations that can be pasted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts, Project } from '#domain/facts.ts';
import type { Overview } from '#domain/published.ts';
import { openSite, panelOf, type Site } from './site.ts';

const read = (path: string): unknown =>
	JSON.parse(readFileSync(join(import.meta.dirname, '../../static/data/v1', path), 'utf8'));

const { projects } = read('overview.json') as Overview;
const adcodes = [...new Set(projects.map(({ adcode }) => adcode))];
const full = adcodes.flatMap((adcode) => (read(`${adcode}/facts.json`) as Facts).projects);
const costly: Project[] = full.filter(({ investment }) => investment);

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

/** What was copied, as a person would paste it. */
async function pasted(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const area = document.createElement('textarea');
		document.body.append(area);
		area.focus();
		document.execCommand('paste');
		const text = area.value || (await navigator.clipboard.readText());
		area.remove();
		return text;
	});
}

describe('the sentence behind an investment', () => {
	it('is one click away for a project whose sum stands apart from its name', async () => {
		const apart = costly.find(
			({ evidence, investment }) =>
				investment &&
				!evidence.some(
					({ start, end }) => start <= investment.evidence.start && investment.evidence.end <= end
				)
		);
		const project = apart ?? costly[0];
		if (!project?.investment) throw new Error('no project with a sum is published');
		const { page } = await site.open('/');
		await page.getByRole('searchbox').fill(project.name);
		await page.locator(`a[data-fact="${project.id}"]`).click();
		const quotes = panelOf(page).locator('blockquote');
		await expect.poll(() => quotes.count()).toBeGreaterThan(0);
		const shown = (await quotes.allInnerTexts()).join('').replace(/\s/gu, '');
		expect(shown).toContain(project.investment.evidence.quote.replace(/[\s*]/gu, ''));
	});
});

describe.each([
	['with the clipboard', true],
	['on a plain-http intranet, without it', false]
])('%s', (_, withClipboard) => {
	it('a problem report and a citation can be copied', async () => {
		const [project] = costly;
		if (!project) throw new Error('no project with a sum is published');
		const { page } = await site.open('/about', {
			permissions: ['clipboard-read', 'clipboard-write']
		});
		if (!withClipboard) {
			await page.addInitScript(() => {
				Object.defineProperty(navigator, 'clipboard', {
					value: { readText: navigator.clipboard.readText.bind(navigator.clipboard) }
				});
			});
		}
		await page.goto(`${site.origin}/?feature=${project.id}`);
		await panelOf(page).getByRole('button', { name: '报告问题' }).click();
		await expect.poll(() => panelOf(page).getByText('已复制，请粘贴').count()).toBe(1);
		const report = await pasted(page);
		expect(report).toContain(`编号：${project.id}`);
		expect(report).toContain(project.evidence[0]?.quote.replace(/\s/gu, ''));
		expect(report).toContain(`/plan/${project.id.slice(0, 6)}/?feature=${project.id}`);
		await panelOf(page).getByRole('button', { name: '复制引用' }).click();
		await expect.poll(() => pasted(page)).toMatch(/^“[^”]+”（《[^》]+》第[^章]+章[^）]*）http/u);
	});
});
