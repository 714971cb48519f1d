// Decks that are written in the browser: from a view of the map to a file and back, and nothing lost on the way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDeck } from '#deck/parse.ts';
import type { Overview } from '#domain/published.ts';
import { violationsOf } from './axe.ts';
import { importFile, titleField } from './own-deck.ts';
import { expectClean, openSite, panelOf, PHONE, type Site } from './site.ts';

const overview = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../static/data/v1/overview.json'), 'utf8')
) as Overview;
const project = overview.projects.find(({ id }) => id.startsWith('140827-p-'));
if (!project) throw new Error('no project is published');

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const textField = (page: Page) => page.getByLabel('正文', { exact: false }).first();
const slides = (page: Page) => page.getByRole('navigation', { name: '全部页面' }).locator('li');
const titles = (page: Page) => slides(page).locator('.title').allTextContents();
const saved = (page: Page) =>
	expect.poll(() => page.getByText('已自动保存在本浏览器').isVisible()).toBe(true);

/** Clicks what saves a file, and reads it. */
async function exported(page: Page): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '导出' }).click()
	]);
	return readFileSync(await download.path(), 'utf8');
}

const deckOf = (count: number): string =>
	`---\ntitle: 稿\n---\n\n${Array.from({ length: count }, (_, i) => `## 第${i + 1}页\n\n字\n`).join('\n')}`;

/** The editor with a deck of so many slides. */
async function openEditor(count = 3, path = '/present/edit/') {
	const watched = await site.open(path);
	await importFile(watched.page, '稿.md', deckOf(count));
	return watched;
}

