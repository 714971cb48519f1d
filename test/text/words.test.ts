import { expect, it } from 'vitest';
import { words } from '#text/words.ts';

const list = words(['水', '水库', '除险']);

it('the longest word counts', () => {
	expect(list.startAt('大水库', 1)).toBe(2);
	expect(list.endAt('大水库', 3)).toBe(2);
	expect(list.endAt('大水', 2)).toBe(1);
	expect(list.startAt('大水库', 0)).toBe(0);
});

it('a word stands in a text, or is one', () => {
	expect(list.within('病险水库')).toBe(true);
	expect(list.within('病险')).toBe(false);
	expect(list.has('水库')).toBe(true);
	expect(list.has('库')).toBe(false);
});
