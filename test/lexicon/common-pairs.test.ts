import { expect, it } from 'vitest';
import { commonPairs } from '#src/lexicon/common-pairs.ts';

it('what three plans use is common, what one or two use may be a name', () => {
	const plans = ['建设柳泉水库', '新建水库', '水库、柳泉', '芦家坡'];
	expect(commonPairs(plans, '')).toEqual({ 水: '库' });
});

it('a pair does not reach over a mark or a digit', () => {
	expect(commonPairs(['水、库', '水5库', '水 库'], '')).toEqual({});
});

it('frequent words of two characters are common, names and longer words are not', () => {
	const dictionary = '工程 999 n\n柳泉 999 ns\n李明 999 nr\n罕词 3 n\n水利化 999 n\n工业 999 n';
	expect(commonPairs([], dictionary)).toEqual({ 工: '业程' });
});
