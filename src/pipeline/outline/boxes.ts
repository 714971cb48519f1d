// Where a box ends. No mark says so; what the box is made of does: a table, tabbed lines, numbered items, bold items, prose.
import { goesOn } from '#text/join.ts';
import { itemMarker } from '#text/markers.ts';
import { chineseNumber, NUMERAL } from '#text/numerals.ts';
import type { HeadingWords } from '../lexicon/headings.ts';
import { asJoinable, type BodyLine } from './body.ts';

/** What the end of a box depends on beside its own lines. */
export interface BoxContext {
	readonly words: HeadingWords;
	/** Whether running text of this plan begins its paragraphs with bold lead-ins. */
	readonly boldBody: boolean;
	/** The paragraph before the box, where it breaks off: what goes on with it stands after the box. */
	readonly broken?: BodyLine;
}

/** A paragraph at least so long is running text rather than the title of an item. */
const ITEM_TITLE = 40;

/**
 * Number of lines, of those between a box's heading and the next heading, that belong to the box.
 * `[**A项目。**…, **B项目。**…, **强化服务。**…]` → 2
 */
export function boxLength(
	heading: BodyLine,
	lines: readonly BodyLine[],
	context: BoxContext
): number {
	const [first] = lines;
	if (!first) return 0;
	const rest = context.broken ? restOfSentence(lines, context.broken) : -1;
	if (rest > 0) return rest;
	if (first.table !== undefined) return tableLength(lines);
	if (heading.tabbed) return tabbedLength(lines);
	if (isNumbered(first)) return numberedLength(lines, context);
	if (first.boldLead || first.allBold) return boldLength(heading.text, lines, context);
	return proseLength(lines, context);
}

/** Line that goes on with the sentence that the box interrupts; a line under the title of an item does not. */
const restOfSentence = (lines: readonly BodyLine[], broken: BodyLine): number =>
	lines.findIndex((line, i) => {
		const before = lines[i - 1];
		return (
			before !== undefined &&
			!isItemTitle(before) &&
			!hasShape(line) &&
			goesOn(asJoinable(broken), asJoinable(line))
		);
	});

const isNumbered = (line: BodyLine): boolean => /^[^—–―]/u.test(itemMarker(line.text) ?? '—');

const isItemTitle = (line: BodyLine): boolean =>
	isNumbered(line) && line.text.length <= ITEM_TITLE && !/[。；]/u.test(line.text);

const isNote = (text: string): boolean => /^(?:备?注|说明|资料来源)\s?\d*\s?[：:.]/u.test(text);

/** The table, its notes, and the numbered lines of a note. */
function tableLength(lines: readonly BodyLine[]): number {
	let noted = false;
	const end = lines.findIndex((line) => {
		noted ||= isNote(line.text);
		return line.table === undefined && !isNote(line.text) && !(noted && isNumbered(line));
	});
	return end < 0 ? lines.length : end;
}

/** Converted boxes have a tab before each line and a wider gap after them; tabs may stop midway, the gap does not lie. */
function tabbedLength(lines: readonly BodyLine[]): number {
	const inner = Math.max(1, ...lines.slice(0, 2).map((line) => line.gap));
	const end = lines.findIndex((line, i) => i > 0 && !line.tabbed && line.gap > inner);
	return end < 0 ? lines.length : end;
}

/** Numbered items, each followed by as many plain paragraphs as the items before had, where only its title is numbered. */
function numberedLength(lines: readonly BodyLine[], { boldBody }: BoxContext): number {
	let most = 1;
	let since = 0;
	let titled = false;
	const end = lines.findIndex((line) => {
		if (isNumbered(line)) {
			most = Math.max(most, since);
			since = 0;
			titled = isItemTitle(line);
			return false;
		}
		since++;
		if (line.table !== undefined) return false;
		return line.boldLead || !titled || (!boldBody && since > most);
	});
	return end < 0 ? lines.length : end;
}

/** 「六大行动」, 「四个一」: how many items a title promises. */
function promisedItems(title: string): number | undefined {
	const found = new RegExp(`([${NUMERAL}]{1,3})(?:大|项|个一|类|条)`, 'u').exec(title);
	return found?.[1] === undefined ? undefined : chineseNumber(found[1]);
}

/** A paragraph so much longer than the items before it is running text again. */
const OUTGROWN = { times: 2, least: 200 };

/** Bold items among bold lead-ins of running text: an item is named by a noun, a lead-in begins with a verb of policy. */
function boldLength(title: string, lines: readonly BodyLine[], { words }: BoxContext): number {
	const promised = promisedItems(title);
	const namesThing = (lead: string) =>
		!startsWith(lead, words.policyVerbs) ||
		(endsWith(lead, words.itemNouns) && !startsWith(lead, words.projectVerbs));
	const thingsOnly = lines[0] !== undefined && namesThing(leadOf(lines[0]));
	let items = 0;
	let longest = Number.POSITIVE_INFINITY;
	const end = lines.findIndex((line) => {
		const lead = leadOf(line);
		if (!lead) return false;
		items++;
		if (promised !== undefined) return items > promised;
		const { length } = line.text;
		const outgrown = length >= OUTGROWN.least && length > OUTGROWN.times * longest;
		longest = Math.max(length, items === 1 ? 0 : longest);
		return (thingsOnly && !namesThing(lead)) || (outgrown && !endsWith(lead, words.projectNouns));
	});
	return end < 0 ? lines.length : end;
}

const endsWith = (text: string, words: readonly string[]): boolean =>
	words.some((word) => text.endsWith(word));
const startsWith = (text: string, words: readonly string[]): boolean =>
	words.some((word) => text.startsWith(word));

/** Words of a bold lead-in without the mark that ends it; nothing where the line does not begin with bold. */
const leadOf = (line: BodyLine): string =>
	line.boldLead || line.allBold
		? line.text.slice(0, (line.bold[0]?.end ?? 0) - line.span.start).replace(/[。：]$/u, '')
		: '';

/** Prose up to the next bold lead-in; in a plan without them, a list of one shape, or a single paragraph. */
function proseLength(lines: readonly BodyLine[], { boldBody }: BoxContext): number {
	const listed = lines[0] !== undefined && hasShape(lines[0]);
	const end = lines.findIndex(
		(line, i) => i > 0 && (boldBody ? line.boldLead : !listed || !hasShape(line))
	);
	return end < 0 ? lines.length : end;
}

/** Paragraphs of a list begin alike: 「“一”即…」, 「三大区域：…」. */
const hasShape = (line: BodyLine): boolean => /^“[^”]{1,6}”|^[^，。：]{2,12}：/u.test(line.text);
