import { describe, expect, it } from 'vitest';
import { readLead } from '#pipeline/statements/lead.ts';
import { knowledge } from '#test/fixtures/plan.ts';

const read = (text: string) => readLead(text, /^(?:全县|我县|云川县)/u, knowledge.statements);

describe('readLead', () => {
	it.each([
		['全县生猪出栏达到', '生猪出栏', 'level'],
		['到2025年全县森林覆盖率稳定在', '森林覆盖率', 'level'],
		['力争经济规模总量达到', '经济规模总量', 'level'],
		['地区生产总值由2015年的', '地区生产总值', 'from'],
		['增长到2020年的', '', 'level'],
		['年均增长', '', 'growth'],
		['年均增速保持在', '', 'growth'],
		['比2015年增长', '', 'growth'],
		['规上工业增加值年均增速', '规上工业增加值', 'growth'],
		['能耗下降', '能耗', 'fall'],
		['规上工业增加值是2015年的', '规上工业增加值', 'ratio'],
		['农村居民人均可支配收入', '农村居民人均可支配收入', 'bare'],
		['实现畜禽规模化养殖率达到', '畜禽规模化养殖率', 'level']
	])('%s', (text, subject, relation) => {
		expect(read(text)).toMatchObject({ subject, relation });
	});

	it('tells yearly rates, totals, and what is said of each of several', () => {
		expect(read('年均分别增长').annual).toBe('年均');
		expect(read('规上企业每年增长').annual).toBe('每年');
		expect(read('力争每年引资').yearly).toBe(true);
		expect(read('增幅').annual).toBeUndefined();
		expect(read('固定资产投资额累计达到').total).toBe(true);
		expect(read('清运率、处理率均达到').each).toBe(true);
		expect(read('人均收入达到').each).toBe(false);
	});
});
