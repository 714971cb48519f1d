import { loadDeck } from '../load-deck.ts';
import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = ({ params, fetch }) => loadDeck(params.deck, fetch);
