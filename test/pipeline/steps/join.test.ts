// The overview: every fact in short, nothing lost, nothing that the explorer does not need.
import { expect, test } from 'vitest';
import type { Project } from '#domain/facts.ts';
import { run } from '#pipeline/run.ts';
import { join } from '#pipeline/steps/join.ts';
import { qingheRoot } from '#test/fixtures/project-root.ts';

/** Throws where a fixture holds nothing. */
function first<T>(list: readonly T[]): T {
	const [one] = list;
	if (one === undefined) throw new Error('the fixture is empty');
	return one;
}

const reading = first(run({ root: qingheRoot(), curation: true }).content.readings);
const some = first(reading.facts.projects);

const KNOWLEDGE = { concepts: [], units: { conversion: () => undefined } };

const evidence = { start: 0, end: 1, quote: '#' };

function overviewOf(project: Partial<Project>) {
	const facts = {
		projects: [{ ...some, ...project }],
		parks: [],
		indicators: [],
		statements: []
	};
	return join([{ ...reading, facts, townshipsOf: () => ['柳湾镇'] }], KNOWLEDGE).projects;
}

test('placements keep what a marker needs, to 5 decimals, without evidence', () => {
	const [project] = overviewOf({
		placements: [
			{
				precision: 'village',
				geometry: { type: 'Point', coordinates: [111.1234567, 35.7654321] },
				place: '149901-g-1',
				errorM: 800,
				basis: '上峪村',
				evidence
			},
			{
				precision: 'township',
				geometry: {
					type: 'LineString',
					coordinates: [
						[111.1000001, 35.2],
						[111.2, 35.3]
					]
				},
				schematic: true,
				basis: '禾城—石盘',
				evidence
			}
		]
	});
	expect(project?.placements).toEqual([
		{
			precision: 'village',
			geometry: { type: 'Point', coordinates: [111.12346, 35.76543] },
			basis: '上峪村',
			errorM: 800
		},
		{
			precision: 'township',
			geometry: {
				type: 'LineString',
				coordinates: [
					[111.1, 35.2],
					[111.2, 35.3]
				]
			},
			basis: '禾城—石盘',
			schematic: true
		}
	]);
	expect(project?.townships).toEqual(['柳湾镇']);
});

test('doubts and corrections are flags, a sum is its yuan, and what is not given is left out', () => {
	const [project] = overviewOf({
		doubt: '可能是一类工作',
		corrected: [{ action: 'change', reason: '据', author: '编', date: '2024-01-01' }],
		investment: { value: 1.2, unit: '亿元', yuan: 120000000, evidence }
	});
	expect(project).toMatchObject({ doubt: true, corrected: true, yuan: 120000000 });
	expect(project).not.toHaveProperty('evidence');
	expect(project).not.toHaveProperty('scale', undefined);
});

test('every project and park of every plan is there, in order', () => {
	const overview = join([reading, reading], KNOWLEDGE);
	const ids = reading.facts.projects.map(({ id }) => id);
	expect(overview.projects.map(({ id }) => id)).toEqual([...ids, ...ids]);
	expect(overview.parks).toHaveLength(2 * reading.facts.parks.length);
});
