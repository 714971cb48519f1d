// Spans and evidence. Offsets are UTF-16 code units of the plan's text as received, end exclusive.
import * as v from 'valibot';

/** A stretch of text: start inclusive, end exclusive, in UTF-16 code units. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** 原文依据. Invariant: `text.slice(start, end) === quote` on the plan's raw text. */
export const Evidence = v.strictObject({
	start: Offset,
	end: Offset,
	quote: v.pipe(v.string(), v.nonEmpty())
});
export type Evidence = v.InferOutput<typeof Evidence>;

/** Cuts the evidence for a raw span. Throws on an empty or reversed span: that is a programmer's mistake. */
export function evidenceAt(raw: string, span: Span): Evidence {
	const quote = raw.slice(span.start, span.end);
	if (!quote) throw new RangeError(`empty evidence span ${span.start}–${span.end}`);
	return { start: span.start, end: span.end, quote };
}
