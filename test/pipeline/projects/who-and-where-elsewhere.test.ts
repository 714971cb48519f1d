// Who builds and where, in names as plans of other provinces form them: trades, townships and roads that stand right beside each other.
import { describe, expect, it } from 'vitest';
import { projectsOf } from '#test/fixtures/projects.ts';

const first = (task: string) => projectsOf(task)[0];

describe('the owner', () => {
	it.each([
		['a firm by its trade before a township', '建设丑威酒业柳龙镇生产基地。', '丑威酒业'],
		['a firm by its trade before its output', '推进禹和铜业20万吨阴极铜项目。', '禹和铜业'],
		['a company of the country in a township', '建设柳祥镇华能200MW风电项目。', '华能'],
		[
			'who makes goods of what its name tells',
			'做强工业。建设丑磐玉米年产3万吨乙醇生产线。',
			'丑磐玉米'
		],
		[
			'who is helped, by a form of firms',
			'支持丑和供应链建设冷链集配中心（库容3万吨）。',
			'丑和供应链'
		]
	])('is %s', (_, task, owner) => expect(first(task)?.owner).toBe(owner));

	it('is a thing’s own company before the one that is moved', () => {
		const read = projectsOf('支持禹岱集团建设丑特种纱厂、河东磐石公司磐石深加工等项目。');
		expect(read.map(({ owner }) => owner)).toEqual(['禹岱集团', '河东磐石公司']);
	});

	it.each([
		['a waterway', '推进丑江航运干线云川段3000吨级航道整治。'],
		['a town of a trade', '建设丑楚医药养生小镇。'],
		['a mountain with such a town', '建设磐仙山文旅小镇。'],
		['where a power plant stands', '推进丑郎电厂二期（2×66万千瓦），开发丑郎坝。'],
		['a river with its stretch in brackets', '治理丑水河流域（云川段）历史遗留矿山120公顷。']
	])('is not %s', (_, task) => expect(first(task)?.owner).toBeUndefined());
});

describe('places', () => {
	it.each([
		['a township without the firm before it', '建设丑威酒业柳龙镇生产基地。', ['柳龙镇']],
		['a township without a company of the country', '实施华能柳拉镇20万千瓦光伏项目。', ['柳拉镇']],
		['a township and what is in it', '开工建设柳盖寺镇黑磐沟水库。', ['柳盖寺镇', '黑磐沟水库']],
		['the end of a road behind brackets', '建设石门（大鹏）至丑磐高速公路。', ['丑磐']],
		['no mine of what is dug there', '规划建设丑北矿产品加工园。', []],
		['no river of what runs off', '建设城区防洪排涝河东堤。', []],
		['what is called after the county', '建设云川港经济开发区风电产业园。', ['云川港经济开发区']],
		['a township that a verb stands before elsewhere', '扩建柳盘卫生院，覆盖柳盘镇。', ['柳盘']],
		['no town centre of another district', '建成磐城区人民医院。', []],
		['no river that a company of the country is called after', '支持中粮磐河番茄酱厂技改。', []],
		['a village of herders without the verb', '建成赛罕力吉苏木饲草料基地。', ['赛罕力吉苏木']]
	])('are %s', (_, task, places) => expect(first(task)?.places).toEqual(places));
});

it('和 behind a comma of a list is of the name', () => {
	const [, second] = projectsOf('新建柳棠镇磐马水厂、和吉镇水厂。');
	expect(second).toMatchObject({ name: '和吉镇水厂', places: ['和吉镇'] });
});

it('the county’s harbour lends its name to nothing', () =>
	expect(projectsOf('建设云川港2万吨级码头、5万吨级进港航道。').map(({ name }) => name)).toEqual([
		'云川港2万吨级码头',
		'5万吨级进港航道'
	]));
