// A fact with its kind, and what all kinds have in common: a name, a section, evidence.
import type { Facts, Indicator, Park, Project, Statement } from '#domain/facts.ts';
import type { Evidence } from '#domain/text.ts';

export type FullFact =
	| { readonly kind: 'project'; readonly fact: Project }
	| { readonly kind: 'park'; readonly fact: Park }
	| { readonly kind: 'indicator'; readonly fact: Indicator }
	| { readonly kind: 'statement'; readonly fact: Statement };
export type FactKind = FullFact['kind'];

export const FACT_KINDS: readonly FactKind[] = ['project', 'park', 'indicator', 'statement'];

/** All facts of a plan by id. */
export function factsById({
	projects,
	parks,
	indicators,
	statements
}: Facts): Map<string, FullFact> {
	const all: FullFact[] = [
		...projects.map((fact): FullFact => ({ kind: 'project', fact })),
		...parks.map((fact): FullFact => ({ kind: 'park', fact })),
		...indicators.map((fact): FullFact => ({ kind: 'indicator', fact })),
		...statements.map((fact): FullFact => ({ kind: 'statement', fact }))
	];
	return new Map(all.map((one) => [one.fact.id, one]));
}

export const nameOf = (one: FullFact): string =>
	one.kind === 'statement' ? one.fact.measure : one.fact.name;

export const evidenceOf = (one: FullFact): readonly Evidence[] =>
	one.kind === 'project' || one.kind === 'park' ? one.fact.evidence : [one.fact.evidence];

/** Facts by the section that they stand in, each list in the order of the text. */
export function factsBySection(facts: Iterable<FullFact>): Map<string, FullFact[]> {
	const bySection = new Map<string, FullFact[]>();
	const start = (one: FullFact): number => evidenceOf(one)[0]?.start ?? 0;
	for (const one of [...facts].sort((a, b) => start(a) - start(b))) {
		const { section } = one.fact;
		bySection.set(section, [...(bySection.get(section) ?? []), one]);
	}
	return bySection;
}
