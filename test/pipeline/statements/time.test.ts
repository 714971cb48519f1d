import { describe, expect, it } from 'vitest';
import { timesIn } from '#pipeline/statements/time.ts';

const read = (text: string, reviewed?: number) =>
	timesIn(text, reviewed).map(({ kind, year }) => `${kind} ${year}`);

describe('timesIn', () => {
	it.each([
		['2020年全年接待游客', ['at 2020']],
		['到2025年底', ['at 2025']],
		['由2015年的44.5亿元增长到2020年的', ['base 2015', 'at 2020']],
		['比2015年增长', ['base 2015']],
		['在2019年的基础上翻一番', ['base 2019']],
		['2017—2019年', ['range 2019']],
		['“十三五”末', ['at 2020']],
		['到“十四五”末', ['at 2025']],
		['“十四五”期间', ['at 2025']],
		['“十四五”规划', []],
		['展望2035年', ['at 2035']],
		['5年内', []]
	])('%s', (text, expected) => expect(read(text)).toEqual(expected));

	it('knows what 五年来 ends with only where the text looks back', () => {
		expect(read('五年来')).toEqual([]);
		expect(read('五年来', 2020)).toEqual(['at 2020']);
	});
});
