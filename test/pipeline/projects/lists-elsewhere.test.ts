// Lists as plans of other provinces write them: makers with their goods, counts in the middle, stages as lead-ins of boxes.
import { describe, expect, it } from 'vitest';
import { namesOf, projectsOf } from '#test/fixtures/projects.ts';

describe('lists', () => {
	it.each([
		[
			'what is counted ends there, and the list goes on',
			'建成磐人路等5条市政道路、丑水环线提升工程、岩海污水处理厂。',
			['磐人路', '丑水环线提升工程', '岩海污水处理厂']
		],
		['streets that are counted', '改造丑放路、磐旗路等8条道路。', ['丑放路改造', '磐旗路改造']],
		[
			'one works on streets that stand before its verb',
			'对丑放路、磐旗路等8条道路进行照明、标线、给排水等改造工程。',
			['丑放路、磐旗路等8条道路照明、标线、给排水等改造工程']
		],
		[
			'nobody makes what another makes',
			'推进丑维通讯显示屏、岩源矿业锰渣综合利用、磐雄锰业5万吨电解液等项目。',
			['丑维通讯显示屏', '岩源矿业锰渣综合利用', '磐雄锰业5万吨电解液']
		],
		[
			'a road by its ends is no street',
			'建设丑二桥至磐安、岩凌湖大道、柳泉路至石瀑布等项目。',
			['丑二桥至磐安', '岩凌湖大道', '柳泉路至石瀑布']
		],
		[
			'settlements share, whatever their kind',
			'实施丑溪镇、磐溪乡、膏岩镇锰渣场整治。',
			['丑溪镇锰渣场整治', '磐溪乡锰渣场整治', '膏岩镇锰渣场整治']
		],
		[
			'things of a list are no subject of a verb in the next',
			'推进丑禾年产6万吨建筑砂建设项目、磐佳新型材料科技开发产业园（二期）。',
			['丑禾年产6万吨建筑砂建设项目', '磐佳新型材料科技开发产业园（二期）']
		],
		[
			'what is reached by now',
			'推动丑瑞玻璃深加工三期、岩柳水厂达产达效。',
			['丑瑞玻璃深加工三期', '岩柳水厂']
		],
		['what is left of works', '完成丑音水库、磐口水库扫尾工程。', ['丑音水库', '磐口水库']],
		['who is helped to build', '扶持丑磐玉米建设年产3万吨淀粉生产线。', ['年产3万吨淀粉生产线']],
		[
			'what brackets tell',
			'建设丑沟乡牦牛繁育场（存栏3000头）、磐石中学初中部。',
			['丑沟乡牦牛繁育场（存栏3000头）', '磐石中学初中部']
		],
		[
			'what a company makes by how much of it',
			'推动丑北集团6万吨钛白粉、磐钛业三期建设。',
			['丑北集团6万吨钛白粉', '磐钛业三期']
		],
		[
			'money before a verb is no size',
			'投资4亿元建设丑轩电池厂，投资5亿元实施磐方水泥升级项目。',
			['丑轩电池厂', '磐方水泥升级项目']
		],
		[
			'what is built along with it',
			'新建丑心高铁站站前广场及配套路网、磐西镇公铁物流园。',
			['丑心高铁站站前广场及配套路网', '磐西镇公铁物流园']
		],
		['what stores its power', '新建丑结镇30万千瓦光伏+储能。', ['丑结镇30万千瓦光伏+储能']],
		[
			'so much of one thing, and another',
			'建成磐横路、标准厂房（二期）8万平方米和园区污水处理厂扩建工程。',
			['磐横路', '标准厂房（二期）', '园区污水处理厂扩建工程']
		],
		['a phase of what a county has once', '建成丑江新区人才公寓一期。', ['丑江新区人才公寓一期']],
		[
			'what a firm of a trade makes by how much of it',
			'推动丑港码头、业兴新材料2万吨改性塑料达产。',
			['丑港码头', '业兴新材料2万吨改性塑料']
		],
		[
			'a road to a park beside the park',
			'推进河东热带雨林国家公园（北麓片区），建设环热带雨林国家公园旅游公路云川段。',
			['河东热带雨林国家公园（北麓片区）', '环热带雨林国家公园旅游公路云川段']
		],
		['a railway’s stretch', '建成丑龙高铁磐华段。', ['丑龙高铁磐华段']]
	])('%s', (_, task, expected) => expect(namesOf(task)).toEqual(expected));

	it('those of many, slogans and kinds of roads are none', () => {
		expect(namesOf('实施重大水利基础设施项目66个。')).toEqual([]);
		expect(namesOf('推进农村道路“五大工程”。')).toEqual([]);
		expect(namesOf('推进丑康合作园“一园三区”建设。')).toEqual([]);
		expect(namesOf('（1）普通国省道。重点建设丑沟至磐石一级公路。')).toEqual([
			'丑沟至磐石一级公路'
		]);
		expect(namesOf('丑心工业园区分为磐绒园和岩料园。')).not.toContain(
			'丑心工业园区分为磐绒园和岩料园'
		);
	});
});

