// Every way in which a plan can be unusable stops the command, names file and line, and says what to do.
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '#pipeline/command.ts';
import { InputError } from '#pipeline/input-error.ts';
import { readFolder } from '#pipeline/published-files.ts';
import { readPlans } from '#pipeline/steps/read.ts';
import { edit, qingheRoot } from '#test/fixtures/project-root.ts';

const PLAN = 'geodata/plans/149901/plan.txt';
const DESCRIPTOR = 'geodata/plans/149901/descriptor.json';
const COUNTIES = 'geodata/boundaries/counties.geojson';
const GAZETTEER = 'geodata/gazetteer/qinghe.csv';

test('a plan is read as received, with its descriptor', () => {
	const root = qingheRoot();
	const [plan, ...others] = readPlans(root);
	expect(others).toEqual([]);
	expect(plan?.raw).toBe(readFileSync(join(root, PLAN), 'utf8'));
	expect(plan?.descriptor.county).toBe('青禾县');
});

test('a byte-order mark is kept: it counts in offsets', () => {
	const root = qingheRoot();
	edit(root, PLAN, (text) => `\uFEFF${text}`);
	expect(readPlans(root)[0]?.raw.charCodeAt(0)).toBe(0xfeff);
});

const inLatin1 = (root: string, file: string, line: number): void => {
	const lines = readFileSync(join(root, file), 'utf8').split('\n');
	const bytes = lines.map((text, i) =>
		i === line - 1 ? Buffer.from([0xc7, 0xe0, 0xba, 0xcc]) : Buffer.from(text)
	);
	writeFileSync(
		join(root, file),
		Buffer.concat(bytes.flatMap((part) => [part, Buffer.from('\n')]))
	);
};

/** name, what is done to the folder, where the message points to, what it says */
const BAD: [string, (root: string) => void, string, RegExp][] = [
	[
		'no plan at all',
		(root) => rmSync(join(root, 'geodata/plans'), { recursive: true }),
		'geodata/plans\n',
		/one folder per county/u
	],
	['a missing text', (root) => rmSync(join(root, PLAN)), `${PLAN}\n`, /missing/u],
	[
		'an empty text',
		(root) => writeFileSync(join(root, PLAN), ' \n\n\t\n'),
		`${PLAN}:1\n`,
		/empty/u
	],
	[
		'a text in another encoding',
		(root) => inLatin1(root, PLAN, 17),
		`${PLAN}:17\n`,
		/UTF-8[\s\S]*iconv/u
	],
	[
		'a text in UTF-16',
		(root) => writeFileSync(join(root, PLAN), Buffer.from('a plan\nof a county', 'utf16le')),
		`${PLAN}:1\n`,
		/NUL/u
	],
	[
		'a text without outline',
		(root) => writeFileSync(join(root, PLAN), '青禾县的一份材料。\n没有章，也没有节。\n'),
		PLAN,
		/outline/u
	],
	[
		'the text of another county',
		(root) => edit(root, PLAN, (text) => text.replaceAll('青禾', '远岫')),
		`${PLAN}:1\n`,
		/never name/u
	],
	['a missing descriptor', (root) => rmSync(join(root, DESCRIPTOR)), `${DESCRIPTOR}\n`, /missing/u],
	[
		'a damaged descriptor',
		(root) => edit(root, DESCRIPTOR, (text) => text.replace('"county":', '"county"')),
		`${DESCRIPTOR}:3\n`,
		/valid JSON/u
	],
	[
		'a descriptor without title',
		(root) => edit(root, DESCRIPTOR, (text) => text.replace('"title"', '"heading"')),
		`${DESCRIPTOR}:`,
		/title/u
	],
	[
		'a descriptor with the adcode of another folder',
		(root) => edit(root, DESCRIPTOR, (text) => text.replace('149901', '149902')),
		`${DESCRIPTOR}:2\n`,
		/149901; found 149902/u
	],
	[
		'an adcode of five digits',
		(root) => edit(root, DESCRIPTOR, (text) => text.replace('149901', '14990')),
		`${DESCRIPTOR}:2\n`,
		/adcode/u
	],
	[
		'an adcode that is no county',
		(root) => {
			renameSync(join(root, 'geodata/plans/149901'), join(root, 'geodata/plans/149999'));
			edit(root, 'geodata/plans/149999/descriptor.json', (text) =>
				text.replace('149901', '149999')
			);
		},
		'',
		/149999/u
	],
	[
		'an adcode of another known county',
		(root) => {
			renameSync(join(root, 'geodata/plans/149901'), join(root, 'geodata/plans/149902'));
			edit(root, 'geodata/plans/149902/descriptor.json', (text) =>
				text.replace('149901', '149902')
			);
		},
		'geodata/plans/149902/descriptor.json:3\n',
		/远岫县; found 青禾县/u
	],
	[
		'a damaged boundary file',
		(root) => edit(root, COUNTIES, (text) => text.slice(0, text.length / 2)),
		COUNTIES,
		/JSON/u
	],
	[
		'a boundary ring that does not close',
		(root) => edit(root, COUNTIES, (text) => text.replace(', [111.0, 35.0]]', ', [111.0, 35.1]]')),
		`${COUNTIES}:2\n`,
		/ring/u
	],
	[
		'a gazetteer row outside China',
		(root) => edit(root, GAZETTEER, (text) => text.replace('111.31,', '11.31,')),
		`${GAZETTEER}:4\n`,
		/lon/u
	],
	[
		'a gazetteer with swapped columns',
		(root) => edit(root, GAZETTEER, (text) => text.replace('111.31,35.08', '35.08,111.31')),
		`${GAZETTEER}:4\n`,
		/lon/u
	],
	[
		'a gazetteer row outside its county',
		(root) => edit(root, GAZETTEER, (text) => text.replace('111.31,35.08', '111.51,35.08')),
		`${GAZETTEER}:4\n`,
		/outside/u
	],
	[
		'corrections of a county without plan',
		(root) =>
			cpSync(join(root, 'geodata/curation/149901'), join(root, 'geodata/curation/149902'), {
				recursive: true
			}),
		'geodata/curation/149902',
		/one of the plans/u
	],
	[
		'a correction without reason',
		(root) =>
			edit(root, 'geodata/curation/149901/2024-review.json', (text) =>
				text.replace('"reason"', '"because"')
			),
		'geodata/curation/149901/2024-review.json:',
		/reason/u
	]
];

test.each(BAD)('%s: exit 1, file and line, old data untouched', (_name, damage, where, what) => {
	const root = qingheRoot();
	const old = join(root, 'static/data/v1');
	expect(runCommand(['--root', root], () => undefined)).toBe(0);
	const before = readFolder(old);
	damage(root);
	const lines: string[] = [];
	expect(runCommand(['--root', root], (line) => lines.push(line))).toBe(1);
	const message = lines.at(-1) ?? '';
	expect(message).toContain(where);
	expect(message).toMatch(what);
	expect(message).toContain('→');
	expect(readFolder(old)).toEqual(before);
	expect(
		[...readFolder(join(root, 'static')).keys()].filter((path) => path.includes('.tmp'))
	).toEqual([]);
});

test('unusable input is an InputError, so that programs can tell it from a mistake', () => {
	const root = qingheRoot();
	rmSync(join(root, PLAN));
	expect(() => readPlans(root)).toThrow(InputError);
});
