// The deck: its words are in the HTML, its file is fetched once to make it live.
import { error } from '@sveltejs/kit';
import type { PublishedDeck } from '#domain/deck.ts';
import { published } from '#lib/published/published.ts';

export async function loadDeck(
	id: string,
	fetch: typeof globalThis.fetch
): Promise<{ deck: PublishedDeck }> {
	const fetcher = import.meta.env.SSR ? (await import('../(site)/from-disk.ts')).fromDisk : fetch;
	const files = published(fetcher);
	const { decks } = await files.decks();
	if (!decks.some((deck) => deck.id === id)) error(404);
	return { deck: await files.deck(id) };
}
