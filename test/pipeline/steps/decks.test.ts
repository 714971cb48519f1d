// Decks in the pipeline: published with the sentences that they quote; a bad one is told and keeps nothing back.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '#pipeline/command.ts';
import { parseEdition } from '#pipeline/edition.ts';
import { readFolder } from '#pipeline/published-files.ts';
import { qingheRoot } from '#test/fixtures/project-root.ts';

function publishWith(decks: Record<string, string>) {
	const root = qingheRoot();
	mkdirSync(join(root, 'geodata/decks'), { recursive: true });
	for (const [name, content] of Object.entries(decks))
		writeFileSync(join(root, 'geodata/decks', name), content);
	const lines: string[] = [];
	const code = runCommand(['--root', root], (line) => lines.push(line));
	return { code, text: lines.join('\n'), files: readFolder(join(root, 'static/data/v1')) };
}

const { files: bare } = publishWith({});
const [project] = parseEdition(bare).counties.get('149901')?.facts.projects ?? [];
if (!project) throw new Error('the invented plan has no project');

test('a project without decks has an empty list of them', () => {
	expect(JSON.parse(bare.get('decks/index.json') ?? '')).toEqual({ decks: [] });
});

test('a deck is published with the sentences that it quotes, and listed', () => {
	const deck = `---\ntitle: 青禾\n---\n## 一\n\`\`\`slide\nquote: ${project.id}\n\`\`\`\n## 二\n字\n`;
	const { code, text, files } = publishWith({ 'qinghe.md': deck });
	expect(code).toBe(0);
	expect(text).not.toContain('Decks to be looked at');
	const edition = parseEdition(files);
	expect(edition.decks).toMatchObject([
		{ id: 'qinghe', quotes: [{ id: project.id, adcode: '149901', name: project.name }] }
	]);
	expect(edition.decks[0]?.quotes[0]?.quote).toContain(project.evidence[0]?.quote.slice(0, 4));
	expect(JSON.parse(files.get('decks/index.json') ?? '')).toMatchObject({
		decks: [{ id: 'qinghe', title: '青禾', slides: ['一', '二'] }]
	});
});

test('what is wrong is told with file, line and remedy, and all the rest is published', () => {
	const bad = '---\ntitle: 坏\n---\n## 一\n```slide\nquote: 149901-p-nowhere\n```\n字\n## 二\n字\n';
	const { code, text, files } = publishWith({ 'bad.md': bad });
	expect(code).toBe(0);
	expect(text).toContain('geodata/decks/bad.md:6: the data have no fact of this id');
	expect(text).toContain('149901-p-nowhere');
	expect(parseEdition(files).decks).toMatchObject([
		{ id: 'bad', quotes: [], slides: [{ title: '一' }, { title: '二' }] }
	]);
});

test('a name that cannot stand in an address is refused, and nothing is written', () => {
	const { code, text, files } = publishWith({ '青禾 1.md': '## 一\n字\n' });
	expect(code).toBe(1);
	expect(text).toContain('geodata/decks/青禾 1.md');
	expect(text).toContain('Rename the file');
	expect(files.size).toBe(0);
});
