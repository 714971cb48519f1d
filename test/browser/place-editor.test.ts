// The place editor on a dev server over a copy of one county: ten facts placed by hand, read again by the pipeline.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Facts, Placement } from '#domain/facts.ts';
import type { EditorState } from '#src/editor/protocol.ts';
import { launchChromium } from './chromium.ts';
import { DESK } from './site.ts';

const PROJECT = join(import.meta.dirname, '../..');
const ADCODE = '140827';

let root: string;
let origin: string;
let server: ChildProcess | undefined;
let browser: Browser | undefined;
let page: Page;
const errors: string[] = [];

/** The project's inputs with one plan of the five. */
function copyOfProject(): string {
	const copy = mkdtempSync(join(tmpdir(), 'xiantu-editor-'));
	cpSync(join(PROJECT, 'geodata'), join(copy, 'geodata'), { recursive: true });
	for (const part of ['plans', 'curation']) {
		const folder = join(copy, 'geodata', part);
		const others = readdirSync(folder).filter((name) => /^\d{6}$/u.test(name) && name !== ADCODE);
		for (const name of others) rmSync(join(folder, name), { recursive: true });
	}
	return copy;
}

function readPlans(): void {
	const args = ['--import', 'tsx', 'src/pipeline/main.ts', '--root', root];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		cwd: PROJECT,
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`the pipeline ends with ${status}:\n${stdout}\n${stderr}`);
}

const published = (): Facts =>
	JSON.parse(readFileSync(join(root, `static/data/v1/${ADCODE}/facts.json`), 'utf8')) as Facts;

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

