import { describe, expect, it } from 'vitest';
import { loadStructureLexicon } from '#pipeline/lexicon/structures.ts';
import { findFormulas } from '#pipeline/structures/formula.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const lexicon = loadStructureLexicon(PROJECT);
const county = { county: '青禾县', city: '某阳市', province: '某某省' };
const find = (text: string, of = county) => findFormulas(text, lexicon, of);

describe('a formula', () => {
	it.each([
		['总体空间布局是“一核、一轴、一湾、两翼”的新格局。', '一核、一轴、一湾、两翼', '总体空间布局'],
		[
			'构建“一主、两副、三轴”的县域城镇空间结构，以县城为主。',
			'一主、两副、三轴',
			'县域城镇空间结构'
		],
		['构建“一主三副五支点”县域城镇体系。', '一主三副五支点', '县域城镇体系'],
		['形成一核两翼多点发展新格局。', '一核两翼多点', '发展新格局'],
		['优化农业产业布局，重点推进“三带十区”建设。', '三带十区', '农业产业布局'],
		['围绕“一极带动，一核拉动，三带推动”的发展布局。', '一极带动，一核拉动，三带推动', '发展布局'],
		['构建“一心两核三带、全域打造”的旅游发展格局。', '一心两核三带', '旅游发展格局']
	])('is read out of %s', (text, words, name) => {
		expect(find(text)).toMatchObject([{ words, name }]);
	});

	it('has its terms, bare of what they do', () => {
		expect(find('“一极带动，一核拉动，三带推动”的发展布局')[0]?.terms).toEqual([
			'一极',
			'一核',
			'三带'
		]);
	});

	it.each([
		'严格落实“三区三线”国土空间管控体系。',
		'构筑“四梁八柱”制度框架。',
		'推进“三园两区”农业布局。',
		'以“三园两区”为统领。',
		'持续推动多点支撑、多极带动的现代产业体系。',
		'积极融入共建“一带一路”大格局。',
		'培育“一村一品、一县一业”产业格局。',
		'新发展格局，全县的战略定位是富裕之县：“一极一核三带”。'
	])('is not read out of %s', (text) => {
		expect(find(text)).toEqual([]);
	});

	it('of the province or the city is not the county’s', () => {
		expect(find('全省“一主三副六市域中心”空间布局为我县发展提供了优势。')).toEqual([]);
		expect(find('积极融入全市“一极三带三区”的产业空间布局。')).toEqual([]);
		expect(find('全市形成“一带两轴四区”空间格局。')).toEqual([]);
	});

	it('of 全市 is a county-level city’s own', () => {
		const city = { ...county, county: '青禾市' };
		expect(find('全市形成“一带两轴四区”空间格局。', city)).toHaveLength(1);
	});
});
