// Sentences and boxes as plans write them, from the raw text on: which things are projects, and what is told of each.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Project } from '#domain/facts.ts';
import { projects } from '#pipeline/steps/projects.ts';
import { DESCRIPTOR, knowledge, planWith } from '#test/fixtures/plan.ts';
import { namesOf, projectsOf } from '#test/fixtures/projects.ts';

function only(task: string): Project {
	const found = projectsOf(task);
	expect(found).toHaveLength(1);
	const [project] = found;
	if (!project) throw new Error('no project');
	return project;
}

describe('a sentence names', () => {
	it.each([
		['a thing to be built', '加快建设石门沟水库。', ['石门沟水库']],
		['works on a named thing', '对石门沟古堡进行修缮。', ['石门沟古堡修缮']],
		['a road by its ends', '推进丑沟至柳泉二级公路改造工程。', ['丑沟至柳泉二级公路改造工程']],
		[
			'things whose verb stands after them',
			'力争石门沟水库开工建设，丑沟大桥建成通车。',
			['石门沟水库', '丑沟大桥']
		],
		[
			'one thing after each ordinal',
			'一是加快石门沟水库建设；二是谋划丑沟旅游公路。',
			['石门沟水库', '丑沟旅游公路']
		],
		[
			'a thing by its size',
			'规划建设年产5万吨镁合金压铸件生产线。',
			['年产5万吨镁合金压铸件生产线']
		],
		['the part of a county institution', '新建县妇幼保健院业务楼。', ['县妇幼保健院业务楼']],
		['a thing by where it is built', '在柳泉镇新建3座农村敬老院。', ['柳泉镇3座农村敬老院']],
		['the core of an adjunct', '以柳泉镇为核心建设樱桃产业基地。', ['柳泉镇樱桃产业基地']],
		['a second stage', '加快石门工业园污水处理厂二期扩建。', ['石门工业园污水处理厂二期扩建']]
	])('%s', (_, task, expected) => expect(namesOf(task)).toEqual(expected));
});

describe('a list', () => {
	it.each([
		[
			'shares the head after 等',
			'建设柳泉镇、石门镇、岔口镇等三座污水处理厂。',
			['柳泉镇污水处理厂', '石门镇污水处理厂', '岔口镇污水处理厂']
		],
		[
			'shares the works of its last name',
			'实施黑龙庙、关帝祠、文峰塔修缮工程。',
			['黑龙庙修缮工程', '关帝祠修缮工程', '文峰塔修缮工程']
		],
		[
			'shares the works on streets',
			'完成柳泉路、石门街、丑沟巷拓宽改造。',
			['柳泉路拓宽改造', '石门街拓宽改造', '丑沟巷拓宽改造']
		],
		[
			'does not lend works to another kind of thing',
			'推进石门沟水库、丑沟公路改造工程。',
			['石门沟水库', '丑沟公路改造工程']
		],
		[
			'is one project where a maker makes several goods',
			'推进山西甲乙科技有限公司年产5万吨镁粉、10万吨镁锭项目。',
			['山西甲乙科技有限公司年产5万吨镁粉、10万吨镁锭项目']
		],
		[
			'is one thing at each of the places where the verb says so',
			'在柳泉、石门、岔口、丑沟四个卫生院创建4个区域医疗分中心。',
			['柳泉区域医疗分中心', '石门区域医疗分中心', '岔口区域医疗分中心', '丑沟区域医疗分中心']
		],
		[
			'carries the county’s name on',
			'建设云川县图书馆、体育中心。',
			['云川县图书馆', '云川县体育中心']
		],
		[
			'keeps a mark inside brackets',
			'建设石门沟水库（含大坝、溢洪道）、丑沟大桥。',
			['石门沟水库（含大坝、溢洪道）', '丑沟大桥']
		]
	])('%s', (_, task, expected) => expect(namesOf(task)).toEqual(expected));
});

describe('a box', () => {
	it.each([
		[
			'lists names after a category',
			'专栏3 重点建设项目\n\n交通类：丑沟公路改造、柳泉大桥。\n\n水利类：石门沟水库。',
			['丑沟公路改造', '柳泉大桥', '石门沟水库']
		],
		[
			'tells of a name in the text after it',
			'专栏4 教育重点工程\n\n1. 柳泉中学迁建。投资1.2亿元，新建教学楼。\n\n2. 石门小学改扩建。投资3000万元。',
			['柳泉中学迁建', '石门小学改扩建']
		]
	])('%s', (_, task, expected) => expect(namesOf(task)).toEqual(expected));
});

