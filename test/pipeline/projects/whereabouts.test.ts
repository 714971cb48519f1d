// Where a project is: what says so, in which order.
import { expect, it } from 'vitest';
import { projectsOf } from '#test/fixtures/projects.ts';

it.each([
	['the name', '建设丑沟水库。', ['丑沟水库']],
	['common words before a site', '推进西关中学学生宿舍楼项目。', ['西关中学']],
	['a part of the county', '建设县城污水处理厂扩容工程。', ['县城']],
	[
		'the ends of a stretch',
		'实施石坡大街（芦家路—碾坪路）改造工程。',
		['石坡大街', '芦家路', '碾坪路']
	],
	['the city at the end of a road', '建设云川至河东快速路工程。', ['河东']],
	['the words after the name', '建设年产5万吨果品加工园区。以芦家坡村为依托。', ['芦家坡村']],
	[
		'the first words of an item',
		'专栏3：重点项目\n\n1、寄宿制小学建设项目。计划新建城区小学1所，投资3000万元。',
		['城区']
	],
	[
		'the towns that are all listed before',
		'包括丑沟镇、石坡镇和柳泉镇三个镇，建设年产5万吨粮食基地和年产2万吨蔬菜基地。',
		['丑沟镇', '石坡镇', '柳泉镇']
	],
	['what it makes use of', '利用丑沟村旧址，建设年产5万吨果品加工项目。', ['丑沟村']],
	['what a hospital stands at', '建设丑沟医院周边停车场。', ['丑沟医院']],
	['what it is built on to', '在丑沟镇扩建果醋生产线，新建果品保鲜贮存库。', ['丑沟镇'], 1],
	['a scene that is set before', '以丑沟镇为中心，提升加工水平，建设果品交易市场。', ['丑沟镇']],
	[
		'a lead-in that is a township',
		'在丑沟镇。\n\n**丑沟镇：**推进年产5万吨樱桃加工项目。',
		['丑沟镇']
	]
])('by %s', (_, task, places, at = 0) => expect(projectsOf(task)[at]?.places).toEqual(places));

it.each([
	['a province behind a company', '推进华岱山西云川300MW光伏项目。'],
	['what the plan calls no place', '建设夏岱文化产业示范园项目。'],
	['one of many', '推进工业园区公租房建设项目。'],
	['ores', '推进年产5万吨铁合金矿山装备项目。'],
	['another clause of its sentence', '在丑沟镇建设果园，建设年产5万吨果品交易市场。', 1],
	['a hospital that builds', '推进云川县中医医院住院楼项目。'],
	['the base of the next thing', '打造梨枣产业园项目，以丑沟镇为主的红薯产业园项目。'],
	[
		'what another thing mainly is',
		'打造以丑沟镇为主的红薯产业园项目，建设年产5万吨果品加工项目。',
		1
	],
	['another item of its list', '新建丑沟派出所、石坡派出所和交警大队，改扩建看守所。', 3]
])('not by %s', (_, task, at = 0) => expect(projectsOf(task)[at]?.places).toEqual([]));