describe('boxes', () => {
	const box = (...lines: string[]): string => ['专栏3：重点项目', ...lines].join('\n\n');

	it('a stage by itself leads in', () => {
		const read = projectsOf(
			box(
				'续建：丑凤水库。',
				'储备：磐康通用机场、丑清铁路岩伞支线。',
				'谋划类：岩捧河二级水电站。'
			)
		);
		expect(read.map(({ name, status }) => [name, status])).toEqual([
			['丑凤水库', '续建'],
			['磐康通用机场', '规划'],
			['丑清铁路岩伞支线', '规划'],
			['岩捧河二级水电站', '规划']
		]);
	});

	it('what brackets say opens no list', () =>
		expect(
			namesOf(box('城区更新：丑湖大道白改黑、磐兴路棚户区改造（涉及520户）、岩关老街修复。'))
		).toEqual(['丑湖大道白改黑', '磐兴路棚户区改造（涉及520户）', '岩关老街修复']));
});

it('一体化 is a word of the name', () =>
	expect(namesOf('改造一体化净水厂、丑溪水厂。')).toEqual(['丑溪水厂改造']));

it('the short name of an autonomous county is no place and no owner', () => {
	const county = { county: '丑山土家族苗族自治县' };
	const [plant] = projectsOf('推进丑山抽水蓄能电站二期。', county);
	expect(plant).toMatchObject({ name: '丑山抽水蓄能电站二期', places: [] });
	expect(plant?.owner).toBeUndefined();
});

it('what is told in full below a lead-in is told once', () => {
	const told = '水系连通工程。建设云川县水系连通及水美乡村试点项目，总投资3.2亿元。';
	expect(namesOf(told)).toEqual(['云川县水系连通及水美乡村试点项目']);
});

describe('stages and kinds that open a sentence', () => {
	it('hold for what the sentence lists, and no further', () => {
		const read = projectsOf(
			'续建项目：丑河水厂、磐石路改建。新建项目：岩柳小学、磐石大桥。前期项目：丑沟通用机场、环磐湖铁路。'
		);
		expect(read.map(({ name, status }) => [name, status])).toEqual([
			['丑河水厂', '续建'],
			['磐石路改建', '续建'],
			['岩柳小学', '新建'],
			['磐石大桥', '新建'],
			['丑沟通用机场', '规划'],
			['环磐湖铁路', '规划']
		]);
	});

	it('list projects of a kind, each with its own money', () => {
		const read = projectsOf('（三）文旅项目。丑家大院景区提升（投资1.4亿元）、磐山滑雪场。');
		expect(read.map(({ name, investment }) => [name, investment?.yuan])).toEqual([
			['丑家大院景区提升（投资1.4亿元）', 1.4e8],
			['磐山滑雪场', undefined]
		]);
		expect(namesOf('民生项目。改善条件，提高水平。')).toEqual([]);
	});
});

it.each([
	[
		'numbers in circles are of no name',
		'重点实施：①丑巩镇污水处理厂提标改造；②磐星乡茶叶加工厂；③岩田镇60兆瓦农光互补。',
		['丑巩镇污水处理厂提标改造', '磐星乡茶叶加工厂', '岩田镇60兆瓦农光互补']
	],
	[
		'what is to be ready in time',
		'全力保障丑冈热电三期、磐山电厂二期按期投产。',
		['丑冈热电三期', '磐山电厂二期']
	],
	[
		'a verb of new works behind a place',
		'在丑沙园新上年产7万吨钢棒生产线。',
		['年产7万吨钢棒生产线']
	],
	[
		'an amount that is another’s',
		'推动丑布尔台矿、磐泰90万吨精细化学品项目达产。',
		['磐泰90万吨精细化学品项目']
	]
])('%s', (_, task, expected) => expect(namesOf(task)).toEqual(expected));
