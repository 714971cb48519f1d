// What the reader opens with, made while prerendering: all that is shown round the text, without the text and its facts.
import type { Facts } from '#domain/facts.ts';
import type { Plan } from '#domain/plan.ts';
import type { FactKind } from '#lib/fact/full-fact.ts';
import { outlineOf, type OutlineNode } from './outline.ts';
import type { Group } from './pages.ts';

export type PlanHead = Omit<Plan, 'text'>;

export interface Contents {
	readonly plan: PlanHead;
	readonly outline: readonly OutlineNode[];
	readonly counts: Readonly<Record<FactKind, number>>;
	/** Has the text a cover or a table of contents before its first section? */
	readonly hasFront: boolean;
}

export function contentsOf(
	{ text: _, ...plan }: Plan,
	groups: readonly Group[],
	facts: Facts
): Contents {
	return {
		plan,
		outline: outlineOf(plan.sections, facts),
		counts: {
			project: facts.projects.length,
			park: facts.parks.length,
			indicator: facts.indicators.length,
			statement: facts.statements.length
		},
		hasFront: groups[0] !== undefined && groups[0].section === undefined
	};
}
