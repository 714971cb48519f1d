// Sentences of a paragraph, their clauses, and the quantities in each, those of a list together.
// Offsets are those of the document's text.
import type { Span } from '#domain/text.ts';
import { chars, holds, type CharSet } from '#text/chars.ts';
import { matchesOf } from '#text/matches.ts';
import { operatorOf, type Quantity, type UnitReader } from '#text/units.ts';

export interface Clause {
	readonly span: Span;
	readonly text: string;
	/** 「41822元和13693元」 is one group of two; offsets within the clause. */
	readonly groups: readonly (readonly Quantity[])[];
}

/** Cuts `text.slice(span)` after each of `marks`, the marks left out. */
function cut(text: string, span: Span, marks: CharSet): Span[] {
	const parts: Span[] = [];
	let start = span.start;
	for (let at = span.start; at <= span.end; at++) {
		if (at < span.end && !holds(marks, text.charCodeAt(at))) continue;
		if (at > start) parts.push({ start, end: at });
		start = at + 1;
	}
	return parts;
}

const SENTENCE_ENDS = chars('。！？\n');
export const sentencesOf = (text: string, span: Span): Span[] => cut(text, span, SENTENCE_ENDS);

const PART_ENDS = chars('；');
/** Parts of a sentence that each have a subject of their own. */
export const partsOf = (text: string, sentence: Span): Span[] => cut(text, sentence, PART_ENDS);

const DOUBLINGS: Readonly<Record<string, number>> = { 一: 2, 两: 4, 二: 4 };

/** 有效利用系数达到0.6, 收入比为1.66：1: a number without a unit. */
const UNITLESS =
	/(?:系数|收入比|指数)[\u3400-\u9FFF]{0,4}[为到至在于达](?<digits>\d{1,4}(?:\.\d{1,4})?)(?=$|[:：以左，、])/u;

function unitlessIn(text: string): Quantity[] {
	const found = UNITLESS.exec(text);
	const digits = found?.groups?.digits;
	if (!found || digits === undefined) return [];
	const end = found.index + found[0].length;
	const op = operatorOf('', text.slice(end, end + 2));
	return [{ value: Number(digits), unit: '', op, span: { start: end - digits.length, end } }];
}

/** 500万人次/年 is said of every year anyway. */
const plain = (quantity: Quantity): Quantity => ({
	...quantity,
	unit: quantity.unit.replace(/(?<=人次)\/年$/u, '')
});

const DOUBLING = /翻([一两二])番/gu;

/** 「PM2.5」: a figure right behind a letter is of a name. */
const isOfName = (text: string, start: number): boolean => /[a-z]/iu.test(text.charAt(start - 1));

/** Quantities in digits, and 翻一番 as 2倍. Figures in words (三个, 一批) are no statistics. */
function figuresIn(text: string, units: UnitReader): Quantity[] {
	if (!/[\d番]/u.test(text)) return [];
	const inDigits = units
		.findQuantities(text)
		.filter(({ span: { start } }) => /[-\d]/u.test(text.charAt(start)) && !isOfName(text, start));
	const doublings = matchesOf(text, DOUBLING).map((found): Quantity => {
		const span = { start: found.index, end: found.index + found[0].length };
		const op = operatorOf(text.slice(0, span.start), text.slice(span.end, span.end + 2));
		return { value: DOUBLINGS[found[1] ?? ''] ?? 2, unit: '倍', op, span };
	});
	const all = [...inDigits.map(plain), ...doublings, ...unitlessIn(text)];
	return all.sort((a, b) => a.span.start - b.span.start);
}

/** Quantities that only 和, 、 stand between belong together. */
function groupsOf(text: string, units: UnitReader): Quantity[][] {
	const groups: Quantity[][] = [];
	let last: Quantity | undefined;
	for (const quantity of figuresIn(text, units)) {
		const between = last && text.slice(last.span.end, quantity.span.start);
		if (between !== undefined && /^(?:[、和与及]|以及)$/u.test(between))
			groups.at(-1)?.push(quantity);
		else groups.push([quantity]);
		last = quantity;
	}
	return groups;
}

const CLAUSE_ENDS = chars('，：');
export const clausesOf = (text: string, sentence: Span, units: UnitReader): Clause[] =>
	cut(text, sentence, CLAUSE_ENDS).map((span) => {
		const words = text.slice(span.start, span.end);
		return { span, text: words, groups: groupsOf(words, units) };
	});
