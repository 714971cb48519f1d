// The lines that can be headings or blocks: what stands outside the 目录, each with its text and its number.
import type { Joinable } from '#text/join.ts';
import type { Normalised, TextLine } from '#text/normalise.ts';

export interface BodyLine extends Omit<TextLine, 'contents'> {
	/** Number of the line in the body, from 0. */
	readonly index: number;
	readonly text: string;
	/** Whole line is bold. */
	readonly allBold: boolean;
	/** Begins with bold and goes on in plain type. */
	readonly boldLead: boolean;
}

/** `**推进改革。**深化…` → boldLead; `**第一章 总则**` → allBold. */
export function bodyLines(plan: Normalised): BodyLine[] {
	return plan.lines
		.filter((line) => !line.contents && line.span.end > line.span.start)
		.map(({ span, hashes, tabbed, row, bold, table, gap }, index) => {
			const first = bold[0];
			const begins = first?.start === span.start;
			const allBold = begins && first.end === span.end;
			const text = plan.text.slice(span.start, span.end);
			const boldLead = begins && !allBold;
			// Named one by one: copying all of a line and adding to it costs far more.
			return { span, hashes, tabbed, row, bold, table, gap, index, text, allBold, boldLead };
		});
}

/** A body line as the rules of joining see it; bold is no longer in its text and is given back at the start. */
export const asJoinable = (line: BodyLine): Joinable => ({
	text: line.boldLead ? `**${line.text}` : line.text,
	hashes: line.hashes,
	tabbed: line.tabbed,
	indented: false
});
