// A deck of the site as a deck of one's own, to be changed.
import { published } from '#lib/published/published.ts';
import { newDeck } from './deck-file.ts';
import { draftOf } from './draft.ts';
import { openShelf } from './shelf.ts';

/** Id of the new own deck. */
export async function copyDeck(id: string): Promise<string> {
	const [shelf, deck] = await Promise.all([openShelf(), published().deck(id)]);
	return (await shelf.write(newDeck(draftOf(deck)))).id;
}
