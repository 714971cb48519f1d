// Whether a line goes on with the sentence of the line before it: text recognition cuts paragraphs at the end of a page.
// A printed line is about 26 characters long, so that what is cut at a page's end is at least nearly as long.
import { headingLabel, itemMarker } from './markers.ts';

/** What the decision needs to know of a line. */
export interface Joinable {
	/** Without marks at both ends; inner marks may remain. */
	readonly text: string;
	readonly hashes: number;
	readonly tabbed: boolean;
	/** Set in from the margin: begins a paragraph. */
	readonly indented: boolean;
}

const SHORTEST_CUT_LINE = 19;
const CLOSED = /[。！？!?；;：:…．]$/u;
const CLOSERS = /[”’」』》）)\]】*\s]{1,20}$/u;
const OPEN_AT_COMMA = /[，、,（(“《及和与]$/u;
const CAPTION = /^[图表]\s?\d+(?:[-—–.]\d+)?[\s：:]/u;
const BOX = /^专[栏题]/u;
/** 「规划目标：…」, 「“一”即…」: members of a list. */
const LIST_LEAD = /^[\u3400-\u9FFF]{2,8}[：:]|^“[^”]{1,6}”即/u;
/** Marks of bold that open or close a line. */
const BOLD = /^(?:\*\*|<(?:b|strong)>)|(?:\*\*|<\/(?:b|strong)>)$/gu;

const bare = (text: string): string => text.replace(BOLD, '');

/** A heading is shorter than this, label included, and holds no full stop. */
const LONGEST_HEADING = 60;
const LONGEST_LIST_HEADING = 36;

/** Whether a line is a heading by its label or a box's word, and by its length: it ends where the line ends. */
const isHeading = (text: string): boolean => {
	if (text.length > LONGEST_HEADING || /[。；]/u.test(text)) return false;
	const kind = headingLabel(text)?.kind;
	const listed = kind === 'ordinal' || kind === 'bracket';
	return BOX.test(text) || (listed ? text.length <= LONGEST_LIST_HEADING : kind !== undefined);
};

/** Whether a line is a title by its look: short, and nothing in it that parts a sentence. */
const isTitle = (text: string): boolean => text.length <= 30 && !/[，、。：；,]/u.test(text);

/** Whether a line begins something of its own, whatever stands before it. */
function opensBlock(line: Joinable): boolean {
	const text = bare(line.text);
	return (
		line.hashes > 0 ||
		line.tabbed ||
		line.indented ||
		headingLabel(text) !== undefined ||
		itemMarker(text) !== undefined ||
		BOX.test(text) ||
		CAPTION.test(text) ||
		LIST_LEAD.test(text)
	);
}

/** Whether the line ends in the middle of a sentence. */
export function isOpen(text: string): boolean {
	const end = bare(text);
	return end !== '' && !CLOSED.test(end) && !CLOSED.test(end.replace(CLOSERS, ''));
}

/**
 * Whether `next` goes on with `line`. `unclosed`: items of this list end without a full stop, so that an open end says nothing.
 * `…全县生猪、畜` + `禽等现代养殖业…` → true; `五年发展回顾` + `“十三五”时期，…` → false
 */
export function goesOn(line: Joinable, next: Joinable, unclosed = false): boolean {
	if (line.hashes > 0 || opensBlock(next) || !isOpen(line.text)) return false;
	if (CAPTION.test(bare(line.text)) || isHeading(bare(line.text)) || unclosed) return false;
	if (line.tabbed || line.text.includes('\t') || next.text.includes('\t')) return false;
	if (isTitle(bare(line.text))) return false;
	const boldEnds = /\*\*$|<\/b>$/u.test(line.text);
	if (/^\*\*|^<b>/u.test(next.text)) return boldEnds;
	return OPEN_AT_COMMA.test(line.text) || bare(line.text).length >= SHORTEST_CUT_LINE;
}

/** A heading may go on for so many characters on a second line; a longer one is a heading of its own. */
const LONGEST_SECOND_LINE = 12;
const SHORTEST_FIRST_LINE = 16;

/**
 * Whether `next` is the second line of the heading `line`; `known` holds titles of the contents without white space.
 * `第三章 锚定九大产业集群，构建汾阳高质量转型` + `发展新格局` → true
 */
export function headingGoesOn(line: Joinable, next: Joinable, known: ReadonlySet<string>): boolean {
	const first = bare(line.text);
	const second = bare(next.text);
	if (!headingLabel(first) || headingLabel(second) || itemMarker(second) || BOX.test(second))
		return false;
	if (/[。；：，、！？]$/u.test(second) || second.length > 40) return false;
	if (known.has(squeeze(first + second))) return true;
	if (
		known.has(squeeze(first)) ||
		known.has(squeeze(second)) ||
		next.hashes === 0 ||
		line.hashes === 0
	)
		return false;
	return first.length >= SHORTEST_FIRST_LINE && second.length <= LONGEST_SECOND_LINE;
}

export const squeeze = (text: string): string => text.replace(/[\s*]/gu, '');
