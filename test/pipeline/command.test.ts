// The command as a person uses it: publishes as one act, twice the same, and says what changed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '#pipeline/command.ts';
import { readFolder, replaceFolder } from '#pipeline/published-files.ts';
import { edit, qingheRoot } from '#test/fixtures/project-root.ts';

const PLAN = 'geodata/plans/149901/plan.txt';

function command(...args: string[]): { code: number; text: string } {
	const lines: string[] = [];
	const code = runCommand(args, (line) => lines.push(line));
	return { code, text: lines.join('\n') };
}

test('the same inputs give the same bytes', () => {
	const root = qingheRoot();
	expect(command('--root', root).code).toBe(0);
	const first = readFolder(join(root, 'static/data/v1'));
	expect(first.size).toBeGreaterThan(10);
	const second = command('--root', root);
	expect(readFolder(join(root, 'static/data/v1'))).toEqual(first);
	expect(second.text).toContain('No gains or losses');
});

test('gains and losses are told with their words', () => {
	const root = qingheRoot();
	command('--root', root);
	edit(root, PLAN, (text) => text.replace('建设石盘水库', '建设上峪水库'));
	const { text } = command('--root', root);
	expect(text).toMatch(/- 149901 石盘水库/u);
	expect(text).toMatch(/\+ 149901 上峪水库 「.*上峪水库.*」/u);
	expect(text).toMatch(/projects: \+1 −1/u);
});

test('a progress line for each step, and a table with a row for each plan', () => {
	const root = qingheRoot();
	const { text } = command('--root', root);
	for (const step of [
		'read',
		'outline',
		'extract',
		'curate',
		'place',
		'join',
		'publish',
		'check'
	]) {
		expect(text).toMatch(new RegExp(`^${step} +\\d+\\.\\d+ s {2}`, 'mu'));
	}
	expect(text).toMatch(/^149901 青禾县 +\d+ +\d+/mu);
	expect(text).toMatch(/overview\.json [\d,]+ bytes \(gzip [\d,]+\)/u);
});

test('--no-curation leaves corrections out', () => {
	const root = qingheRoot();
	command('--root', root, '--no-curation');
	const facts = readFileSync(join(root, 'static/data/v1/149901/facts.json'), 'utf8');
	expect(facts).not.toContain('corrected');
	command('--root', root);
	expect(readFileSync(join(root, 'static/data/v1/149901/facts.json'), 'utf8')).toContain(
		'corrected'
	);
});

test('--out publishes elsewhere and touches nothing else', () => {
	const root = qingheRoot();
	expect(command('--root', root, '--out', join(root, 'elsewhere')).code).toBe(0);
	expect(readFolder(join(root, 'static')).size).toBe(0);
	expect(readFolder(join(root, 'elsewhere')).has('manifest.json')).toBe(true);
});

test('--explain tells rule, words and headings of a fact and publishes nothing', () => {
	const root = qingheRoot();
	command('--root', root, '--out', join(root, 'elsewhere'));
	const facts = JSON.parse(readFileSync(join(root, 'elsewhere/149901/facts.json'), 'utf8'));
	const fact = facts.projects.find(({ name }: { name: string }) => name === '石盘水库');
	const { code, text } = command('--root', root, '--explain', fact.id);
	expect(code).toBe(0);
	expect(text).toContain('第三章 完善基础设施 › 第一节 提升交通水利');
	expect(text).toContain('【石盘水库】，总库容1200万立方米');
	expect(text).toMatch(/rule +\S/u);
	expect(text).toContain('坝址由水利局提供');
	expect(readFolder(join(root, 'static')).size).toBe(0);
});

test('an unknown id, an unknown option: exit 1 and what to do', () => {
	const root = qingheRoot();
	expect(command('--root', root, '--explain', '149901-p-none')).toMatchObject({
		code: 1,
		text: expect.stringContaining('149901-p-none') as string
	});
	expect(command('--rooot', root)).toMatchObject({
		code: 1,
		text: expect.stringContaining('--explain ID') as string
	});
});

test('a folder is replaced as a whole: files of before are gone', () => {
	const out = join(qingheRoot(), 'out');
	replaceFolder(out, new Map([['a/old.json', '1']]));
	replaceFolder(out, new Map([['b.json', '2']]));
	expect([...readFolder(out)]).toEqual([['b.json', '2']]);
});

test('a failure while writing leaves the old folder as it was', () => {
	const root = qingheRoot();
	const out = join(root, 'out');
	mkdirSync(out);
	writeFileSync(join(out, 'old.json'), '1');
	const clash = new Map([
		['b', '2'],
		['b/c.json', '3']
	]);
	expect(() => replaceFolder(out, clash)).toThrow();
	expect([...readFolder(out)]).toEqual([['old.json', '1']]);
	expect([...readFolder(root).keys()].filter((path) => path.includes('.tmp'))).toEqual([]);
	rmSync(out, { recursive: true });
});

test('a doubt about a fact that a person dropped is not published', () => {
	const root = qingheRoot();
	edit(root, PLAN, (text) => text.replace('体育中心', '集中供热管网延伸工程'));
	const doubted = '集中供热管网延伸工程';
	command('--root', root, '--no-curation');
	const issues = () => readFileSync(join(root, 'static/data/v1/issues.json'), 'utf8');
	expect(issues()).toContain(`「${doubted}」`);
	edit(root, 'geodata/curation/149901/2024-review.json', (text) =>
		JSON.stringify([
			...(JSON.parse(text) as unknown[]),
			{
				action: 'drop',
				kind: 'project',
				at: { quote: doubted },
				reason: '一类工作',
				author: '编辑',
				date: '2024-05-06'
			}
		])
	);
	expect(command('--root', root).code).toBe(0);
	expect(issues()).not.toMatch(/programme-or-project.*集中供热管网延伸工程/u);
	expect(issues()).toContain(`人工删去「${doubted}」`);
});
