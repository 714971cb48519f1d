// `npm run deck` on the published data: whole decks whose ids the data have, and a file of a person's never replaced unasked.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDeck } from '#deck/check.ts';
import { parseDeck, type ParsedDeck } from '#deck/parse.ts';
import type { Overview } from '#domain/published.ts';
import { parseView } from '#lib/view/codec.ts';
import { parseEdition, type Edition } from '#pipeline/edition.ts';
import { readFolder } from '#pipeline/published-files.ts';
import { runCommand } from '#src/drafting/command.ts';

const DATA = 'static/data/v1';

let root: string;
let edition: Edition;
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'xiantu-deck-'));
	cpSync(DATA, join(root, DATA), { recursive: true });
	edition = parseEdition(readFolder(DATA));
});
afterAll(() => rmSync(root, { recursive: true }));

function run(...args: string[]): { code: number; said: string } {
	const lines: string[] = [];
	const code = runCommand([...args, '--root', root], (line) => lines.push(line));
	return { code, said: lines.join('\n') };
}

const drafted = (name: string): ParsedDeck =>
	parseDeck(name, readFileSync(join(root, 'geodata/decks', `${name}.md`), 'utf8'));

function problemsOf(parsed: ParsedDeck): string[] {
	const { overview, counties, manifest } = edition;
	const ids = (lists: readonly (readonly { readonly id: string }[])[]) =>
		new Set(lists.flat().map(({ id }) => id));
	const known = {
		quotable: ids(
			[...counties.values()].flatMap(({ facts, structures }) => [
				...Object.values(facts),
				structures.structures
			])
		),
		placeable: ids([overview.projects, overview.parks]),
		counties: new Set(manifest.counties.map(({ adcode }) => adcode as string)),
		indicators: ids([overview.indicators])
	};
	const views = parsed.deck.slides.map(({ view }) => new URL(view, 'http://x'));
	return [
		...checkDeck(parsed, known).map(({ line, kind, given }) => `${line} ${kind} ${given}`),
		...views.flatMap((url) => parseView(url).notices.map(({ parameter }) => parameter))
	];
}

const namesIn = (overview: Overview) =>
	new Map([...overview.projects, ...overview.parks].map(({ id, name }) => [id, name]));

describe('a county’s draft', () => {
	it('has every part of a talk, names nothing that the data do not have, and no kind as a name', () => {
		for (const { adcode, name } of edition.manifest.counties) {
			expect(run('--adcode', adcode)).toEqual({ code: 0, said: expect.stringContaining(adcode) });
			const parsed = drafted(adcode);
			expect(problemsOf(parsed)).toEqual([]);
			const titles = parsed.deck.slides.map(({ title }) => title);
			expect(titles[0]).toContain(name);
			for (const part of ['五年要达到的目标', '集中在哪些乡镇', '主要园区', '哪些还没有落到图上'])
				expect(titles).toContain(part);
			const names = namesIn(edition.overview);
			const listed = parsed.deck.slides.flatMap(({ highlight }) =>
				highlight.map((id) => names.get(id) ?? '')
			);
			expect(listed.length).toBeGreaterThan(5);
			expect(listed).not.toContain('改造工程');
		}
	});

	it('shows the projects where the plan says nothing of where its structure lies', () => {
		for (const [adcode, { structures }] of edition.counties) {
			const own = drafted(adcode).deck.slides.filter(({ quote }) => /-t-/u.test(quote[0] ?? ''));
			for (const { quote, view } of own) {
				const found = structures.structures.find(({ id }) => id === quote[0]);
				const shows = [...(found?.parts ?? []), ...(found?.rest ? [found.rest] : [])].some(
					({ places }) => places.length > 0
				);
				expect(new URL(view, 'http://x').searchParams.get('layers')).toBe(
					shows ? '' : 'projects,parks'
				);
			}
		}
	});
});

describe('the comparison’s draft', () => {
	it('has a slide for each indicator that can be compared', () => {
		expect(run('--compare').code).toBe(0);
		const parsed = drafted('compare');
		expect(problemsOf(parsed)).toEqual([]);
		expect(parsed.deck.slides.filter(({ chart }) => chart === 'counties').length).toBeGreaterThan(
			2
		);
	});
});

describe('the command', () => {
	it('keeps a file that is there unless told otherwise', () => {
		const file = join(root, 'geodata/decks/compare.md');
		writeFileSync(file, '## 我的\n');
		expect(run('--compare')).toEqual({ code: 1, said: expect.stringContaining('--force') });
		expect(readFileSync(file, 'utf8')).toBe('## 我的\n');
		expect(run('--compare', '--force').code).toBe(0);
		expect(readFileSync(file, 'utf8')).not.toBe('## 我的\n');
	});

	it.each([
		[['--adcode', '110000'], '140827'],
		[[], '--adcode ADCODE'],
		[['--adcode', '140827', '--compare'], '--adcode ADCODE'],
		[['--county', '140827'], '--county']
	])('%j is refused with what there is', (args, words) => {
		const { code, said } = run(...args);
		expect(code).toBe(1);
		expect(said).toContain(words);
	});

	it('says where there is no data', () => {
		const lines: string[] = [];
		const code = runCommand(['--compare', '--root', join(root, 'geodata')], (line) =>
			lines.push(line)
		);
		expect([code, lines.join('')]).toEqual([1, expect.stringContaining('npm run data')]);
	});
});
