// Matches of a pattern are those of matchAll, also where they are empty and where it is used before.
import { expect, it } from 'vitest';
import { matchesOf } from '#text/matches.ts';

it.each(['', '甲乙', '甲1乙22', '3'])('gives what matchAll gives: %s', (text) => {
	for (const pattern of [/\d+/gu, /\d*/gu]) {
		const plain = [...text.matchAll(pattern)].map(({ index, 0: words }) => [index, words]);
		const found = () => matchesOf(text, pattern).map(({ index, 0: words }) => [index, words]);
		expect(found()).toEqual(plain);
		pattern.lastIndex = 1;
		expect(found()).toEqual(plain);
	}
});
