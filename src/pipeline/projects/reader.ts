// What reading projects needs to know of one plan: its words, its text, the county's names, its places.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import type { PlanDescriptor } from '#domain/plan.ts';
import { identify, isDefinite, type Identity } from './identity.ts';
import type { ListReader } from './list.ts';
import { bareAreaName } from '#text/area-names.ts';
import type { Words } from '#text/words.ts';

export interface PlanReader extends ListReader {
	readonly text: string;
	/** The province in short: companies put it before their names. */
	readonly province: string;
	/** Townships and villages that the text marks. */
	readonly marked: Words;
	identify(name: string): Identity;
}

const shortName = (name: string): string => (name.length > 2 ? bareAreaName(name) : name);

/** 「云川县」 → 「云川县」, 「云川」; the same for city and province. Longest first. */
export function homeNames(descriptor: PlanDescriptor): string[] {
	return [descriptor.county, descriptor.city, descriptor.province]
		.flatMap((name) => [name, shortName(name)])
		.sort((a, b) => b.length - a.length);
}

/** A name is asked for again while its clause is read, seldom later. */
const MOST_KNOWN = 1000;

/** Binds words, county names and known places to one plan's text. */
export function planReader(
	text: string,
	descriptor: PlanDescriptor,
	lexicon: ProjectLexicon,
	marked: Words
): PlanReader {
	const homes = homeNames(descriptor);
	const cache = new Map<string, Identity>();
	const identifyHere = (name: string): Identity => {
		const known = cache.get(name);
		if (known) return known;
		const identity = identify(name.replace(/\s/gu, ''), lexicon, homes, marked);
		if (cache.size >= MOST_KNOWN) cache.clear();
		cache.set(name, identity);
		return identity;
	};
	return {
		text,
		lexicon,
		homes,
		province: shortName(descriptor.province),
		marked,
		identify: identifyHere,
		own: (name) => {
			const identity = identifyHere(name);
			const { own, ownEnd, leading } = identity;
			return { own, ownEnd, leading, definite: isDefinite(identity) || marked.has(name) };
		}
	};
}
