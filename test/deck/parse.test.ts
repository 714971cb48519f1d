// A deck's file: read back as it was written, and never more lost than what is wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeckProblem } from '#domain/deck.ts';
import { formatDeck } from '#deck/format.ts';
import { parseDeck } from '#deck/parse.ts';
import { deck } from './arbitrary.ts';

const FILE = `---
title: 某县：五年规划
counties: [140827]
date: 2026-03-05
---

## 总览

\`\`\`slide
view: /?area=140827&layers=projects#9.5/35.2/111.9
legend: true
quote: 140827-p-0bi7qfiz8w
\`\`\`

第一段，**重点**。

第二段。

\`\`\`notes
先停一下。
\`\`\`

## 园区

- 甲
- 乙
`;

/** Problems as 「line kind given」. */
const told = (problems: readonly DeckProblem[]): string[] =>
	problems.map(({ line, kind, given }) => `${line} ${kind} ${given}`.trim());
const parse = (file: string) => parseDeck('140827', file);
const edited = (from: string, to: string): string => {
	expect(FILE).toContain(from);
	return FILE.replace(from, to);
};

test('a file says what its deck is', () => {
	const { deck, problems } = parse(FILE);
	expect(told(problems)).toEqual([]);
	expect(deck).toEqual({
		id: '140827',
		title: '某县：五年规划',
		lang: 'zh',
		counties: ['140827'],
		date: '2026-03-05',
		slides: [
			{
				title: '总览',
				text: '第一段，**重点**。\n\n第二段。',
				view: '/?area=140827&layers=projects#9.5/35.2/111.9',
				highlight: [],
				legend: true,
				quote: ['140827-p-0bi7qfiz8w'],
				notes: '先停一下。'
			},
			{
				title: '园区',
				text: '- 甲\n- 乙',
				view: '/',
				highlight: [],
				legend: false,
				quote: [],
				notes: ''
			}
		]
	});
});

test('what is written is read back', () => {
	fc.assert(
		fc.property(deck, (one) => {
			expect(parseDeck(one.id, formatDeck(one)).deck).toEqual(one);
		}),
		{ numRuns: 300 }
	);
});

test('any text is read without failing, and what it gives is read back', () => {
	const anything = fc.array(
		fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom('---', 'title: 甲', '## 乙', '```slide', 'view: /', '```', '```notes', ': {[')
		)
	);
	fc.assert(
		fc.property(anything, (lines) => {
			const first = parse(lines.join('\n')).deck;
			expect(parse(formatDeck(first)).deck).toEqual(first);
		}),
		{ numRuns: 300 }
	);
});

test('line ends of any system and a byte order mark change nothing', () => {
	expect(parse(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`)).toEqual(parse(FILE));
});

describe('what is wrong is told with its line, and the rest plays', () => {
	test.each<[name: string, file: string, problems: string[], slides: number]>([
		['no front matter', FILE.slice(FILE.indexOf('## 总览')), ['1 no-title ## 总览'], 2],
		[
			'front matter without end',
			edited('2026-03-05\n---', '2026-03-05'),
			['1 front-matter-open ---'],
			2
		],
		[
			'front matter that is not YAML',
			edited('date: 2026-03-05', 'date: "2026'),
			['4 front-matter date: "2026'],
			2
		],
		[
			'a language that there is not',
			edited('date: 2026-03-05', 'lang: fr'),
			['4 front-matter-value lang: fr'],
			2
		],
		[
			'a county that is no code',
			edited('[140827]', '[某县]'),
			['3 front-matter-value counties: 某县'],
			2
		],
		[
			'words before the first slide',
			edited('## 总览', '开场白\n\n## 总览'),
			['7 before-slides 开场白'],
			2
		],
		['a slide without title', edited('## 园区', '##'), ['23 slide-untitled'], 2],
		['a slide without text', edited('- 甲\n- 乙\n', ''), ['23 slide-empty 园区'], 2],
		[
			'options that are not YAML',
			edited('legend: true', 'legend: [true'),
			['12 options quote: 140827-p-0bi7qfiz8w'],
			2
		],
		[
			'an option with another value',
			edited('legend: true', 'legend: 是'),
			['11 options-value legend: 是'],
			2
		],
		[
			'an option that there is not',
			edited('legend: true', 'colour: red'),
			['11 options-unknown colour: red'],
			2
		],
		['notes without end', edited('先停一下。\n```', '先停一下。'), ['19 block-open ```notes'], 2],
		['no slide at all', '---\ntitle: 空\n---\n', ['4 no-slides 140827'], 0]
	])('%s', (_, file, problems, slides) => {
		const parsed = parse(file);
		expect(told(parsed.problems)).toEqual(problems);
		expect(parsed.deck.slides).toHaveLength(slides);
	});

	test('a slip in one slide spares the others', () => {
		const { deck } = parse(edited('legend: true', 'legend: [true'));
		expect(deck.slides[0]).toMatchObject({ title: '总览', text: '第一段，**重点**。\n\n第二段。' });
		expect(deck.slides[1]).toEqual(parse(FILE).deck.slides[1]);
	});

	test('three hundred slides are read, and told', () => {
		const many = Array.from({ length: 300 }, (_, at) => `## 第 ${at + 1} 页\n\n文字\n`).join('\n');
		const { deck, problems } = parse(`---\ntitle: 长\n---\n\n${many}`);
		expect(deck.slides).toHaveLength(300);
		expect(told(problems)).toEqual(['1 many-slides 300']);
	});
});
