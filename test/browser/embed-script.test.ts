// embed.js in a page of another origin: maps that are alive, as high as they need to be, that tell and obey their page
// and nobody else, and that are given up when they are far away.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '#domain/published.ts';
import { openOtherSite } from './other-site.ts';
import { openSite, type Site } from './site.ts';

const BUILD = join(import.meta.dirname, '../../build');
const { counties } = JSON.parse(
	readFileSync(join(BUILD, 'data/v1/manifest.json'), 'utf8')
) as Manifest;
const [{ adcode }] = counties as [Manifest['counties'][number]];

const other = openOtherSite();

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => Promise.all([site.close(), other.close()]));

interface XiantuMap extends HTMLElement {
	filter(filter: string): Promise<readonly string[]>;
	select(feature: string | null): Promise<readonly string[]>;
	setView(view: string): Promise<readonly string[]>;
}
interface Told {
	readonly type: string;
	readonly [key: string]: unknown;
}

/** A page of the host, which keeps what its maps tell. */
async function openHost(
	body: string,
	script = `<script src="${site.origin}/embed.js"></script>`
): Promise<{ page: Page; errors: string[] }> {
	const address = await other.publish(
		'host.html',
		`<!doctype html><title>新闻</title><link rel="icon" href="data:,"><script>
			window.told = [];
			for (const type of ['ready', 'view-changed', 'select', 'error'])
				addEventListener(type, ({ detail }) => detail && told.push(detail), true);
		</script>${script}${body}`
	);
	const { page, errors } = await site.visit('/about/', { viewport: { width: 800, height: 600 } });
	await page.goto(address);
	return { page, errors };
}

const told = (page: Page, type: string): Promise<Told[]> =>
	page.evaluate(
		(wanted) => (window as unknown as { told: Told[] }).told.filter((one) => one.type === wanted),
		type
	);
const isReady = (page: Page): Promise<void> =>
	expect.poll(async () => (await told(page, 'ready')).length).toBeGreaterThan(0);
const whole = (frame: FrameLocator): Promise<string> =>
	frame.locator('[data-full]').evaluate((link) => decodeURI((link as HTMLAnchorElement).href));
const heightOf = (page: Page): Promise<number> =>
	page.locator('xiantu-map').evaluate((map) => map.clientHeight);

