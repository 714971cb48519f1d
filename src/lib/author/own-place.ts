// The address of an own deck being shown: `/present/own/#<id>.<slide>`, because no server knows it.
import type { DeckPlace } from '#lib/present/place.ts';
import { linkTo } from '#lib/view/link.ts';
import type { View } from '#lib/view/view.ts';

const PLACE = /^([a-z\d]+)(?:\.(\d{1,4}))?$/u;

/** Id of the deck that an address names; empty where it names none. */
export const deckIn = ({ anchor = '' }: View): string => PLACE.exec(anchor)?.[1] ?? '';

export const anchorOf = (id: string, index: number): string => `${id}.${index + 1}`;

export const inBrowser = (id: string): Required<Omit<DeckPlace, 'embed'>> => ({
	indexOf: ({ anchor = '' }) => Math.max(0, Number(PLACE.exec(anchor)?.[2] ?? 1) - 1),
	at: (index) => ({ page: { kind: 'own' }, anchor: anchorOf(id, index) }),
	link: (index) => linkTo({ kind: 'own' }, { anchor: anchorOf(id, index) }),
	speaker: () => linkTo({ kind: 'speaker', deck: 'own' }, { anchor: id }),
	handout: () => linkTo({ kind: 'handout', deck: 'own' }, { anchor: id }),
	exit: () => linkTo({ kind: 'edit' }, { anchor: id })
});
