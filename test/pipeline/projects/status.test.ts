// The stage of a project, by the words that ground it.
import { expect, it } from 'vitest';
import { projectsOf } from '#test/fixtures/projects.ts';

const statusOf = (task: string): string | undefined => projectsOf(task)[0]?.status;

it.each([
	['what is built', '新建丑沟水库。', '新建'],
	['the verb of the company that builds', '推进华岱化工公司建设年产5万吨樱桃加工项目。', '新建'],
	['what is pushed, though its name ends in 建设', '加快推进丑沟水库建设。', '推进'],
	['what is done to a thing that is there', '推进丑沟水库除险加固工程。', '改扩建'],
	['what is only planned', '谋划丑沟水库建设。', '规划'],
	['what is applied for', '积极争取丑沟水库扩建项目。', '规划'],
	['what goes on', '做好丑沟水库续建工程。', '续建'],
	['the end of building, which says not when it began', '完成建设丑沟水库。', '新建'],
	['the end of works on a thing', '完成丑沟水库除险加固建设。', '改扩建'],
	['the verb before its name, whatever the pace', '加快新建丑沟水库。', '新建'],
	['a word of stage with brackets in it', '实施丑沟污水处理厂改（扩）建工程。', '改扩建'],
	['a manner of speaking of building', '打造丑沟中药材市场。', '推进'],
	[
		'the box of a thing that names no work',
		'专栏3：老旧小区改造重点项目\n\n工程项目包括丑沟宿舍、花枝宿舍、石坡宿舍。',
		'改扩建'
	],
	[
		'the lead-in of things that name no work',
		'专栏3：重点项目\n\n**停车场建设项目。**丑沟路、花枝路、石坡路。',
		'新建'
	],
	['a programme called after 续建', '实施丑沟灌区续建配套工程。', '改扩建'],
	['a street called 新建路', '实施新建路丑沟桥工程。', '推进'],
	['what guards a temple that is there', '实施丑沟关帝庙“三防”工程。', '改扩建'],
	[
		'no heading about what matters in general',
		'专栏3：文物保护重点建设项目\n\n丑沟庙、花枝庙、石坡庙。',
		'推进'
	],
	['words that say no stage', '实施丑沟水库工程。', '推进'],
	['what shall be done early', '争取早日完成丑沟防汛监测平台项目。', '推进'],
	['what is made on and on', '持续打造丑沟药材产业园。', '续建'],
	[
		'greening, whatever the quarter is called',
		'专栏3：绿化重点项目\n\n工程包括丑沟棚户区改造花枝小区绿化工程、石坡公园改造工程。',
		'新建'
	],
	['new works that are only planned', '规划新建丑沟水库。', '规划'],
	['works that raise a thing', '实施丑沟市场提升工程。', '改扩建'],
	['a name that says 建设', '专栏3：重点项目\n\n丑沟医院急救大楼建设项目。', '新建'],
	[
		'what is told of an item',
		'专栏3：重点项目\n\n1、丑沟水库项目。投资3000万元，新建坝体一座。',
		'新建'
	],
	['greening that a box lists', '专栏3：绿化重点项目\n\n1、丑沟大道绿化工程。', '新建'],
	['nature that is restored, not reworked', '实施丑沟河生态修复工程。', '推进'],
	['greening as a policy', '实施丑沟山绿化美化工程。', '推进'],
	['building that 统筹 governs', '统筹建设丑沟仓储中心。', '新建'],
	['one that is made', '打造一座丑沟商业综合体。', '新建'],
	['what is prepared', '加快丑沟水库前期工作。', '规划'],
	['a verb of planning alone', '规划丑沟桃花洞开发。', '规划'],
	['works that its name says, whatever goes on', '继续实施丑沟电网改造工程。', '改扩建'],
	['no company that builds by its name', '实施丑沟开发建设公司年产5万吨樱桃加工项目。', '推进'],
	[
		'no store that it holds',
		'### 专栏：卫生重点项目\n\n#### 1. 丑沟疾控中心项目\n\n包括检验楼、科研大楼、应急储备库及其他附属设施。',
		'推进'
	],
	['no trade that its box raises', '专栏3：传统产业升级改造项目\n\n1、丑沟樱桃饮料项目。', '推进'],
	[
		'the verb of the company that its entry names',
		'专栏3：重点项目\n\n丑沟石磙饮料有限公司改扩建樱桃乙酯、苹果甲醛等饮料项目。',
		'改扩建'
	],
	[
		'a box of what is only sought',
		'专栏3：计划引进重大项目\n\n1、年产5万吨樱桃加工项目。华岱化工公司投资，投资3000万元。',
		'规划'
	]
])('by %s', (_, task, status) => expect(statusOf(task)).toBe(status));

it('not by the verb of an earlier clause', () => {
	const read = projectsOf('争取石坡水库项目，加快丑沟水库建设。');
	expect(read.map(({ status }) => status)).toEqual(['规划', '推进']);
});

it('of one list alike, though an earlier clause has a verb of its own', () => {
	const read = projectsOf('争取石坡水库项目，不断加快丑沟水库、石沟水库改造。');
	expect(read.map(({ status }) => status)).toEqual(['规划', '改扩建', '改扩建']);
});

it.each([
	['what is done for all', '做好丑沟水库、花枝水库项目前期准备工作。', '规划'],
	['the pace of all', '加快完成丑沟镇、石坡镇等地集中供热。', '续建'],
	[
		'the works that their list names',
		'完成丑沟供水、柳沟供水等5处饮水安全提升项目建设。',
		'改扩建'
	],
	['the end of the list where they come into use', '推进丑沟市场、柳沟市场投用。', '续建'],
	[
		'a lead-in about their stage',
		'专栏3：交通重点项目\n\n**谋划项目：**丑沟铁路支线、柳沟码头改造。',
		'规划'
	],
	[
		'a heading about their stage',
		'### 专栏3：交通重点项目\n\n#### 1. 续建项目\n\n丑沟公路、柳沟大道扩建。',
		'续建'
	],
	['what brackets state', '专栏3：重点项目\n\n丑沟水库（规划）、柳沟水库扩容（规划）。', '规划'],
	['what is said of its projects', '加快推进丑沟产业园、柳沟电厂等在建项目。', '续建'],
	['where all are built', '在石坡、丑沟建设派出所。', '新建'],
	[
		'what their list says of all',
		'专栏3：学前教育重点项目\n\n丑沟幼儿园、石坡幼儿园等建设项目及配套设施。',
		'新建'
	]
])('of a list by %s', (_, task, status) => {
	const read = projectsOf(task);
	expect(read.map((each) => each.status)).toEqual([status, status]);
});

it('by the mention that grounds one', () => {
	expect(statusOf('推进丑沟水库项目。\n\n新建丑沟水库。')).toBe('新建');
});
