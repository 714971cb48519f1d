// Files that are written together: all of them, or none.
import type * as NodeFs from 'node:fs';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeTogether } from '#src/editor/server/write-together.ts';

const failing = vi.hoisted(() => ({ on: '' }));
vi.mock('node:fs', async (original) => {
	const fs = await original<typeof NodeFs>();
	return {
		...fs,
		renameSync: (from: string, to: string) => {
			if (failing.on !== '' && to.endsWith(failing.on)) throw new Error('the disk is full');
			fs.renameSync(from, to);
		}
	};
});

function folder(): string {
	const root = mkdtempSync(join(tmpdir(), 'xiantu-write-'));
	writeFileSync(join(root, 'a.csv'), 'old');
	return root;
}
const FILES = new Map([
	['a.csv', 'new'],
	['deep/b.json', 'new']
]);

test('writes all files, with their folders, and leaves nothing beside them', () => {
	const root = folder();
	writeTogether(root, FILES);
	expect(readFileSync(join(root, 'a.csv'), 'utf8')).toBe('new');
	expect(readdirSync(root, { recursive: true }).sort()).toEqual(['a.csv', 'deep', 'deep/b.json']);
});

test('a file without content goes', () => {
	const root = folder();
	writeTogether(root, new Map([['a.csv', undefined]]));
	expect(readdirSync(root)).toEqual([]);
});

test('when one cannot be put in its place, those before it are as they were', () => {
	const root = folder();
	failing.on = 'b.json';
	expect(() => writeTogether(root, FILES)).toThrow('the disk is full');
	failing.on = '';
	expect(readFileSync(join(root, 'a.csv'), 'utf8')).toBe('old');
	expect(readdirSync(root, { recursive: true }).sort()).toEqual(['a.csv', 'deep']);
});

test('when one cannot be written, none is', () => {
	const root = folder();
	expect(() =>
		writeTogether(
			root,
			new Map([
				['b.csv', 'new'],
				['a.csv/c.json', 'new']
			])
		)
	).toThrow();
	expect(readdirSync(root)).toEqual(['a.csv']);
});
