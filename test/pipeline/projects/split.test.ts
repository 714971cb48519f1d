// Cutting at marks outside brackets, quotes and descriptions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieceStart, splitOutside, trim } from '#pipeline/projects/split.ts';
import { chars } from '#text/chars.ts';

const split = (text: string, marks = '、') =>
	splitOutside(text, { start: 0, end: text.length }, chars(marks)).map(({ start, end }) =>
		text.slice(start, end)
	);

describe('a text is cut at its marks', () => {
	it.each([
		['甲、乙、丙', ['甲', '乙', '丙']],
		['甲（乙、丙）、丁', ['甲（乙、丙）', '丁']],
		['“甲、乙”工程、丙', ['“甲、乙”工程', '丙']],
		['集甲、乙、丙为一体的园区、丁', ['集甲、乙、丙为一体的园区', '丁']],
		['甲（乙、丙', ['甲（乙', '丙']],
		['、甲、、乙、', ['甲', '乙']],
		['', []]
	])('%s', (text, pieces) => expect(split(text)).toEqual(pieces));

	it('and nothing but marks and white space is lost', () => {
		const text = fc
			.array(fc.constantFrom('甲', '、', '（', '）', '“', '”', ' ', '集', '一体'))
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, (value) => {
				const bare = (part: string) => part.replace(/[、\s]/gu, '');
				expect(split(value).map(bare).join('')).toBe(bare(value));
			})
		);
	});
});

it('a span loses its white space', () =>
	expect(trim(' 甲 ', { start: 0, end: 3 })).toEqual({ start: 1, end: 2 }));

it.each([
	['甲、乙、丙', 0, 5, 4],
	['甲、乙、丙', 0, 3, 2],
	['甲、乙、丙', 2, 3, 2],
	['甲、乙丙', 3, 4, 3]
])('the piece of %s from %i to %i begins at %i', (text, start, at, begin) =>
	expect(pieceStart(text, start, at)).toBe(begin)
);
