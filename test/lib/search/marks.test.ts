// What is marked is what was found, where it stands in the words as they are.
import { describe, expect, it } from 'vitest';
import { fold, stretchesOf } from '#lib/search/fold.ts';
import { lettersOf, readAs, readerOf } from '#lib/search/pinyin.ts';
import { piecesOf, snippetOf } from '#lib/search/snippet.ts';

describe('stretchesOf', () => {
	it.each([
		['“古绛 文化城”', '绛文化', '绛 文化'],
		['推进５Ｇ基站', '5g', '５Ｇ'],
		['A—B段', 'a-b', 'A—B'],
		['㎡以上', 'm2', '㎡']
	])('of %s for %s', (text, words, marked) => {
		const [stretch] = stretchesOf(text, [fold(words)]);
		expect(text.slice(...(stretch ?? [0, 0]))).toBe(marked);
	});

	it('are all places of a word', () => {
		expect(stretchesOf('光伏、储能、光 伏', ['光伏'])).toEqual([
			[0, 2],
			[6, 9]
		]);
	});

	it('are in order and apart', () => {
		expect(stretchesOf('抽水蓄能电站', ['电站', '水蓄', '抽水'])).toEqual([
			[0, 3],
			[4, 6]
		]);
	});
});

describe('readAs', () => {
	const read = readerOf({
		重: ['chong', 'zhong'],
		庆: ['qing'],
		吕: ['lv'],
		梁: ['liang'],
		山: ['shan']
	});

	it.each([
		['重庆', 'cq', [0, 2]],
		['重庆', 'zhq', [0, 2]],
		['重庆', 'chongqi', [0, 2]],
		['吕梁山', 'lvliang', [0, 2]],
		['吕梁山', 'lul', [0, 2]],
		['吕梁山', 'lsh', [1, 3]],
		['5G庆', '5gq', [0, 3]]
	])('%s as %s', (name, letters, stretch) => {
		expect(readAs(read(name), letters)).toEqual(stretch);
	});

	it('does not read what is not there', () => {
		expect(readAs(read('重庆'), 'qc')).toBeUndefined();
		expect(readAs(read('重庆'), 'cqs')).toBeUndefined();
	});

	it('takes a query for letters only where it is nothing else', () => {
		expect(lettersOf('yuan qu')).toBe('yuanqu');
		expect(lettersOf('y')).toBeUndefined();
		expect(lettersOf('垣q')).toBeUndefined();
	});
});

describe('snippetOf', () => {
	const text = `${'前'.repeat(60)}抽水蓄能${'后'.repeat(120)}`;

	it('shows what stands round the first mark', () => {
		const pieces = snippetOf(text, [[60, 64]]);
		expect(pieces[0]?.text).toBe('…');
		expect(pieces.find(({ marked }) => marked)?.text).toBe('抽水蓄能');
		expect(pieces.at(-1)?.text).toBe('…');
	});

	it('leaves a short text whole', () => {
		const pieces = piecesOf('抽水蓄能电站', [[0, 4]]);
		expect(pieces.map((piece) => piece.text).join('')).toBe('抽水蓄能电站');
		expect(snippetOf('抽水蓄能电站', [[0, 4]])).toEqual(pieces);
	});
});
