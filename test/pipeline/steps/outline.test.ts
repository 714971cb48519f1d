// The outline as a whole: nesting, interruptions, whatever headings look like, and texts that are no plan.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '#pipeline/input-error.ts';
import { readDocument } from '#pipeline/read-document.ts';
import { DESCRIPTOR, knowledge } from '#test/fixtures/plan.ts';

const read = (raw: string) => readDocument(raw, DESCRIPTOR, knowledge).output;
const outlineOf = (raw: string) =>
	read(raw).sections.map(({ level, kind, label, title }) => [level, kind, label, title]);
const BODY = '坚持稳中求进，完善体制机制，推动全县经济社会高质量发展，取得新的成效。';

const plan = (style: (line: string, level: number) => string, sub = ['第一节', '第二节']): string =>
	[
		style('第一章 规划基础', 1),
		BODY,
		style(`${sub[0]} 主要成就`, 2),
		BODY,
		style(`${sub[1]} 发展环境`, 2),
		BODY,
		style('（一）国际形势', 3),
		BODY,
		style('（二）国内形势', 3),
		BODY,
		style('第二章 主要任务', 1),
		BODY,
		style(`${sub[0]} 产业`, 2),
		BODY,
		style('专栏1：重点项目', 4),
		'1、甲乙水库工程：新建水库。',
		style(`${sub[1]} 生态`, 2),
		BODY
	].join('\n\n');

describe('outline', () => {
	const expected = [
		[1, 'chapter', '第一章', '规划基础'],
		[2, 'section', '第一节', '主要成就'],
		[2, 'section', '第二节', '发展环境'],
		[3, 'subsection', '（一）', '国际形势'],
		[3, 'subsection', '（二）', '国内形势'],
		[1, 'chapter', '第二章', '主要任务'],
		[2, 'section', '第一节', '产业'],
		[3, 'box', '专栏1', '重点项目'],
		[2, 'section', '第二节', '生态']
	];

	it.each<[string, (line: string, level: number) => string]>([
		['plain', (line) => line],
		['marked by level', (line, level) => `${'#'.repeat(level)} ${line}`],
		['marked at random', (line) => `${'#'.repeat(1 + (line.length % 4))} ${line}`],
		['bold', (line) => `**${line}**`],
		['marked and bold', (line) => `## **${line}**`],
		['in tags', (line) => `<b>${line}</b>`]
	])('is the same with headings %s', (_, style) =>
		expect(outlineOf(plan(style))).toEqual(expected)
	);

	it('is one level with 一、 in the place of 第一节', () => {
		const sections = outlineOf(plan((line) => line, ['一、', '二、']));
		expect(sections.map(([level]) => level)).toEqual(expected.map(([level]) => level));
	});

	it('is the same behind front matter and contents', () => {
		const front = `# 前 言\n\n${BODY}\n\n# 目 录\n\n第一章 规划基础.....1\n第一节 主要成就.....1\n第二章 主要任务.....9\n\n`;
		expect(outlineOf(front + plan((line) => line))).toEqual(expected);
	});

	it('changes by a title only where a title changes', () => {
		const before = outlineOf(plan((line) => line));
		const after = outlineOf(plan((line) => line.replace('生态', '绿色发展')));
		expect(after).toEqual(
			before.map((each) => (each[3] === '生态' ? [...each.slice(0, 3), '绿色发展'] : each))
		);
	});

	it('nests spans, headings first', () => {
		const doc = read(plan((line) => `## ${line}`));
		for (const section of doc.sections) {
			expect(doc.raw.slice(section.start, section.end).replace(/^专栏1：/u, '')).toMatch(
				new RegExp(`^(?:${section.label} ?)?${section.title}`, 'u')
			);
			const parent = doc.sections.find(({ id }) => id === section.parent);
			if (parent) expect(parent.start <= section.start && section.end <= parent.end).toBe(true);
		}
		expect(new Set(doc.sections.map(({ id }) => id)).size).toBe(doc.sections.length);
	});

	it('puts a sentence together that a box interrupts', () => {
		const doc = read(
			[
				'第一章 总则',
				'第一节 定位',
				'按照高质量转型发展新要求，准确把握我县在全省、全市',
				'专栏 1：总体思路',
				'“一”即坚持一个统领：党建引领。',
				'“三”即紧盯三大任务：转型发展。',
				'战略布局中所处的方位，我县的战略定位是：',
				'——特色农业强县。围绕特色做文章。',
				'第二节 目标',
				BODY
			].join('\n\n')
		);
		const sentence = doc.blocks.find(({ span }) =>
			doc.text.slice(span.start, span.end).includes('全市战略布局')
		);
		expect(sentence?.kind).toBe('paragraph');
		const box = doc.sections.find(({ kind }) => kind === 'box');
		expect(doc.raw.slice(box?.start, box?.end)).toMatch(/^专栏 1：总体思路[\s\S]*转型发展。$/u);
	});

	it('says what the contents promise and the body lacks', () => {
		const raw = `目录\n\n第一章 规划基础.....1\n第三章 组织保障.....9\n\n${plan((line) => line)}`;
		const { issues } = readDocument(raw, DESCRIPTOR, knowledge);
		expect(issues.map(({ message }) => message)).toEqual([
			'目录列有“第三章组织保障”，正文中没有同名标题。'
		]);
	});

	it('tells where 一 may be a dash, and leaves it', () => {
		const raw = `第一章 甲\n\n探索源一网一荷一储示范，改造东山村一西吴村线，发展一村一品一特色，一心一意。\n\n第二章 乙\n\n${BODY}`;
		const { output, issues } = readDocument(raw, DESCRIPTOR, knowledge);
		expect(issues.map(({ evidence }) => evidence?.quote)).toEqual([
			'源一网一荷一储',
			'东山村一西吴村'
		]);
		expect(output.text).toContain('源一网一荷一储');
	});

	it('gives markers and lead-ins of paragraphs', () => {
		const doc = read(
			[
				'第一章 甲',
				'**推进改革。**深化试点。',
				'1、水库工程：新建水库。',
				'综合实力增强。全县经济保持增长。',
				'第二章 乙',
				BODY
			].join('\n\n')
		);
		const parts = doc.blocks.flatMap((block) =>
			block.kind === 'paragraph'
				? [[block.marker, block.lead && doc.text.slice(block.lead.start, block.lead.end)]]
				: []
		);
		expect(parts).toEqual([
			[undefined, '推进改革。'],
			['1、', '水库工程：'],
			[undefined, '综合实力增强。'],
			[undefined, undefined]
		]);
	});
});

