// Which lines are headings by what they say: a label of the ladder (章, 节, 一、, （一）) or a box's word (专栏, 专题).
import { headingLabel, itemMarker, type LabelKind } from '#text/markers.ts';
import { squeeze } from '#text/join.ts';
import type { BodyLine } from './body.ts';

export interface Heading {
	readonly line: BodyLine;
	/** `bare`: a heading whose label was lost. */
	readonly kind: LabelKind | 'box' | 'bare';
	readonly label?: string;
	readonly number?: number;
	readonly title: string;
}

const LONGEST = { labelled: 60, ordinal: 40, box: 60 };
/** 专栏 3-1：title, 专题1 title, 专栏：title */
const BOX = /^(专[栏题]\s?(?:\d{1,3}(?:\s?[-—–－.]\s?\d{1,3})?)?)\s?[：:、.]?\s?(?<title>[^\t]*)/u;
const ENDS_OPEN = /[：:，、；]$/u;

/** The heading of a box, or nothing. `专栏 2-1：创新平台` → label `专栏 2-1`, title `创新平台` */
export function boxHeading(line: BodyLine): Heading | undefined {
	const text = line.text.split('\t', 1)[0] ?? '';
	if (text.length > LONGEST.box || !/^专[栏题]/u.test(text) || /[。；]/u.test(text))
		return undefined;
	const found = BOX.exec(text);
	const title = found?.groups?.title?.trim() ?? '';
	if (!found?.[1] || !title) return undefined;
	return { line, kind: 'box', label: found[1].replace(/\s+/gu, ' ').trim(), title };
}

/**
 * The heading that a line is by its label, or nothing: alone on its line, no sentence.
 * `第一节 “十三五”发展回顾` → section 1; `（一）综合实力稳步增长。全县…` → nothing
 */
export function labelledHeading(line: BodyLine, known: ReadonlySet<string>): Heading | undefined {
	if (line.table !== undefined || line.tabbed || line.text.includes('\t')) return undefined;
	const label = headingLabel(line.text);
	if (!label) return undefined;
	const title = line.text
		.slice(label.label.length)
		.replace(/^[\s、：:.．]+/u, '')
		.replace(/[\s。]+$/u, '');
	if (!title || /[。；]/u.test(title)) return undefined;
	if (known.has(squeeze(line.text))) return { line, ...label, title };
	const outer = label.kind === 'part' || label.kind === 'chapter' || label.kind === 'section';
	if (line.text.length > (outer ? LONGEST.labelled : LONGEST.ordinal) || ENDS_OPEN.test(title))
		return undefined;
	return { line, ...label, title };
}

/** Whether a line looks like a heading whose label was lost: short, plain, nothing that parts a sentence. */
export function looksBare(
	line: BodyLine,
	next: BodyLine | undefined,
	isNoise: (text: string) => boolean
): boolean {
	const { text } = line;
	if (line.table !== undefined || line.tabbed || text.length < 4 || text.length > 32) return false;
	if (/[。；：:！？\t]|[，、]$|^[\d“（(《【「·]|^注/u.test(text) && !/^“[^”]{1,8}”/u.test(text))
		return false;
	if (itemMarker(text) !== undefined || isNoise(text)) return false;
	return (
		next !== undefined &&
		next.table === undefined &&
		(next.text.length >= 40 || next.text.length <= 32)
	);
}