describe('an own deck', () => {
	it('goes from a view to a slide, to a file and back', async () => {
		const watched = await site.open(`/?area=140827&feature=${project.id}`);
		const { page } = watched;
		await panelOf(page).getByRole('button', { name: '加入演示文稿' }).click();
		const dialog = page.getByRole('dialog', { name: '加入演示文稿' });
		await dialog.getByLabel('文稿标题').fill('汇报稿');
		expect(await dialog.getByLabel('本页标题').inputValue()).toBe(project.name);
		await dialog.getByRole('button', { name: '加入', exact: true }).click();
		await dialog.getByRole('link', { name: '编辑文稿' }).click();

		await expect.poll(() => titleField(page).inputValue()).toBe(project.name);
		await textField(page).fill('第一段\n\n- **要点**');
		await page.getByRole('button', { name: '复制', exact: true }).click();
		await titleField(page).fill('第二页');
		await page.getByLabel('图表').selectOption('list');
		await saved(page);
		const file = await exported(page);

		const { deck, problems } = parseDeck('own', file);
		expect(problems).toEqual([]);
		expect(deck.title).toBe('汇报稿');
		expect(deck.slides).toHaveLength(2);
		const [first, second] = deck.slides;
		expect(first?.title).toBe(project.name);
		expect(first?.quote).toEqual([project.id]);
		expect(first?.view).toContain(`feature=${project.id}`);
		expect(first?.text).toBe('第一段\n\n- **要点**');
		expect(second).toEqual({ ...first, title: '第二页', chart: 'list' });

		await page.goto(`${site.origin}/present/edit/`);
		await importFile(page, '汇报稿.md', file);
		await saved(page);
		expect(await exported(page)).toBe(file);
		expectClean(watched);
	});

	it('is there after a reload and after its tab was killed', async () => {
		const { page } = await openEditor();
		await titleField(page).fill('改过的一页');
		await saved(page);
		await page.reload();
		await expect.poll(() => titleField(page).inputValue()).toBe('改过的一页');
		await textField(page).fill('最后写的字');
		await saved(page);
		const address = page.url();
		const next = await page.context().newPage();
		// The process of the tab dies: nothing of the page runs any more.
		await page.goto('chrome://crash').catch(() => undefined);
		await next.goto(address);
		await expect.poll(() => textField(next).inputValue()).toBe('最后写的字');
		expect(await titleField(next).inputValue()).toBe('改过的一页');
	});

	it('is moved, deleted and brought back by keys and by undo', async () => {
		const { page } = await openEditor();
		await slides(page).nth(0).getByRole('button').focus();
		await page.keyboard.press('Alt+ArrowDown');
		expect(await titles(page)).toEqual(['第2页', '第1页', '第3页']);
		await page.keyboard.press('Delete');
		await expect.poll(() => titles(page)).toEqual(['第2页', '第3页']);
		await page.keyboard.press('Control+z');
		await expect.poll(() => titles(page)).toEqual(['第2页', '第1页', '第3页']);
		await page.keyboard.press('Control+z');
		await expect.poll(() => titles(page)).toEqual(['第1页', '第2页', '第3页']);
		await page.keyboard.press('Control+Shift+z');
		await expect.poll(() => titles(page)).toEqual(['第2页', '第1页', '第3页']);
		await slides(page)
			.nth(2)
			.dragTo(slides(page).nth(0), { targetPosition: { x: 20, y: 2 } });
		await expect.poll(() => titles(page)).toEqual(['第3页', '第2页', '第1页']);
		await saved(page);
		await page.reload();
		await expect.poll(() => titles(page)).toEqual(['第3页', '第2页', '第1页']);
	});

	it('is the same in two tabs, and is never overwritten unseen', async () => {
		const { page } = await openEditor();
		const other = await page.context().newPage();
		await other.goto(page.url());
		await titleField(other).waitFor();
		await titleField(page).fill('这边改的');
		await expect.poll(() => titleField(other).inputValue()).toBe('这边改的');
		await saved(page);

		// A window that nobody hears saves the deck.
		await page.evaluate(async () => {
			const done = <T>(request: IDBRequest<T>) =>
				new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
			const store = (await done(indexedDB.open('xiantu-decks')))
				.transaction('decks', 'readwrite')
				.objectStore('decks');
			const [deck] = (await done(store.getAll())) as [
				{ id: string; version: number; draft: { about: { title: string } } }
			];
			deck.draft.about.title = '别处改的稿';
			await done(store.put({ ...deck, version: deck.version + 1 }, deck.id));
		});
		await titleField(page).fill('这边再改');
		await expect.poll(() => page.getByRole('button', { name: '用这里的' }).isVisible()).toBe(true);
		await page.getByRole('button', { name: '用这里的' }).click();
		await saved(page);
		await page.goto(`${site.origin}/present/edit/`);
		await expect
			.poll(async () => (await page.locator('li .title').allTextContents()).sort())
			.toEqual(['别处改的稿（副本）', '稿']);
	});

	it('is shown by the player, slide by slide', async () => {
		const { page } = await openEditor();
		const start = page.getByRole('link', { name: '开始演示' });
		await start.click();
		// The editor's preview has the same heading.
		await start.waitFor({ state: 'detached' });
		const heading = (name: string) => page.getByRole('heading', { name }).first();
		await expect.poll(() => heading('第1页').isVisible()).toBe(true);
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => heading('第2页').isVisible()).toBe(true);
		expect(page.url()).toMatch(/\/present\/own\/#[a-z\d]+\.2$/u);
		await page.reload();
		await expect.poll(() => heading('第2页').isVisible()).toBe(true);
		const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
		await expect.poll(() => speaker.getByText('第3页').isVisible()).toBe(true);
		await speaker.keyboard.press('ArrowRight');
		await expect.poll(() => heading('第3页').isVisible()).toBe(true);
	});

	it('begins as a copy of one of the site', async () => {
		const { page } = await site.open('/present/');
		await page.getByRole('button', { name: '复制一份修改' }).first().click();
		await expect.poll(() => slides(page).count()).toBeGreaterThan(5);
	});
});

