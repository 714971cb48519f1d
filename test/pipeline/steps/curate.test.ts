// Corrections by people: each action, and what becomes of one that no longer applies.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { PlanDocument } from '#domain/document.ts';
import type { Facts, Project } from '#domain/facts.ts';
import type { Place } from '#domain/place.ts';
import { evidenceAt } from '#domain/text.ts';
import { CorrectionEntry } from '#pipeline/curation/corrections.ts';
import { InputError } from '#pipeline/input-error.ts';
import { curate, curatePlacements } from '#pipeline/steps/curate.ts';

const RAW = '第一章 建设\n建设石盘水库、柳湾大桥。改建上峪小学和上峪幼儿园。石盘水库2023年完工。';

const DOCUMENT: PlanDocument = {
	raw: RAW,
	text: RAW,
	toRaw: (span) => span,
	adcode: adcode('149901'),
	descriptor: {
		adcode: adcode('149901'),
		county: '青禾县',
		city: '和渡市',
		province: '河东省',
		title: '规划',
		period: { from: 2021, to: 2025 },
		source: '测试'
	},
	sections: [
		{ id: '149901-s-1', kind: 'chapter', level: 1, title: '建设', start: 0, end: RAW.length }
	],
	blocks: []
};

const words = (quote: string) => {
	const start = RAW.indexOf(quote);
	return evidenceAt(RAW, { start, end: start + quote.length });
};

const project = (name: string, more: Partial<Project> = {}): Project => ({
	id: `149901-p-${name}`,
	name,
	category: '其他',
	places: [],
	section: '149901-s-1',
	evidence: [words(name)],
	placements: [],
	...more
});

const FACTS: Facts = {
	projects: [project('石盘水库'), project('柳湾大桥'), project('上峪小学和上峪幼儿园')],
	parks: [],
	indicators: [],
	statements: []
};

const PLACES: Place[] = [
	{
		id: '149901-place-1',
		adcode: adcode('149901'),
		name: '柳湾村',
		aliases: [],
		kind: 'village',
		rows: [
			{
				adcode: adcode('149901'),
				name: '柳湾村',
				aliases: [],
				kind: 'village',
				lon: 111.25,
				lat: 35.25,
				errorM: 800,
				method: 'point',
				source: '测试',
				note: ''
			}
		]
	}
];

const trail = { reason: '据项目库', author: '编辑', date: '2024-05-06' };

/** A step that applies corrections. */
type Step = (
	curated: Parameters<typeof curate>[0],
	filed: Parameters<typeof curate>[1]
) => ReturnType<typeof curate>;

const movePlaces: Step = (curated, filed) => curatePlacements(curated, filed, PLACES);

function apply(entry: object, step: Step = curate) {
	const parsed = v.parse(CorrectionEntry, { kind: 'project', ...trail, ...entry });
	const { output, issues } = step({ document: DOCUMENT, facts: FACTS }, [
		{ file: 'f.json', entry: parsed }
	]);
	return { projects: output.projects, names: output.projects.map(({ name }) => name), issues };
}

test('add: a fact that was not read, with id, section and evidence', () => {
	const { projects, names, issues } = apply({
		action: 'add',
		at: { quote: '石盘水库2023年完工' },
		fact: { name: '石盘水库二期', category: '水利' }
	});
	expect(names).toContain('石盘水库二期');
	const added = projects.find(({ name }) => name === '石盘水库二期');
	expect(added).toMatchObject({
		section: '149901-s-1',
		places: [],
		evidence: [words('石盘水库2023年完工')],
		corrected: [{ action: 'add', ...trail }]
	});
	expect(added?.id).toMatch(/^149901-p-/u);
	expect(issues).toEqual([]);
});

test('facts stay in the order of the text', () => {
	const { names } = apply({
		action: 'add',
		at: { quote: '建设', after: '石盘' },
		fact: { name: '前期工作', category: '其他' }
	});
	expect(names[0]).toBe('前期工作');
});

