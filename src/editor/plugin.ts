// The place editor at /dev/place: a page of the dev server alone. It is no route of the site, so a build knows nothing of it.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Plugin, ViteDevServer } from 'vite';
import type * as ThemeModule from '../lib/theme/css.ts';
import type * as EndpointModule from './server/endpoint.ts';

const ADDRESS = '/dev/place';
const FOLDER = import.meta.dirname;

type Answer = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/** `XIANTU_ROOT` names another project folder to work on than the one that is served. */
export function placeEditor(): Plugin {
	return {
		name: 'xiantu-place-editor',
		apply: 'serve',
		config: () => ({ optimizeDeps: { entries: ['src/editor/page/main.ts'] } }),
		configureServer(server) {
			const root = process.env['XIANTU_ROOT'] || server.config.root;
			let answer: Promise<Answer> | undefined;
			server.middlewares.use(ADDRESS, (request, response, next) => {
				answer ??= answerer(server, root);
				answer.then((reply) => reply(request, response, next)).catch(next);
			});
		}
	};
}

/** Loads the server's own code with Vite when it is first asked for: a config file cannot import it by `#` names. */
async function answerer(server: ViteDevServer, root: string): Promise<Answer> {
	const { createEndpoint, isFromHere } = (await server.ssrLoadModule(
		join(FOLDER, 'server/endpoint.ts')
	)) as typeof EndpointModule;
	const desk = createEndpoint(root);
	const data = sirv(join(root, 'static/data/v1'), { dev: true });
	return (request, response, next) => {
		const { pathname } = new URL(request.url ?? '', 'http://localhost');
		if (/^\/desk(?:\/|$)/u.test(pathname)) return desk(request, response);
		if (!isFromHere(request)) return refuse(response);
		if (pathname === '/') return page(server, response);
		if (!pathname.startsWith('/data/')) return next();
		request.url = pathname.slice('/data'.length);
		return data(request, response, () => refuse(response, 404));
	};
}

function refuse(response: ServerResponse, status = 403): void {
	response.writeHead(status, { 'Content-Type': 'text/plain' });
	response.end(String(status));
}

async function page(server: ViteDevServer, response: ServerResponse): Promise<void> {
	const theme = (await server.ssrLoadModule(
		join(FOLDER, '../lib/theme/css.ts')
	)) as typeof ThemeModule;
	const html = readFileSync(join(FOLDER, 'page/index.html'), 'utf8');
	const dressed = html.replace('%xiantu.theme%', () => theme.themeCss());
	response.writeHead(200, {
		'Content-Type': 'text/html; charset=utf-8',
		'X-Frame-Options': 'DENY'
	});
	response.end(await server.transformIndexHtml(ADDRESS, dressed));
}
