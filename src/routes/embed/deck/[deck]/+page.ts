import { loadDeck } from '../../../present/load-deck.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = ({ params, fetch }) => loadDeck(params.deck, fetch);