test('drop: the fact goes, an issue says so', () => {
	const { names, issues } = apply({ action: 'drop', at: { quote: '柳湾大桥' } });
	expect(names).toEqual(['石盘水库', '上峪小学和上峪幼儿园']);
	expect(issues).toMatchObject([{ kind: 'dropped', severity: 'info', plan: '149901' }]);
});

test('change: the id stays, what was read is kept', () => {
	const { projects } = apply({
		action: 'change',
		at: { quote: '柳湾大桥' },
		set: { category: '交通', owner: '县交通局' }
	});
	expect(projects[1]).toMatchObject({
		id: '149901-p-柳湾大桥',
		category: '交通',
		owner: '县交通局',
		corrected: [{ action: 'change', ...trail, was: { category: '其他' } }]
	});
});

test('change with unset: a key that the plan does not give is left out', () => {
	const parsed = v.parse(CorrectionEntry, {
		action: 'change',
		kind: 'project',
		at: { quote: '柳湾大桥' },
		unset: ['owner'],
		...trail
	});
	const facts = { ...FACTS, projects: [project('柳湾大桥', { owner: '某局' })] };
	const { output } = curate({ document: DOCUMENT, facts }, [{ file: 'f.json', entry: parsed }]);
	expect(output.projects[0]).not.toHaveProperty('owner');
	expect(output.projects[0]?.corrected?.[0]?.was).toEqual({ owner: '某局' });
});

test('merge: one fact with the evidence of both', () => {
	const { projects, names } = apply({
		action: 'merge',
		at: { quote: '石盘水库', before: '建设' },
		others: [{ quote: '柳湾大桥' }]
	});
	expect(names).toEqual(['石盘水库', '上峪小学和上峪幼儿园']);
	expect(projects[0]?.evidence).toEqual([words('石盘水库'), words('柳湾大桥')]);
});

test('split: two facts in place of one', () => {
	const { names } = apply({
		action: 'split',
		at: { quote: '上峪小学和上峪幼儿园' },
		into: [
			{ at: { quote: '上峪小学' }, fact: { name: '上峪小学', category: '教育' } },
			{ at: { quote: '上峪幼儿园' }, fact: { name: '上峪幼儿园', category: '教育' } }
		]
	});
	expect(names).toEqual(['石盘水库', '柳湾大桥', '上峪小学', '上峪幼儿园']);
});

test('move: a point set by a person, and only after placing', () => {
	const move = {
		action: 'move',
		at: { quote: '柳湾大桥' },
		to: { point: [111.1, 35.2], precision: 'exact', errorM: 200 }
	};
	expect(apply(move).projects).toEqual(FACTS.projects);
	const { projects } = apply(move, movePlaces);
	expect(projects[1]?.placements).toEqual([
		{
			precision: 'exact',
			geometry: { type: 'Point', coordinates: [111.1, 35.2] },
			errorM: 200,
			basis: '柳湾大桥',
			evidence: words('柳湾大桥')
		}
	]);
});

test('move to a line: a scheme unless its course is known exactly', () => {
	const line = [
		[111.1, 35.2],
		[111.2, 35.3]
	];
	const moved = (precision: string) =>
		apply({ action: 'move', at: { quote: '柳湾大桥' }, to: { line, precision } }, movePlaces)
			.projects[1]?.placements[0];
	expect(moved('village')).toMatchObject({
		precision: 'village',
		geometry: { type: 'LineString', coordinates: line },
		schematic: true
	});
	expect(moved('exact')).not.toHaveProperty('schematic');
});

test('move to an entry of the gazetteer: its point, error and id, as exact as the person says', () => {
	const move = { action: 'move', at: { quote: '柳湾大桥' } };
	const { projects } = apply(
		{ ...move, to: { place: '柳湾村', precision: 'village' } },
		movePlaces
	);
	expect(projects[1]?.placements).toEqual([
		{
			precision: 'village',
			geometry: { type: 'Point', coordinates: [111.25, 35.25] },
			place: '149901-place-1',
			errorM: 800,
			basis: '柳湾大桥',
			evidence: words('柳湾大桥')
		}
	]);
	const lost = apply({ ...move, to: { place: '龙门村', precision: 'village' } }, movePlaces);
	expect(lost.projects).toEqual(FACTS.projects);
	expect(lost.issues).toMatchObject([
		{ kind: 'stale', message: expect.stringContaining('地名库中没有「龙门村」') }
	]);
});

