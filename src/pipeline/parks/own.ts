// What makes the name of a park its own: a place, the county's name, a proper name, letters or figures.
import type { PlanDocument } from '#domain/document.ts';
import type { ProjectLexicon } from '../lexicon/projects.ts';
import { ownMarks } from '../projects/identity.ts';
import { placeFinder } from '../projects/place-finder.ts';
import { placesIn } from '../projects/places.ts';

export interface OwnWords {
	/** The county's own names, and those of its city and province. */
	readonly homes: readonly string[];
	/** Of these, the names of the county and its city: a park may be theirs. */
	readonly near: readonly string[];
	readonly county: readonly string[];
	readonly city: readonly string[];
	/** Places named in some words, in order. */
	placesIn(text: string): string[];
	/** Of these, only those that the plan itself marks as such. */
	markedIn(text: string): string[];
	isPlace(text: string): boolean;
	/** Whether words hold what common language does not explain. */
	isRare(text: string): boolean;
}

/** Characters that common language does not explain, from which on a name is taken to be proper. */
const PROPER = 2;

/** What is own in a plan: its county's names and the places that its text marks. */
export function ownWords(doc: PlanDocument, lexicon: ProjectLexicon): OwnWords {
	const finder = placeFinder(doc, lexicon);
	const { homes, county, marked } = finder;
	const city = homes.filter((home) => doc.descriptor.city.startsWith(home));
	return {
		homes,
		county,
		city,
		near: [...county, ...city],
		placesIn: (text) => placesIn(text, finder),
		markedIn: (text) => placesIn(text, finder).filter((name) => marked.has(name)),
		isPlace: (text) => marked.within(text),
		isRare: (text) => ownMarks(text, lexicon, homes).reduce((sum, mark) => sum + mark, 0) >= PROPER
	};
}

/** `place`: a place, the county's name or a quoted name; `words`: rare words only, which may be a crop or a product. */
export type Own = 'place' | 'words' | undefined;

/** What qualifiers hold of their own. `裴介“六新”` → place, `润恒` → words, `现代农业` → undefined */
export function ownOf(core: string, words: OwnWords): Own {
	if (/[“”]/u.test(core) || words.near.some((home) => core.includes(home)) || words.isPlace(core))
		return 'place';
	return words.isRare(core) || /[A-Za-z]/u.test(core) ? 'words' : undefined;
}
