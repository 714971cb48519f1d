// Published files as text: one record a line, keys in the order of their schema. Same data, same bytes.
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Path below the output folder, with `/` → content. */
export type PublishedFiles = ReadonlyMap<string, string>;

/**
 * JSON with one record a line, so that a change of the data is a readable change of the file.
 * `{ a: 1, list: [{ b: 2 }] }` → `{"a":1,⏎"list":[⏎{"b":2}⏎]}⏎`
 */
export function renderJson(value: unknown): string {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return `${renderLines(value)}\n`;
	}
	const entries = Object.entries(value).filter(([, item]) => item !== undefined);
	const lines = entries.map(([key, item]) => `${JSON.stringify(key)}:${renderLines(item)}`);
	return `{${lines.join(',\n')}}\n`;
}

function renderLines(value: unknown): string {
	if (!Array.isArray(value) || value.length === 0 || typeof value[0] !== 'object') {
		return JSON.stringify(value);
	}
	return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

/** First 12 hex digits of a hash over paths and contents: names an edition of the data. */
export function editionOf(files: PublishedFiles): string {
	const hash = createHash('sha256');
	const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	for (const [path, content] of inOrder) hash.update(`${path}\n${content}\n`);
	return hash.digest('hex').slice(0, 12);
}

/** All files below a folder, in the order of their paths; empty where the folder is missing. */
export function readFolder(folder: string): Map<string, string> {
	if (!existsSync(folder)) return new Map();
	const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
	return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/**
 * Replaces a folder by these files as one act: they are written to a folder beside it, which then takes its place.
 * Where anything throws before that, the old folder is as it was.
 */
export function replaceFolder(folder: string, files: PublishedFiles): void {
	const fresh = `${folder}.fresh.tmp`;
	const old = `${folder}.old.tmp`;
	try {
		rmSync(fresh, { recursive: true, force: true });
		for (const [path, content] of files) {
			const target = join(fresh, path);
			mkdirSync(dirname(target), { recursive: true });
			writeFileSync(target, content);
		}
		rmSync(old, { recursive: true, force: true });
		if (existsSync(folder)) renameSync(folder, old);
		try {
			renameSync(fresh, folder);
		} catch (cause) {
			if (existsSync(old)) renameSync(old, folder);
			throw cause;
		}
		rmSync(old, { recursive: true, force: true });
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}