describe('<xiantu-map>', () => {
	it('shows its map, tells its page, obeys it, and answers', async () => {
		const { page, errors } = await openHost(
			`<xiantu-map category="交通" lang="zh-CN" label="全部县的交通项目"></xiantu-map>`
		);
		await isReady(page);
		const map = page.locator('xiantu-map');
		const frame = page.frameLocator('xiantu-map iframe');
		expect(await map.locator('iframe').getAttribute('title')).toBe('全部县的交通项目');
		expect(await whole(frame)).toContain('category=交通');
		await expect.poll(() => heightOf(page)).not.toBe(480);
		expect(await frame.locator('body').evaluate(() => innerHeight)).toBe(await heightOf(page));

		const refused = await map.evaluate((one) => (one as XiantuMap).filter('category=水利&area=1'));
		expect(refused).toEqual(['area']);
		expect(await whole(frame)).toContain('category=水利');
		await map.evaluate((one, id) => (one as XiantuMap).select(id), adcode);
		await expect
			.poll(() => told(page, 'select'))
			.toEqual([expect.objectContaining({ feature: adcode })]);
		expect(
			await map.evaluate((one) => (one as XiantuMap).setView('?theme=dark&lang=<b>#9.5/35.2/111.9'))
		).toEqual(['lang']);
		expect(await whole(frame)).toMatch(/\?theme=dark#9\.5\/35\.2\/111\.9$/u);
		expect((await told(page, 'view-changed')).at(-1)).toMatchObject({
			view: '?theme=dark#9.5/35.2/111.9'
		});
		expect(errors).toEqual([]);
	});

	it('gives its map up far from the window and comes back as it was', async () => {
		const { page } = await openHost(
			`<xiantu-map county="${adcode}"><a href="/own">本站的说明</a></xiantu-map><div style="height:5000px"></div>`
		);
		await isReady(page);
		await page
			.locator('xiantu-map')
			.evaluate((one) => (one as XiantuMap).setView('#10.5/35.2/111.9'));
		await page.evaluate(() => scrollTo(0, 5000));
		await expect.poll(() => page.locator('xiantu-map iframe').count()).toBe(0);
		expect(await page.getByRole('link', { name: '本站的说明' }).isVisible()).toBe(true);
		expect(page.frames()).toHaveLength(1);
		await page.evaluate(() => scrollTo(0, 0));
		await expect
			.poll(() => page.locator('xiantu-map iframe').getAttribute('src'))
			.toMatch(/#10\.5\/35\.2\/111\.9$/u);
	});
});

describe('nobody else', () => {
	const FORGED = `<script>
		const say = (to, message) => to.postMessage({ xiantu: 1, ...message }, '*');
		for (let i = 1; i <= 50; i++) {
			say(parent, { type: 'height', height: 5000 });
			say(parent, { type: 'ready', view: 'forged' });
			say(parent.frames[0], { type: 'hello' });
			say(parent.frames[0], { type: 'filter', id: i, filter: 'category=水利' });
		}
		document.title = 'said';
	</script>`;

	it('moves a map or speaks for it', async () => {
		// Below embed/, where a page may be framed.
		const forger = await other.publish('embed/forger.html', FORGED);
		const { page } = await openHost(
			`<iframe src="${site.origin}/embed/map/?category=交通" width="600" height="400"></iframe>
			<xiantu-map height="400"></xiantu-map>`
		);
		await isReady(page);
		const plain = page.frameLocator('body > iframe').first();
		await expect.poll(() => whole(plain)).toContain('category=交通');
		await page.evaluate((src) => {
			const frame = document.createElement('iframe');
			frame.src = src;
			document.body.append(frame);
		}, forger);
		await expect
			.poll(async () =>
				page
					.frames()
					.find((one) => one.url().includes('forger'))
					?.title()
			)
			.toBe('said');
		// The page's own request comes after the forged ones: what they did would be seen by its answer.
		await page.locator('xiantu-map').evaluate((one) => (one as XiantuMap).filter('category=教育'));
		expect(await whole(plain)).toContain('category=交通');
		expect(await heightOf(page)).toBe(400);
		expect(JSON.stringify(await told(page, 'ready'))).not.toContain('forged');
	});

	it('is told anything where the operator named other sites', async () => {
		const { page } = await openHost('');
		const asked: string[] = [];
		await page.route('**/config.json', (route) => {
			asked.push(route.request().url());
			return route.fulfill({ json: { basemap: { kind: 'none' }, framedBy: ['https://*.gov.cn'] } });
		});
		await page.evaluate(() => document.body.append(document.createElement('xiantu-map')));
		await expect.poll(() => asked.length).toBeGreaterThan(0);
		const frame = page.frameLocator('xiantu-map iframe');
		await expect.poll(() => frame.locator('[data-controls]').isVisible()).toBe(true);
		expect(await told(page, 'ready')).toEqual([]);
		expect(await heightOf(page)).toBe(480);
	});
});

describe('an embed without a map', () => {
	const PAGE = `<xiantu-map height="120" style="width:120px"></xiantu-map>`;

	it('of a stamp’s size speaks with its page all the same', async () => {
		const { page, errors } = await openHost(PAGE);
		await isReady(page);
		const frame = page.frameLocator('xiantu-map iframe');
		const refused = await page
			.locator('xiantu-map')
			.evaluate((one) => (one as XiantuMap).filter('category=水利&area=1'));
		expect(refused).toEqual(['area']);
		expect(await whole(frame)).toContain('category=水利');
		expect(await frame.locator('canvas').count()).toBe(0);
		// Given room, it draws its map.
		await page.locator('xiantu-map').evaluate((map) => {
			map.style.width = '600px';
			map.removeAttribute('height');
		});
		await expect.poll(() => frame.locator('[data-drawn]').count()).toBe(1);
		expect(errors).toEqual([]);
	});

	it('where the browser draws none, too', async () => {
		const { page } = await openHost('');
		await page.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		await page.reload();
		await page.evaluate(
			(code) => document.body.insertAdjacentHTML('beforeend', code),
			`<xiantu-map county="${adcode}"></xiantu-map>`
		);
		await isReady(page);
		const frame = page.frameLocator('xiantu-map iframe');
		await expect.poll(() => frame.getByText('缺少 WebGL').isVisible()).toBe(true);
		await page.locator('xiantu-map').evaluate((one) => (one as XiantuMap).setView('?theme=dark'));
		expect(await whole(frame)).toContain('theme=dark');
	});

	it('that is a chart is as high as its table', async () => {
		const { page, errors } = await openHost(`<xiantu-map chart="urbanisation"></xiantu-map>`);
		await isReady(page);
		await expect.poll(() => heightOf(page)).toBeLessThan(300);
		const frame = page.frameLocator('xiantu-map iframe');
		const hidden = await frame
			.locator('.chart')
			.evaluate((chart) => chart.scrollHeight - chart.clientHeight);
		expect(hidden).toBeLessThanOrEqual(0);
		expect(errors).toEqual([]);
	});
});

describe('a deck', () => {
	it('opens at its slide, tells its steps and obeys', async () => {
		const { page, errors } = await openHost(
			`<xiantu-map deck="${adcode}" slide="2"></xiantu-map><div style="height:3000px"></div>`
		);
		await isReady(page);
		const frame = page.frameLocator('xiantu-map iframe');
		const count = frame.locator('.foot span').last();
		await expect.poll(() => count.innerText()).toMatch(/^2 /u);
		const steps = await page.evaluate(() => history.length);
		await frame.getByRole('button', { name: '下一页' }).click();
		await expect.poll(() => count.innerText()).toMatch(/^3 /u);
		await expect.poll(() => told(page, 'view-changed')).toMatchObject([{ view: '#3' }]);
		expect(await whole(frame)).toMatch(new RegExp(`/present/${adcode}/3/$`, 'u'));
		const deck = page.locator('xiantu-map');
		expect(
			await deck.evaluate((one) => (one as XiantuMap).setView('?theme=dark&area=140827#5'))
		).toEqual(['area']);
		await expect.poll(() => count.innerText()).toMatch(/^5 /u);
		// Keys by which pages are scrolled stay the page's own.
		await frame.getByRole('button', { name: '下一页' }).focus();
		await page.keyboard.press('PageDown');
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => count.innerText()).toMatch(/^6 /u);
		// No slide is a step of the page round it.
		expect(await page.evaluate(() => history.length)).toBe(steps);
		expect(errors).toEqual([]);
	});
});

describe('the script', () => {
	it('is small, has an address for ever, and works from there', async () => {
		const script = readFileSync(join(BUILD, 'embed.js'));
		expect(gzipSync(script).length).toBeLessThanOrEqual(4096);
		const { file, integrity } = (await (await fetch(`${site.origin}/embed.json`)).json()) as Record<
			string,
			string
		>;
		const { headers } = await fetch(`${site.origin}/${file}`);
		expect(headers.get('cache-control')).toContain('immutable');
		const { page, errors } = await openHost(
			'<xiantu-map></xiantu-map>',
			`<script src="${site.origin}/${file}" integrity="${integrity}" crossorigin></script>`
		);
		await isReady(page);
		expect(await page.locator('xiantu-map iframe').getAttribute('src')).toMatch(
			`${site.origin}/embed/map/`
		);
		expect(errors).toEqual([]);
	});
});

it('the page to try in the guide hears its map, and is heard', async () => {
	const guide = readFileSync(join(import.meta.dirname, '../../src/lib/embed/README.md'), 'utf8');
	const html = /```html\n(<!doctype html>.*?)```/su.exec(guide)?.[1] ?? '';
	const address = await other.publish('host.html', html.replaceAll('SITE', site.origin));
	const { page } = await site.visit('/about/');
	await page.goto(address);
	const output = page.locator('output');
	await expect.poll(() => output.innerText()).toContain('category=交通');
	await page.getByRole('button').click();
	await expect.poll(() => output.innerText()).toBe('已筛选');
	const whole = page.frameLocator('iframe').locator('[data-full]');
	const link = async () => decodeURIComponent((await whole.getAttribute('href')) ?? '');
	await expect.poll(link).toContain('category=能源');
});
