import { describe, expect, it } from 'vitest';
import { headingLabel, itemMarker } from '#text/markers.ts';

describe('headingLabel', () => {
	it.each([
		['第一章 总则', 'chapter', '第一章', 1],
		['第 十二 节 目标', 'section', '第 十二 节', 12],
		['第三篇 创新', 'part', '第三篇', 3],
		['三、发展环境研判', 'ordinal', '三、', 3],
		['（十一）民生', 'bracket', '（十一）', 11],
		['(二) 乡村', 'bracket', '(二)', 2]
	])('%s', (text, kind, label, number) =>
		expect(headingLabel(text)).toEqual({ kind, label, number })
	);

	it.each(['一是建设', '第一产业', '二〇三五年', '1、高新', '十大工程'])('%s has none', (text) =>
		expect(headingLabel(text)).toBeUndefined()
	);
});

describe('itemMarker', () => {
	it.each([
		['1、企业', '1、'],
		['12.项目', '12.'],
		['（3）道路', '（3）'],
		['①一期', '①'],
		['——特色农业强县', '——'],
		['● 重点', '●']
	])('%s → %s', (text, marker) => expect(itemMarker(text)).toBe(marker));

	it.each(['1.2万亩', '2025年', '一、目标', '5G基站'])('%s has none', (text) =>
		expect(itemMarker(text)).toBeUndefined()
	);
});
