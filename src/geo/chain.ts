// Joins segments into the fewest polylines. Every segment of the input is in exactly one line of the output.
import type { Position } from '#domain/geometry.ts';

export type Segment = readonly [Position, Position];

/**
 * Joins undirected segments end to end; a line stops where three or more segments meet, or none goes on.
 * Deterministic: lines start in the order of the input. Degrees of any datum, unchanged.
 * `[[a, b], [c, b]]` → `[[a, b, c]]`
 */
export function chainSegments(segments: readonly Segment[]): Position[][] {
	const net = network(segments);
	const used = new Set<Segment>();
	const lines: Position[][] = [];
	const collect = (from: Position, first: Segment) => {
		if (!used.has(first)) lines.push(walk(from, first, net, used));
	};
	for (const segment of segments) {
		for (const end of segment) {
			if ((net.get(key(end)) ?? []).length !== 2) collect(end, segment);
		}
	}
	for (const segment of segments) collect(segment[0], segment);
	return lines;
}

const key = (position: Position): string => position.join(' ');

function network(segments: readonly Segment[]): Map<string, Segment[]> {
	const net = new Map<string, Segment[]>();
	for (const segment of segments) {
		for (const end of segment) {
			const at = net.get(key(end));
			if (at) at.push(segment);
			else net.set(key(end), [segment]);
		}
	}
	return net;
}

function walk(
	from: Position,
	first: Segment,
	net: ReadonlyMap<string, readonly Segment[]>,
	used: Set<Segment>
): Position[] {
	const line = [from];
	let here = from;
	let next: Segment | undefined = first;
	while (next) {
		used.add(next);
		here = key(next[0]) === key(here) ? next[1] : next[0];
		line.push(here);
		const at: readonly Segment[] = net.get(key(here)) ?? [];
		next = at.length === 2 ? at.find((segment) => !used.has(segment)) : undefined;
	}
	return line;
}
