// Mentions of parks in a plan's blocks, each with its setting and with what tells whether a definite park is meant.
// Invariant: spans are offsets of the document's text.
import type { Block, PlanDocument } from '#domain/document.ts';
import type { Section } from '#domain/plan.ts';
import type { Span } from '#domain/text.ts';
import type { ParkLexicon } from '../lexicon/parks.ts';
import { parkWords, type ParkWords } from './mention.ts';
import { ownOf, type Own, type OwnWords } from './own.ts';

export interface ParkMention extends ParkWords {
	/** Of a member of a list with one head: what stands before and after all of it. */
	readonly around?: { readonly before: string; readonly after: string };
	/** Offsets of the document's text. */
	readonly span: Span;
	readonly block: Block;
	/** Number of the block, for mentions of one paragraph. */
	readonly index: number;
	/** Places that the clause puts it at: 「以…为核心」, 「在…建设」. */
	readonly at: readonly string[];
	/** Its words for where: 「庙前镇桑村、文家庄」. */
	readonly where: string;
	/** Words of 「以A、B为主的」 that are no places. */
	readonly about: readonly string[];
	readonly setting: Setting;
	/** Something of its own in the name: a place, a proper name, the county's name. */
	readonly own: Own;
}

/** Where the name stands. */
interface Setting {
	/** The name is what the paragraph is about: 「**现代生猪产业园。**以…」. */
	readonly lead: boolean;
	/** In a heading. */
	readonly heading: boolean;
	/** In a box. */
	readonly box: boolean;
	/** The list says how many of its sort there are: 「“十区”即A、B…」. */
	readonly counted: boolean;
	/** Number of the list 「A、B和C」 that it is a member of, unique in the plan. */
	readonly list: number;
	readonly section: Section | undefined;
	/** Whether the chapter looks back. */
	readonly past: boolean;
	/** The township that the paragraph is about: its title or lead-in is nothing but the name. */
	readonly township: string | undefined;
}

/** 「以A、B为核心打造2万亩」, 「以A为主的C、」 before a name. */
const AROUND =
	/以(?<where>[^，。；：以]{2,40}?)为(?:核心|中心|主|龙头|重点|主体)(?:的(?<more>(?:[^，。；：、的]{1,8}、){0,3})|(?:打造|建设|规划建设|发展|建立|创建|培育)?(?:\d[\d.]*(?:万亩|亩))?)$/u;
/** 「在A建设」 before a name. */
const INSIDE =
	/(?:在|推进|支持|引导)(?<where>[^，。；：在]{2,30}?)(?:境内|附近|等地|区域)?(?:规划建设|建设|打造|建成|新建|扩建|建立|创建|兴建|形成|发展|布局)(?:\d[\d.]*(?:万亩|[亩个座]))?“?$/u;

/** A zone is the county's from its name on: 「黑河|绛县经济开发区段治理」. */
const homeStart = ({ head, core }: ParkWords, { near }: OwnWords): number =>
	head.family === '开发区' ? Math.max(0, ...near.map((home) => core.lastIndexOf(home))) : 0;

/** Villages are told without 村 in such lists. */
const LONGEST_VILLAGE = 4;
const looksLikeVillage = (part: string, count: number, words: OwnWords): boolean =>
	part.length <= LONGEST_VILLAGE &&
	(/[村庄堡沟峪坪关口岭寨坡垣湾]$/u.test(part) || (count > 1 && words.isRare(part)));

/** All mentions in headings and paragraphs, in order. */
export function findMentions(
	doc: PlanDocument,
	lexicon: ParkLexicon,
	words: OwnWords
): ParkMention[] {
	const sections = new Map(doc.sections.map((section) => [section.id, section]));
	const townshipOf = townshipReader(doc);
	return doc.blocks.flatMap((block, index): ParkMention[] => {
		if (block.kind === 'table') return [];
		const township = townshipOf(block);
		const text = doc.text.slice(block.span.start, block.span.end);
		const section = sections.get(block.section);
		const past = isPast(section, sections);
		const from = block.kind === 'paragraph' ? (block.marker?.length ?? 0) : 0;
		return parkWords(text, lexicon, from).map((found) => {
			const { at, where, about, more } = governed(found.before, lexicon, words);
			const start = found.span.start - more + homeStart(found, words);
			const span = shift({ start, end: found.span.end }, block.span.start);
			const name = text.slice(start, found.span.end);
			const core = name.slice(0, name.length - found.head.word.length);
			const list = listStart(text, found.span.start);
			const setting: Setting = {
				counted: COUNTED.test(text.slice(list, list + 16)),
				lead: block.kind === 'paragraph' && isLead(block, span, text),
				heading: block.kind === 'heading',
				box: section?.kind === 'box',
				list: list + block.span.start,
				section,
				past,
				township
			};
			return {
				...found,
				name,
				core,
				span,
				block,
				index,
				at: at.length === 0 && township !== undefined ? [township] : at,
				where,
				about,
				setting,
				own: ownOf(core, words)
			};
		});
	});
}

