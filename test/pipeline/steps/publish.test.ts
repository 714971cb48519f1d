// What the published files look like: the shapes of the contract, keys in order, one record a line.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseEdition } from '#pipeline/edition.ts';
import { renderJson } from '#pipeline/published-files.ts';
import { run } from '#pipeline/run.ts';
import { publish } from '#pipeline/steps/publish.ts';
import { qingheRoot } from '#test/fixtures/project-root.ts';

const root = qingheRoot();
const { files, content } = run({ root, curation: true });
const edition = parseEdition(files);
const raw = readFileSync(join(root, 'geodata/plans/149901/plan.txt'), 'utf8');

test('the plan is there as received, with what its descriptor says', () => {
	expect(edition.counties.get('149901')?.plan).toMatchObject({
		adcode: '149901',
		title: '青禾县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
		issuer: '青禾县人民政府',
		published: '2021-03',
		sha256: createHash('sha256').update(raw).digest('hex'),
		text: raw
	});
});

test('what a plan does not give is left out', () => {
	expect(edition.counties.get('149901')?.plan).not.toHaveProperty('documentNumber');
	expect([...files.values()].join('\n')).not.toMatch(/":null,"(?!properties)/u);
});

test('every fact is in the GeoJSON files, with its first quote and its headings', () => {
	const feature = edition.projects.features.find(
		({ properties }) => properties.name === '石盘水库'
	);
	expect(feature).toMatchObject({
		geometry: { type: 'Point', coordinates: [111.305, 35.075] },
		properties: {
			adcode: '149901',
			county: '青禾县',
			category: '水利',
			precision: 'village',
			quote: expect.stringContaining('石盘水库') as string,
			chapter: '第三章 完善基础设施 › 第一节 提升交通水利'
		}
	});
	const ids = new Set(edition.projects.features.map(({ properties }) => properties.id));
	for (const { id } of edition.counties.get('149901')?.facts.projects ?? [])
		expect(ids).toContain(id);
});

test('the manifest counts and bounds', () => {
	const [county] = edition.manifest.counties;
	expect(county?.counts.projects).toBe(edition.counties.get('149901')?.facts.projects.length);
	expect(county?.bbox).toEqual([111, 35, 111.4, 35.3]);
	expect(edition.manifest.mapReview.number).toBe('GS（测试）0000号');
});

test('an edition keeps the day on which it was first published', () => {
	const { edition: now } = edition.manifest;
	const dated = (before: { edition: string; date: string }): unknown => {
		const fresh = publish({ ...content, dating: { before, today: '2026-03-31' } });
		return parseEdition(fresh).manifest.date;
	};
	expect(dated({ edition: now, date: '2025-01-02' })).toBe('2025-01-02');
	expect(dated({ edition: 'another', date: '2025-01-02' })).toBe('2026-03-31');
});

test('keys come in the order of the schema, whatever order they were made in', () => {
	const [reading] = content.readings;
	if (!reading) throw new Error('no reading');
	const turned = reading.facts.projects.map(
		(project) => Object.fromEntries(Object.entries(project).reverse()) as typeof project
	);
	const other = { ...reading, facts: { ...reading.facts, projects: turned } };
	expect(publish({ ...content, readings: [other] })).toEqual(files);
});

test('content that breaks a schema is not published', () => {
	const [reading] = content.readings;
	if (!reading) throw new Error('no reading');
	const [first] = reading.facts.projects;
	const nameless = { ...reading.facts, projects: first ? [{ ...first, name: '' }] : [] };
	expect(() => publish({ ...content, readings: [{ ...reading, facts: nameless }] })).toThrow(
		/149901\/facts\.json: projects\.0\.name/u
	);
});

test('one record a line', () => {
	expect(
		renderJson({ a: 1, none: undefined, list: [{ b: 2 }, { b: 3 }], plain: [1, 2], empty: [] })
	).toBe('{"a":1,\n"list":[\n{"b":2},\n{"b":3}\n],\n"plain":[1,2],\n"empty":[]}\n');
	expect(renderJson([{ a: 1 }])).toBe('[\n{"a":1}\n]\n');
});
