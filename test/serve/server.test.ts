// The server of a folder: addresses of folders, what is missing, headers, a site below a path.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type RunningServer } from '#src/serve/server.ts';

let folder: string;
let server: RunningServer;
const BASE = '/gh/xiantu';

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'xiantu-serve-'));
	mkdirSync(join(folder, 'county/140827'), { recursive: true });
	writeFileSync(join(folder, 'index.html'), 'start');
	writeFileSync(join(folder, 'county/140827/index.html'), 'county');
	writeFileSync(join(folder, '404.html'), 'missing');
	server = await serveFolder(folder, 0, { base: BASE, framedBy: [] });
});
afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true });
});

const ask = (path: string) => fetch(server.origin + path, { redirect: 'manual' });

describe('the server', () => {
	it('gives the page of a folder, with the headers of the table', async () => {
		const response = await ask(`${BASE}/county/140827/?q=1`);
		expect(await response.text()).toBe('county');
		expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
		expect(response.headers.get('cache-control')).toBe('no-cache');
	});

	it.each([
		[`${BASE}/county/140827?q=1`, `${BASE}/county/140827/?q=1`],
		[BASE, `${BASE}/`]
	])('leads from %s to the folder, query and all', async (from, to) => {
		const response = await ask(from);
		expect(response.status).toBe(301);
		expect(response.headers.get('location')).toBe(to);
	});

	it.each([`${BASE}/nowhere`, `${BASE}/county/`, '/county/140827/', '/gh/xiantus/'])(
		'has nothing at %s',
		async (path) => {
			const response = await ask(path);
			expect(response.status).toBe(404);
			expect(await response.text()).toBe('missing');
			expect(response.headers.get('cache-control')).toBeNull();
		}
	);
});
