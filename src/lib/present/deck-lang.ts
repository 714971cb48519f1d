// The language that a deck is written in, as HTML tags it; the page around it may be in the other.
import type { Deck } from '#domain/deck.ts';

export const langOf = ({ lang }: Pick<Deck, 'lang'>): 'en' | 'zh-CN' =>
	lang === 'en' ? 'en' : 'zh-CN';