describe('a file that is imported', () => {
	it('with slips is read as far as it can be, and told of by line', async () => {
		const { page } = await site.open('/present/edit/');
		const file = deckOf(2).replace(
			'字',
			'```slide\nchart: pie\nquote: 140827-p-nothing\nview: /?category=无此类\n```\n\n字'
		);
		await importFile(page, '坏稿.md', file);
		expect(await titles(page)).toEqual(['第1页', '第2页']);
		await page.getByText('第 8 行：页面选项没有这个值（chart: pie）').waitFor();
		await expect
			.poll(() => page.getByText(/第 \d+ 行：数据中没有这个编号的内容/u).isVisible())
			.toBe(true);
		await page.getByText(/视图链接中有不能识别的部分（category=无此类）/u).waitFor();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: '下载原文件' }).click()
		]);
		expect(readFileSync(await download.path(), 'utf8')).toBe(file);
	});

	it('that is no text is refused', async () => {
		const { page } = await site.open('/present/edit/');
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: '稿.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004\0') });
		await page.getByText('“稿.docx”不是文本文件').waitFor();
	});

	it('of 300 slides can be worked on', async () => {
		const { page } = await openEditor(300);
		expect(await slides(page).count()).toBe(300);
		await slides(page).nth(0).getByRole('button').focus();
		await page.keyboard.press('End');
		await expect.poll(() => titleField(page).inputValue()).toBe('第300页');
		await titleField(page).fill('末页');
		await page.getByRole('button', { name: '上移', exact: true }).click();
		await expect.poll(async () => (await titles(page)).slice(-2)).toEqual(['末页', '第299页']);
		await saved(page);
	});

	it('of 300 slides is shown from end to end', async () => {
		const { page } = await openEditor(300);
		const start = page.getByRole('link', { name: '开始演示' });
		await start.click();
		await start.waitFor({ state: 'detached' });
		const expectSlide = (slide: number) =>
			expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(`第${slide}页`);
		await expectSlide(1);
		await page.keyboard.press('End');
		await expectSlide(300);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('PageUp');
		await expectSlide(299);
		for (const key of ['1', '5', '0', 'Enter']) await page.keyboard.press(key);
		await expectSlide(150);
		await page.keyboard.press('l');
		const list = page.getByRole('dialog', { name: '全部页面' });
		await expect.poll(() => list.locator('[aria-current]').textContent()).toContain('第150页');
		expect(await list.getByRole('listitem').count()).toBe(300);
		await list.getByRole('button', { name: '第287页' }).click();
		await expectSlide(287);
		expect(page.url()).toMatch(/\.287$/u);
	});
});

describe('a browser that keeps nothing', () => {
	it('says so, and holds the deck in the window', async () => {
		const { page } = await site.open('/about');
		await page.context().addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('forbidden', 'SecurityError');
			};
		});
		await page.goto(`${site.origin}/present/edit/`);
		await page.getByText('本浏览器不允许网页保存数据').waitFor();
		await importFile(page, '稿.md', deckOf(2));
		await titleField(page).fill('只在这里');
		await page.getByText('本浏览器不允许网页保存数据').waitFor();
		expect(await exported(page)).toContain('## 只在这里');
	});
});

describe('the editor', () => {
	it.each(['', '?lang=en', '?theme=dark'])('has no violation with %s', async (reading) => {
		const { page } = await site.open(`/present/edit/${reading}`);
		expect(await violationsOf(page)).toEqual([]);
		await page.locator('input[type=file]').setInputFiles({
			name: '稿.md',
			mimeType: 'text/markdown',
			buffer: Buffer.from(deckOf(2).replace('字', '```slide\nchart: pie\n```\n'))
		});
		await page.locator('.editor .review').waitFor();
		expect(await violationsOf(page)).toEqual([]);
	});

	it('is no wider than a phone', async () => {
		const { page } = await site.open('/present/edit/', { viewport: PHONE });
		await importFile(page, '稿.md', deckOf(2));
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(PHONE.width);
	});
});
