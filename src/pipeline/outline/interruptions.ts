// Puts together sentences that a box cuts in two: the second part moves up to the first, the box follows.
// Invariant: the offset map still leads each character to where it stands in the raw text.
import type { Span } from '#domain/text.ts';
import type { Normalised, TextLine } from '#text/normalise.ts';
import type { Interruption } from './box-ends.ts';

/**
 * The plan with each interrupted sentence in one line. Interruptions are in order and do not overlap.
 * `我县在全省、全市` + box + `所处的发展方位` → `我县在全省、全市所处的发展方位` + box
 */
export function mendInterruptions(
	plan: Normalised,
	interruptions: readonly Interruption[]
): Normalised {
	if (interruptions.length === 0) return plan;
	const order: Span[] = [];
	let from = 0;
	for (const { before, after } of interruptions) {
		order.push({ start: from, end: before.span.end }, after.span, {
			start: before.span.end,
			end: after.span.start - 1
		});
		from = after.span.end;
	}
	order.push({ start: from, end: plan.text.length });
	const map = plan.map.rearranged(order);
	return {
		...plan,
		text: map.text,
		toRaw: map.toRaw,
		map,
		lines: moveLines(plan.lines, interruptions)
	};
}

/** Lines in their new order and places; each is followed by one line break. */
function moveLines(lines: readonly TextLine[], interruptions: readonly Interruption[]): TextLine[] {
	const restOf = new Map(interruptions.map(({ before, after }) => [before.span.start, after]));
	const moved = new Set(interruptions.map(({ after }) => after.span.start));
	let at = 0;
	return lines
		.filter(({ span }) => !moved.has(span.start))
		.map((line) => {
			const rest = restOf.get(line.span.start);
			const joint = at + line.span.end - line.span.start;
			const end = joint + (rest ? rest.span.end - rest.span.start : 0);
			const bold = [
				...line.bold.map((span) => shift(span, at - line.span.start)),
				...(rest?.bold ?? []).map((span) => shift(span, joint - (rest?.span.start ?? 0)))
			];
			const placed = { ...line, span: { start: at, end }, bold };
			at = end + 1;
			return placed;
		});
}

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