describe('no project is', () => {
	it.each([
		['what was done', '“十三五”期间已建成石门沟水库。'],
		['a system', '加快构建现代产业体系，提升创新能力。'],
		['a programme with a name in quotes', '实施“名校名师”工程。'],
		['a metaphor', '打造黄河流域生态屏障，建设文化高地。'],
		['a batch of things', '建设一批养老服务设施。'],
		['a company', '支持石门煤业做大做强。'],
		['a brand', '培育石门花椒、柳泉核桃等农产品品牌。'],
		['a title to be won', '开展国家园林县城创建。'],
		['a habit to be fought', '开展厚葬薄养不良风气治理。'],
		['a channel that is no road', '推动农产品销售渠道打通。']
	])('%s', (_, task) => expect(namesOf(task)).toEqual([]));
});

describe('a thing without name, place and size', () => {
	it('is kept with a doubt and an issue about it', () => {
		const { output, issues } = projects(planWith({ task: '实施危桥改造工程。' }), knowledge);
		expect(output.map(({ name }) => name)).toEqual(['危桥改造工程']);
		expect(output[0]?.doubt).toBeDefined();
		expect(issues).toEqual([
			expect.objectContaining({ kind: 'programme-or-project', about: [output[0]?.id] })
		]);
	});

	it('is beyond doubt with a name', () => expect(only('建设石门沟水库。').doubt).toBeUndefined());
});

describe('of a project the plan tells', () => {
	it('money, in the sentence', () => {
		const { investment } = only('推进投资12亿元的华岳云川300MW光伏发电项目。');
		expect(investment).toMatchObject({ value: 12, unit: '亿元', yuan: 1_200_000_000 });
		expect(investment?.evidence.quote).toContain('12亿元');
	});

	it('size and money, in the clauses that follow', () => {
		expect(only('建成石门沟抽水蓄能电站，装机容量120万千瓦，总投资80亿元。')).toMatchObject({
			scale: '装机容量120万千瓦',
			investment: { yuan: 8_000_000_000 }
		});
	});

	it('no money of its own where the sum is of a group', () => {
		const found = projectsOf('推进石门沟水库除险加固、柳泉灌区节水改造等6个项目，总投资35.5亿元。');
		expect(found).toHaveLength(2);
		expect(found.every(({ investment }) => investment === undefined)).toBe(true);
	});

	it('the owner', () => {
		expect(only('支持华岳集团建设年产100万吨焦化项目。').owner).toBe('华岳集团');
		expect(only('推进华岳云川300MW光伏发电项目。').owner).toBe('华岳');
		expect(only('新建石门110千伏变电站。').owner).toBeUndefined();
	});

	it.each([
		['在柳泉镇石门沟村建设丑沟水厂。', ['丑沟', '柳泉镇', '石门沟村']],
		['推进丑沟至柳泉二级公路改造工程。', ['丑沟', '柳泉']],
		['推动柳泉镇龙头村红色旅游基地建设。', ['柳泉镇', '龙头村']],
		['推进国道342线丑沟段改线工程。', ['国道342线', '丑沟']],
		['推进华岳云川300MW光伏发电项目。', []]
	])('places: %s', (task, places) =>
		expect(only(task).places.map((place) => place.replace(/段$/u, ''))).toEqual(places)
	);

	it.each([
		['新建石门沟水库。', '新建'],
		['改扩建柳泉中学。', '改扩建'],
		['谋划石门沟水库。', '规划'],
		['推进丑沟光伏项目。', '推进'],
		['推进石门沟水库续建工程。', '续建']
	])('its stage: %s → %s', (task, status) => expect(only(task).status).toBe(status));

	it('its years', () => {
		const task =
			'专栏6 重点工程\n\n石门沟水库工程。总投资5.6亿元，建设期限2021-2024年。\n\n丑沟水厂工程。总投资1亿元，2023年建成。';
		expect(projectsOf(task).map(({ period }) => period)).toEqual([
			{ from: 2021, to: 2024 },
			{ to: 2023 }
		]);
	});

	it('the words it stands in, exactly', () => {
		const doc = planWith({ task: '加快建设石门 沟水库，推进丑沟大桥建设。' });
		const { output } = projects(doc, knowledge);
		expect(output.map(({ evidence }) => evidence[0]?.quote)).toEqual([
			'石门 沟水库',
			'丑沟大桥建设'
		]);
		for (const { start, end, quote } of output.flatMap(({ evidence }) => evidence))
			expect(doc.raw.slice(start, end)).toBe(quote);
	});
});

