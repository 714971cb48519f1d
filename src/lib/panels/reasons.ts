// Why the facts of the tray are not on the map, counted.
import type { Fact } from '#domain/fact.ts';

/** Reasons, most frequent first. What follows a colon names the fact's own place and is left out here. */
export function reasonsOf(facts: readonly Fact[], unknown: string): [string, number][] {
	const counts = new Map<string, number>();
	for (const { unplaced = unknown } of facts) {
		const [reason = unknown] = unplaced.split(/[：:]/u);
		counts.set(reason, (counts.get(reason) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a);
}
