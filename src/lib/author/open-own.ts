// An own deck as it is shown: with the sentences that it quotes.
import type { PublishedDeck } from '#domain/deck.ts';
import type { Manifest } from '#domain/published.ts';
import { deckOf } from './draft.ts';
import { quotesOf } from './quotes.ts';
import { openShelf } from './shelf.ts';

/** Undefined where this browser has no deck of that name, or one without slides. */
export async function openOwnDeck(
	name: string,
	manifest: Manifest
): Promise<PublishedDeck | undefined> {
	const shelf = await openShelf();
	const own = await shelf.read(name);
	if (!own || own.draft.pages.length === 0) return undefined;
	const deck = deckOf(name, own.draft);
	const ids = deck.slides.flatMap(({ quote }) => quote);
	// A sentence that does not come is no reason to show nothing.
	return { ...deck, quotes: await quotesOf(ids, manifest).catch(() => []) };
}
