// A plan set for reading: groups follow the outline, every block is in one, every section has one anchor.
import { describe, expect, it } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { Facts } from '#domain/facts.ts';
import { sectionAt, type Plan, type Section } from '#domain/plan.ts';
import type { ReadingBlock } from '#domain/reading.ts';
import { outlineOf } from '#lib/reader/outline.ts';
import { groupsOf } from '#lib/reader/pages.ts';

const section = (id: string, level: number, rest: Partial<Section>): Section => ({
	id,
	kind: 'section',
	level,
	title: id,
	start: 0,
	end: 100,
	...rest
});

const SECTIONS = [
	section('c1', 1, { kind: 'chapter', label: '第一章', start: 0, end: 60 }),
	section('s1', 2, { parent: 'c1', label: '第一节', start: 10, end: 40 }),
	section('box', 3, { parent: 's1', kind: 'box', label: '专栏1', start: 20, end: 30 }),
	section('c2', 1, { kind: 'chapter', title: '保障', start: 60, end: 100 })
];

const plan: Plan = {
	id: '140827',
	adcode: adcode('140827'),
	title: '某县纲要',
	period: { from: 2021, to: 2025 },
	source: '',
	sha256: '',
	text: '字'.repeat(100),
	sections: SECTIONS
};

const none: Facts = { projects: [], parks: [], indicators: [], statements: [] };

const block = (kind: 'heading' | 'paragraph', section: string, at: number): ReadingBlock => ({
	kind,
	section,
	run: [[at, at + 1]]
});

describe('groupsOf', () => {
	const groups = groupsOf(
		plan,
		{
			blocks: [
				{ kind: 'aside', run: [[0, 1]] },
				block('heading', 'c1', 1),
				block('heading', 's1', 10),
				block('paragraph', 's1', 12),
				block('heading', 'box', 20),
				block('paragraph', 's1', 31),
				block('heading', 'c2', 60)
			]
		},
		none
	);

	it('follows the outline', () => {
		expect(groups.map(({ section, blocks }) => [section?.id, blocks.length])).toEqual([
			[undefined, 1],
			['c1', 1],
			['s1', 2],
			['box', 1],
			['s1', 1],
			['c2', 1]
		]);
	});

	it('anchors each section once, at its first block', () => {
		expect(groups.map(({ anchor }) => anchor)).toEqual([
			undefined,
			'c1',
			's1',
			'box',
			undefined,
			'c2'
		]);
	});

	it('knows what stands in a box', () => {
		expect(groups.filter(({ boxed }) => boxed).map(({ section }) => section?.id)).toEqual(['box']);
	});
});

describe('a table under a heading', () => {
	const titled = (title: string) =>
		groupsOf(
			{ ...plan, text: '专栏1：指标' + '字'.repeat(90) },
			{
				blocks: [
					{ kind: 'heading', section: 'box', run: [[0, 6]] },
					{ kind: 'table', section: 'box', title, head: [], body: [[[[7, 8]]]] }
				]
			},
			none
		)[0]?.blocks[1];

	it('has no title where it would repeat the heading', () => {
		expect(titled('专栏1 指标')).not.toHaveProperty('title');
	});

	it('keeps another title', () => {
		expect(titled('指标完成情况')).toHaveProperty('title', '指标完成情况');
	});
});

describe('outlineOf', () => {
	it('counts what a section holds with all that lies in it', () => {
		const park = (id: string, section: string): Facts['parks'][number] => ({
			id,
			name: id,
			aliases: [],
			kind: '其他',
			industries: [],
			places: [],
			section,
			evidence: [{ start: 0, end: 1, quote: '字' }],
			placements: []
		});
		const [first, second] = outlineOf(SECTIONS, {
			...none,
			parks: [park('a', 's1'), park('b', 'box')]
		});
		expect(first?.count).toBe(2);
		expect(first?.children[0]?.count).toBe(2);
		expect(first?.children[0]?.children[0]?.count).toBe(1);
		expect(second).toMatchObject({ count: 0, children: [] });
	});
});

describe('sectionAt', () => {
	it('finds the innermost section', () => {
		expect(sectionAt(SECTIONS, 25)?.id).toBe('box');
		expect(sectionAt(SECTIONS, 30)?.id).toBe('s1');
		expect(sectionAt(SECTIONS, 100)).toBeUndefined();
	});
});
