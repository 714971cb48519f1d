import { describe, expect, it } from 'vitest';
import { chineseNumber } from '#text/numerals.ts';

describe('chineseNumber', () => {
	it.each([
		['十', 10],
		['十四', 14],
		['二十', 20],
		['廿五', 25],
		['一百零三', 103],
		['二〇三五', 2035],
		['两万三千', 23000],
		['三万零五', 30005],
		['12', 12]
	])('%s → %d', (text, value) => expect(chineseNumber(text)).toBe(value));

	it.each(['', '甲', '十甲', '1.5', '一万二万'])('%j is none', (text) =>
		expect(chineseNumber(text)).toBeUndefined()
	);
});