test('move to nowhere: unplaced, with the reason', () => {
	const { projects } = apply(
		{ action: 'move', at: { quote: '柳湾大桥' }, to: { unplaced: '同名地有二' } },
		movePlaces
	);
	expect(projects[1]).toMatchObject({ placements: [], unplaced: '同名地有二' });
});

test.each([
	[
		'words that are no longer there',
		{ action: 'drop', at: { quote: '龙潭大桥' } },
		/找不到「龙潭大桥」/u
	],
	['words that stand twice', { action: 'drop', at: { quote: '石盘水库' } }, /有2处/u],
	['words from which nothing was read', { action: 'drop', at: { quote: '年完工' } }, /没有识别出/u],
	[
		'a fact of another name',
		{ action: 'drop', at: { quote: '柳湾大桥' }, name: '柳湾桥' },
		/没有识别出/u
	],
	[
		'a fact that was read by now',
		{ action: 'add', at: { quote: '柳湾大桥' }, fact: { name: '柳湾大桥', category: '交通' } },
		/已识别出/u
	]
])('%s: nothing changes, an issue says why', (_name, entry, message) => {
	const { projects, issues } = apply(entry);
	expect(projects).toEqual(FACTS.projects);
	expect(issues).toMatchObject([{ step: 'curate', kind: 'stale', severity: 'warning' }]);
	expect(issues[0]?.message).toMatch(message);
	expect(issues[0]?.message).toContain('f.json');
});

test('a correction that takes away what a fact needs is refused', () => {
	expect(() => apply({ action: 'change', at: { quote: '柳湾大桥' }, unset: ['name'] })).toThrow(
		InputError
	);
});

/** The same plan as a better extraction reads it: other ids, longer words, another order. */
const REREAD: Facts = {
	...FACTS,
	projects: [
		project('上峪小学和上峪幼儿园', {
			id: '149901-p-z',
			evidence: [words('改建上峪小学和上峪幼儿园')]
		}),
		project('柳湾大桥', { id: '149901-p-y', evidence: [words('石盘水库、柳湾大桥')] }),
		project('石盘水库', { id: '149901-p-x', evidence: [words('建设石盘水库')] })
	]
};
const SURVIVORS: object[] = [
	{
		action: 'add',
		at: { quote: '石盘水库2023年完工' },
		fact: { name: '石盘水库二期', category: '水利' }
	},
	{ action: 'drop', at: { before: '建设', quote: '石盘水库' }, name: '石盘水库' },
	{
		action: 'change',
		at: { before: '建设', quote: '石盘水库' },
		name: '石盘水库',
		set: { category: '水利' }
	},
	{ action: 'merge', at: { quote: '上峪小学' }, others: [{ quote: '柳湾大桥' }] },
	{
		action: 'split',
		at: { before: '改建', quote: '上峪小学和上峪幼儿园' },
		into: [
			{ at: { before: '改建', quote: '上峪小学' }, fact: { name: '上峪小学', category: '教育' } },
			{ at: { quote: '上峪幼儿园' }, fact: { name: '上峪幼儿园', category: '教育' } }
		]
	},
	{
		action: 'move',
		at: { quote: '柳湾大桥' },
		to: { point: [111.1, 35.2], precision: 'exact', errorM: 200 }
	}
];

test.each(SURVIVORS)('survives another extraction: %o', (entry) => {
	const step: Step = 'to' in entry ? movePlaces : curate;
	const { kind, ...rest } = { kind: 'project', ...trail, ...entry };
	const parsed = v.parse(CorrectionEntry, { kind, ...rest });
	const { output, issues } = step({ document: DOCUMENT, facts: REREAD }, [
		{ file: 'f.json', entry: parsed }
	]);
	expect(issues.filter((issue) => issue.kind === 'stale')).toEqual([]);
	expect(output.projects).not.toEqual(REREAD.projects);
});
