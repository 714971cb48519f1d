// Categories by the words of a name, its box and its sections.
import { describe, expect, it } from 'vitest';
import { classify } from '#pipeline/steps/classify.ts';
import { knowledge } from '#test/fixtures/plan.ts';

const of = (name: string, around = {}) => classify({ name, ...around }, knowledge.categories);

describe('a category', () => {
	it.each([
		['年产5万吨镁合金压铸件生产线', '工业'],
		['丑沟300MW光伏发电项目', '能源'],
		['国道342线丑沟段改线工程', '交通'],
		['石门沟水库除险加固工程', '水利'],
		['柳泉镇生猪养殖基地', '农业'],
		['石门大峡谷景区', '文旅'],
		['柳泉智慧物流园', '商贸物流'],
		['老旧小区改造工程', '城建'],
		['矿山生态修复工程', '生态环保'],
		['柳泉中学迁建', '教育'],
		['县人民医院门诊楼', '医疗卫生'],
		['关帝祠修缮工程', '文化体育'],
		['柳泉养老院', '养老民政'],
		['智慧城市大数据中心', '数字信息'],
		['公安派出所', '公共安全'],
		['丑沟镇集中供热', '能源'],
		['丑沟路改造提升', '城建'],
		['滨河西路延伸至柳泉', '交通'],
		['东堤海塘加固', '水利'],
		['丑沟沙地治理', '生态环保'],
		['南日海洋牧场', '农业'],
		['柳泉湖羊产业园', '农业'],
		['现代农业产业园', '农业'],
		['陶瓷产业园', '工业'],
		['风电产业园', '工业'],
		['丑河湖堤加固', '水利'],
		['柳泉电厂二期', '能源'],
		['丑沟港东作业区一期工程', '交通'],
		['石门隧道及引线工程', '交通'],
		['丑汕高速石门至柳河段二期', '交通'],
		['柳泉镇矿渣场整治', '生态环保'],
		['历史遗留矿山治理', '生态环保'],
		['起义纪念园扩建', '文旅'],
		['G233丑德至磐溪段改建', '交通'],
		['G342国道商业聚集区', '商贸物流'],
		['国家级梨种质资源圃', '农业'],
		['丑沟综合保税区', '商贸物流'],
		['丑沟蒙医医院', '医疗卫生'],
		['丑沟智算中心', '数字信息'],
		['丑沟奥体中心', '文化体育'],
		['丑沟健康云平台', '数字信息'],
		['丑沟生猪产业园', '农业'],
		['丑沟农旅产业园区', '文旅'],
		['硝酸尾气治理技术改造项目', '工业'],
		['超高压防火电缆项目', '工业'],
		['丑沟水环境数据库', '数字信息'],
		['丑沟旅游公路绿化美化', '生态环保'],
		['丑沟岩溶水超采区治理', '水利'],
		['石磙公墓修缮', '文化体育']
	])('%s → %s', (name, category) => expect(of(name)).toBe(category));

	it('of a quarter called after its street is that of the quarters', () => {
		const titles = ['提升城区品质'];
		const box = '老旧小区改造重点项目';
		expect(of('丑沟大街改造', { box, titles })).toBe('城建');
		expect(of('丑沟大街改造', { box: '城区道路建设', titles })).toBe('交通');
	});

	it('is told by the end of a name before its beginning', () =>
		expect(of('石门沟水库旅游公路')).toBe('交通'));

	it('is that of what is built, not of who builds it', () => {
		expect(of('柳泉环保科技有限公司年产5万吨镁粉项目')).toBe('工业');
		expect(of('柳泉环保冶炼车间技改', { owner: '柳泉环保' })).toBe('工业');
	});

	it('is that of the hospital that builds for itself', () =>
		expect(of('县中医院综合楼', { owner: '县中医院', titles: ['现代农业'] })).toBe('医疗卫生'));

	it('does not come from what stands in brackets, nor from an amount', () =>
		expect(of('柳泉大街（石门河—丑沟河）绿化3处')).toBe('生态环保'));

	it('is told by the head noun, not by the crop', () =>
		expect(of('柳泉苹果市场', { titles: ['特色农业'] })).toBe('商贸物流'));

	it('of a street that is built, lengthened or mended is 交通, whoever does it', () => {
		const town = { lead: '其它市政道路建设项目。', titles: ['提升县城功能'] };
		expect(of('柳泉大街东延')).toBe('交通');
		expect(of('柳泉大街东延', town)).toBe('交通');
		expect(of('柳泉北街西延（石门路—丑沟路）拓宽工程', town)).toBe('交通');
		expect(of('柳泉路、石门路等9条道路改造工程', town)).toBe('交通');
		expect(of('柳泉美食街改造', town)).toBe('城建');
	});

	it('of a town’s street and pipes is the town’s, not of what stands on the street', () => {
		const town = { titles: ['提升县城功能'] };
		expect(of('柳泉大道风貌改造', town)).toBe('城建');
		expect(of('柳泉路、石门路等9条道路路灯改造', town)).toBe('城建');
		expect(of('DN315PE输水干管', { box: '城市供水重点工程' })).toBe('城建');
		expect(of('柳泉路旧车站农贸市场', town)).toBe('商贸物流');
		expect(of('国道342线柳泉路段改线工程', town)).toBe('交通');
		expect(of('柳泉北街拓宽工程', { titles: ['构建综合交通'] })).toBe('交通');
	});

	it('is that of the trade of an area, and not of the road it lies on', () =>
		expect(of('G342国道商业聚集区')).toBe('商贸物流'));

	it('is none of the river that a thing is only called after', () => {
		expect(of('黄河天鹅园', { titles: ['发展文化旅游'] })).toBe('文旅');
		expect(of('黄河滩区治理')).toBe('水利');
	});

	it.each([
		['农村公路路网畅通工程', '交通'],
		['柳泉环保提标改造', '工业'],
		['药材初加工、中药材提取项目', '工业']
	])('of %s is %s', (name, category) => expect(of(name)).toBe(category));

	it('comes from the box where the name says nothing', () => {
		expect(of('柳泉二号')).toBe('其他');
		expect(of('柳泉二号', { box: '教育重点工程' })).toBe('教育');
	});

	it('comes from the name where name and section differ', () =>
		expect(of('石门沟水库', { titles: ['发展文化旅游'] })).toBe('水利'));
});
