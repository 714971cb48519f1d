// The name cell of a row: number, name, unit, and whether it is a part of the row above (其中：).
import type { UnitReader } from '#text/units.ts';
import { PICTURE } from '#text/tables/cell.ts';
import { folded } from '../lexicon/measures.ts';
import type { TableWords } from '../lexicon/tables.ts';

export interface RowName {
	readonly number?: string;
	readonly name: string;
	readonly unit?: string;
	/** The source has a picture where the unit stood; the unit follows from the name. */
	readonly unitLost?: boolean;
	readonly isPart: boolean;
}

/** 10.5G网络 is number 10 and a name, 1.2万亩 no number. */
const NUMBER = /^(?:[（(](\d{1,3})[）)]|(\d{1,3})(?:[、．)）]|\.(?!\d+[^\dA-Za-z])))/u;
const CIRCLED = /^[\u2460-\u2473]/u;
const PART = /^(?:其中|#)[:：]?/u;
const TAG = /【[^】]{1,12}】$/u;

/** Opening bracket that belongs to the bracket at the end, or -1. */
function lastBracket(text: string): number {
	if (!text.endsWith('）')) return -1;
	let depth = 0;
	for (let at = text.length - 1; at >= 0; at--) {
		if (text[at] === '）') depth++;
		if (text[at] === '（' && --depth === 0) return at;
	}
	return -1;
}

/**
 * Reads a name cell. `"5.规上工业企业数量(户)"` → number 5, 规上工业企业数量, 户;
 * `"地区生产总值（GDP）（亿元）"` → 地区生产总值（GDP）, 亿元; `"【…】"` at the end is left out.
 */
export function readName(cell: string, units: UnitReader, words: TableWords): RowName {
	let text = folded(cell).replace(TAG, '');
	const found = NUMBER.exec(text) ?? CIRCLED.exec(text);
	const number = found ? (found[1] ?? found[2] ?? found[0]) : undefined;
	if (found) text = text.slice(found[0].length);
	const isPart = PART.test(text);
	text = text.replace(PART, '');
	const open = lastBracket(text);
	const inside = open > 0 ? text.slice(open + 1, -1) : '';
	const before = open > 0 ? text.slice(0, open) : text;
	const rest = { ...(number !== undefined && { number }), isPart };
	if (inside === PICTURE) {
		const isShare = words.percentNames.some((end) => before.endsWith(end));
		return { ...rest, name: before, unitLost: true, ...(isShare && { unit: '%' }) };
	}
	if (units.isUnit(inside)) return { ...rest, name: before, unit: units.standard(inside) };
	return { ...rest, name: text };
}
