// What recognition cuts at the end of a page, and what only looks like it.
import { describe, expect, it } from 'vitest';
import { goesOn, headingGoesOn, isOpen, type Joinable } from '#text/join.ts';

const line = (text: string, marks: Partial<Joinable> = {}): Joinable => ({
	text,
	hashes: 0,
	tabbed: false,
	indented: false,
	...marks
});
const cut = '积极引进全国大型农业产业化龙头企业，全县生猪、畜';
const rest = '禽等现代养殖业加速发展。';

describe('goesOn', () => {
	it.each([
		['a word cut in two', cut, rest],
		['after a comma, however short', '强化产业升级，', '走循环经济之路。'],
		[
			'bold cut in two',
			'加快处理建筑垃圾，改善城市环境，出台管理办法。**构建城市**',
			'**生态系统。**加快实施'
		]
	])('joins %s', (_, first, second) => expect(goesOn(line(first), line(second))).toBe(true));

	it.each([
		['after a full stop', `${cut}。`, rest],
		['after a full stop inside quotes', '全县要坚持“人民至上、生命至上，稳步推进。”', rest],
		['before an item', cut, '2、小型水库'],
		['before a heading', cut, '第二节 发展形势'],
		['before a box', cut, '专栏 2：重点项目'],
		['before a bold lead-in', cut, '**加快改革。**推进'],
		['after a title', '五年发展回顾', rest],
		['after a labelled heading', '第一章 坚定不移贯彻新发展理念,开启现代化建设新征程', rest],
		[
			'after a box heading',
			'**专栏 2-1：现代产业学院“一个中心、五个平台”**',
			'建设国家级酿造工程技术中心'
		],
		['after a caption', '图4 2015-2020年农村居民人均可支配收入及增长速度', rest],
		['before a member of a list', cut, '规划目标：打造先导区。'],
		['rows of a table', '农村居民人均可支配收入（元）\t5782\t9312', '城镇居民\t1\t2']
	])('keeps apart %s', (_, first, second) => expect(goesOn(line(first), line(second))).toBe(false));

	it('keeps apart what is set in, tabbed or a heading', () => {
		expect(goesOn(line(cut), line(rest, { indented: true }))).toBe(false);
		expect(goesOn(line(cut), line(rest, { tabbed: true }))).toBe(false);
		expect(goesOn(line(cut, { tabbed: true }), line(rest))).toBe(false);
		expect(goesOn(line(cut), line(rest, { hashes: 2 }))).toBe(false);
	});

	it('does not read an open end in a list without full stops', () => {
		const item = line('9、黄河库区老鸦石至三门峡库区78.4公里航道和17个码头建设工程');
		expect(goesOn(item, line('加快水利基础设施建设。'), true)).toBe(false);
	});
});

describe('headingGoesOn', () => {
	const first = line('第三章 锚定九大产业集群，构建高质量转型', { hashes: 2 });
	const second = line('发展新格局', { hashes: 3 });
	const none = new Set<string>();

	it('joins the second line of a long heading', () => {
		expect(headingGoesOn(first, second, none)).toBe(true);
	});

	it('asks the contents first', () => {
		const known = new Set(['第三章锚定九大产业集群，构建高质量转型', '发展新格局']);
		expect(headingGoesOn(first, second, known)).toBe(false);
		const plain = [line('第三章 锚定产业集群'), line('构建发展新格局')] as const;
		expect(headingGoesOn(...plain, none)).toBe(false);
		expect(headingGoesOn(...plain, new Set(['第三章锚定产业集群构建发展新格局']))).toBe(true);
	});

	it('keeps the next heading apart', () => {
		expect(headingGoesOn(first, line('第一节 打造白酒产业集群', { hashes: 4 }), none)).toBe(false);
		expect(headingGoesOn(first, line('1. 新装备', { hashes: 4 }), none)).toBe(false);
	});
});

describe('isOpen', () => {
	it.each(['全县', '建设（含库房）', '项目'])('%s', (text) => expect(isOpen(text)).toBe(true));
	it.each(['', '全县。', '“全县。”', '如下：', '项目；', '**完成。**'])('not %j', (text) =>
		expect(isOpen(text)).toBe(false)
	);
});
