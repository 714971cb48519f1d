// Where the slides of an offline file are in its address: `#5`. There is no place to leave it for.
import type { DeckPlace } from '#lib/present/place.ts';

const SPEAKER = 'speaker';

const link = (anchor: string): string => `${location.pathname}${location.search}#${anchor}`;

/** Was the page opened as the speaker's window? */
export const isSpeaker = (): boolean => location.hash === `#${SPEAKER}`;

export const IN_FILE: DeckPlace = {
	indexOf: ({ anchor = '' }) => (/^[1-9]\d{0,3}$/u.test(anchor) ? Number(anchor) - 1 : 0),
	at: (index) => ({ page: { kind: 'own' }, anchor: String(index + 1) }),
	link: (index) => link(String(index + 1)),
	speaker: () => link(SPEAKER)
};
