// Where a deck's slides are in the address: pages of the site, or parts of one page that shows decks of this browser.
import type { ViewChange } from '#lib/view/current.svelte.ts';
import { linkTo } from '#lib/view/link.ts';
import type { Embed, Page, View } from '#lib/view/view.ts';

export interface DeckPlace {
	/** Of the slide that a view shows, from 0. */
	indexOf(view: View): number;
	/** What of a view shows a slide. */
	at(index: number): ViewChange & { readonly page: Page; readonly anchor?: string };
	/** The deck in another site's page. */
	readonly embed?: Embed;
	/** Links, with how the reader reads. */
	link(index: number): string;
	speaker(): string;
	/** The deck on paper, and where whoever ends the presentation comes to: a file has neither. */
	handout?(): string;
	exit?(): string;
}

export const onSite = (deck: string): Required<DeckPlace> => ({
	indexOf: ({ page }) => (page.kind === 'slide' ? page.slide - 1 : 0),
	at: (index) => ({ page: { kind: 'slide', deck, slide: index + 1 } }),
	link: (index) => linkTo({ kind: 'slide', deck, slide: index + 1 }),
	embed: { kind: 'embed', thing: 'deck', id: deck },
	speaker: () => linkTo({ kind: 'speaker', deck }),
	handout: () => linkTo({ kind: 'handout', deck }),
	exit: () => linkTo({ kind: 'present' })
});
