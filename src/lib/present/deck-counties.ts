// The counties that a deck is about, by name.
import type { CountyEntry } from '#domain/published.ts';

/** `codes` of none: all counties. 「绛县、垣曲县」 */
export const deckCounties = (
	{ counties: codes }: { readonly counties: readonly string[] },
	counties: readonly Pick<CountyEntry, 'adcode' | 'name'>[]
): string =>
	counties
		.filter(({ adcode }) => codes.length === 0 || codes.includes(adcode))
		.map(({ name }) => name)
		.join('、');
