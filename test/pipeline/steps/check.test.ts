// Each rule of published data sees the damage that it is there for.
import { expect, test } from 'vitest';
import { RULES, check } from '#pipeline/steps/check.ts';
import { parseEdition } from '#pipeline/edition.ts';
import { editionOf } from '#pipeline/published-files.ts';
import { run } from '#pipeline/run.ts';
import { qingheRoot } from '#test/fixtures/project-root.ts';

const { files } = run({ root: qingheRoot(), curation: true });

/** The files with one changed, and named anew, so that only the damage itself is seen. */
function damaged(path: string, change: (text: string) => string): Map<string, string> {
	const before = files.get(path) ?? '';
	const after = change(before);
	expect(after, `${path} is changed`).not.toBe(before);
	const all = new Map(files).set(path, after);
	const others = new Map([...all].filter(([name]) => name !== 'manifest.json'));
	const manifest = all.get('manifest.json') ?? '';
	return all.set(
		'manifest.json',
		manifest.replace(/"edition":"[^"]*"/u, `"edition":"${editionOf(others)}"`)
	);
}

test('sound files have no problems', () => {
	expect(check(files)).toEqual([]);
});

test('the order of files on disk does not matter', () => {
	expect(check(new Map([...files].sort(([a], [b]) => (a < b ? 1 : -1))))).toEqual([]);
});

const PLAN = '149901/plan.json';
const FACTS = '149901/facts.json';

const DAMAGES: [string, string, (text: string) => string, RegExp][] = [
	[
		'a quote that is not the text',
		FACTS,
		(text) => text.replace('"quote":"石盘水库"', '"quote":"石盘水厍"'),
		/is not 「石盘水厍」/u
	],
	[
		'a text that was edited',
		PLAN,
		(text) => text.replace('本', '').replace('加快园区建设', '加快园区建造'),
		/sha256|is not 「/u
	],
	[
		'an id that is there twice',
		FACTS,
		(text) => {
			const [first = '', second = ''] = [...text.matchAll(/"id":"149901-p-\w+"/gu)].map(
				([id]) => id
			);
			return text.replace(second, first);
		},
		/is there twice/u
	],
	[
		'a section that does not exist',
		FACTS,
		(text) => text.replace(/"section":"149901-s-\w+"/u, '"section":"149901-s-none"'),
		/no section 149901-s-none/u
	],
	[
		'a parent that does not exist',
		PLAN,
		(text) => text.replace(/"parent":"149901-s-\w+"/u, '"parent":"149901-s-none"'),
		/parent that does not exist/u
	],
	[
		'a section that reaches out of its parent',
		PLAN,
		(text) => text.replace(/("parent":.*?"end":)\d+/u, '$1900'),
		/reaches out of its parent/u
	],
	[
		'a section that ends before it begins',
		PLAN,
		(text) => text.replace(/("id":.*?"end":)\d+/u, '$10'),
		/impossible span/u
	],
	[
		'a point outside its county',
		FACTS,
		(text) => text.replace('[111.305,35.075]', '[111.505,35.075]'),
		/m outside its county/u
	],
	[
		'a point with seven decimals',
		FACTS,
		(text) => text.replace('[111.305,35.075]', '[111.3050001,35.075]'),
		/more than 6 decimals/u
	],
	[
		'a count that does not agree',
		'manifest.json',
		(text) => text.replace(/"projects":\d+/u, '"projects":999'),
		/projects is 999/u
	],
	[
		'a fact that the overview lacks',
		'overview.json',
		(text) => text.replace(/\{"id":"149901-p-.*\n/u, ''),
		/overview\.json: projects/u
	],
	[
		'a fact that the GeoJSON lacks',
		'projects.geojson',
		(text) => text.replace(/\{"type":"Feature".*\n/u, ''),
		/projects\.geojson/u
	],
	[
		'an unplaced fact without reason',
		FACTS,
		(text) => text.replace(/,"unplaced":"[^"]*"/u, ''),
		/either a placement or the reason/u
	],
	[
		'an issue about nothing',
		'issues.json',
		(text) => text.replace('"step":"curate"', '"about":["149901-p-none"],"step":"curate"'),
		/no fact or section/u
	],
	[
		'an issue of no plan',
		'issues.json',
		(text) => text.replace('"plan":"149901"', '"plan":"149902"'),
		/no plan 149902/u
	],
	[
		'a fact in another section than its words',
		FACTS,
		(text) => {
			const [one = '', other = ''] = new Set(
				[...text.matchAll(/"section":"([^"]+)"/gu)].map(([, id]) => id)
			);
			return text.replace(one, other);
		},
		/stands in 149901-s-\w+, not in/u
	],
	[
		'a fact that stands somewhere and names no place',
		FACTS,
		(text) => text.replaceAll(/"places":\["[^\]]*\]/gu, '"places":[]'),
		/placed at .+, but has no places/u
	],
	[
		'a fact that names a place and is said to name none',
		FACTS,
		(text) =>
			text
				.replaceAll(/"unplaced":"[^"]*"/gu, '"unplaced":"文中未提地点"')
				.replaceAll('"places":[]', '"places":["石盘"]'),
		/is said to have none/u
	],
	[
		'a county as the place of a fact',
		FACTS,
		(text) => text.replace('"places":[]', '"places":["青禾县"]'),
		/its place is its county/u
	],
	[
		'a category that does not exist',
		FACTS,
		(text) => text.replace('"category":"水利"', '"category":"水力"'),
		/category/u
	],
	[
		'a key that nobody knows',
		FACTS,
		(text) => text.replace('"category":', '"color":"red","category":'),
		/color/u
	],
	['a file that is not JSON', 'overview.json', (text) => text.slice(0, -3), /overview\.json/u],
	[
		'a latitude before a longitude',
		'townships.geojson',
		(text) => text.replace(/\[(111\.\d+),(35\.\d+)\]/u, '[$2,$1]'),
		/townships\.geojson/u
	]
];

test.each(DAMAGES)('%s is seen', (_name, path, change, problem) => {
	expect(check(damaged(path, change)).join('\n')).toMatch(problem);
});

test('a missing file is seen, and one too many', () => {
	const fewer = new Map(files);
	fewer.delete('issues.json');
	expect(check(fewer).join('\n')).toContain('issues.json');
	expect(check(new Map(files).set('notes.txt', '')).join('\n')).toContain(
		'notes.txt: unexpected file'
	);
});

test('the edition is that of the bytes', () => {
	const other = new Map(files).set('issues.json', `${files.get('issues.json') ?? ''}\n`);
	expect([...(RULES['editionIsNamedByItsBytes']?.(parseEdition(other), other) ?? [])]).toHaveLength(
		1
	);
});
