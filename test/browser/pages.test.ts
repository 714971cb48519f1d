// Every page in both languages and both themes: no accessibility violation, no outside request, no error.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axeCore from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '#domain/published.ts';
import { expectClean, openSite, PHONE, type Site } from './site.ts';

const manifest = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../static/data/v1/manifest.json'), 'utf8')
) as Manifest;
const [county] = manifest.counties;
if (!county) throw new Error('no county is published');

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PAGES = [
	'/',
	`/county/${county.adcode}`,
	`/plan/${county.adcode}`,
	'/compare',
	'/data',
	'/about'
];
const READINGS = ['', '?lang=en', '?theme=dark', '?lang=en&theme=dark'];

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const summary = ({ id, nodes }: axeCore.Result): string =>
	`${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`;

describe.each(PAGES)('%s', (path) => {
	it.each(READINGS)('has no violation with %s', async (reading) => {
		const watched = await site.open(path + reading);
		const { page } = watched;
		await page.waitForTimeout(500);
		// Evaluated by the browser's debugger, which the page's own policy does not bind.
		await page.evaluate(readFileSync(axePath, 'utf8'));
		const violations = await page.evaluate(async () => {
			const { axe } = window as unknown as { axe: typeof axeCore };
			const found = await axe.run(document, {
				runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
			});
			return found.violations;
		});
		expect(violations.map(summary)).toEqual([]);
		expectClean(watched);
	});

	it('is no wider than a phone', async () => {
		const { page } = await site.open(path, { viewport: PHONE });
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(PHONE.width);
	});

	it('says what it is about without JavaScript', async () => {
		const html = await (await fetch(site.origin + path)).text();
		expect(html).toMatch(/<h1[\s>]/u);
		expect(html.replace(/<script[\s\S]*?<\/script>/gu, '').length).toBeGreaterThan(2000);
	});
});

describe('an address that is not there', () => {
	it.each(['/plan/999999', '/county/999999', '/nowhere'])(
		'%s offers the counties',
		async (path) => {
			const { page } = await site.open(path);
			await expect
				.poll(() => page.getByRole('link', { name: county.name }).first().isVisible())
				.toBe(true);
		}
	);
});
