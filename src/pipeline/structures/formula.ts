// Finds formulas of spatial structures in a text. What counts other things (「三区三线」「四梁八柱」) or is another
// administration's is none.
import type { PlanDescriptor } from '#domain/plan.ts';
import type { Span } from '#domain/text.ts';
import type { StructureLexicon } from '../lexicon/structures.ts';

export interface Formula {
	/** In the text that was searched. */
	readonly span: Span;
	/** 「一核、一轴、一湾、两翼」 */
	readonly words: string;
	/** 「总体空间布局」 */
	readonly name: string;
	readonly terms: readonly string[];
	/** The sentence that holds it. */
	readonly sentence: Span;
}

const SENTENCE_END = /[。！？；\n]/u;
/** How far after the formula the word that says what it is may stand, in characters. */
const REACH = 26;
/** How far before it: 「优化农业产业布局，重点推进“三带十区”」. */
const REACH_BACK = 9;
const QUOTES = /[“”「」《》]/gu;

/**
 * Formulas of a text, each with what it is said to be. Offsets of `text`.
 * 「总体空间布局是“一核、两翼”。」 → { words: '一核、两翼', name: '总体空间布局', terms: ['一核', '两翼'] }
 */
export function findFormulas(
	text: string,
	lexicon: StructureLexicon,
	descriptor: Pick<PlanDescriptor, 'county' | 'city' | 'province'>
): Formula[] {
	return [...text.matchAll(lexicon.formula)].flatMap((match) => {
		const span = { start: match.index, end: match.index + match[0].length };
		const sentence = sentenceAround(text, span);
		const terms = termsOf(match[0], lexicon);
		const name = nameOf(text, span, sentence, lexicon);
		if (name === undefined || !isSpatial(terms, lexicon)) return [];
		if (isOthers(clauseBefore(text, span.start, sentence.start), lexicon, descriptor)) return [];
		const words = match[0].replace(QUOTES, '');
		return [{ span, words, name, terms, sentence }];
	});
}

const termsOf = (formula: string, { term }: StructureLexicon): string[] =>
	[...formula.replace(QUOTES, '').matchAll(term)].map(([words]) => words);

/** Something of it is a shape in space, and something is counted: 「多点支撑、多极带动」 says neither where nor how many. */
const isSpatial = (terms: readonly string[], { shapes }: StructureLexicon): boolean =>
	terms.some((term) => shapes.has(term.replace(COUNT, ''))) &&
	terms.some((term) => !term.startsWith('多'));

const COUNT = /^[一二两双三四五六七八九十百多\d]{1,3}[个大]?/u;

/** From the stop before a span to the one after it, that one included. */
function sentenceAround(text: string, { start, end }: Span): Span {
	let from = start;
	let to = end;
	while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from--;
	while (to < text.length && !SENTENCE_END.test(text.charAt(to))) to++;
	return { start: from, end: text.charAt(to) === '\n' ? to : Math.min(to + 1, text.length) };
}

/** What the formula is said to be: the words before 「是」, else those after it, else those of the clause before. */
function nameOf(
	text: string,
	{ start, end }: Span,
	sentence: Span,
	lexicon: StructureLexicon
): string | undefined {
	const head = text.slice(Math.max(sentence.start, start - REACH), start).replace(QUOTES, '');
	const tail = text.slice(end, Math.min(sentence.end, end + REACH));
	return (
		arrangementAtEnd(head.replace(/[是为即：:]$/u, ''), lexicon, head) ??
		arrangementIn(tail.replace(QUOTES, ''), lexicon) ??
		arrangementIn(head.slice(-REACH_BACK), lexicon, head)
	);
}

/** 「垣曲发展总体空间布局」 where 「是」 followed. */
const arrangementAtEnd = (
	words: string,
	lexicon: StructureLexicon,
	whole: string
): string | undefined =>
	words !== whole && lexicon.arrangements.endAt(words, words.length) > 0
		? phraseEnding(words)
		: undefined;

/** The first phrase that ends in such a word: 「的县域城镇空间结构，以…」 → 县域城镇空间结构 */
function arrangementIn(
	words: string,
	{ arrangements }: StructureLexicon,
	whole = words
): string | undefined {
	for (let at = 0; at < words.length; at++) {
		const length = arrangements.startAt(words, at);
		if (length === 0) continue;
		const end = at + length + arrangements.startAt(words, at + length);
		return phraseEnding(whole.slice(0, whole.length - words.length + end));
	}
	return undefined;
}

/** The last phrase of some words, without what leads to it. */
function phraseEnding(words: string): string {
	const phrase = words.split(/[，、,：:\s]|的(?=.)/u).at(-1) ?? words;
	return phrase.replace(/^(?:构建|形成|打造|优化|完善|积极|按照|围绕|重点推进|期间)+/u, '');
}

/** From the last comma of the sentence to the formula. */
const clauseBefore = (text: string, at: number, from: number): string =>
	text
		.slice(from, at)
		.split(/[，,：:]/u)
		.at(-1) ?? '';

/** A county-level city's own is 全市; everybody's else is somebody else's. */
function isOthers(
	clause: string,
	{ joining }: StructureLexicon,
	{ county, city, province }: Pick<PlanDescriptor, 'county' | 'city' | 'province'>
): boolean {
	const foreign = ['全国', '国家', '全省', '省委', '市委', city, province];
	const all = county.endsWith('市') ? foreign : [...foreign, '全市'];
	return joining.within(clause) || all.some((name) => clause.includes(name));
}
