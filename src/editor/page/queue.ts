// Which facts wait to be placed, and how they look once a person has said where they lie. Pure.
import { bearingOf, precisionOf, type Fact } from '#domain/fact.ts';
import type { KnownPlace } from '../protocol.ts';
import type { EditorState } from '../protocol.ts';

export const GROUPS = ['all', 'none', 'county', 'township'] as const;
export type Group = (typeof GROUPS)[number];

type Moves = EditorState['moves'];

/** Facts that are not placed, or to their township or county only; what a person placed stays among them. */
export const waiting = (facts: readonly Fact[], moves: Moves): Fact[] =>
	facts.filter(
		(fact) =>
			moves[fact.id] !== undefined || ['none', 'county', 'township'].includes(precisionOf(fact))
	);

export const inGroup = (fact: Fact, group: Group): boolean =>
	group === 'all' || precisionOf(fact) === group;

/** A fact as it will be published: where its move says. */
export function asMoved(fact: Fact, moves: Moves, places: readonly KnownPlace[]): Fact {
	const to = moves[fact.id];
	if (!to || 'unplaced' in to) return fact;
	if ('place' in to) {
		const place = places.find(({ adcode, name }) => adcode === fact.adcode && name === to.place);
		const [point] = place?.line ?? [];
		if (!place || !point) return fact;
		const { precision } = to;
		const geometry =
			place.line.length > 1
				? { type: 'LineString' as const, coordinates: [...place.line] }
				: { type: 'Point' as const, coordinates: point };
		return placed(fact, { precision, errorM: place.errorM, geometry });
	}
	if ('point' in to) {
		const { point, ...known } = to;
		return placed(fact, { ...known, geometry: { type: 'Point', coordinates: point } });
	}
	const { line, ...known } = to;
	return placed(fact, { ...known, geometry: { type: 'LineString', coordinates: line } });
}

type Known = Omit<Fact['placements'][number], 'basis' | 'errorM'> & {
	readonly errorM?: number | undefined;
};

const placed = (fact: Fact, { errorM, ...known }: Known): Fact => ({
	...fact,
	placements: [{ ...known, basis: fact.name, ...(errorM !== undefined && { errorM }) }]
});

/** The facts of the same county that are on the map: what the fact's place can be judged by. */
export const neighbours = (facts: readonly Fact[], fact: Fact): Fact[] =>
	facts.filter(
		(one) => one.adcode === fact.adcode && one.id !== fact.id && bearingOf(one) === 'map'
	);

/** Entries of the fact's county whose name or another name holds the words; without words, those that the text names. */
export function foundPlaces(
	places: readonly KnownPlace[],
	adcode: string,
	words: string,
	text: string
): KnownPlace[] {
	const wanted = words.trim();
	const names = (place: KnownPlace): string[] => [place.name, ...place.aliases];
	return places
		.filter((place) => place.adcode === adcode)
		.filter((place) =>
			names(place).some((name) =>
				wanted === '' ? name.length > 1 && text.includes(name) : name.includes(wanted)
			)
		);
}
