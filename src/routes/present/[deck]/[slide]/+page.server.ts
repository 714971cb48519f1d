// Every slide of every deck is a page.
import { published } from '#lib/published/published.ts';
import { fromDisk } from '../../../(site)/from-disk.ts';
import type { EntryGenerator } from './$types.js';

export const entries: EntryGenerator = async () => {
	const { decks } = await published(fromDisk).decks();
	return decks.flatMap(({ id, slides }) =>
		slides.map((_, index) => ({ deck: id, slide: String(index + 1) }))
	);
};
