// What finding places in a plan's words needs to know, bound to the plan: the places that its text marks, its county's names.
// Invariant: a plan's text is looked through once, whoever asks.
import type { PlanDocument } from '#domain/document.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { markedPlaces } from './marked-places.ts';
import type { PlaceFinder } from './places.ts';
import { homeNames } from './reader.ts';

const known = new WeakMap<PlanDocument, PlaceFinder>();

/** The finder of a plan: parks and projects share it. */
export function placeFinder(doc: PlanDocument, lexicon: ProjectLexicon): PlaceFinder {
	const before = known.get(doc);
	if (before?.lexicon === lexicon) return before;
	const homes = homeNames(doc.descriptor);
	const finder: PlaceFinder = {
		marked: markedPlaces(doc.text, homes, lexicon),
		homes,
		county: homes.filter((home) => doc.descriptor.county.startsWith(home)),
		lexicon
	};
	known.set(doc, finder);
	return finder;
}
