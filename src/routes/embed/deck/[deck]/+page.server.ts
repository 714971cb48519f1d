import { published } from '#lib/published/published.ts';
import { fromDisk } from '../../../(site)/from-disk.ts';
import type { EntryGenerator } from './$types.js';

export const entries: EntryGenerator = async () => {
	const { decks } = await published(fromDisk).decks();
	return decks.map(({ id }) => ({ deck: id }));
};
