// What a plan says on a topic: against a plain scan of the published plans, and on invented text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Facts } from '#domain/facts.ts';
import type { Plan } from '#domain/plan.ts';
import type { Reading } from '#domain/reading.ts';
import { linesOf, passagesOf, type Line } from '#lib/compare/passages.ts';
import { fold } from '#lib/search/fold.ts';

const line = (text: string, facts: Line['segments'][number]['facts'] = []): Line => ({
	section: 's-1',
	text,
	folded: fold(text),
	segments: [{ at: 0, text, facts }]
});
const textOf = (lines: Line[], topic: string): string[] =>
	passagesOf(lines, topic).map(({ pieces }) => pieces.map(({ text }) => text).join(''));

describe('passages', () => {
	test('are the sentences with the words, neighbours as one', () => {
		const lines = [line('甲。建光伏。光伏并网；丙。再建光伏。')];
		expect(textOf(lines, '光伏')).toEqual(['建光伏。光伏并网；', '再建光伏。']);
		expect(passagesOf(lines, '光伏')[0]?.pieces).toEqual([
			{ text: '建', marked: false },
			{ text: '光伏', marked: true },
			{ text: '。', marked: false },
			{ text: '光伏', marked: true },
			{ text: '并网；', marked: false }
		]);
	});

	test('have all words of the topic in their paragraph', () => {
		const lines = [line('建光伏。'), line('建光伏。配储能。'), line('5g基站。')];
		expect(textOf(lines, ' 光伏　储能 ')).toEqual(['建光伏。配储能。']);
		expect(textOf(lines, '5G')).toEqual(['5g基站。']);
		expect(textOf(lines, '  ')).toEqual([]);
	});

	test('clip what is long, and say so', () => {
		const [found = ''] = textOf([line(`${'前'.repeat(300)}光伏${'后'.repeat(300)}`)], '光伏');
		expect(found).toMatch(/^…前+光伏后+…$/u);
		expect(found.length).toBeLessThan(170);
	});

	test('name the facts that their words were read for, and no others', () => {
		const lines: Line[] = [
			{
				section: 's-1',
				text: '建光伏。建学校。',
				folded: '建光伏。建学校。',
				segments: [
					{ at: 0, text: '建光伏', facts: [{ id: 'p-1', kind: 'project' }] },
					{ at: 3, text: '。', facts: [] },
					{ at: 4, text: '建学校', facts: [{ id: 'p-2', kind: 'project' }] },
					{ at: 7, text: '。', facts: [] }
				]
			}
		];
		expect(passagesOf(lines, '光伏')[0]?.facts).toEqual([{ id: 'p-1', kind: 'project' }]);
	});
});

describe('the published plans', () => {
	const root = join(import.meta.dirname, '../../../static/data/v1');
	const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
	const codes = readdirSync(root).filter((name) => /^\d{6}$/u.test(name));

	test.each(codes)('%s: finds every place that a plain scan of its shown text finds', (code) => {
		const lines = linesOf(
			read<Plan>(`${code}/plan.json`),
			read<Reading>(`${code}/reading.json`),
			read<Facts>(`${code}/facts.json`)
		);
		for (const topic of ['抽水蓄能', '光伏', '养老', '数字经济']) {
			const scan = lines.reduce((sum, { folded }) => sum + folded.split(topic).length - 1, 0);
			const hits = passagesOf(lines, topic).flatMap(({ pieces }) =>
				pieces.flatMap(({ text, marked }) => (marked ? fold(text).split(topic).slice(1) : []))
			);
			expect(hits.length, topic).toBe(scan);
		}
	});
});
