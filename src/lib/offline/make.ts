// An offline file of a deck, as text: its template with all that the deck shows. Pure but for the reader.
import type { PublishedDeck } from '#domain/deck.ts';
import type { Reader } from '#lib/published/reader.ts';
import { contentsOf } from './contents.ts';
import { fill } from './template.ts';

/** `site`: the public address that links in the file lead to, without slash at its end. */
export const offlineFileOf = async (
	template: string,
	deck: PublishedDeck,
	reader: Reader,
	site?: string
): Promise<string> => fill(template, deck.title, await contentsOf(deck, reader, site));
