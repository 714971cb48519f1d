// Serves a built site from a folder on the loopback interface, with the headers that a production host should send.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface RunningServer {
	/** Without a trailing slash: `http://127.0.0.1:4173`. */
	readonly origin: string;
	close(): Promise<void>;
}

/** What is named by its content never changes; everything else is asked for again. */
function cacheHeaders(response: ServerResponse, path: string): void {
	const immutable = path.includes('/_app/immutable/');
	response.setHeader(
		'Cache-Control',
		immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
	);
	response.setHeader('X-Content-Type-Options', 'nosniff');
}

/**
 * Serves `folder` on 127.0.0.1. `port` 0 takes any free one; a taken port is followed by the next, up to ten times.
 * Unknown paths are answered with the folder's 404.html and status 404.
 */
export async function serveFolder(folder: string, port: number): Promise<RunningServer> {
	const files = sirv(folder, { etag: true, gzip: true, brotli: true, setHeaders: cacheHeaders });
	const notFound = join(folder, '404.html');
	const server = createServer((request, response) => {
		files(request, response, () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(existsSync(notFound) ? readFileSync(notFound) : '404');
		});
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
