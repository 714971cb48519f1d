// Where a box ends. No mark says so; what the box is made of does: a table, tabbed lines, numbered items, bold items, prose.
import { itemMarker } from '#text/markers.ts';
import { chineseNumber, NUMERAL } from '#text/numerals.ts';
import type { HeadingWords } from '../lexicon/headings.ts';
import type { BodyLine } from './body.ts';

/** What the end of a box depends on beside its own lines. */
export interface BoxContext {
	readonly words: HeadingWords;
	/** Whether running text of this plan begins its paragraphs with bold lead-ins. */
	readonly boldBody: boolean;
}

/** A paragraph at least so long is running text rather than a title of an item. */
const ITEM_TITLE = 40;

/** 「六大行动」, 「四个一」: how many items a title promises. */
function promised(title: string): number | undefined {
	const found = new RegExp(`([${NUMERAL}]{1,3})(?:大|项|个一|类|条)`, 'u').exec(title);
	return found?.[1] === undefined ? undefined : chineseNumber(found[1]);
}

const isNote = (text: string): boolean => /^(?:备?注|说明|资料来源)\s?\d*\s?[：:.]/u.test(text);

/**
 * Number of lines, of those between a box's heading and the next heading, that belong to the box.
 * `[**A项目。**…, **B项目。**…, **强化服务。**…]` → 2
 */
export function boxLength(
	title: string,
	tabbed: boolean,
	lines: readonly BodyLine[],
	context: BoxContext
): number {
	const [first] = lines;
	if (!first) return 0;
	if (first.table !== undefined) return tableLength(lines);
	if (tabbed) return tabbedLength(lines);
	if (numberMarker(first) !== undefined) return numberedLength(lines, context);
	if (first.boldLead || first.allBold) return boldLength(title, lines, context);
	return proseLength(lines, context);
}

const numberMarker = (line: BodyLine): string | undefined => {
	const marker = itemMarker(line.text);
	return marker !== undefined && /[\d\u2460-\u277F➢※]/u.test(marker)
		? marker
		: undefined;
};

function tableLength(lines: readonly BodyLine[]): number {
	let length = 0;
	let noted = false;
	for (const line of lines) {
		if (isNote(line.text)) noted = true;
		else if (line.table === undefined && !(noted && numberMarker(line) !== undefined)) break;
		length++;
	}
	return length;
}

/** Converted boxes have a tab before each line and a wider gap after them; tabs may stop midway, the gap does not lie. */
function tabbedLength(lines: readonly BodyLine[]): number {
	const inner = Math.max(1, ...lines.slice(0, 2).map((line) => line.gap));
	const end = lines.findIndex((line, i) => i > 0 && !line.tabbed && line.gap > inner);
	return end < 0 ? lines.length : end;
}

function numberedLength(lines: readonly BodyLine[], { boldBody }: BoxContext): number {
	const boldItems =
		lines[0]?.bold.length !== 0 &&
		lines[0]?.text.length !== undefined &&
		lines[0].text.length > ITEM_TITLE;
	let most = 1;
	let since = 0;
	let titleOnly = false;
	for (const [i, line] of lines.entries()) {
		if (numberMarker(line) !== undefined) {
			most = Math.max(most, since);
			since = 0;
			titleOnly = line.text.length <= ITEM_TITLE && !/[。：]./u.test(line.text);
			continue;
		}
		since++;
		if (line.table !== undefined) continue;
		if (line.boldLead && !boldItems) return i;
		if (!titleOnly || (!boldBody && since > most)) return i;
	}
	return lines.length;
}

/** Bold items among bold lead-ins of running text: an item is named by a noun, a lead-in begins with a verb of policy. */
function boldLength(title: string, lines: readonly BodyLine[], { words }: BoxContext): number {
	const leads = lines.map((line) =>
		line.bold[0] && (line.boldLead || line.allBold) ? leadOf(line) : undefined
	);
	const count = promised(title);
	const first = leads[0] ?? '';
	const verbal = (lead: string) => words.policyVerbs.some((verb) => lead.startsWith(verb));
	const nominal = (lead: string) => words.itemNouns.some((noun) => lead.endsWith(noun));
	let items = 0;
	for (const [i, lead] of leads.entries()) {
		if (lead === undefined) continue;
		if (count !== undefined && items >= count) return i;
		if (
			i > 0 &&
			count === undefined &&
			verbal(lead) &&
			!nominal(lead) &&
			(!verbal(first) || nominal(first))
		)
			return i;
		items++;
	}
	return lines.length;
}

const leadOf = (line: BodyLine): string =>
	line.text.slice(0, (line.bold[0]?.end ?? 0) - line.span.start).replace(/[。：:，\s]+$/u, '');

function proseLength(lines: readonly BodyLine[], { boldBody }: BoxContext): number {
	if (boldBody) {
		const end = lines.findIndex((line, i) => i > 0 && line.boldLead);
		return end < 0 ? lines.length : end;
	}
	const shape = shapeOf(lines[0]?.text ?? '');
	const end = lines.findIndex((line, i) => i > 0 && shapeOf(line.text) !== shape);
	return end < 0 ? lines.length : end;
}

/** How a paragraph of a list begins: 「“一”即…」, 「三大区域：…」; plain prose has no shape of its own. */
function shapeOf(text: string): string {
	if (/^“[^”]{1,6}”/u.test(text)) return 'quoted';
	if (/^[^，。：]{2,12}：/u.test(text)) return 'colon';
	return `plain ${text.slice(0, 8)}`;
}
