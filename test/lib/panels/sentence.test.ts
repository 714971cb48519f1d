import { expect, test } from 'vitest';
import { sentenceAround } from '#lib/panels/sentence.ts';

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