describe('a text that is no plan', () => {
	it.each([
		['empty', ''],
		['one line', '全县经济社会发展'.repeat(50_000)],
		['unclosed brackets', '（“《['.repeat(10_000)],
		['one heading', `第一章 总则\n${BODY}`]
	])('%s is refused with a remedy', (_, raw) => {
		expect(() => read(raw)).toThrow(InputError);
		expect(() => read(raw)).toThrow(/recognisable outline/u);
	});

	it('never crashes: any text gives a document or an InputError', () => {
		const piece = fc.constantFrom(
			'第一章 甲',
			'第二节 乙',
			'一、丙',
			'（一）丁',
			'专栏1：戊',
			'1、己',
			'\n',
			'\n\n',
			'\t',
			'**',
			'#',
			'。',
			'，',
			'（',
			'“',
			BODY,
			'产业园',
			'| a | b |',
			'<table><tr>',
			'🏞'
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
				try {
					const doc = read(parts.join(''));
					for (const { start, end } of doc.sections)
						expect(start < end && end <= doc.raw.length).toBe(true);
				} catch (error) {
					if (!(error instanceof InputError)) throw error;
				}
			}),
			{ numRuns: 200 }
		);
	});

	it.each([
		['headings without number order', '一、甲\n', 20_000],
		['lines without a mark', '甲乙丙丁戊己庚辛壬癸。\n', 20_000],
		['brackets in a plan', '（“', 100_000],
		['short lines', '发展环境展望\n甲乙丙丁戊己庚辛壬癸子丑寅卯。\n', 10_000]
	])(
		'takes time in proportion to its length: %s',
		(_, piece, times) => {
			const cost = (count: number): number => {
				const raw = `第一章 总则\n${piece.repeat(count)}\n第二章 目标\n${BODY}`;
				const from = performance.now();
				read(raw);
				return performance.now() - from;
			};
			cost(times / 10);
			const small = Math.max(10, cost(times / 10));
			// Ten times the length: ten times the cost where it is linear, a hundred times where it is quadratic.
			expect(cost(times)).toBeLessThan(small * 40);
		},
		60_000
	);
});
