// Words set in lines: within their room, all of them, and no line begins with a mark that must not.
import { describe, expect, it } from 'vitest';
import type { Passage } from '#lib/takeaway/passages.ts';
import { setWords, type Measure } from '#lib/takeaway/set-words.ts';

/** A Chinese sign is as wide as it is high, others half. */
const measure: Measure = (text, { size }) =>
	[...text].reduce((sum, sign) => sum + (/\p{ASCII}/u.test(sign) ? size / 2 : size), 0);

const ROOM = { width: 300, height: 400 };
const plain = (text: string): Passage => ({ runs: [{ text }] });

describe('words in a room', () => {
	it.each([1, 10, 60])('%d passages are all there and within it', (count) => {
		const passages = Array.from({ length: count }, (_, at) => ({
			...plain(`第${at}项，改造县城至某镇的公路，投资12亿元。`),
			lead: String(at + 1),
			end: '12 亿元'
		}));
		const { pieces, height } = setWords('题目', passages, ROOM, measure);
		expect(height).toBeLessThanOrEqual(ROOM.height);
		for (const { x, y, width } of pieces) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x + width).toBeLessThanOrEqual(ROOM.width + 0.6);
			expect(y).toBeLessThanOrEqual(ROOM.height);
		}
		const words = pieces.map(({ text }) => text).join('');
		for (const { lead } of passages) expect(words).toContain(`第${Number(lead) - 1}项`);
	});

	it('are smaller where there are more', () => {
		const few = setWords('题目', [plain('短')], ROOM, measure);
		const many = setWords('题目', Array(40).fill(plain('一句不短的话。')), ROOM, measure);
		expect(many.letter).toBeLessThan(few.letter);
		expect(many.letter).toBeGreaterThan(4);
	});

	it('never begin a line with a mark that closes', () => {
		const text = '一二三四五六七八九十一二三四五，六七八九十一二三四五六七八九十。'.repeat(3);
		const { pieces } = setWords('题', [plain(text)], ROOM, measure);
		expect(pieces.length).toBeGreaterThan(5);
		for (const { text: line, width } of pieces) {
			expect(line).not.toMatch(/^[，。]/u);
			expect(width).toBeLessThanOrEqual(ROOM.width + 0.6);
		}
	});
});
