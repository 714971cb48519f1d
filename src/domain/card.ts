// Names of the preview cards: `county-140827` is the picture cards/county-140827.png of a built site.
import { CATEGORIES, type Category } from './vocabulary.ts';

export const SITE_CARD = 'site';
export const countyCard = (adcode: string): string => `county-${adcode}`;
export const deckCard = (id: string): string => `deck-${id}`;
export const indicatorCard = (id: string): string => `indicator-${id}`;
/** By the category's place in the list: file names that every host serves. */
export const categoryCard = (category: Category): string =>
	`category-${CATEGORIES.indexOf(category) + 1}`;

/** What can stand in another site's page. */
type Thing = 'map' | 'county' | 'fact' | 'clause' | 'chart' | 'deck';

/** The card of an embed. Ids of what a county has begin with its code. */
export function embedCard(thing: Thing, id: string): string {
	switch (thing) {
		case 'map':
			return SITE_CARD;
		case 'chart':
			return indicatorCard(id);
		case 'deck':
			return deckCard(id);
		default:
			return countyCard(id.slice(0, 6));
	}
}
