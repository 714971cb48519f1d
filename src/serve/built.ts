// The built site: where it is, and serving it to whoever asked for it on the command line.
import { join } from 'node:path';
import { readSettings } from './config.ts';
import { serveFolder } from './server.ts';

export const BUILD = join(import.meta.dirname, '../../build');

/** Serves it as its hosts are told to, under its own path, and prints the address. */
export async function serveBuild(): Promise<void> {
	const { base, framedBy } = readSettings(BUILD);
	const port = Number(process.env['PORT'] ?? 4173);
	const { origin } = await serveFolder(BUILD, port, { base, framedBy });
	console.log(`\n  县图 Xiantu  ${origin}${base}/\n  Ctrl+C 结束\n`);
}
