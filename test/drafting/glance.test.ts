// A sentence beside a list says more than the list, and is no row of a table.
import { describe, expect, it } from 'vitest';
import { isGlance } from '#src/drafting/glance.ts';

describe('a sentence beside a list', () => {
	it.each<[boolean, string, string, string]>([
		[true, '投资13亿元建立', '某某健康管理区', '；'],
		[false, '', '某某健康管理区', '。'],
		[false, '完善《', '某某开发区', '人才引进办法》并出台优惠政策。'],
		[true, '按照《办法》建设', '某某开发区', '二期。'],
		[false, '2 某某公司 ', '138万吨焦化', ' 焦化 2021-2023 234214'],
		[false, '1 某某公司 ', '138万吨焦化', ' 利用剩余煤气制取。'],
		[false, '建设'.repeat(50), '某某开发区', '。']
	])('%s: %s【%s】%s', (fits, before, quote, after) => {
		expect(isGlance({ before, quote, after })).toBe(fits);
	});
});
