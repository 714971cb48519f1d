// Constructions that plans of other provinces are full of: diversions of water, parks that build, numbered projects without verbs.
import { expect, it } from 'vitest';
import { namesOf, projectsOf } from '#test/fixtures/projects.ts';

it.each([
	[
		'water led from a river to another',
		'开工建设引柳济石、丑河供水二期、石坝水库等骨干工程，做好引客入川。',
		['引柳济石', '丑河供水二期', '石坝水库']
	],
	[
		'a stretch of a street',
		'续建石城大道东延、青柳路快速化南段。',
		['石城大道东延', '青柳路快速化南段']
	],
	['a corridor of science', '谋划建设青柳路科创走廊。', ['青柳路科创走廊']],
	[
		'what is one of each',
		'新建石门养护中心、县殡仪馆和丑沟公墓各1座。',
		['石门养护中心', '县殡仪馆', '丑沟公墓']
	],
	[
		'a stretch that only the last street has',
		'新建丑港路、虹岩路跨石门铁路立交、大岩路（东街—西街）改造。',
		['丑港路', '虹岩路跨石门铁路立交', '大岩路（东街—西街）改造']
	],
	[
		'what a park builds',
		'都濡园区建设标准厂房15万平方米、冷链物流仓储中心1座。园区建设用地要节约。',
		['标准厂房15万平方米', '冷链物流仓储中心']
	],
	[
		'names that begin with a word of the language',
		'建设都濡食品轻工产业园，改造均溪水电站，都濡镇、柳泉镇做强特色。',
		['都濡食品轻工产业园', '均溪水电站改造']
	],
	['works on an ore', '推进丑沟大竹园铝土矿深部开采。', ['丑沟大竹园铝土矿深部开采']],
	[
		'a numbered clause after its verb',
		'1.推进高速公路建设。建成石门至丑沟高速公路。',
		['石门至丑沟高速公路']
	],
	['works on rivers', '整治丑溪河、石坝河等中小河流62公里。', ['丑溪河整治', '石坝河整治']],
	[
		'a project with its size in brackets',
		'推进丑辣光伏发电项目（装机20万千瓦）。',
		['丑辣光伏发电项目（装机20万千瓦）']
	],
	[
		'a verb of a new beginning',
		'新开工建设丑沟流域综合治理工程、石门水厂。',
		['丑沟流域综合治理工程', '石门水厂']
	],
	['no end of a road', '建成石门高速公路，起于丑沟镇柳泉高速公路枢纽互通。', ['石门高速公路']],
	[
		'things below a kind, whatever all of them cost',
		'专栏3：重点项目\n\n（1）基础设施。丑沟旅游小镇、石门水库、城西老旧小区整治，总投资44.3亿元。',
		['丑沟旅游小镇', '石门水库', '城西老旧小区整治']
	]
])('%s', (_, task, expected) => expect(namesOf(task)).toEqual(expected));

it('a box lists what has brackets with words of clauses', () => {
	const box =
		'专栏3：重大项目\n\n（三）水利类：丑溪生态修复工程；岩柳水库；瑞石引水工程（年引水量3800万立方米）；均溪一级电站扩容。';
	expect(namesOf(box)).toEqual([
		'丑溪生态修复工程',
		'岩柳水库',
		'瑞石引水工程（年引水量3800万立方米）',
		'均溪一级电站扩容'
	]);
});

it('numbered projects have no verb, but length, money, years and owner', () => {
	const [road, gorge] = projectsOf(
		'1.石门至丑沟高速公路复线，建设里程48公里，总投资72亿元，建设年限2022—2026年。\n\n2.柳泉峡谷二期，总投资15亿元，业主单位：云川石磐旅游管理有限公司。'
	);
	expect(road).toMatchObject({
		name: '石门至丑沟高速公路复线',
		scale: '里程48公里',
		investment: { yuan: 7.2e9 },
		period: { from: 2022, to: 2026 }
	});
	expect(gorge).toMatchObject({ name: '柳泉峡谷二期', owner: '云川石磐旅游管理有限公司' });
});

it('a banner, a village of herders and a township of a people are places', () => {
	const places = (task: string) => projectsOf(task)[0]?.places;
	expect(places('建设额尔登布拉格苏木肉牛交易市场。')).toEqual(['额尔登布拉格苏木']);
	expect(places('建设巴彦淖嘎查肉羊屠宰厂。')).toEqual(['巴彦淖嘎查']);
});

it('a numbered line of names lists projects wherever it stands, a township or a kind of work does not', () => {
	const lines = [
		'4.丑吉深水港铁路专用线。',
		'5.丑瞎岛公路口岸（联检大楼2.1万平方米，估算投资6亿元，2021-2024年）。',
		'6.丑青乡50兆瓦风电、石葱镇100兆瓦光伏。',
		'7.丑水镇。',
		'8.特色农业。',
		'9.基础设施建设工程。'
	];
	expect(
		projectsOf(lines.join('\n\n')).map(({ name, investment }) => [name, investment?.yuan])
	).toEqual([
		['丑吉深水港铁路专用线', undefined],
		['丑瞎岛公路口岸（联检大楼2.1万平方米，估算投资6亿元，2021-2024年）', 6e8],
		['丑青乡50兆瓦风电', undefined],
		['石葱镇100兆瓦光伏', undefined]
	]);
});

it('money for all that a box lists is nobody’s, and a length of all rivers none of one', () => {
	const all = [
		...projectsOf('专栏3：重点项目\n\n（1）基础设施。丑沟旅游小镇、石门水库，总投资44.3亿元。'),
		...projectsOf('整治丑溪河、石坝河等中小河流62公里。')
	];
	expect(all).toHaveLength(4);
	expect(all.map(({ investment, scale }) => investment ?? scale)).toEqual(Array(4).fill(undefined));
});

it('a road’s length and money may stand behind its course', () => {
	const [road] = projectsOf(
		'建成柳泉至丑沟高速公路，起于柳泉镇枢纽，经石坝乡，路线全长约32.4公里，总投资约70亿元。'
	);
	expect(road).toMatchObject({ scale: '全长32.4公里', investment: { yuan: 7e9 } });
});
