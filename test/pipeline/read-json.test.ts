import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readJson } from '#pipeline/read-json.ts';

const Units = v.strictObject({ units: v.array(v.strictObject({ name: v.string() })) });

function read(text: string): unknown {
	const root = mkdtempSync(join(tmpdir(), 'xiantu-json-'));
	writeFileSync(join(root, 'units.json'), text);
	return readJson(root, 'units.json', Units);
}

test('a sound file is read', () => {
	expect(read('{"units":[{"name":"亩"}]}')).toEqual({ units: [{ name: '亩' }] });
});

test.each([
	['broken JSON', '{\n\t"units": [\n\t\t{ "name": "亩" },\n\t]\n}', 'units.json:4'],
	['a cut file', '{\n"units": [', 'units.json:2'],
	['a comment', '{\n// 亩\n"units": []}', 'units.json:2'],
	['a value of the wrong type', '{"units": [\n{"name": "亩"},\n{"name": 1}]}', 'units.json:3'],
	['a missing key', '{"units": [\n{"name": "亩"},\n{}]}', 'units.json:3'],
	['an unknown key', '{"units": [],\n"extra": 1}', 'units.json:2']
])('%s is told with its line', (_name, text, where) => {
	expect(() => read(text)).toThrow(where);
});

test('a missing file is told', () => {
	expect(() => readJson(tmpdir(), 'no-such-file.json', Units)).toThrow(
		/no-such-file\.json\n.*missing/u
	);
});
