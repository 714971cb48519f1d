// Serves a built site from a folder on the loopback interface, with the headers that a production host should send.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf, type Hosting } from './headers.ts';

export interface RunningServer {
	/** Without a trailing slash: `http://127.0.0.1:4173`. */
	readonly origin: string;
	close(): Promise<void>;
}

/**
 * Serves `folder` on 127.0.0.1. `port` 0 takes any free one; a taken port is followed by the next, up to ten times.
 * Unknown paths are answered with the folder's 404.html and status 404, a folder's name with its address with a slash.
 */
export async function serveFolder(
	folder: string,
	port: number,
	{ base = '', framedBy = [] }: Partial<Hosting> = {}
): Promise<RunningServer> {
	const say = (response: ServerResponse, path: string, found: boolean): void => {
		for (const [name, value] of Object.entries(headersOf(path, framedBy, found)))
			response.setHeader(name, value);
	};
	const files = sirv(folder, {
		etag: true,
		gzip: true,
		brotli: true,
		setHeaders: (response, path) => {
			say(response, path, true);
		}
	});
	const server = createServer((request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
		const inside = pathname === base || pathname.startsWith(`${base}/`);
		const path = pathname.slice(base.length);
		const missing = (): void => {
			say(response, path, false);
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			const page = join(folder, '404.html');
			response.end(existsSync(page) ? readFileSync(page) : '404');
		};
		if (!inside) missing();
		else if (isFolder(folder, path))
			response.writeHead(301, { Location: `${pathname}/${search}` }).end();
		else {
			request.url = path + search;
			files(request, response, missing);
		}
	});
	await listen(server, port, port === 0 ? 1 : 10);
	const address = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${address.port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			})
	};
}

/** Does a path without a slash at its end name a folder with a page in it? */
const isFolder = (folder: string, path: string): boolean =>
	!path.endsWith('/') && !path.includes('..') && existsSync(join(folder, path, 'index.html'));

async function listen(server: Server, port: number, tries: number): Promise<void> {
	try {
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(port, '127.0.0.1', () => {
				server.off('error', reject);
				resolve();
			});
		});
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries <= 1) throw cause;
		await listen(server, port + 1, tries - 1);
	}
}