const TOWNSHIP = /^(\p{Script=Han}{2,6}(?:[镇乡]|街道))(?:办事处)?[：。]?$/u;

/**
 * For blocks asked in order: the township that a block is about, by its own lead-in or by the last title in its section
 * that is nothing but a township's name. `**大坪乡：**…`, `6. 陈家镇` and the paragraphs below it
 */
function townshipReader({ text }: PlanDocument): (block: Block) => string | undefined {
	let under: { section: string; name: string } | undefined;
	return (block) => {
		if (block.kind === 'table') return undefined;
		const from = block.span.start + (block.kind === 'paragraph' ? (block.marker?.length ?? 0) : 0);
		const lead = block.kind === 'paragraph' ? block.lead : undefined;
		const title = TOWNSHIP.exec(text.slice(from, lead?.end ?? block.span.end).trim())?.[1];
		const isTitle = title !== undefined && (!lead || lead.end === block.span.end);
		if (isTitle) under = { section: block.section, name: title };
		else if (block.kind === 'heading' || under?.section !== block.section) under = undefined;
		return title ?? under?.name;
	};
}

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** A paragraph without a lead-in that is no longer than this is a title of its own. */
const LONGEST_TITLE = 40;

/** Whether the name stands in the lead-in of its paragraph, or begins a title. */
function isLead(block: Block & { kind: 'paragraph' }, span: Span, text: string): boolean {
	const { lead, marker = '' } = block;
	if (lead) return span.start >= lead.start && span.end <= lead.end;
	return text.length <= LONGEST_TITLE && span.start === block.span.start + marker.length;
}

/** Where the clause puts the name, what else governs it, and by how many characters the name begins earlier. */
function governed(
	before: string,
	lexicon: ParkLexicon,
	words: OwnWords
): Pick<ParkMention, 'at' | 'where' | 'about'> & { more: number } {
	const groups = (AROUND.exec(before) ?? INSIDE.exec(before))?.groups;
	if (groups?.where === undefined) return { at: [], where: '', about: [], more: 0 };
	const parts = groups.where.split(/[、和与及]/u).filter((part) => part.length >= 2);
	if (groups.where.search(lexicon.headPattern) >= 0)
		return { at: [], where: '', about: parts, more: 0 };
	const { where, more = '' } = groups;
	const villages = parts.filter((part) => looksLikeVillage(part, parts.length, words)).length;
	const areShort = parts.every((part) => part.length <= LONGEST_VILLAGE);
	const isSomewhere =
		parts.some((part) => words.isPlace(part)) ||
		villages === parts.length ||
		(parts.length >= 3 && areShort && villages * 2 >= parts.length);
	return isSomewhere
		? { at: words.placesIn(where), where, about: [], more: more.length }
		: { at: [], where: '', about: parts, more: 0 };
}

/** 「“十区”即…」 at the beginning of a list. */
const COUNTED = /^“?[二三四五六七八九十]{1,2}大?(?:园|基地|[园片]?区)”?(?:[即为是]|包括)/u;
const LONGEST_LIST = 240;

/** Start of the list that a name stands in: back over 、 和 与 to the last stop. */
function listStart(text: string, at: number): number {
	let start = at;
	while (start > 0 && at - start < LONGEST_LIST && !/[，。；：\n]/u.test(text.charAt(start - 1)))
		start--;
	return start;
}

/** Whether a chapter above looks back. */
export function isPast(
	section: Section | undefined,
	sections: ReadonlyMap<string, Section>
): boolean {
	for (let at = section; at; at = at.parent === undefined ? undefined : sections.get(at.parent)) {
		if (/回顾|成就|成效|发展基础|完成情况|十三五/u.test(at.title)) return true;
	}
	return false;
}
