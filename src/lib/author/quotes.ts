// The sentences that own decks quote, found in the published plans as the build finds those of the site's decks.
import { quoteOf, type QuoteSource } from '#deck/quotes.ts';
import type { DeckQuote } from '#domain/deck.ts';
import type { Manifest } from '#domain/published.ts';
import { published } from '#lib/published/published.ts';

async function sourceOf(adcode: string): Promise<QuoteSource> {
	const files = published();
	const [plan, facts, { structures }] = await Promise.all([
		files.plan(adcode),
		files.facts(adcode),
		files.structures(adcode)
	]);
	return { plan, facts, structures };
}

/** One for each id that the data have. Ids begin with their county. */
export async function quotesOf(
	ids: readonly string[],
	{ counties }: Pick<Manifest, 'counties'>
): Promise<DeckQuote[]> {
	const found = counties.map(async ({ adcode }) => {
		const own = [...new Set(ids)].filter((id) => id.startsWith(`${adcode}-`));
		if (own.length === 0) return [];
		const source = await sourceOf(adcode);
		return own.flatMap((id) => quoteOf(source, id) ?? []);
	});
	return (await Promise.all(found)).flat();
}
