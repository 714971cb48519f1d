// What governs a mention besides its own words: the lead-in of its paragraph.
// Invariant: a lead-in that is (part of) the mention itself says nothing more about it.
import type { Block, PlanDocument } from '#domain/document.ts';
import type { Span } from '#domain/text.ts';
import type { Candidate } from './candidate.ts';

/** Finds the lead-in of the paragraph around a span: in 「**园林绿化项目。**包括柳泉大街、…」 that of 柳泉大街 is 「园林绿化项目。」. */
export type LeadFinder = (span: Span) => string | undefined;

/** Whether a lead-in only says in what stage the things below it are: 「谋划项目：」「续建重点工程。」「储备：」. */
export const saysStage = (lead: string): boolean => lead.length < 40 && STAGE.test(lead.trim());
const STAGE =
	/^[#*\s]*(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]+\s*)?(?:拟|计划)?(?:谋划|储备|前期|规划|争取|申报|推进|新?开工|新建|在建|续建|结转|竣工|投产|改造|提升|改扩建|扩建){1,3}(?:类?(?:重大|重点|建设|储备){0,3}(?:项目|工程)|类|(?<=^[#*\s]*(?:拟|计划)?(?:谋划|储备|前期|新?开工|新建|在建|续建|结转|改扩建)))[：:。*]*$/u;

/** So far back a sentence may begin with its stage. */
const LONGEST_SENTENCE = 400;
/** 「续建项目：甲。新建项目：乙、丙。」: the stage that a sentence of a paragraph begins with. */
function stageBefore(text: string, at: number, from: number): string | undefined {
	const start = Math.max(from, at - LONGEST_SENTENCE);
	const sentence =
		text
			.slice(start, at)
			.split(/[。；\n]/u)
			.at(-1) ?? '';
	const lead = sentence.slice(0, sentence.search(/[：:]/u) + 1).trim();
	return lead.length > 2 && saysStage(lead) ? lead : undefined;
}

/** A finder over a plan's blocks; spans are normalised offsets. */
export function leadFinder({ blocks, text }: PlanDocument): LeadFinder {
	return (span) => {
		const block = blockAt(blocks, span.start);
		const stage = stageBefore(text, span.start, block?.span.start ?? 0);
		if (stage !== undefined) return stage;
		const lead = block?.kind === 'paragraph' ? block.lead : undefined;
		if (lead) return lead.end <= span.start ? text.slice(lead.start, lead.end) : undefined;
		// A line of its own: 「1. 续建项目」.
		const above = block && blockAt(blocks, block.span.start - 1);
		const words = above && text.slice(above.span.start, above.span.end);
		return words !== undefined && saysStage(words) ? words : undefined;
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
