// The stage of a project, by the words that ground it.
import { expect, it } from 'vitest';
import { projectsOf } from '#test/fixtures/projects.ts';

const statusOf = (task: string): string | undefined => projectsOf(task)[0]?.status;

it.each([
	['what is built', '新建丑沟水库。', '新建'],
	['a company that builds', '推进华岱化工公司建设年产5万吨樱桃加工项目。', '推进'],
	['what is pushed, though its name ends in 建设', '加快推进丑沟水库建设。', '推进'],
	['what is done to a thing that is there', '推进丑沟水库除险加固工程。', '改扩建'],
	['what is only planned', '谋划丑沟水库建设。', '规划'],
	['what is applied for', '积极争取丑沟水库扩建项目。', '规划'],
	['what goes on', '做好丑沟水库续建工程。', '续建'],
	['the end of building', '完成建设丑沟水库。', '续建'],
	['a programme called after 续建', '实施丑沟灌区续建配套工程。', '改扩建'],
	['a street called 新建路', '实施新建路丑沟桥工程。', '推进'],
	['words that say no stage', '实施丑沟水库工程。', '推进'],
	[
		'what is told of an item',
		'专栏3：重点项目\n\n1、丑沟水库项目。投资3000万元，新建坝体一座。',
		'新建'
	],
	['greening that a box lists', '专栏3：绿化重点项目\n\n1、丑沟大道绿化工程。', '新建'],
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

it('by the mention that grounds one', () => {
	expect(statusOf('推进丑沟水库项目。\n\n新建丑沟水库。')).toBe('新建');
});