async function startDevServer(): Promise<void> {
	const port = await freePort();
	origin = `http://127.0.0.1:${port}`;
	const vite = join(PROJECT, 'node_modules/vite/bin/vite.js');
	const args = [vite, 'dev', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
	const env: NodeJS.ProcessEnv = { ...process.env, XIANTU_ROOT: root };
	delete env['VITEST'];
	server = spawn(process.execPath, args, {
		cwd: PROJECT,
		env,
		stdio: 'ignore'
	});
	await vi.waitFor(async () => expect((await fetch(`${origin}/dev/place/desk`)).status).toBe(200), {
		timeout: 60_000,
		interval: 500
	});
}

beforeAll(async () => {
	root = copyOfProject();
	readPlans();
	await startDevServer();
	browser = await launchChromium();
	page = await (await browser.newContext({ viewport: DESK, locale: 'zh-CN' })).newPage();
	// The first visit lets the dev server prepare what the page imports; it may load the page twice.
	await page.goto(`${origin}/dev/place`);
	await mapIsIdle();
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	page.on('pageerror', (error) => errors.push(String(error)));
	await page.goto(`${origin}/dev/place`);
	await mapIsIdle();
});
afterAll(async () => {
	server?.kill();
	await browser?.close();
	rmSync(root, { recursive: true, force: true });
});

const mapIsIdle = (): Promise<unknown> =>
	page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
const state = async (): Promise<EditorState> =>
	(await (await fetch(`${origin}/dev/place/desk`)).json()) as EditorState;
const currentId = (): Promise<string | null> =>
	page.locator('[aria-current="true"]').getAttribute('data-id');
const fill = (label: string, words: string): Promise<void> =>
	page.locator('.fields').getByLabel(label, { exact: true }).fill(words);

/** A point of the map, from its middle. */
async function onMap(right: number, down: number): Promise<[number, number]> {
	const box = await page.locator('canvas').boundingBox();
	if (!box) throw new Error('no map');
	return [box.x + box.width / 2 + right, box.y + box.height / 2 + down];
}
const click = async (right: number, down: number): Promise<void> =>
	page.mouse.click(...(await onMap(right, down)));

/** What the form says of the point drafted. */
async function shownPoint(): Promise<[number, number]> {
	const [, lng, lat] =
		/^(\d+\.\d{5})，(\d+\.\d{5})/u.exec(await page.locator('output').innerText()) ?? [];
	return [Number(lng), Number(lat)];
}

/** Saves, and waits until the page says so and has gone on. */
async function save(reason: string): Promise<string> {
	const id = await currentId();
	if (id === null) throw new Error('no fact at hand');
	await fill('依据', reason);
	await page.keyboard.press('Control+s');
	await expect.poll(() => page.locator('.notice').innerText()).toContain('已存');
	await expect.poll(currentId).not.toBe(id);
	await page.waitForTimeout(400);
	return id;
}

describe('the place editor', () => {
	/** Fact → the geometry that was made for it. */
	const made = new Map<string, Placement['geometry']>();
	const madePoint = async (reason: string): Promise<void> => {
		const coordinates = await shownPoint();
		made.set(await save(reason), { type: 'Point', coordinates });
	};

	it('does not save what is not said', async () => {
		await page.getByRole('button', { name: '保存' }).click();
		await expect.poll(() => page.locator('.notice').innerText()).toContain('还没有落位');
		expect((await state()).moves).toEqual({});
	});

	it('places ten facts: by click, drag, arrows, line, gazetteer, remembered place', async () => {
		await fill('落位人', '测试编辑');
		for (const [right, down] of [
			[0, 0],
			[12, -30],
			[-40, 20],
			[30, 30]
		] as const) {
			await click(right, down);
			await madePoint('卫星影像');
		}

		await click(0, 0);
		const start = await shownPoint();
		await page.mouse.move(...(await onMap(0, 0)));
		await page.mouse.down();
		await page.mouse.move(...(await onMap(20, 10)), { steps: 4 });
		await page.mouse.up();
		const [lng, lat] = await shownPoint();
		expect(lng).toBeGreaterThan(start[0]);
		expect(lat).toBeLessThan(start[1]);
		await madePoint('拖动');

		await page.locator('h1').click();
		for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft', 'Shift+ArrowLeft'])
			await page.keyboard.press(key);
		await madePoint('键盘');
		await page.locator('h1').click();
		await page.keyboard.press('ArrowUp');
		await madePoint('键盘');

		await page.getByRole('radio', { name: '线', exact: true }).check();
		for (const right of [-30, 0, 30]) await click(right, right / 2);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('output').innerText()).toContain('3 点');
		const line = await save('走向图');
		const to = (await state()).moves[line];
		if (!to || !('line' in to)) throw new Error('no line was saved');
		expect(to.line).toHaveLength(3);
		made.set(line, { type: 'LineString', coordinates: to.line });

		const village = (await state()).places.find(({ kind }) => kind === 'village');
		const [seat] = village?.line ?? [];
		if (!village || !seat) throw new Error('no village in the gazetteer');
		await page.getByRole('searchbox').fill(village.name);
		await page.getByRole('searchbox').press('Enter');
		await expect.poll(() => page.locator('output').innerText()).toBe(village.name);
		made.set(await save('地名库'), { type: 'Point', coordinates: seat });

		await page.getByRole('radio', { name: '点', exact: true }).check();
		await click(0, 0);
		await page.getByLabel('把这里记入地名库').check();
		await fill('地名', '测试新村');
		await fill('来源', '测试');
		await madePoint('新地名');

		expect(made.size).toBe(10);
		expect(Object.keys((await state()).moves).sort()).toEqual([...made.keys()].sort());
		expect(errors).toEqual([]);
	});

	it('undoes the last act on the draft, then the last save', async () => {
		const before = await state();
		await page.locator('h1').click();
		await page.keyboard.press('n');
		await page.getByRole('radio', { name: '点', exact: true }).check();
		await click(0, 0);
		const first = await shownPoint();
		await click(25, 0);
		await page.keyboard.press('Control+z');
		expect(await shownPoint()).toEqual(first);
		await save('撤销');
		expect(Object.keys((await state()).moves)).toHaveLength(11);
		await page.locator('h1').click();
		await page.keyboard.press('Control+z');
		await expect.poll(() => page.locator('.notice').innerText()).toContain('已撤销');
		expect((await state()).moves).toEqual(before.moves);
	});

	it('tells why it refuses, and keeps the draft', async () => {
		const wide = await page.getByRole('radio', { name: '精确' });
		await click(0, 0);
		await wide.check();
		await fill('误差（米）', '3000');
		await fill('依据', '试');
		await page.keyboard.press('Control+s');
		await expect.poll(() => page.locator('.notice').innerText()).toContain('不能算精确');
		expect(await shownPoint()).toEqual([expect.any(Number), expect.any(Number)]);
	});

	it('finds every placement again after the plans were read anew', () => {
		expect(made.size).toBe(10);
		readPlans();
		const facts = published();
		const placements = [...facts.projects, ...facts.parks]
			.filter(({ id }) => made.has(id))
			.map(({ id, placements }) => [id, placements.map(({ geometry }) => geometry)] as const);
		expect(new Map(placements)).toEqual(
			new Map([...made].map(([id, geometry]) => [id, [geometry]]))
		);
	});
});

describe('the built site', () => {
	it('holds no trace of the editor', () => {
		const zh = JSON.parse(
			readFileSync(join(PROJECT, 'src/lib/messages/zh.json'), 'utf8')
		) as Record<string, string>;
		const traces = ['dev/place', 'PlaceEditor', 'XIANTU_ROOT'];
		for (const key of ['editor_title', 'editor_keys', 'editor_remember_hint'])
			traces.push(zh[key] ?? key);
		const build = join(PROJECT, 'build');
		const texts = readdirSync(build, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.(?:html|js|mjs|css|json)$/u.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name));
		expect(texts.length).toBeGreaterThan(20);
		const found = texts.flatMap((file) => {
			const text = readFileSync(file, 'utf8');
			return traces.filter((trace) => text.includes(trace)).map((trace) => `${file}: ${trace}`);
		});
		expect(found).toEqual([]);
	});
});
