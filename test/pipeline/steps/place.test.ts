// Where the plan says a thing is, as exactly as it says it; and why where it says nothing. Places and plan are invented.
import { expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { Facts, Park, Placement, Project } from '#domain/facts.ts';
import type { Position } from '#domain/geometry.ts';
import type { Boundaries } from '#pipeline/geography/boundaries.ts';
import type { County } from '#pipeline/geography/boundary-file.ts';
import { loadKnowledge } from '#pipeline/knowledge.ts';
import { readDocument } from '#pipeline/read-document.ts';
import { place } from '#pipeline/steps/place.ts';
import { invented } from '#test/fixtures/land.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const PLAN = `# 青禾县国民经济和社会发展第十四个五年规划纲要

## 第一章 总体布局

在白石镇、青山乡建设标准化厂房，在南堡村新建文化广场。
在青山乡建设冷库，推进智慧园林建设。
以白石镇为中心，打造生猪养殖基地。
以青山乡为主的核桃集聚区、红薯加工园。
对玉泉寺遗址进行修缮，谋划研学小镇。
建设云门公馆，拟选址于北沟村附近。
建设县道白石至青山段改造工程、玉泉寺大殿修缮工程、白石水厂和北沟村水厂。
辐射带动白石镇的物流中心。
围绕清漪河，打造水上乐园。
以特色农业基础良好的青山乡、白石镇等平川地区为核心，积极申报农业公园。
实施清漪河治理工程、河西—邻州公路、赤水村蓄水池、石窑茶场。
推进全县高标准农田建设、青禾段国道改造和智慧政务平台。
依托白石电子有限公司建设研发中心。
扩建金谷工业园仓库，完善金谷工业园管网。
积极推动风光储能示范项目和北沟村抽水蓄能电站建设。
支持白石镇新建水泥厂，做好有机肥料项目。
依托底蕴深厚的玉泉寺景区、北沟村等文物遗存，打造游学营地。
推进赤水山西供热项目，加快赤水沟河流综合整治。
推进云门大道公路东段连接线。
发展“黄河+景点”模式，建设民俗园。
对云门大道（白石镇—青山乡段）进行绿化提升。
打造以白石镇、玉泉寺、青山乡南堡村等为引领的民宿村。
形成白石镇、青山乡和县城三个镇的消防站。
支持白石镇、玉泉寺、青山乡、县城等平原地带建设高粱种植带。
完善白石镇至各村的旅游通道。
促进云门大道贯通，打通白石镇至青山乡通道，实施市政改造。
将北沟村建设成白石镇水源，完善水源工程。
完成外河东街延长线至玉泉寺快速道、白石镇至南堡村市政设施。
改造云门大道（北沟村—石桥）。
对白石镇、北沟村、青山乡等3个乡镇的排水设施进行建设。
以白石镇、青山乡为主的林地为依托，发展林下养殖。
依托玉泉寺景区，建设茶园，打造果园，新建污水池。
**新建粮仓。**在城南、城西新建两所，总投资1亿元。新建白石镇中心粮仓。
**核桃科技园。**做优核桃主导产业，建好白石镇核桃园，在青山乡建设核桃油生产线。
依托玉泉寺景区，结合现有的杏仁园区，打造采摘廊。
在青山乡新建泗河治理段，实施汀江治理。
**田园康养项目。**山居度假村拟选址于北沟村附近，康养社区拟选址于南堡村以北，规划研学营。

## 第二章 乡镇发展

**青山乡：**建设花卉市场。

1. 白石镇

建设苗圃。

## 第三章 平台

建设金谷工业园，位于青山乡。
建设银杏工业园。
在金谷工业园建设污水处理站。

## 第四章 提升县城品质

建设体育馆，完善农村公路，建设停车软件平台。
实施河湖连通工程。
智慧园林建设进展良好，在白石镇设点。
以银杏酒园为辐射点，打造小型商圈。

## 第五章 重点项目

1. 药材基地项目

规模达到2万亩。

在青山乡建设晾晒场。

2. 蜂蜜小镇项目、奶牛小镇项目

在青山乡建设。
`;

const row = { errorM: 1500 };
const PLACES = [
	invented('白石镇', 'township', [[112, 36]], row),
	invented('青山乡', 'township', [[112.2, 36.1]], row),
	invented('北沟村', 'village', [[112.02, 36.02]], row),
	invented('南堡村', 'village', [[112.2, 36.1]], { errorM: 5000 }),
	invented('玉泉寺', 'site', [[112.1, 36.05]], { errorM: 400, aliases: ['玉泉寺遗址'] }),
	invented('清漪河', 'river', [
		[112, 36],
		[112.1, 36.04],
		[112.2, 36.1]
	]),
	invented('汀江', 'river', [[112.1, 36]], row),
	invented('云门大道', 'road', [
		[112, 36],
		[112.1, 36.1]
	]),
	invented('黄河', 'river', [
		[112, 36],
		[112.2, 36]
	]),
	invented('县城', 'town', [[112, 36]], { errorM: 2500 }),
	invented('石窑', 'village', [[112, 36]], row),
	{ ...invented('石窑', 'village', [[112.4, 36]], row), id: '149901-g-twin' }
];

function county(code: string, name: string, west: number): [string, County] {
	const ring: Position[] = [
		[west, 35.9],
		[west + 0.6, 35.9],
		[west + 0.6, 36.3],
		[west, 36.3],
		[west, 35.9]
	];
	const properties = { adcode: adcode(code), name, city: '云川市', province: '河东省' };
	return [
		code,
		{ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } }
	];
}

const BOUNDARIES: Boundaries = {
	source: { dataset: '虚构', edition: '2026', review: 'GS（测试）0000号', datum: 'WGS-84' },
	counties: new Map([county('149901', '青禾县', 111.9), county('149902', '邻州市', 112.5)]),
	arcs: []
};

const knowledge = loadKnowledge(PROJECT);
const { output: doc } = readDocument(
	PLAN,
	{
		adcode: adcode('149901'),
		county: '青禾县',
		city: '云川市',
		province: '河东省',
		title: '青禾县国民经济和社会发展第十四个五年规划纲要',
		period: { from: 2021, to: 2025 },
		source: '虚构'
	},
	knowledge
);

function fact(name: string, places: string[], quote: string) {
	const start = PLAN.indexOf(quote);
	if (start < 0) throw new RangeError(quote);
	return {
		id: `149901-p-${name}`,
		name,
		places,
		section: doc.sections[0]?.id ?? '',
		evidence: [{ start, end: start + quote.length, quote }],
		placements: []
	};
}

const project = (name: string, places: string[] = [], quote = name): Project => ({
	...fact(name, places, quote),
	category: '其他'
});

const park = (name: string, quote = name): Park => ({
	...fact(name, [], quote),
	aliases: [],
	kind: '工业园',
	industries: []
});

function placed(projects: Project[], parks: Park[] = []) {
	const facts: Facts = { projects, parks, indicators: [], statements: [] };
	const sources = {
		boundaries: BOUNDARIES,
		gazetteer: {
			places: () => PLACES,
			place: (id: string) => PLACES.find((each) => each.id === id)
		},
		lexicon: knowledge.places
	};
	return place(doc, facts, sources).output;
}

const told = ({ basis, precision, schematic }: Placement): string =>
	`${basis} ${precision}${schematic ? ' line' : ''}`;

function where(subject: Project, parks: Park[] = []): string[] {
	const [result] = placed([subject], parks).facts.projects;
	return result?.placements.map(told) ?? [];
}

const why = (subject: Project): string | undefined => placed([subject]).facts.projects[0]?.unplaced;

const CASES: [what: string, subject: Project, where: string[]][] = [
	['its own name', project('北沟村水厂'), ['北沟村 village']],
	['a site that it is itself', project('玉泉寺大殿修缮工程'), ['玉泉寺 exact']],
	['a site that it is beside', project('研学小镇', ['玉泉寺遗址']), ['玉泉寺遗址 village']],
	['several places that govern it', project('标准化厂房'), ['白石镇 township', '青山乡 township']],
	['the nearest list of its sentence', project('文化广场'), ['南堡村 township']],
	['a scene for the clauses after it', project('生猪养殖基地'), ['白石镇 township']],
	['a list that says where the next thing is', project('核桃集聚区'), ['青山乡 township']],
	['a list that is described first', project('农业公园'), ['青山乡 township', '白石镇 township']],
	['the site told after it', project('云门公馆'), ['北沟村 village']],
	['two ends', project('县道白石至青山段改造工程'), ['白石镇—青山乡 township line']],
	['the course of a river', project('清漪河治理工程'), ['清漪河 township line']],
	['the lead of its paragraph', project('花卉市场'), ['青山乡 township']],
	['the heading above', project('苗圃'), ['白石镇 township']],
	['the paragraphs below its title', project('药材基地项目'), ['青山乡 township']],
	['a scene that is described first', project('游学营地'), ['玉泉寺 township', '北沟村 township']],
	[
		'the two ends of a road',
		project('绿化提升', ['云门大道', '白石镇', '青山乡']),
		['白石镇—青山乡 township line']
	],
	['a heading about the county town', project('体育馆'), ['县城 township']],
	[
		'all of a list that two of its names lead',
		project('民宿村', ['白石镇', '南堡']),
		['白石镇 township', '玉泉寺 village', '南堡村 township']
	],
	[
		'all of a list that holds three of its places',
		project('高粱种植带', ['白石镇', '玉泉寺', '青山乡']),
		['白石镇 township', '玉泉寺 village', '青山乡 township', '县城 township']
	],
	[
		'all of a list that says how many it names',
		project('消防站', ['白石镇', '青山乡']),
		['白石镇 township', '青山乡 township', '县城 township']
	],
	[
		'the ends of a road beside a road of another clause',
		project('市政改造', ['云门大道', '白石镇', '青山乡']),
		['云门大道 township line', '白石镇 township', '青山乡 township']
	],
	['what becomes it', project('白石镇水源'), ['北沟村 village']],
	['the known end of a road', project('外河东街延长线至玉泉寺快速道'), ['玉泉寺 township']],
	[
		'a road, not the one known end of its stretch',
		project('云门大道（北沟村—石桥）'),
		['云门大道 township line']
	],
	[
		'a stretch, whatever is done there',
		project('白石镇至南堡村市政设施'),
		['白石镇—南堡村 township line']
	],
	[
		'all of the list in which its name begins',
		project('青山乡等3个乡镇的排水设施'),
		['白石镇 township', '北沟村 village', '青山乡 township']
	],
	[
		'both of what a place mainly is',
		project('林下养殖', ['青山乡']),
		['白石镇 township', '青山乡 township']
	],
	['all sites of an item', project('田园康养项目'), ['北沟村 village', '南堡村 township']],
	[
		'what leads to every town',
		project('旅游通道', ['白石镇'], '白石镇至各村的旅游通道'),
		['各村 county']
	],
	['the whole county', project('全县高标准农田'), ['全县 county']],
	['a road through the county', project('青禾段国道改造'), ['青禾段 county']]
];

test.each(CASES)('by %s', (_, subject, expected) => {
	expect(where(subject)).toEqual(expected);
});

const NOWHERE: [what: string, subject: Project, reason: string][] = [
	['a list that says where another thing is', project('红薯加工园'), '文中未提地点'],
	[
		'the place of the next item',
		project('风光储能示范项目', ['北沟村']),
		'所提地点无法定位：北沟村'
	],
	['a clause of its own', project('有机肥料项目', ['白石镇']), '所提地点无法定位：白石镇'],
	[
		'a name that an ordinary word cuts',
		project('供热项目', ['赤水山']),
		'所提地点无法定位：赤水山'
	],
	['one that is a name without the cut', project('综合整治', ['赤水沟河']), '地名未收录：赤水沟'],
	['paragraphs below a list', project('奶牛小镇项目'), '文中未提地点'],
	['a place where something else is done', project('智慧园林'), '文中未提地点'],
	['a clause that is over', project('研学小镇'), '文中未提地点'],
	['a place that it only reaches', project('物流中心'), '文中未提地点'],
	['a river that only sets the scene', project('水上乐园'), '文中未提地点'],
	['a company called after a place', project('研发中心'), '文中未提地点'],
	['a place outside', project('河西—邻州公路'), '所提地点在县外：邻州'],
	['a name that the gazetteer lacks', project('赤水村蓄水池', ['赤水村']), '地名未收录：赤水村'],
	['a name that two places bear', project('石窑茶场'), '地名有歧义：石窑'],
	['a heading about the county town, for the villages', project('农村公路'), '文中未提地点'],
	[
		'a heading about the county town, for rivers and lakes',
		project('河湖连通工程'),
		'文中未提地点'
	],
	['a road that it only leads to', project('云门大道公路东段连接线'), '文中未提地点'],
	['a river that a slogan names', project('民俗园', ['黄河']), '所提地点无法定位：黄河'],
	[
		'a heading about the county town, where it stands nowhere',
		project('停车软件平台'),
		'文中未提地点'
	],
	['the scene of something else before it', project('污水池'), '文中未提地点'],
	['the only place in its item, where another thing is', project('新建粮仓'), '文中未提地点'],
	[
		'a place led further on than another',
		project('核桃科技园', [], '**核桃科技园'),
		'文中未提地点'
	],
	['what something becomes', project('水源工程', ['白石镇']), '所提地点无法定位：白石镇'],
	['a heading about the county town, what is only relied on', project('银杏酒园'), '文中未提地点'],
	['the scene of what another thing relies on too', project('杏仁园区'), '文中未提地点'],
	['nothing', project('智慧政务平台'), '文中未提地点']
];

test.each(NOWHERE)('not by %s', (_, subject, reason) => {
	expect(where(subject)).toEqual([]);
	expect(why(subject)).toBe(reason);
});

test('a project in a park stands where the park stands', () => {
	const parks = [park('金谷工业园', '金谷工业园，位于青山乡')];
	expect(where(project('金谷工业园仓库'), parks)).toEqual(['金谷工业园 township']);
	expect(where(project('金谷工业园仓库'))).toEqual([]);
});

test('a park governs as a place does', () => {
	const parks = [park('金谷工业园', '金谷工业园，位于青山乡')];
	expect(where(project('污水处理站'), parks)).toEqual(['金谷工业园 township']);
	expect(where(project('银杏工业园'), parks)).toEqual([]);
});

test('a name that could be another park’s tells none', () => {
	const known = { ...park('金谷工业园', '金谷工业园，位于青山乡'), aliases: ['工业园'] };
	expect(where({ ...project('金谷工业园仓库'), name: '工业园仓库' }, [known])).toEqual([
		'工业园 township'
	]);
	expect(where(project('银杏工业园'), [known])).toEqual([]);
	expect(
		where({ ...project('金谷工业园仓库'), name: '工业园仓库' }, [known, park('银杏工业园')])
	).toEqual([]);
});

test('a mention elsewhere tells the place only where it names the fact', () => {
	const subject = project('智慧园林');
	const mention = (quote: string) => fact('', [], quote).evidence;
	const at = (quote: string): string[] =>
		where({ ...subject, places: ['白石镇'], evidence: [...subject.evidence, ...mention(quote)] });
	expect(at('智慧园林建设进展良好')).toEqual(['白石镇 township']);
	expect(at('设点')).toEqual([]);
});

test('a river of which one point is known runs through its township', () => {
	const [result] = placed([project('汀江治理')]).facts.projects;
	expect(result?.placements[0]?.errorM).toBeGreaterThan(row.errorM);
});

test('a thing may be anywhere in its township, unless it is of the seat', () => {
	const errorOf = (subject: Project) => placed([subject]).facts.projects[0]?.placements[0]?.errorM;
	expect(errorOf(project('花卉市场'))).toBeGreaterThan(row.errorM);
	expect(errorOf({ ...project('苗圃'), name: '苗圃卫生院' })).toBe(row.errorM);
});

test('what places a fact is among its places', () => {
	const placesOf = (subject: Project) => placed([subject]).facts.projects[0]?.places;
	expect(placesOf(project('标准化厂房'))).toEqual(['白石镇', '青山乡']);
	expect(placesOf(project('北沟村水厂', ['青山乡']))).toEqual(['北沟村', '青山乡']);
	expect(placesOf(project('玉泉寺大殿修缮工程', ['玉泉']))).toEqual(['玉泉寺']);
	expect(placesOf(project('智慧政务平台'))).toEqual([]);
});

test('a park is placed itself', () => {
	const [result] = placed([], [park('金谷工业园', '金谷工业园，位于青山乡')]).facts.parks;
	expect(result?.placements.map(told)).toEqual(['青山乡 township']);
});

test('each placement has its words in the plan', () => {
	const subjects = CASES.map(([, subject]) => subject);
	for (const { placements } of placed(subjects).facts.projects) {
		for (const { evidence } of placements) {
			expect(PLAN.slice(evidence.start, evidence.end)).toBe(evidence.quote);
		}
	}
});

test('townships are those that the places lie in, as far as somebody says so', () => {
	const subjects = [project('标准化厂房'), project('文化广场'), project('北沟村水厂')];
	const { facts, townshipsOf } = placed(subjects);
	expect(facts.projects.map(townshipsOf)).toEqual([['白石镇', '青山乡'], ['青山乡'], []]);
});

test('a list of which it has some places is its whole list', () => {
	const subject = project('高粱种植带', ['白石镇', '玉泉寺', '青山乡']);
	expect(placed([subject]).facts.projects[0]?.places).toEqual([
		'白石镇',
		'玉泉寺',
		'青山乡',
		'县城'
	]);
});

test('the ends of a line are told as the plan tells them', () => {
	const subject = project('绿化提升', ['云门大道', '白石镇', '青山']);
	expect(placed([subject]).facts.projects[0]?.places).toEqual(['云门大道', '白石镇', '青山']);
});

test('what is the park itself is where the park is, not at itself', () => {
	const subject = project('金谷工业园建设', [], '金谷工业园');
	const { parks, projects } = placed(
		[subject],
		[park('金谷工业园', '金谷工业园，位于青山乡')]
	).facts;
	expect(parks[0]?.placements.map(told)).toEqual(['青山乡 township']);
	expect(projects[0]?.places).toEqual(['青山乡']);
});
