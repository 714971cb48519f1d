// What a line begins with: the label of a heading (第一章, 第一节, 一、, （一）) or the marker of an item (1., （1）, ——, ●).
import { chineseNumber, NUMERAL } from './numerals.ts';

/** Ladder of heading labels, outermost first. */
export const LABEL_KINDS = ['part', 'chapter', 'section', 'ordinal', 'bracket'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

export interface HeadingLabel {
	readonly kind: LabelKind;
	/** As read: 「第一章」「一、」「（一）」. */
	readonly label: string;
	readonly number: number;
}

const N = `[${NUMERAL}\\d]{1,5}`;
const LABELS: readonly (readonly [LabelKind, RegExp])[] = [
	['part', new RegExp(`^第\\s?(${N})\\s?(?:篇|编|部分)`, 'u')],
	['chapter', new RegExp(`^第\\s?(${N})\\s?章`, 'u')],
	['section', new RegExp(`^第\\s?(${N})\\s?节`, 'u')],
	['ordinal', new RegExp(`^([${NUMERAL}]{1,4})\\s?[、．.]`, 'u')],
	['bracket', new RegExp(`^[（(]\\s?([${NUMERAL}]{1,4})\\s?[）)]、?`, 'u')]
];

/** Label that a line begins with. `第二节 “十四五”形势` → section, `第二节`, 2. */
export function headingLabel(text: string): HeadingLabel | undefined {
	for (const [kind, pattern] of LABELS) {
		const found = pattern.exec(text);
		const number = found?.[1] === undefined ? undefined : chineseNumber(found[1]);
		if (found && number !== undefined) return { kind, label: found[0], number };
	}
	return undefined;
}

const ITEM =
	/^(?:\d{1,3}\s?(?:[、）)]|[.．](?!\d))|[（(]\s?\d{1,3}\s?[）)]|[\u2460-\u2473\u2474-\u249B\u3220-\u3229\u2776-\u277F●■◆▲★○□◇△☆➢►▶◎※✓]|[—―–]{1,2}(?!\d))/u;

/** Marker of an item as read, or nothing. `1、高新技术企业` → `1、`; `1.2万亩` → nothing. */
export const itemMarker = (text: string): string | undefined => ITEM.exec(text)?.[0];
