import { describe, expect, it } from 'vitest';
import { findContents } from '#text/contents.ts';

describe('findContents', () => {
	it('ends before the body and gives titles without page numbers', () => {
		const lines = [
			'目 录',
			'',
			'**第一章 总则** .....\t1',
			'第一节 目标.....13',
			'',
			'第一章 总则',
			'为了'
		];
		expect(findContents(lines)).toEqual({ from: 0, to: 4, titles: ['第一章总则', '第一节目标'] });
	});

	it('ends where the first heading comes again, if there are no page numbers', () => {
		const lines = ['目录', '第一章 总则', '第二章 产业', '第一章 总则', '第二章 产业'];
		expect(findContents(lines)).toMatchObject({ to: 3, titles: ['第一章总则', '第二章产业'] });
	});

	it('knows contents without the word by three leaders in a row', () => {
		const lines = ['纲要', '一、总则……1', '二、目标……2', '三、任务……3', '一、总则'];
		expect(findContents(lines)).toMatchObject({ from: 1, to: 4 });
	});

	it('finds none in a plan without', () => {
		expect(findContents(['第一章 总则', '一、目标', '正文。'])).toEqual({
			from: 0,
			to: 0,
			titles: []
		});
	});
});
