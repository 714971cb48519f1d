// Gains and losses: what is added, lost, changed or only renamed between two editions, and how it is told.
import { expect, test } from 'vitest';
import { changesBetween } from '#pipeline/changes.ts';
import { changeReport } from '#pipeline/report.ts';

interface Sketch {
	id: string;
	name: string;
	category?: string;
	evidence: { start: number; end: number; quote: string }[];
}

const project = (id: string, name: string, quote: string, category = '水利'): Sketch => ({
	id,
	name,
	category,
	evidence: [{ start: 0, end: quote.length, quote }]
});

const edition = (...projects: Sketch[]): Map<string, string> =>
	new Map([['149901/facts.json', JSON.stringify({ projects })]]);

const reservoir = project('p-1', '石盘水库', '建设石盘水库');

test('added, lost', () => {
	const bridge = project('p-2', '柳湾大桥', '新建柳湾大桥');
	expect(changesBetween(edition(reservoir), edition(bridge))).toEqual([
		{ kind: 'projects', sign: '+', adcode: '149901', name: '柳湾大桥', what: '新建柳湾大桥' },
		{ kind: 'projects', sign: '-', adcode: '149901', name: '石盘水库', what: '建设石盘水库' }
	]);
});

test('changed: what from and what to; long values are only named', () => {
	const fresh = {
		...project('p-1', '石盘水库', '建设石盘水库，总库容1200万立方米，概算总投资3.2亿元', '农业')
	};
	expect(changesBetween(edition(reservoir), edition(fresh))).toMatchObject([
		{ sign: '~', what: 'category: 水利 → 农业；evidence' }
	]);
});

test('another name for the same words is a change, not a loss and a gain', () => {
	const renamed = project('p-9', '石盘水库工程', '建设石盘水库');
	expect(changesBetween(edition(reservoir), edition(renamed))).toMatchObject([
		{ sign: '~', name: '石盘水库工程', what: 'name: 石盘水库 → 石盘水库工程' }
	]);
});

test('a new county is all gain; files that are no JSON count as none', () => {
	expect(changesBetween(new Map(), edition(reservoir))).toMatchObject([{ sign: '+' }]);
	expect(changesBetween(new Map([['149901/facts.json', '{']]), edition(reservoir))).toMatchObject([
		{ sign: '+' }
	]);
});

test('the report counts all and words at most the cap of each kind', () => {
	const many = Array.from({ length: 5 }, (_, i) => project(`p-${i}`, `项目${i}`, `建设项目${i}`));
	const report = changeReport(changesBetween(edition(), edition(...many)), 2);
	expect(report).toContain('projects: +5 −0 ~0');
	expect(report).toContain('+ 149901 项目1 「建设项目1」');
	expect(report).not.toContain('项目2');
	expect(report).toContain('… and 3 more');
	expect(changeReport([])).toContain('No gains or losses');
});
