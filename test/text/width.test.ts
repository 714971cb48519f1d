import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLDABLE, foldAt } from '#text/width.ts';

const fold = (text: string) =>
	Array.from({ length: text.length }, (_, i) => foldAt(text, i)).join('');

describe('foldAt', () => {
	it.each([
		['ＧＤＰ（％）１２ａｚ', 'GDP（%）12az'],
		['增长率(%)', '增长率（%）'],
		['全省,全市;全县:', '全省，全市；全县：'],
		['1,200亩 11:46:43', '1,200亩 11:46:43'],
		['≧75≦90', '≥75≤90'],
		['⼀⽔', '一水'],
		['G241—G242－3–4', 'G241—G242－3–4']
	])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

	it('gives one unit for one, and changes only what FOLDABLE names', () => {
		const foldable = new RegExp(FOLDABLE, 'u');
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, n) => {
				if (text === '') return;
				const at = n % text.length;
				const folded = foldAt(text, at);
				expect(folded).toHaveLength(1);
				if (folded !== text.charAt(at)) expect(foldable.test(text.charAt(at))).toBe(true);
			})
		);
	});
});
