// A deck that someone writes in this browser, as it is kept there.
import * as v from 'valibot';
import { Deck, DECK_PROBLEMS, Slide } from '#domain/deck.ts';
import type { Draft } from './draft.ts';

const About = v.omit(Deck, ['id', 'slides']);

export const OwnDeck = v.object({
	/** In the address of its pages. */
	id: v.string(),
	/** Grows by one with each saving; 0: never saved. */
	version: v.number(),
	/** ms since 1970. */
	saved: v.number(),
	draft: v.object({
		about: About,
		pages: v.array(v.object({ key: v.string(), slide: Slide }))
	}),
	/** The file that it was read from, where not all of it could be read. */
	imported: v.optional(
		v.object({
			name: v.string(),
			text: v.string(),
			problems: v.array(
				v.object({
					kind: v.picklist(DECK_PROBLEMS),
					line: v.number(),
					given: v.string(),
					/** Key of the page that it stands in. */
					page: v.optional(v.string())
				})
			)
		})
	)
});
export type OwnDeck = Omit<v.InferOutput<typeof OwnDeck>, 'draft'> & { draft: Draft };
