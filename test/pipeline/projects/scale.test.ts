// The size of a project: only what measures this thing, not what stands near it.
import { expect, it } from 'vitest';
import { projectsOf } from '#test/fixtures/projects.ts';

const scaleOf = (task: string): string | undefined => {
	const [first] = projectsOf(task);
	expect(first).toBeDefined();
	return first?.scale;
};

it.each([
	['a count before its name', '在丑沟村建设两座标准体育场。', '两座'],
	['an amount after its name', '建设丑沟山楂采后处理基地2个。', '2个'],
	[
		'an amount in brackets after its name',
		'实施丑沟污水处理厂扩容工程（2万立方米）。',
		'2万立方米'
	],
	['so many of a size', '推进丑沟电厂2×66万千瓦机组项目。', '2×66万千瓦'],
	['an amount a year', '推进丑沟铝土矿200万吨/年采选项目。', '200万吨/年'],
	['no part of a number before', '做好柳泉136万吨焦化项目和丑沟年产2万吨石墨项目。', '136万吨'],
	[
		'what the text below its name tells of it',
		'专栏3：重点项目\n\n1、丑沟经济林发展项目。改造特色经济林5万亩，配套防护带2万亩。',
		'5万亩'
	],
	['an amount with its lead', '建设丑沟年产5万吨樱桃加工项目。', '年产5万吨']
])('is %s', (_, task, scale) => expect(scaleOf(task)).toBe(scale));

it.each([
	['that there is one', '在丑沟村建设一座标准体育场。'],
	['that the townships have one each', '10个乡镇各建一所公立幼儿园。'],
	[
		'one of several parts',
		'专栏3：重点项目\n\n1、丑沟灌区节水改造工程。渠道衬砌53.5km，配套管道4.5km。'
	],
	['a part of its name', '在丑沟村规划建设“餐饮一条街”。'],
	['how often', '推进丑沟电厂炉渣二次利用项目。'],
	['a height', '推进丑沟焦化厂炭化室高度7.0米顶装焦炉项目。'],
	['an end of its stretch', '拓宽改造丑沟大道（丑沟村—一公里段）。'],
	['how far one sees', '实施丑沟公路可视范围一公里绿化工程。'],
	['what each township gets', '推进丑沟镇每个村改扩建一所高标准寄宿制小学项目。'],
	['a count of other things', '专栏3：重点项目\n\n1、丑沟灌区节水改造工程。覆盖四个乡镇。'],
	[
		'the amount of a later name',
		'实施丑沟街、石沟街片区微循环改造工程、石坡污水处理厂扩容工程（2万立方米）。'
	]
])('is not %s', (_, task) => expect(scaleOf(task)).toBeUndefined());

it('is not what stands in the brackets of the thing before it', () => {
	const [, second] = projectsOf('建成丑沟光伏项目（装机10万千瓦）和石沟天然气管道复线项目。');
	expect(second?.name).toBe('石沟天然气管道复线项目');
	expect(second?.scale).toBeUndefined();
});
