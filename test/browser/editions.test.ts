// An edition that a site keeps beside a newer one: an embed pinned to it shows the data of then and says that there are
// newer; the way to the whole leads to the site of now.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, Overview } from '#domain/published.ts';
import { openSite, type Site } from './site.ts';

const BUILD = join(import.meta.dirname, '../../build');
/** As src/lib/embed/README.md tells an operator to keep it. */
const KEPT = ['_app', 'cards', 'data', 'theme.css', 'favicon.svg', 'config.json'];
const OLD = '0123456789ab';

const folder = mkdtempSync(join(tmpdir(), 'xiantu-editions-'));
const there = join(folder, 'embed/editions', OLD);
const manifest = JSON.parse(readFileSync(join(BUILD, 'data/v1/manifest.json'), 'utf8')) as Manifest;
const [{ adcode }] = manifest.counties as [Manifest['counties'][number]];

/** A file of the kept edition, as it was then. */
function wasThen<T extends object>(path: string, then: (now: T) => T): void {
	const file = join(there, path);
	for (const packed of ['.br', '.gz']) rmSync(file + packed, { force: true });
	writeFileSync(file, JSON.stringify(then(JSON.parse(readFileSync(file, 'utf8')) as T)));
}

let site: Site;
beforeAll(async () => {
	for (const path of [...KEPT, 'embed/map', `embed/county/${adcode}`, `embed/deck/${adcode}`])
		for (const root of [folder, there])
			cpSync(join(BUILD, path), join(root, path), { recursive: true });
	wasThen<Manifest>('data/v1/manifest.json', (now) => ({
		...now,
		edition: OLD,
		date: '2025-01-02'
	}));
	wasThen<Overview>('data/v1/overview.json', ({ projects, ...now }) => ({
		...now,
		projects: projects.filter((one) => one.adcode === adcode).slice(0, 3)
	}));
	site = await openSite(folder);
});
afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

const SIZE = { viewport: { width: 640, height: 480 } };
const newer = `${manifest.edition} (${manifest.date})`;

describe('an embed pinned to an edition that the site keeps', () => {
	it('shows the data of then, says that there are newer, and leads to the site of now', async () => {
		const { page, errors, outside } = await site.visit(
			`/embed/map/?v=${OLD}&layers=projects`,
			SIZE
		);
		await page.waitForURL(`**/embed/editions/${OLD}/embed/map/?v=${OLD}&layers=projects`);
		await expect.poll(() => page.locator('[data-drawn]').count()).toBe(1);
		await expect.poll(() => page.locator('.legend').innerText()).toMatch(/3 项/u);
		const note = page.locator('[data-note=kept]');
		await expect.poll(() => note.isVisible()).toBe(true);
		expect(await note.innerText()).toContain(newer);
		const whole = await page
			.locator('[data-full]')
			.evaluate((link) => (link as HTMLAnchorElement).pathname);
		expect(whole).toBe('/');
		expect(outside).toEqual([]);
		expect(errors).toEqual([]);
	});

	it('is so for a deck', async () => {
		const { page, outside } = await site.visit(`/embed/deck/${adcode}/?v=${OLD}#2`, SIZE);
		await page.waitForURL(`**/embed/editions/${OLD}/embed/deck/${adcode}/?v=${OLD}#2`);
		await expect.poll(() => page.locator('.note code').innerText()).toBe(newer);
		const whole = (): Promise<string> =>
			page.locator('[data-full]').evaluate((link) => (link as HTMLAnchorElement).pathname);
		await expect.poll(whole).toBe(`/present/${adcode}/2/`);
		expect(outside).toEqual([]);
	});
});

it('an embed that is not pinned shows the data of now, and says nothing', async () => {
	const { page } = await site.visit('/embed/map/?layers=projects', SIZE);
	await expect.poll(() => page.locator('[data-drawn]').count()).toBe(1);
	expect(await page.locator('[data-note=kept]').isVisible()).toBe(false);
	await expect.poll(() => page.locator('.legend').innerText()).not.toMatch(/\b3 项/u);
});
