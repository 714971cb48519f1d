// Figures of a county: sums rest on what is stated, and every project is in one class of size.
import { expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { Facts, Project } from '#domain/facts.ts';
import { figuresOf } from '#lib/compare/county-figures.ts';
import { counties } from '#test/lib/layers/input.ts';

const evidence = { start: 0, end: 1, quote: '字' };
const project = (id: string, yuan?: number): Project => ({
	id,
	name: id,
	category: '能源',
	places: [],
	section: 's',
	evidence: [evidence],
	placements: [],
	...(yuan !== undefined && { investment: { value: yuan, unit: '元', yuan, evidence } })
});
const facts: Facts = {
	projects: [
		project('a', 1e9),
		project('b', 1e8),
		project('c', 9e7),
		project('d', 3e8),
		project('e')
	],
	parks: [],
	indicators: [],
	statements: []
};
const [county] = counties;
if (!county) throw new Error('a county');

test('a county in figures', () => {
	const own = {
		kind: 'project' as const,
		id: 'a',
		name: 'a',
		adcode: adcode('110001'),
		category: '能源' as const,
		county: '某县',
		parks: [],
		placements: []
	};
	const figures = figuresOf(
		county,
		facts,
		[
			{ ...own, townships: ['甲镇', '乙乡'] },
			{ ...own, id: 'b', townships: [] }
		],
		4
	);
	expect(figures).toMatchObject({
		stated: 4,
		yuan: 1.49e9,
		median: 2e8,
		largest: { id: 'a', yuan: 1e9 },
		sizes: { large: 1, middle: 2, small: 1, none: 1 },
		townshipCount: 4,
		inTownships: 1,
		townships: [
			{ name: '甲镇', projects: 1 },
			{ name: '乙乡', projects: 1 }
		]
	});
});

test('a county whose plan states no sum has no median and no largest', () => {
	const figures = figuresOf(county, { ...facts, projects: [project('e')] }, [], 0);
	expect(figures).not.toHaveProperty('median');
	expect(figures).not.toHaveProperty('largest');
});
