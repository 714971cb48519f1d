import { describe, expect, it, test } from 'vitest';
import { inOneSentence, sentenceAround } from '#domain/sentence.ts';

const TEXT =
	'## 第一节 能源\n**加快建设。**推进抽水蓄能电站项目建设，总装机120万千瓦。完善电网；新建变电站。';

const at = (quote: string) => {
	const start = TEXT.indexOf(quote);
	return sentenceAround(TEXT, { start, end: start + quote.length, quote });
};

test('the sentence round the quote, without marks of text recognition', () => {
	expect(at('抽水蓄能电站项目')).toEqual({
		before: '推进',
		quote: '抽水蓄能电站项目',
		after: '建设，总装机120万千瓦。'
	});
	expect(at('完善电网')).toEqual({ before: '', quote: '完善电网', after: '；' });
});

test('a quote that ends its sentence has nothing after it', () => {
	expect(at('新建变电站。').after).toBe('');
});

test('a long sentence is cut, and says so', () => {
	const long = `${'甲'.repeat(300)}乙${'丙'.repeat(300)}`;
	const cut = sentenceAround(long, { start: 300, end: 301, quote: '乙' });
	expect(cut.before).toBe(`…${'甲'.repeat(160)}`);
	expect(cut.after).toBe(`${'丙'.repeat(160)}…`);
});

describe('inOneSentence', () => {
	const text = '建设甲电站。总投资3亿元，由乙公司实施。';
	const span = (words: string) => {
		const start = text.indexOf(words);
		return { start, end: start + words.length };
	};

	it('holds for words that no full stop parts', () => {
		expect(inOneSentence(text, span('总投资3亿元'), span('乙公司'))).toBe(true);
		expect(inOneSentence(text, span('乙公司'), span('总投资3亿元'))).toBe(true);
		expect(inOneSentence(text, span('总投资3亿元，由乙公司'), span('3亿元'))).toBe(true);
	});

	it('does not hold over a full stop, not even one at the end of the first words', () => {
		expect(inOneSentence(text, span('甲电站'), span('3亿元'))).toBe(false);
		expect(inOneSentence(text, span('甲电站。'), span('总投资'))).toBe(false);
	});
});
