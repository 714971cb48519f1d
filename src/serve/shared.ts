// What other sites are told of a page: its embed and its preview card, by its path below the site. One row a kind.
import { categoryCard, countyCard, deckCard, embedCard, SITE_CARD } from '#domain/card.ts';
import type { Category } from '#domain/vocabulary.ts';

export interface Shared {
	/** Path of the page's embed, with a slash at its end. */
	readonly embed?: string;
	/** Name of its card. */
	readonly card: string;
	/** What says more of it than its own description: the words of the plan. */
	readonly quote?: string;
}

/** What the pages of single facts are told by. */
export interface Told {
	readonly category?: Category;
	readonly quote?: string;
}

interface Row {
	readonly path: RegExp;
	/** `id` is what the path says of identity; '' where it says none. */
	share(id: string, facts: ReadonlyMap<string, Told>): Shared;
}

const ROWS: readonly Row[] = [
	{ path: /^$/u, share: () => ({ embed: 'embed/map/', card: SITE_CARD }) },
	{
		path: /^(?:county|plan)\/(\d{6})\/$/u,
		share: (id) => ({ embed: `embed/county/${id}/`, card: countyCard(id) })
	},
	{
		path: /^present\/([\w-]+)\/\d+\/$/u,
		share: (id) => ({ embed: `embed/deck/${id}/`, card: deckCard(id) })
	},
	{
		path: /^embed\/fact\/([\w-]+)\/$/u,
		share(id, facts) {
			const { category, quote } = facts.get(id) ?? {};
			const card = category ? categoryCard(category) : embedCard('fact', id);
			return { embed: `embed/fact/${id}/`, card, ...(quote !== undefined && { quote }) };
		}
	},
	...(['county', 'clause', 'chart', 'deck'] as const).map((thing) => ({
		path: new RegExp(`^embed/${thing}/([\\w-]+)/$`, 'u'),
		share: (id: string) => ({ embed: `embed/${thing}/${id}/`, card: embedCard(thing, id) })
	})),
	{ path: /^embed\/map\/$/u, share: () => ({ embed: 'embed/map/', card: SITE_CARD }) },
	{ path: /^present\/([\w-]+)\//u, share: (id) => ({ card: deckCard(id) }) },
	{ path: /^(?:compare|data|about|present)\/$/u, share: () => ({ card: SITE_CARD }) }
];

/** `path` is below the site, with a slash at its end; '' is the first page. Undefined for what is not shared. */
export function sharedOf(path: string, facts: ReadonlyMap<string, Told>): Shared | undefined {
	for (const row of ROWS) {
		const found = row.path.exec(path);
		if (found) return row.share(found[1] ?? '', facts);
	}
	return undefined;
}
