import { expect, test } from 'vitest';
import { findWords } from '#text/find-words.ts';

const at = (text: string, words: Parameters<typeof findWords>[1]): string[] =>
	findWords(text, words).map(({ start, end }) => text.slice(start, end));

test('white space and line breaks do not hide words', () => {
	expect(at('新建 水库\n一座。', { quote: '水库一座' })).toEqual(['水库\n一座']);
	expect(at('新建水库一座。', { quote: '水库 一座' })).toEqual(['水库一座']);
});

test('words around tell which place is meant', () => {
	const text = '建设水库。改建水库。';
	expect(findWords(text, { quote: '水库' })).toHaveLength(2);
	expect(findWords(text, { before: '改建', quote: '水库' })).toEqual([{ start: 7, end: 9 }]);
	expect(findWords(text, { quote: '水库', after: '。改' })).toEqual([{ start: 2, end: 4 }]);
});

test('words that are not there give nothing', () => {
	expect(findWords('建设水库。', { quote: '公路' })).toEqual([]);
	expect(findWords('建设水库。', { quote: ' ' })).toEqual([]);
});
