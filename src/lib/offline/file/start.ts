// Starts an offline file: src/bundle/offline.ts makes its template of this and all that it needs. It speaks the language
// that its deck is written in, or that of its address: `?lang=en`.
import { mount } from 'svelte';
import type { PublishedDeck } from '#domain/deck.ts';
import { addProtocol } from '#lib/map/atlas.ts';
import { DECK } from '../contents.ts';
import DeckFile from './DeckFile.svelte';
import { textAt } from './files.ts';
import { replaceState } from './kit.svelte.ts';
import { DATA_SCHEME, pathBelow, published } from './published.ts';

addProtocol(DATA_SCHEME, ({ url }) =>
	Promise.resolve({ data: JSON.parse(textAt(pathBelow(url)) ?? 'null') as object })
);

const deck = JSON.parse(textAt(DECK) ?? '') as PublishedDeck;
if (deck.lang === 'en' && !location.search.includes('lang='))
	replaceState(`?lang=en${location.hash}`);

const target = document.querySelector('.app');
void published()
	.manifest()
	.then((manifest) => {
		if (!target) return;
		target.replaceChildren();
		mount(DeckFile, { target, props: { deck, manifest } });
	});
