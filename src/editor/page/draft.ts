// What a person has put on the map and not saved yet. Pure: every act gives a new draft.
import type { Position } from '#domain/geometry.ts';
import type { Precision } from '#domain/vocabulary.ts';
import type { KnownPlace } from '../protocol.ts';

export type Draft =
	| { readonly kind: 'none' }
	| { readonly kind: 'point'; readonly at: Position }
	| { readonly kind: 'line'; readonly line: readonly Position[]; readonly done: boolean }
	| { readonly kind: 'place'; readonly place: KnownPlace };

export const TOOLS = ['point', 'line', 'place'] as const;
export type Tool = (typeof TOOLS)[number];

/** How well a place can be said to be known by a person who places it. */
export const CHOICES = ['exact', 'village', 'township'] as const satisfies readonly Precision[];
export type Choice = (typeof CHOICES)[number];

/** Radius in metres that each precision usually means. */
export const USUAL_ERROR_M: Readonly<Record<Choice, number>> = {
	exact: 200,
	village: 1500,
	township: 4000
};

/** A click on the map. A finished line stays as it is. */
export function withClick(draft: Draft, tool: Tool, at: Position): Draft {
	if (tool !== 'line') return { kind: 'point', at };
	if (draft.kind !== 'line') return { kind: 'line', line: [at], done: false };
	return draft.done ? draft : { ...draft, line: [...draft.line, at] };
}

/** One of its points moved: the first of a point, the nth of a line. */
export function withMoved(draft: Draft, index: number, at: Position): Draft {
	if (draft.kind === 'point') return { kind: 'point', at };
	if (draft.kind !== 'line') return draft;
	return { ...draft, line: draft.line.map((point, i) => (i === index ? at : point)) };
}

export const finished = (draft: Draft): Draft =>
	draft.kind === 'line' && draft.line.length > 1 ? { ...draft, done: true } : draft;

/** All points of a draft, in order. */
export function pointsOf(draft: Draft): readonly Position[] {
	switch (draft.kind) {
		case 'none':
			return [];
		case 'point':
			return [draft.at];
		case 'line':
			return draft.line;
		case 'place':
			return draft.place.line;
	}
}

/** The point that arrow keys move: a line's last. */
export const activeIndex = (draft: Draft): number => pointsOf(draft).length - 1;
