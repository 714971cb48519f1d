import { describe, expect, it } from 'vitest';
import { fitLines } from '#lib/export/legend-flow.ts';
import { fileName } from '#lib/export/save.ts';
import { scaleBar } from '#lib/export/scale-bar.ts';

describe('the scale bar', () => {
	it('is a round length that fits', () => {
		for (const zoom of [6, 8.3, 10, 11.7, 14]) {
			const { metres, pixels } = scaleBar({ zoom, lat: 35.3 }, 120);
			expect(pixels).toBeLessThanOrEqual(120);
			expect(pixels).toBeGreaterThan(120 / 2.6);
			expect(String(metres)).toMatch(/^[125]0*$/u);
		}
	});

	it('is as long as the ground is: 78 271.5 m a pixel at zoom 0 on the equator', () => {
		const { metres, pixels } = scaleBar({ zoom: 0, lat: 0 }, 100);
		expect(metres / pixels).toBeCloseTo(78_271.5, 0);
		const north = scaleBar({ zoom: 0, lat: 60 }, 100);
		expect(north.metres / north.pixels).toBeCloseTo(78_271.5 / 2, 0);
	});
});

describe('lines', () => {
	it('break where they are full and lose nothing', () => {
		expect(fitLines('一二三四五六七', 3, (text) => text.length)).toEqual([
			'一二三',
			'四五六',
			'七'
		]);
		expect(fitLines('', 3, (text) => text.length)).toEqual([]);
	});
});

describe('a file name', () => {
	it('holds no sign that a system refuses', () => {
		expect(fileName('县图 县：垣曲县/类别?"能源"', 'csv')).toBe('县图 县：垣曲县 类别 能源.csv');
	});
});
