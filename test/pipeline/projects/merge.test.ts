// Keys of names; what merges is tested with whole sentences in steps/projects.test.ts.
import { describe, expect, it } from 'vitest';
import { keyOf } from '#pipeline/projects/merge.ts';
import { namesOf, projectsOf } from '#test/fixtures/projects.ts';

describe('two wordings of one name have the same key', () => {
	it.each([
		['云川县石门沟水库建设项目', '石门沟水库工程'],
		['“雪亮”工程', '雪亮项目'],
		['丑沟产业聚集区', '丑沟产业集聚区'],
		['新建北路北延', '新建路北延工程'],
		['城区公共停车场5座', '城区公共停车场'],
		['农村饮水安全保障工程', '农村供水保障工程'],
		['其他八个乡镇水厂', '其它8个乡镇水厂'],
		['石门沟游客集散服务中心', '石门沟游客集散中心'],
		['丑沟果品产业园区', '丑沟果品园'],
		['云川县人民医院新院区', '人民医院整体搬迁工程'],
		['丑沟大桥连接线高速公路工程', '丑沟大桥连接线建设工程']
	])('%s = %s', (a, b) => expect(keyOf(a, ['云川县', '云川'])).toBe(keyOf(b, ['云川县', '云川'])));
});

it('a bracket that says which part stays in the key', () =>
	expect(keyOf('丑沟路（东段）', [])).not.toBe(keyOf('丑沟路（西段）', [])));

describe('one project under two wordings', () => {
	it.each([
		['works on one stretch', '实施东风街东关段拓宽工程。推进东风街东关段道路改造工程。'],
		[
			'a road by number and its stretch',
			'实施国道G342日凤线拓宽改造工程。改建国道G342日凤线（丑沟村至石坡段）改建工程。'
		],
		['what belongs to it', '建设丑沟污水处理厂。实施丑沟污水处理厂和连接管线工程。'],
		['how deeply it works up', '建设云川县农产品深加工园区。建设丑沟农产品加工园区。'],
		[
			'the stretch of an avenue',
			'铺开汾酒大道等一批工程。实施汾酒大道改造工程。重点实施汾酒大道（丑河—石村）提升改造工程。'
		],
		['its owner alone', '推进丑岱药业中药提取生产线项目。加快丑岱药业续建项目。'],
		['a bracket that says what it holds', '建设云川县博物馆（含展馆）。新建云川县博物馆。']
	])('by %s', (_, task) => expect(namesOf(task)).toHaveLength(1));

	it.each([
		['greening of a stretch', '实施东风街东关段绿化工程。推进东风街东关段道路改造工程。'],
		[
			'a winery and works beside a garden of a like name',
			'建设丑岱酒庄等项目。推进丑岱花园东侧道路改造工程。'
		],
		[
			'a main along one stretch of a street that is built along another',
			'建设丑岱街西延（西河路—北岭路）工程。建设丑岱街西延（北岭路—英石路）输水干管。'
		],
		['two projects of one owner', '推进丑岱药业提取生产线项目。推进丑岱药业饮片车间项目。']
	])('is not %s', (_, task) => expect(namesOf(task)).toHaveLength(2));
});

it('the price of each of several is no total', () => {
	const task = '专栏3：重点项目\n\n1、公办幼儿园建设项目。新建3所幼儿园，每所估算投资5000万元。';
	expect(projectsOf(task)[0]?.investment).toBeUndefined();
});

it('what a numbered item says after its lead-in is said of it', () => {
	const task = '专栏3：重点项目\n\n1、**实施丑沟智慧教育二期工程。**估算投资5291万元。';
	expect(projectsOf(task)[0]?.investment?.yuan).toBe(52_910_000);
});
