// The built site, served on loopback, and pages on it that notice what must never happen:
// a request off the site, an error in the console, an uncaught exception.
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { serveFolder } from '#src/serve/server.ts';
import { launchChromium } from './chromium.ts';

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** ms; a slow machine is not a broken site. */
const PATIENCE = 120_000;

/** What a page did that it must not do. */
export interface Watched {
	readonly page: Page;
	readonly outside: string[];
	readonly errors: string[];
}

export interface Site {
	/** Its address without a slash at its end. */
	readonly origin: string;
	/** Opens a path of the site and waits until the app answers to clicks. */
	open(path: string, options?: BrowserContextOptions): Promise<Watched>;
	/** Opens a path of the site whose page is no part of the app, and waits for nothing. */
	visit(path: string, options?: BrowserContextOptions): Promise<Watched>;
	close(): Promise<void>;
}

function watch(page: Page, origin: string): Watched {
	const watched: Watched = { page, outside: [], errors: [] };
	page.on('request', (request) => {
		const url = request.url();
		if (!/^(?:data|blob):/u.test(url) && !url.startsWith(`${origin}/`)) watched.outside.push(url);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') watched.errors.push(message.text());
	});
	page.on('pageerror', (error) => watched.errors.push(String(error)));
	return watched;
}

/** Fails where a page asked for something off the site or reported an error. */
export function expectClean({ outside, errors }: Watched): void {
	expect(outside).toEqual([]);
	expect(errors).toEqual([]);
}

const BUILD = join(import.meta.dirname, '../../build');

/** Where a test wants the site to lie, if not at the top of this machine. */
interface Lying {
	/** A name that the browser takes for this machine's: over http, which makes it no secure context. */
	readonly host?: string;
	/** Path that the site lies under, without a slash at its end. */
	readonly base?: string;
}

/** Serves a built site on a free port and starts one browser for it. */
export async function openSite(
	folder = BUILD,
	{ host = '127.0.0.1', base = '' }: Lying = {}
): Promise<Site> {
	const server = await serveFolder(folder, 0, { base });
	const browser: Browser = await launchChromium([`--host-resolver-rules=MAP ${host} 127.0.0.1`]);
	const address = server.origin.replace('127.0.0.1', host) + base;
	const visit: Site['visit'] = async (path, options = { viewport: DESK }) => {
		const context = await browser.newContext({ locale: 'zh-CN', ...options });
		context.setDefaultTimeout(PATIENCE);
		const page = await context.newPage();
		const watched = watch(page, address);
		await page.goto(address + path);
		return watched;
	};
	return {
		origin: address,
		visit,
		async open(path, options) {
			const watched = await visit(path, options);
			await watched.page.waitForSelector('html[data-hydrated]');
			return watched;
		},
		async close() {
			await browser.close();
			await server.close();
		}
	};
}

/** The explorer's list. */
export const listOf = (page: Page): Locator => page.getByRole('region', { name: '清单' });
/** The explorer's panel of a fact or a county. */
export const panelOf = (page: Page): Locator => page.getByRole('region', { name: '详情' });
