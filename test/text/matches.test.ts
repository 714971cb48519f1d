// Matches of a pattern, looked for before they are made ready.
import { expect, it } from 'vitest';
import { matchesOf } from '#text/matches.ts';

it.each(['', '甲乙', '甲1乙22', '3'])('gives what matchAll gives: %s', (text) => {
	const pattern = /\d+/gu;
	const plain = [...text.matchAll(/\d+/gu)].map(({ index, 0: words }) => [index, words]);
	const found = () => [...matchesOf(text, pattern)].map(({ index, 0: words }) => [index, words]);
	expect(found()).toEqual(plain);
	expect(found()).toEqual(plain);
});
