// What a line is as a heading, judged by itself: by its label (章, 节, 一、, （一）), by a box's word (专栏, 专题),
// or by the look of a heading whose label was lost.
import { squeeze } from '#text/join.ts';
import { headingLabel, itemMarker, type HeadingLabel } from '#text/markers.ts';
import type { HeadingWords } from '../lexicon/headings.ts';
import type { BodyLine } from './body.ts';

export interface LabelledHeading extends HeadingLabel {
	readonly line: BodyLine;
	readonly title: string;
}

export interface BoxHeading {
	readonly line: BodyLine;
	readonly kind: 'box';
	/** As read, without a colon: 「专栏 3-1」「专题 2」「专栏」. */
	readonly label: string;
	readonly title: string;
}

const LONGEST = { outer: 60, listed: 40, box: 60, lost: 32 };
const SHORTEST_LOST = 4;
const BOX =
	/^(?<label>专[栏题]\s?(?:\d{1,3}(?:\s?[-—–－.]\s?\d{1,3})?)?)\s?[：:、.]?\s?(?<title>[^\t]*)/u;
/** A row of a table that names a group of rows: 「一、经济发展（7项）」. */
const COUNTED_GROUP = /（\s?\d{1,3}\s?[个项条]\s?）$/u;

/** The heading of a box, or nothing. `专栏 2-1：创新平台` → label `专栏 2-1`, title `创新平台` */
export function boxHeading(line: BodyLine): BoxHeading | undefined {
	const text = line.text.split('\t', 1)[0] ?? '';
	if (text.length > LONGEST.box || /[。；]/u.test(text)) return undefined;
	const { label = '', title = '' } = BOX.exec(text)?.groups ?? {};
	if (!label || !title.trim()) return undefined;
	return { line, kind: 'box', label: label.replace(/\s+/gu, ' ').trim(), title: title.trim() };
}

/**
 * The heading that a line is by its label, or nothing: alone on its line, no sentence.
 * `promised` holds the lines of the 目录 without white space.
 * `第一节 “十三五”发展回顾` → section 1; `（一）综合实力稳步增长。全县…` → nothing
 */
export function labelledHeading(
	line: BodyLine,
	promised: ReadonlySet<string>
): LabelledHeading | undefined {
	if (line.table !== undefined || line.tabbed || line.row || line.text.includes('\t'))
		return undefined;
	const label = line.text.length > LONGEST.outer ? undefined : headingLabel(line.text);
	if (!label) return undefined;
	const title = line.text
		.slice(label.label.length)
		.replace(/^[\s、：:.．]+/u, '')
		.replace(/。$/u, '')
		.trim();
	if (!title || /[。；]/u.test(title)) return undefined;
	const heading = { line, ...label, title };
	if (promised.has(squeeze(line.text))) return heading;
	const listed = label.kind === 'ordinal' || label.kind === 'bracket';
	if (/[：:，、]$/u.test(title) || (listed && line.text.length > LONGEST.listed)) return undefined;
	return COUNTED_GROUP.test(title) ? undefined : heading;
}

/**
 * Whether a line looks like a heading whose label was lost: short, plain, nothing that parts a sentence, something to head.
 * `五年发展回顾` → true; `——对外开放强县` → false
 */
export function looksUnlabelled(line: BodyLine, next: BodyLine | undefined): boolean {
	const { text } = line;
	if (line.table !== undefined || line.tabbed || next === undefined || next.table !== undefined)
		return false;
	if (text.length < SHORTEST_LOST || text.length > LONGEST.lost) return false;
	if (/[。；：！？\t]|[，、]$|^[\d（《【「·注]/u.test(text) || itemMarker(text) !== undefined)
		return false;
	return next.text.length >= 2 * SHORTEST_LOST;
}

/** Lines that are short but no headings: parts of the plan's own title, captions of pictures, 前言. */
export function furniture(ownTitle: string, words: HeadingWords): (text: string) => boolean {
	const own = squeeze(ownTitle);
	const caption = new RegExp(
		`^(?:${words.captions.join('|')})\\s?\\d|(?:${words.captions.join('|')})$`,
		'u'
	);
	return (text) => {
		const bare = squeeze(text);
		return (
			own.includes(bare) ||
			words.frontMatter.includes(bare) ||
			words.documentTitle.some((part) => bare.includes(part)) ||
			caption.test(bare)
		);
	};
}
