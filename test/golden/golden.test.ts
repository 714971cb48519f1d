// Golden folders: every folder beside this file is a case, input/ → expected/. All files are compared; a missing one fails,
// and so does one too many. UPDATE_GOLDEN=1 writes what came out as expected/, for a person to review; never in CI.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder, replaceFolder } from '#pipeline/published-files.ts';
import { run } from '#pipeline/run.ts';
import { GOLDEN, projectRoot } from '#test/fixtures/project-root.ts';

const cases = readdirSync(GOLDEN, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

const update = process.env['UPDATE_GOLDEN'] === '1';

test('expectations are never written in CI', () => {
	expect(update && process.env['CI'] !== undefined).toBe(false);
});

test('there are cases', () => {
	expect(cases.length).toBeGreaterThan(2);
});

test.each(cases)('%s', (name) => {
	const { files } = run({ root: projectRoot(join(GOLDEN, name, 'input')), curation: true });
	const folder = join(GOLDEN, name, 'expected');
	if (update && process.env['CI'] === undefined) replaceFolder(folder, files);
	const expected = readFolder(folder);
	expect([...files.keys()].sort(), 'files').toEqual([...expected.keys()]);
	for (const [path, content] of files) expect(content, path).toBe(expected.get(path));
});
