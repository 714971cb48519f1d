import { expect, it } from 'vitest';
import { chars, holds, pairOf, pairTest, SPACE } from '#text/chars.ts';

it('holds its members and no others', () => {
	const set = chars('，。\uffff');
	const held = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
		holds(set, code)
	);
	expect(String.fromCharCode(...held)).toBe('。，\uffff');
});

it('a place outside the text is in no set', () =>
	expect(holds(chars('水'), '水'.charCodeAt(1))).toBe(false));

it('space is what \\s matches', () => {
	for (let code = 0; code < 0x10000; code++)
		expect(holds(SPACE, code), code.toString(16)).toBe(/\s/u.test(String.fromCharCode(code)));
});

it('pairs of characters differ where one of them does', () => {
	const codes = [0, 1, 0x4e00, 0x8fff, 0xffff];
	const pairs = codes.flatMap((a) => codes.map((b) => pairOf(a, b)));
	expect(new Set(pairs).size).toBe(pairs.length);
});

it('tells the pairs given from all others, however many there are', () => {
	const codes = Array.from({ length: 90 }, (_, at) => at * 701);
	const all = codes.flatMap((a) => codes.map((b) => [a, b] as const));
	const given = all.filter(([a, b]) => (a + b) % 3 === 1);
	const isGiven = pairTest(given.map(([a, b]) => pairOf(a, b)));
	expect(all.filter(([a, b]) => isGiven(a, b))).toEqual(given);
	expect(isGiven(0, NaN)).toBe(false);
	expect(pairTest([])(1, 1)).toBe(false);
});
