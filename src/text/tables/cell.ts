// One cell: from a raw span to its text without white space and marks, and what sort of thing that text is.
import type { Span } from '#domain/text.ts';
import { writeInline } from '../inline.ts';
import { OffsetMapBuilder } from '../offset-map.ts';
import type { RawCell } from './model.ts';

/** Stands in a cell's text where the source has a picture, whose content is lost. */
export const PICTURE = '\uFFFC';

/** TeX and entities read as in any other line. */
function plain(text: string): string {
	const builder = new OffsetMapBuilder(text);
	writeInline(builder, text, { start: 0, end: text.length });
	return builder.build().text;
}

/**
 * Text of a cell: white space, tags, bold marks and TeX removed, pictures replaced by PICTURE.
 * `"细颗粒物浓度（ $\mu\text{g}/\text{m}^3$ ）"` → `"细颗粒物浓度（μg/m³）"`
 */
export function cleanCell(source: string): string {
	let text = source;
	if (text.includes('[')) {
		text = text.replace(
			/\[image:[^\]\n]{0,200}\]"?|!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/gu,
			PICTURE
		);
	}
	if (text.includes('<')) {
		text = text
			.replace(/<img\b[^<>]*>/giu, PICTURE)
			.replace(/<sup>\s*([23])\s*<\/sup>/giu, (_, power: string) => (power === '2' ? '²' : '³'))
			.replace(/<\/?[a-z][^<>]*>/giu, '');
	}
	if (/\$|&[a-z]{2,6}[23]?;/u.test(text)) text = text.split(PICTURE).map(plain).join(PICTURE);
	return text.replace(/\*\*|[\s\p{Cf}]/gu, '');
}

/** The cell of a raw span; the span is narrowed to its content. */
export function cellAt(raw: string, span: Span): RawCell {
	let { start, end } = span;
	while (start < end && isSpace(raw.charCodeAt(start))) start++;
	while (end > start && isSpace(raw.charCodeAt(end - 1))) end--;
	return { text: cleanCell(raw.slice(start, end)), span: { start, end } };
}

const isSpace = (code: number): boolean =>
	code === 32 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0;

export const emptyCell = (offset: number): RawCell => ({
	text: '',
	span: { start: offset, end: offset }
});

export type CellSort = 'empty' | 'none' | 'value' | 'nature' | 'words';

const VALUE =
	/^[[(（［〔【]?[<>≤≥＜＞≦≧≈约]{0,2}=?[-+－−]?\d[\d.,，]*[%％‰]?(?:[-~～—–/／至]{1,2}-?\d[\d.,]*[%％‰]?)*(?:左右|以上|以下|以内)?[\])）］〕】]?$/u;

/** What a cell's text is: nothing, a dash for nothing, a figure, 预期性/约束性, or words. */
export function sortOf(text: string): CellSort {
	if (text === '') return 'empty';
	if (/^[-—–－―/／\\]+$/u.test(text)) return 'none';
	if (text.length <= 24 && VALUE.test(text)) return 'value';
	return /^[[(（]?(?:预期|约束|导向|指导)性[\])）]?$/u.test(text) ? 'nature' : 'words';
}

/** 经济发展, 民生福祉, 资源环境类: what plans sort their indicators by. */
const FIELD =
	/^(?:经济|创新|协调|绿色|开放|共享|民生|社会|生态|资源|环境|安全|文化|转型|城乡|区域|改革|数字|人的全面)(?:发展|驱动|福祉|生态|保障|环境|文明|转型|共享|开放|建设|民生|升级|治理|协调|低碳|融合|事业|结构)(?:类|领域|方面|指标)?$/u;

/** 一、经济发展（7项）: a row that names a group of rows. */
export const isGroup = (text: string): boolean =>
	text.length <= 40 &&
	(FIELD.test(text) ||
		/^[(（]?[一二三四五六七八九十]{1,3}[)）、．.]/u.test(text) ||
		/[(（]\d{1,3}[个项条]指?标?[)）]$/u.test(text));

/** 注：…, 备注：…, which explain a table and are no row of it. */
export const isNote = (text: string): boolean =>
	/^(?:备?注|说明|资料来源|数据来源)\d*[:：]|^\*?注\d*[:：.、]/u.test(text);
