// Writes the offline file of every deck beside its pages: `present/<deck>/deck.html`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { offlineFileOf } from '#lib/offline/make.ts';
import { TEMPLATE } from '#lib/offline/template.ts';
import { createReader } from '#lib/published/reader.ts';

/** `folder` holds a built site, `site` is its public address without slash at its end. */
export async function writeOfflineFiles(folder: string, site: string | undefined): Promise<void> {
	const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
	const reader = createReader(async (path) => new Response(await read(String(path))), 'data/v1');
	const template = await read(TEMPLATE);
	for (const { id } of (await reader.decks()).decks) {
		const file = await offlineFileOf(template, await reader.deck(id), reader, site);
		await writeFile(join(folder, `present/${id}/deck.html`), file);
	}
}
