// The reading blocks of a plan: what is shown is slices of the raw text, and nothing that is said is lost.
import { describe, expect, it } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { Block, PlanDocument } from '#domain/document.ts';
import type { Run } from '#domain/reading.ts';
import { readingOf } from '#pipeline/reading.ts';

/** A document whose text is the raw text with `<sup>x</sup>` as one character and `⏎` cuts taken out. */
function documentOf(raw: string, blocks: (text: string) => Block[]): PlanDocument {
	const origin: [number, number][] = [];
	let text = '';
	for (const { 0: match, index } of raw.matchAll(/<sup>.<\/sup>|\r\n(?=下)|./gsu)) {
		if (match === '\r\n') continue;
		text += match.length > 1 ? '²' : match;
		origin.push([index, index + match.length]);
	}
	return {
		adcode: adcode('140827'),
		descriptor: {
			adcode: adcode('140827'),
			county: '',
			city: '',
			province: '',
			title: '',
			period: { from: 2021, to: 2025 },
			source: ''
		},
		raw,
		text,
		toRaw: ({ start, end }) => ({
			start: origin[start]?.[0] ?? raw.length,
			end: origin[end - 1]?.[1] ?? raw.length
		}),
		sections: [],
		blocks: blocks(text)
	};
}

const spanOf = (text: string, words: string) => {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
};

const show = (raw: string, run: Run): string =>
	run.map((piece) => piece[2] ?? raw.slice(piece[0], piece[1])).join('');

describe('readingOf', () => {
	it('joins what normalisation joined, each piece a slice of the raw text', () => {
		const raw = '建设新区，\r\n下辖三镇。';
		const document = documentOf(raw, (text) => [
			{ kind: 'paragraph', section: 's', span: { start: 0, end: text.length } }
		]);
		const [block] = readingOf(document).blocks;
		expect(block).toEqual({
			kind: 'paragraph',
			section: 's',
			run: [
				[0, 5],
				[7, 12]
			]
		});
	});

	it('gives words for a stretch of raw marks', () => {
		const raw = '面积5m<sup>2</sup>。';
		const document = documentOf(raw, (text) => [
			{ kind: 'paragraph', section: 's', span: { start: 0, end: text.length } }
		]);
		const [block] = readingOf(document).blocks;
		expect(block?.kind === 'paragraph' && show(raw, block.run)).toBe('面积5m²。');
		expect(block?.kind === 'paragraph' && block.run).toContainEqual([4, 16, '²']);
	});

	it('counts the pieces of a lead-in', () => {
		const raw = '推进造林。完成三万亩。';
		const document = documentOf(raw, (text) => [
			{
				kind: 'paragraph',
				section: 's',
				span: { start: 0, end: text.length },
				lead: spanOf(text, '推进造林。')
			}
		]);
		expect(readingOf(document).blocks[0]).toMatchObject({
			lead: 1,
			run: [
				[0, 5],
				[5, 11]
			]
		});
	});

	it('keeps lines outside every block as asides in their places, but not rules and blanks', () => {
		const raw = '封面 2021\n\n正文。\n----\n 第 2 页 \n';
		const document = documentOf(raw, (text) => [
			{ kind: 'paragraph', section: 's', span: spanOf(text, '正文。') }
		]);
		const blocks = readingOf(document).blocks;
		expect(blocks.map(({ kind }) => kind)).toEqual(['aside', 'paragraph', 'aside']);
		expect(blocks.flatMap((block) => ('run' in block ? [show(raw, block.run)] : []))).toEqual([
			'封面 2021',
			'正文。',
			'第 2 页'
		]);
	});

	it('keeps a table as rows of cells without white space, in document order', () => {
		const raw = '前文。\n名称\t数 值\n人口\t\n后文。';
		const document = documentOf(raw, (text) => {
			const cell = (words: string) => ({
				text: words.replace(/\s/gu, ''),
				span: words === '' ? { start: 0, end: 0 } : spanOf(text, words)
			});
			return [
				{ kind: 'paragraph', section: 's', span: spanOf(text, '后文。') },
				{
					kind: 'table',
					section: 's',
					span: spanOf(text, '名称\t数 值\n人口'),
					table: {
						title: '表',
						head: [[cell('名称'), cell('数 值')]],
						body: [[cell('人口'), cell('')]]
					}
				},
				{ kind: 'paragraph', section: 's', span: spanOf(text, '前文。') }
			];
		});
		const [first, table, last] = readingOf(document).blocks;
		expect(first?.kind === 'paragraph' && show(raw, first.run)).toBe('前文。');
		expect(last?.kind === 'paragraph' && show(raw, last.run)).toBe('后文。');
		if (table?.kind !== 'table') throw new Error('no table');
		expect(table.head.map((row) => row.map((run) => show(raw, run)))).toEqual([['名称', '数值']]);
		expect(table.body.map((row) => row.map((run) => show(raw, run)))).toEqual([['人口', '']]);
	});
});
