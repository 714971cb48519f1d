// Another site, whose pages frame ours: a folder, served on an origin of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveFolder, type RunningServer } from '#src/serve/server.ts';

export interface OtherSite {
	/** Puts a page on an origin that no page before it had; tells its address. */
	publish(name: string, html: string): Promise<string>;
	close(): Promise<void>;
}

export function openOtherSite(): OtherSite {
	const folder = mkdtempSync(join(tmpdir(), 'xiantu-host-'));
	const servers: RunningServer[] = [];
	return {
		async publish(name, html) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), html);
			const server = await serveFolder(folder, 0);
			servers.push(server);
			return `${server.origin}/${name}`;
		},
		async close() {
			await Promise.all(servers.map((server) => server.close()));
			rmSync(folder, { recursive: true });
		}
	};
}
