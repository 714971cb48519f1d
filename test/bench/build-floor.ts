// Builds the floor: a bare page with MapLibre and the published data, which the site is measured against.
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** `data`: with the published data beside it, so that it can be opened. */
export async function buildFloor(outDir: string, { data }: { data: boolean }): Promise<void> {
	await build({
		configFile: false,
		root: join(import.meta.dirname, 'floor'),
		publicDir: data && join(ROOT, 'static'),
		logLevel: 'warn',
		build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 }
	});
}
