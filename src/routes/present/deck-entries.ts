// A page each for all decks.
import { published } from '#lib/published/published.ts';
import { fromDisk } from '../(site)/from-disk.ts';

export async function deckEntries(): Promise<{ deck: string }[]> {
	const { decks } = await published(fromDisk).decks();
	return decks.map(({ id }) => ({ deck: id }));
}
