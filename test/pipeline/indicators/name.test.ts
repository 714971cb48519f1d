import { describe, expect, it } from 'vitest';
import { readName } from '#pipeline/indicators/name.ts';
import { knowledge } from '#test/fixtures/plan.ts';

const read = (cell: string) => readName(cell, knowledge.units, knowledge.tables);

describe('readName', () => {
	it.each([
		['5.规上工业企业数量（户）', '5', '规上工业企业数量', '户'],
		['1、地区生产总值(GDP)(亿元)', '1', '地区生产总值（GDP）', '亿元'],
		['10.5G网络用户普及率（%）【新基建】', '10', '5G网络用户普及率', '%'],
		['（3）孕产妇死亡率（1/10万）', '3', '孕产妇死亡率', '1/10万'],
		['亿元GDP生产安全事故死亡率（人/亿元）', undefined, '亿元GDP生产安全事故死亡率', '人/亿元'],
		['细颗粒物（PM2.5）浓度（μg/m³）', undefined, '细颗粒物（PM2.5）浓度', 'μg/m³'],
		['重点实验室（国家级/省级）（个）', undefined, '重点实验室（国家级/省级）', '个'],
		['地区生产总值（GDP）', undefined, '地区生产总值（GDP）', undefined],
		['研究与试验发展（R&D）经费投入强度', undefined, '研究与试验发展（R&D）经费投入强度', undefined]
	])('%s', (cell, number, name, unit) => {
		const result = read(cell);
		expect([result.number, result.name, result.unit]).toEqual([number, name, unit]);
	});

	it('infers % where the unit is a picture and the name a share, and no other unit', () => {
		expect(read('森林覆盖率（\uFFFC）')).toMatchObject({
			name: '森林覆盖率',
			unit: '%',
			unitLost: true
		});
		expect(read('企业数量（\uFFFC）').unit).toBeUndefined();
	});

	it('knows a part of the row above', () => {
		expect(read('其中：工业（亿元）')).toMatchObject({ name: '工业', isPart: true });
	});
});
