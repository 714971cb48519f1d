import { describe, expect, it } from 'vitest';
import { timesIn } from '#pipeline/statements/time.ts';

const read = (text: string, last: Parameters<typeof timesIn>[1] = {}) =>
	timesIn(text, last).map(({ kind, year }) => `${kind} ${year}`);

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
		['到二〇三五年的远景目标', ['at 2035']],
		['锚定2035年远景目标', []],
		['5年内', []]
	])('%s', (text, expected) => expect(read(text)).toEqual(expected));

	it('knows what 五年来 and 今后五年 end with only where it is told', () => {
		expect(read('五年来，今后五年')).toEqual([]);
		expect(read('五年来', { reviewed: 2020 })).toEqual(['at 2020']);
		expect(read('今后五年', { planned: 2025 })).toEqual(['at 2025']);
	});
});
