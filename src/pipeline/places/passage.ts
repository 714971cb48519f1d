// Where in the plan a fact is told: its sentence or item, and what governs it. Offsets of the normalised text.
import type { Block, PlanDocument } from '#domain/document.ts';
import type { Evidence, Span } from '#domain/text.ts';

export interface Passage {
	/** The fact's own words. */
	readonly own: Span;
	/** The sentence that holds them; the whole item where they are its lead or its title. */
	readonly sentence: Span;
	/** Whether they are its lead or its title. */
	readonly isLead: boolean;
	/** The lead of the paragraph, 「大交镇：」. */
	readonly lead?: Span;
	readonly block?: Block;
}

const SENTENCE_END = /[。；;！？\n]/u;

/** Finds the passage of an evidence. The text is searched by halves: cheap for any number of facts. */
export function passageOf(doc: PlanDocument, evidence: Evidence): Passage {
	const start = textOffset(doc, evidence.start);
	const own = { start, end: Math.max(start + 1, textOffset(doc, evidence.end)) };
	const block = blockAt(doc.blocks, start);
	const bounds = block?.span ?? { start: 0, end: doc.text.length };
	const lead = block?.kind === 'paragraph' ? block.lead : undefined;
	const isOwnLead = lead !== undefined && start < lead.end;
	const body = block && bodyBelow(doc, block);
	const isLead = isOwnLead || body !== undefined;
	return {
		own,
		isLead,
		sentence: isLead
			? { start: bounds.start, end: body ?? bounds.end }
			: sentenceAround(doc.text, own, bounds),
		...(lead && !isLead && { lead }),
		...(block && { block })
	};
}

/** A title has no more characters and no list. */
const LONGEST_TITLE = 40;
const NO_TITLE = /[，,、。；;：:]/u;

/**
 * Where the unnumbered paragraphs end that a numbered title stands above; undefined where a block is no such title.
 * 「3. 花卉市场项目」, 「在青山乡建设…。」 → the end of the second
 */
function bodyBelow({ blocks, text }: PlanDocument, title: Block): number | undefined {
	if (title.kind !== 'paragraph' || title.marker === undefined) return undefined;
	const { start, end } = title.span;
	const words = text.slice(start + title.marker.length, end);
	if (words.length > LONGEST_TITLE || NO_TITLE.test(words)) return undefined;
	let last: number | undefined;
	for (let i = blocks.indexOf(title) + 1; i < blocks.length; i++) {
		const block = blocks[i];
		if (
			block?.kind !== 'paragraph' ||
			block.marker !== undefined ||
			block.section !== title.section
		)
			break;
		last = block.span.end;
	}
	return last;
}

/** First offset of the text whose raw origin is at or after `raw`. */
function textOffset(doc: PlanDocument, raw: number): number {
	let low = 0;
	let high = doc.text.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (doc.toRaw({ start: middle, end: middle + 1 }).start < raw) low = middle + 1;
		else high = middle;
	}
	return low;
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blocks[middle]?.span.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	const block = blocks[low];
	return block && block.span.start <= offset ? block : undefined;
}

function sentenceAround(text: string, own: Span, bounds: Span): Span {
	let { start, end } = own;
	while (start > bounds.start && !SENTENCE_END.test(text.charAt(start - 1))) start--;
	while (end < bounds.end && !SENTENCE_END.test(text.charAt(end - 1))) end++;
	return { start, end };
}
