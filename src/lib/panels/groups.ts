// Rows under headings.
import type { Fact } from '#domain/fact.ts';

/** Facts by the name of their group, groups in the order of their first facts. */
export function grouped(
	facts: readonly Fact[],
	nameOf: (fact: Fact) => string
): Map<string, Fact[]> {
	const groups = new Map<string, Fact[]>();
	for (const fact of facts) {
		const name = nameOf(fact);
		const group = groups.get(name);
		if (group) group.push(fact);
		else groups.set(name, [fact]);
	}
	return groups;
}
