// Which facts each stretch of the text is evidence for. Offsets are those of plan.json's text.
// Invariant: marked stretches are in order and never overlap; a stretch of several facts names them all.
import type { Facts } from '#domain/facts.ts';
import type { Piece, Run } from '#domain/reading.ts';
import type { Evidence } from '#domain/text.ts';
import { FACT_KINDS, type FactKind } from '#lib/fact/full-fact.ts';

interface FactRef {
	readonly id: string;
	readonly kind: FactKind;
}

export interface Stretch {
	readonly start: number;
	readonly end: number;
	/** In the order of FACT_KINDS: the first gives the colour. */
	readonly facts: readonly FactRef[];
}

/** A stretch of shown text; `facts` is empty where nothing is read out of it. */
export interface Segment {
	/** Offset of its first character in the plan's text. */
	readonly at: number;
	readonly text: string;
	readonly facts: readonly FactRef[];
}

interface Mark extends FactRef {
	readonly start: number;
	readonly end: number;
}

const marksOf = (kind: FactKind, id: string, evidence: readonly Evidence[]): Mark[] =>
	evidence.map(({ start, end }) => ({ id, kind, start, end }));

function allMarks({ projects, parks, indicators, statements }: Facts): Mark[] {
	return [
		...projects.flatMap(({ id, evidence }) => marksOf('project', id, evidence)),
		...parks.flatMap(({ id, evidence }) => marksOf('park', id, evidence)),
		...indicators.flatMap(({ id, evidence }) => marksOf('indicator', id, [evidence])),
		...statements.flatMap(({ id, evidence }) => marksOf('statement', id, [evidence]))
	];
}

/** The marked stretches of a text, cut wherever a mark begins or ends. */
export function stretchesOf(facts: Facts): Stretch[] {
	const marks = allMarks(facts);
	const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
	const starting = new Map<number, Mark[]>();
	for (const mark of marks) starting.set(mark.start, [...(starting.get(mark.start) ?? []), mark]);
	const open = new Set<Mark>();
	return cuts.flatMap((start, index) => {
		for (const mark of open) if (mark.end <= start) open.delete(mark);
		for (const mark of starting.get(start) ?? []) open.add(mark);
		const end = cuts[index + 1];
		return end === undefined || open.size === 0 ? [] : [{ start, end, facts: inKindOrder(open) }];
	});
}

function inKindOrder(marks: Iterable<Mark>): FactRef[] {
	const unique = new Map([...marks].map(({ id, kind }) => [id, { id, kind }]));
	return [...unique.values()].sort(
		(a, b) => FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind)
	);
}

/** What is shown of a run, cut where the facts change. Neighbours with the same facts are one segment. */
export function segmentsOf(text: string, run: Run, stretches: readonly Stretch[]): Segment[] {
	const segments: Segment[] = [];
	for (const part of run.flatMap((piece) => partsOf(text, piece, stretches))) {
		const last = segments.at(-1);
		if (part.text === '') continue;
		if (last && isSame(last.facts, part.facts)) {
			segments[segments.length - 1] = { ...last, text: last.text + part.text };
		} else segments.push(part);
	}
	return segments;
}

function partsOf(
	text: string,
	[start, end, words]: Piece,
	stretches: readonly Stretch[]
): Segment[] {
	const parts: Segment[] = [];
	let at = start;
	for (let index = firstEndingAfter(stretches, start); at < end; index++) {
		const stretch = stretches[index];
		const from = Math.min(end, Math.max(at, stretch?.start ?? end));
		parts.push({ at, text: text.slice(at, from), facts: [] });
		at = Math.min(end, stretch?.end ?? end);
		parts.push({ at: from, text: text.slice(from, at), facts: stretch?.facts ?? [] });
	}
	if (words === undefined) return parts;
	const marked = parts.find(({ text, facts }) => text !== '' && facts.length > 0);
	return [{ at: start, text: words, facts: marked?.facts ?? [] }];
}

function firstEndingAfter(stretches: readonly Stretch[], offset: number): number {
	let low = 0;
	let high = stretches.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((stretches[middle]?.end ?? Infinity) > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}

const isSame = (a: readonly FactRef[], b: readonly FactRef[]): boolean =>
	a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
