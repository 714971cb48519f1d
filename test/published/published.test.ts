// The committed data keep every rule that the pipeline checks before it publishes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#pipeline/published-files.ts';
import { run } from '#pipeline/run.ts';
import { check } from '#pipeline/steps/check.ts';
import { parseEdition } from '#pipeline/edition.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const files = readFolder(join(PROJECT, 'static/data/v1'));

test('schemas and invariants hold', () => {
	expect(check(files)).toEqual([]);
});

test('the five plans are published as received', () => {
	const { counties } = parseEdition(files);
	expect([...counties.keys()]).toEqual(['140826', '140827', '140828', '140829', '141182']);
	for (const [adcode, { plan }] of counties) {
		expect(plan.text, adcode).toBe(
			readFileSync(join(PROJECT, `geodata/plans/${adcode}/plan.txt`), 'utf8')
		);
	}
});

test('the committed data are what the pipeline makes of the committed inputs: run `npm run data` and commit', () => {
	const fresh = run({ root: PROJECT, curation: true }).files;
	expect([...fresh.keys()].sort()).toEqual([...files.keys()]);
	const stale = [...fresh].filter(([path, content]) => files.get(path) !== content);
	expect(stale.map(([path]) => path)).toEqual([]);
});
