// What governs a mention besides its own words: the lead-in of its paragraph.
// Invariant: a lead-in that is (part of) the mention itself says nothing more about it.
import type { Block, PlanDocument } from '#domain/document.ts';
import type { Span } from '#domain/text.ts';
import type { Candidate } from './candidate.ts';

/** Finds the lead-in of the paragraph around a span: in 「**园林绿化项目。**包括柳泉大街、…」 that of 柳泉大街 is 「园林绿化项目。」. */
export type LeadFinder = (span: Span) => string | undefined;

/** A finder over a plan's blocks; spans are normalised offsets. */
export function leadFinder({ blocks, text }: PlanDocument): LeadFinder {
	return (span) => {
		const block = blockAt(blocks, span.start);
		const lead = block?.kind === 'paragraph' ? block.lead : undefined;
		return lead && lead.end <= span.start ? text.slice(lead.start, lead.end) : undefined;
	};
}

/** A mention that is the lead-in of a numbered item of a project box, with the item's text as what is said of it alone. */
export function withBody<T extends Candidate>(mention: T, { blocks }: PlanDocument): T {
	if (mention.detail || mention.count > 1 || !mention.setting.projectBox) return mention;
	const block = blockAt(blocks, mention.evidence.start);
	if (block?.kind !== 'paragraph' || block.marker === undefined || !block.lead) return mention;
	const { lead, span } = block;
	const leads = mention.evidence.start >= lead.start && mention.evidence.end <= lead.end;
	return leads && span.end > lead.end
		? { ...mention, detail: { start: lead.end, end: span.end } }
		: mention;
}

/** The block that holds an offset, by halving: blocks are in the order of the text. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
	let low = 0;
	let high = blocks.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((blocks[middle]?.span.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return blocks[low];
}
