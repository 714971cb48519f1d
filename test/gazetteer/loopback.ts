// A service on loopback that answers by script: also late, too often asked, broken, or with a page of a firewall.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
	readonly method: string;
	readonly url: URL;
	readonly headers: IncomingMessage['headers'];
	readonly form: URLSearchParams;
}

/** `late` never answers; `lost` hangs up. */
export type Reply =
	| { readonly status?: number; readonly body: unknown; readonly headers?: Record<string, string> }
	| 'late'
	| 'lost';

export interface Loopback {
	readonly base: string;
	readonly asked: Asked[];
	close(): Promise<void>;
}

/** `script` answers the nth request, from 0. */
export async function loopback(script: (asked: Asked, nth: number) => Reply): Promise<Loopback> {
	const asked: Asked[] = [];
	const server = createServer((request, response) => {
		let text = '';
		request.on('data', (part: Buffer) => (text += part.toString()));
		request.on('end', () => {
			const one: Asked = {
				method: request.method ?? '',
				url: new URL(request.url ?? '', 'http://127.0.0.1'),
				headers: request.headers,
				form: new URLSearchParams(text)
			};
			asked.push(one);
			const reply = script(one, asked.length - 1);
			if (reply === 'late') return;
			if (reply === 'lost') {
				request.socket.destroy();
				return;
			}
			response.writeHead(reply.status ?? 200, reply.headers);
			response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		base: `http://127.0.0.1:${port}`,
		asked,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			})
	};
}
