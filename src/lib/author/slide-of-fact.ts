// The slide that a fact of a plan makes: its sentence, beside the map with its place or its county.
import type { Slide } from '#domain/deck.ts';
import { nameOf, type FullFact } from '#lib/fact/full-fact.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import { EMPTY_SLIDE } from './draft.ts';
import { slideLink } from './slide-link.ts';

export function slideOfFact(one: FullFact, adcode: string): Slide {
	const { id } = one.fact;
	const view = { ...DEFAULT_VIEW, area: [adcode] };
	const isOnMap = one.kind === 'project' || one.kind === 'park';
	return {
		...EMPTY_SLIDE,
		title: nameOf(one),
		view: slideLink(isOnMap ? { ...view, feature: id } : view),
		quote: [id]
	};
}