describe('mentions', () => {
	it('of one thing become one project', () => {
		const { evidence } = only('建设石门沟水库。加快石门沟水库建设。推进石门沟水库工程。');
		expect(evidence).toHaveLength(3);
	});

	it('of a thing by its kind alone belong to the one that has a name', () => {
		expect(only('推进云川A2通用机场项目。新建通用机场。').evidence).toHaveLength(2);
	});

	it.each([
		['推进柳泉街道路改造工程。推进柳泉街绿化工程。'],
		['推进柳泉中学扩建工程。推进柳泉小学扩建工程。'],
		['推进石门沟水库一期工程。推进石门沟水库二期工程。'],
		['推进柳泉路东延工程。推进柳泉路西延工程。']
	])('of two things stay two: %s', (task) => expect(projectsOf(task)).toHaveLength(2));
});

describe('the county', () => {
	const task = '建设云川县图书馆、体育中心。推进投资12亿元的华岳云川300MW光伏发电项目。';

	it('may have any name', () => {
		const renamed = task.replaceAll('云川', '青禾');
		expect(namesOf(renamed, { county: '青禾县' })).toEqual(
			namesOf(task).map((name) => name.replace('云川', '青禾'))
		);
	});

	it('is never a place of its own projects', () => {
		for (const { places } of projectsOf(task)) expect(places).not.toContain(DESCRIPTOR.county);
	});
});

describe('any change of a fact changes exactly that fact', () => {
	it('of an amount', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 900 }), (value) => {
				const { name, investment } = only(`推进投资${value}亿元的丑沟风电项目。`);
				expect([name, investment?.yuan]).toEqual(['丑沟风电项目', value * 1e8]);
			}),
			{ numRuns: 20 }
		);
	});

	it('of a place', () => {
		fc.assert(
			fc.property(fc.constantFrom('柳泉', '丑沟', '岔口', '龙凹', '碾坪'), (place) => {
				const { name, places } = only(`在${place}镇新建3座农村敬老院。`);
				expect([name, places]).toEqual([`${place}镇3座农村敬老院`, [`${place}镇`]]);
			})
		);
	});
});

describe('whatever the text', () => {
	const parts = [
		...'，。；：、（）“”《》\n 等和的年第一0123456789亿元',
		'建设',
		'推进',
		'项目',
		'工程',
		'水库',
		'总投资',
		'专栏1 重点项目',
		'柳泉镇',
		'**',
		'|'
	];
	const hostile = fc.array(fc.constantFrom(...parts), { maxLength: 80 }).map((all) => all.join(''));

	it('evidence slices the raw text and ids are unique', () => {
		fc.assert(
			fc.property(hostile, (task) => {
				const doc = planWith({ task });
				const { output } = projects(doc, knowledge);
				for (const { start, end, quote } of output.flatMap(({ evidence }) => evidence))
					expect(doc.raw.slice(start, end)).toBe(quote);
				expect(new Set(output.map(({ id }) => id)).size).toBe(output.length);
			}),
			{ numRuns: 300 }
		);
	});

	it.each([
		['an endless list', `推进${'丑沟水库、'.repeat(20_000)}等项目。`],
		['an endless clause', `推进${'建设的水库和学校'.repeat(12_000)}项目`],
		['deep brackets', '（'.repeat(50_000) + '水库' + '）'.repeat(50_000)],
		['quotes that never close', '“'.repeat(100_000)],
		['digits', '1'.repeat(100_000)],
		['verbs', `${'建设'.repeat(50_000)}水库`]
	])('%s of 100,000 characters is read in seconds', { timeout: 20_000 }, (_, task) => {
		const doc = planWith({ task });
		const before = process.cpuUsage();
		projects(doc, knowledge);
		// Time of this process, whatever else the machine does; reading in quadratic time takes minutes.
		expect(process.cpuUsage(before).user / 1e6).toBeLessThan(8);
	});
});
