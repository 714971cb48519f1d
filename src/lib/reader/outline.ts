// The outline of a plan as a tree, with how many facts each part holds.
import type { Facts } from '#domain/facts.ts';
import type { Section } from '#domain/plan.ts';

export interface OutlineNode {
	readonly section: Section;
	/** Facts read out of the section and what lies in it. */
	readonly count: number;
	readonly children: readonly OutlineNode[];
}

export function outlineOf(sections: readonly Section[], facts: Facts): OutlineNode[] {
	const own = countBySection(facts);
	const childrenOf = new Map<string | undefined, Section[]>();
	for (const section of sections) {
		childrenOf.set(section.parent, [...(childrenOf.get(section.parent) ?? []), section]);
	}
	const nodes = (parent: string | undefined): OutlineNode[] =>
		(childrenOf.get(parent) ?? []).map((section) => {
			const children = nodes(section.id);
			const below = children.reduce((sum, { count }) => sum + count, 0);
			return { section, count: (own.get(section.id) ?? 0) + below, children };
		});
	return nodes(undefined);
}

function countBySection({ projects, parks, indicators, statements }: Facts): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { section } of [...projects, ...parks, ...indicators, ...statements]) {
		counts.set(section, (counts.get(section) ?? 0) + 1);
	}
	return counts;
}
