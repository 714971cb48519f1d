// Evidence as marked text: every character is shown once, with all the facts that it is evidence for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, Park, Project } from '#domain/facts.ts';
import { segmentsOf, stretchesOf } from '#lib/reader/marks.ts';

const evidence = (start: number, end: number) => ({ start, end, quote: 'x' });

const project = (id: string, ...spans: [number, number][]): Project => ({
	id,
	name: id,
	category: '其他',
	places: [],
	section: 's',
	evidence: spans.map(([start, end]) => evidence(start, end)),
	placements: []
});

const park = (id: string, start: number, end: number): Park => ({
	id,
	name: id,
	aliases: [],
	kind: '其他',
	industries: [],
	places: [],
	section: 's',
	evidence: [evidence(start, end)],
	placements: []
});

const facts = (part: Partial<Facts>): Facts => ({
	projects: [],
	parks: [],
	indicators: [],
	statements: [],
	...part
});

const TEXT = '0123456789';
const shown = (part: Partial<Facts>, run: [number, number][] = [[0, 10]]) =>
	segmentsOf(TEXT, run, stretchesOf(facts(part))).map(
		({ text, facts }) => `${text}:${facts.map(({ id }) => id).join('+')}`
	);

describe('segmentsOf', () => {
	it('leaves text without evidence in one segment', () => {
		expect(shown({})).toEqual(['0123456789:']);
	});

	it('cuts where evidence begins and ends', () => {
		expect(shown({ projects: [project('a', [2, 4], [6, 7])] })).toEqual([
			'01:',
			'23:a',
			'45:',
			'6:a',
			'789:'
		]);
	});

	it('names all facts of an overlap, projects first', () => {
		expect(shown({ parks: [park('k', 0, 6)], projects: [project('a', [4, 8])] })).toEqual([
			'0123:k',
			'45:a+k',
			'67:a',
			'89:'
		]);
	});

	it('joins the pieces of a run, also where evidence spans a gap between them', () => {
		expect(
			shown({ projects: [project('a', [2, 8])] }, [
				[0, 4],
				[6, 10]
			])
		).toEqual(['01:', '2367:a', '89:']);
	});

	it('marks words that stand for raw marks', () => {
		const stretches = stretchesOf(facts({ projects: [project('a', [1, 9])] }));
		expect(
			segmentsOf(
				TEXT,
				[
					[0, 2],
					[2, 9, '²'],
					[9, 10]
				],
				stretches
			).map(({ text, facts }) => `${text}:${facts.length}`)
		).toEqual(['0:0', '1²:1', '9:0']);
	});

	it('does not mark words that stand before what is marked', () => {
		const stretches = stretchesOf(facts({ projects: [project('a', [8, 9])] }));
		expect(segmentsOf(TEXT, [[2, 5, '²']], stretches)).toEqual([{ at: 2, text: '²', facts: [] }]);
	});

	it('shows every character once, whatever the evidence', () => {
		const span = fc
			.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 }))
			.map(([start, length]): [number, number] => [start, Math.min(10, start + length)]);
		fc.assert(
			fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
				const projects = spans.map((one, index) => project(`p${index}`, one));
				const segments = segmentsOf(TEXT, [[0, 10]], stretchesOf(facts({ projects })));
				expect(segments.map(({ text }) => text).join('')).toBe(TEXT);
				const covering = (at: number) =>
					spans.flatMap(([start, end], index) => (start <= at && at < end ? [`p${index}`] : []));
				const found = segments.flatMap(({ text, facts }) =>
					Array.from(text, () => facts.map(({ id }) => id).sort())
				);
				expect(found).toEqual(Array.from(TEXT, (_, at) => covering(at).sort()));
			})
		);
	});
});
