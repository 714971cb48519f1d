import { describe, expect, it } from 'vitest';
import { bodyLines } from '#pipeline/outline/body.ts';
import {
	boxHeading,
	furniture,
	labelledHeading,
	looksUnlabelled
} from '#pipeline/outline/headings.ts';
import { normalise } from '#text/normalise.ts';
import { knowledge } from '#test/fixtures/plan.ts';

const lines = (raw: string) => bodyLines(normalise(raw, []));
const line = (raw: string) => {
	const [first] = lines(raw);
	if (!first) throw new Error('no line');
	return first;
};

describe('boxHeading', () => {
	it.each([
		['### 专栏 3-1：“十四五”重点项目', '专栏3-1', '“十四五”重点项目'],
		['专题2:新建研发机构', '专题2', '新建研发机构'],
		['**专栏：旅游空间格局**', '专栏', '旅游空间格局'],
		['专栏10　主要指标\t\t\t', '专栏10', '主要指标']
	])('%s', (raw, label, title) => expect(boxHeading(line(raw))).toMatchObject({ label, title }));

	it.each(['专栏3列出了重点项目。建设内容', '专业技术人才', '专栏 3'])('not %s', (raw) =>
		expect(boxHeading(line(raw))).toBeUndefined()
	);
});

describe('labelledHeading', () => {
	const heading = (raw: string, promised: string[] = []) =>
		labelledHeading(line(raw), new Set(promised));

	it.each([
		['#### 第四节 战略构想和远景目标', '第四节', '战略构想和远景目标'],
		['## **一、深化重点领域改革**', '一、', '深化重点领域改革'],
		['（二）乡村振兴全面推进。', '（二）', '乡村振兴全面推进']
	])('%s', (raw, label, title) => expect(heading(raw)).toMatchObject({ label, title }));

	it.each([
		['run-in', '（一）综合实力稳步增长。全县地区生产总值增长到67.8亿元。'],
		['opening a list', '一、主要任务如下：'],
		['group of a table', '一、经济发展（7项）'],
		['row of a table', '一、经济发展\t\t\t'],
		['tabbed', '\t一、经济发展']
	])('none where it is %s', (_, raw) => expect(heading(raw)).toBeUndefined());

	it('takes a long one that the contents promise', () => {
		const long = `一、${'推动县域经济高质量发展'.repeat(4)}`;
		expect(heading(long)).toBeUndefined();
		expect(heading(long, [long])).toBeDefined();
	});
});

describe('looksUnlabelled', () => {
	const looks = (raw: string) => {
		const [first, next] = lines(raw);
		return first !== undefined && looksUnlabelled(first, next);
	};

	it('is a short plain line with something to head', () => {
		expect(looks('五年发展回顾\n“十三五”时期，全县取得新的重大成就。')).toBe(true);
	});

	it.each([
		['a sentence', '全县上下。\n甲乙丙丁甲乙丙丁甲乙丙丁。'],
		['an item', '——对外开放强县\n围绕桥头堡，扩大开放，深化合作。'],
		['a number', '2021年4月\n甲乙丙丁甲乙丙丁甲乙丙丁。'],
		['the last line', '县人民政府办公室']
	])('not %s', (_, raw) => expect(looks(raw)).toBe(false));
});

describe('furniture', () => {
	const isFurniture = furniture('云川县国民经济和社会发展第十四个五年规划', knowledge.headings);
	it.each(['云川县国民经济和社会发展', '前 言', '总体空间布局图', '表2主要指标'])('%s', (text) =>
		expect(isFurniture(text)).toBe(true)
	);
	it('is no heading of the body', () => expect(isFurniture('五年发展回顾')).toBe(false));
});
