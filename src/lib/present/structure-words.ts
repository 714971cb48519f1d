// The words of a part of a quoted spatial structure.
import type { DeckQuote } from '#domain/deck.ts';

/** The term of a part, with a colon; empty where the plan's words begin with it themselves, as most do. */
export const termOf = ({ term, words }: NonNullable<DeckQuote['parts']>[number]): string =>
	term === undefined || words.replace(/^[“「]/u, '').startsWith(term) ? '' : `${term}：`;
