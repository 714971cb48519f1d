// Places in names and sentences, with an invented county.
import { describe, expect, it } from 'vitest';
import { markedPlaces } from '#pipeline/projects/marked-places.ts';
import { hostOf, leadingPlace, placesInName } from '#pipeline/projects/name-places.ts';
import { placesIn, realPlaces } from '#pipeline/projects/places.ts';
import { knowledge } from '#test/fixtures/plan.ts';

const lexicon = knowledge.projects;
const homes = ['云川县', '云川'];
const finderOf = (text: string) => ({
	lexicon,
	homes,
	county: homes,
	marked: markedPlaces(text, homes, lexicon)
});
const real = (names: readonly string[], text = '') =>
	realPlaces(names, lexicon, finderOf(text).marked);

describe('a plan marks', () => {
	it.each([
		['在丑沟镇建设水厂。', '丑沟镇'],
		['丑沟镇的水厂，丑沟的路。', '丑沟'],
		['柳泉镇龙头村的水厂。', '龙头村'],
		['建设柳泉镇，在柳泉镇，在柳泉碾坪村的水厂。', '碾坪村']
	])('%s → %s', (text, name) => expect(finderOf(text).marked.has(name)).toBe(true));

	it.each([
		['在各镇建设水厂。', '各镇'],
		['打造特色小镇。', '特色小镇'],
		['建设美丽乡村。', '美丽乡'],
		['云川县云川镇。', '云川'],
		['辐射柳泉镇，在柳泉镇、丑沟镇。', '辐射柳泉镇'],
		['在柳泉村，在诗画柳泉村。', '诗画柳泉村'],
		['建设丑沟乡村道路。', '丑沟乡'],
		['送戏丑下乡，送戏丑下乡，送戏丑下乡。', '丑下乡']
	])('not %s → %s', (text, name) => expect(finderOf(text).marked.has(name)).toBe(false));
});

describe('places of', () => {
	it.each([
		['丑沟镇和碾坪村流转土地', ['丑沟镇', '碾坪村']],
		['丑沟河综合治理', ['丑沟河']],
		['丑沟至碾坪公路', ['丑沟', '碾坪']],
		['国道342线改造', ['国道342线']],
		['华岳云川300MW光伏', []],
		['甲山西项目', []],
		['靖家祠堂抢救维修', []],
		['芦桐路街道改造', ['芦桐路']],
		['丑沟河河流治理', ['丑沟河']],
		['柏芦峪水库加固', ['柏芦峪水库']],
		['实施森芦大道工程，完成体育场', ['森芦大道']],
		['中柏山路照明', ['中柏山路']],
		['芦桐路道路景观', ['芦桐路']],
		['丑沟焦化升级', []],
		['丑沟焦化工业园道路', ['丑沟']],
		['与丑沟大学合作', []],
		['甲有限公司云川县丑沟—碾坪中压管道', ['丑沟', '碾坪']],
		['丑沟—碾坪通三级公路', ['丑沟', '碾坪']],
		['建设甲、东丑沟的果园', ['东丑沟']],
		['丑沟镇石碾沟修复', ['丑沟镇', '石碾沟']],
		['丑沟黄河湿地', ['丑沟', '黄河']],
		['丑沟经济技术开发区道路', ['丑沟经济技术开发区']],
		['云川县西高速口改造', []],
		['利用丑沟村旧址', ['丑沟村']]
	])('%s', (text, places) =>
		expect(placesIn(text, finderOf('在丑沟镇建设，在碾坪村建设，在碾坪村，利用丑沟村。'))).toEqual(
			places
		)
	);
});

describe('the name', () => {
	it.each([
		['靖家祠堂抢救维修', ['靖家祠堂']],
		['永安西街打通工程', ['永安西街']],
		['赵五烈士陵园全面维修', ['赵五烈士陵园']],
		['河东师范学院二期改扩建', ['河东师范学院']],
		['书香雅居小区绿化', ['书香雅居小区']],
		['老城改造书香小区绿化', []],
		['丑沟镇物流开发区', ['丑沟镇']],
		['城南幼儿园', ['城南']]
	])('%s holds', (name, places) =>
		expect(placesInName(name, finderOf('在丑沟镇建设'))).toEqual(places)
	);
});

describe('the host of', () => {
	it.each([
		['柳泉中学综合实验楼', '柳泉中学'],
		['丑沟景区停车场', '丑沟景区'],
		['丑沟水库', undefined],
		['依托丑沟村的滩涂荷花园', '丑沟村'],
		['云川大学丑沟村学院', '丑沟村'],
		['县城至丑沟公路改造', undefined],
		['诗意柳泉村广场', '柳泉村'],
		['云川-丑沟高速铁路建设项目', undefined],
		['云川县委党校绿化', '县委党校']
	])('%s is %s', (name, host) => expect(hostOf(name, finderOf('在柳泉村，在柳泉村'))).toBe(host));
});

it('a name begins with a place', () => {
	expect(leadingPlace('丑沟康养小镇', finderOf(''))).toBe('丑沟');
	expect(leadingPlace('文化旅游小镇', finderOf(''))).toBeUndefined();
});

it.each([
	'政村每村打造',
	'城区四所学校',
	'高等幼儿师范专科学校',
	'丑沟业智能化煤矿',
	'丑沟废矿',
	'全县所有学校',
	'一公里段',
	'人行天桥',
	'新建幼儿园',
	'西高速',
	'应急广播村',
	'北部山区'
])('%s has not the shape of a place', (name) => expect(real([name])).toEqual([]));

it('a stretch is called by where it lies', () =>
	expect(real(['丑沟镇段', '-碾坪岭', '石门路北延', '芦桐村乡村', '沙坡建制村'])).toEqual([
		'丑沟镇',
		'碾坪岭',
		'石门路',
		'芦桐村',
		'沙坡'
	]));

it('what is no place, or part of another, is left out', () =>
	expect(real(['铜坑峪矿', '坑峪', '各镇', '甲公司丑沟', '丑沟—碾坪'])).toEqual([
		'铜坑峪矿',
		'丑沟',
		'碾坪'
	]));

it('a place is called without the firm before it, and water that is led without the verb', () => {
	const names = ['晋煤大唐丑沟热电', '引石门泉', '三峡库区', '引黄干渠'];
	expect(real(names, '在丑沟镇建设水厂，丑沟镇。')).toEqual([
		'丑沟',
		'石门泉',
		'三峡库区',
		'引黄干渠'
	]);
});
