import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { offlineFileOf } from '#lib/offline/make.ts';
import { TEMPLATE } from '#lib/offline/template.ts';
import { published } from '#lib/published/published.ts';
import { fromDisk } from '../from-disk.ts';
import type { PageServerLoad } from './$types.js';

/** Bytes of the deck's offline file, which src/serve writes; undefined while the site is worked on, without a template. */
async function sizeOf(id: string): Promise<number | undefined> {
	const template = await readFile(join('static', TEMPLATE), 'utf8').catch(() => undefined);
	if (template === undefined) return undefined;
	const files = published(fromDisk);
	const file = await offlineFileOf(template, await files.deck(id), files);
	return Buffer.byteLength(file);
}

export const load: PageServerLoad = async () => {
	const { decks } = await published(fromDisk).decks();
	const sized = decks.map(async (deck) => ({ ...deck, offlineSize: await sizeOf(deck.id) }));
	return { decks: await Promise.all(sized) };
};
