// Writes several files as one act: all of them change, or none does. A reader never sees half a file.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Path below the root → content; undefined: no such file. */
export type Contents = ReadonlyMap<string, string | undefined>;

/** What the files hold now. */
export const contentsOf = (root: string, paths: Iterable<string>): Contents =>
	new Map(
		[...paths].map((path) => {
			const file = join(root, path);
			return [path, existsSync(file) ? readFileSync(file, 'utf8') : undefined];
		})
	);

/**
 * Writes each file beside its place, then renames them all. Where anything throws, every file is as it was.
 * Throws what the file system throws.
 */
export function writeTogether(root: string, contents: Contents): void {
	const before = contentsOf(root, contents.keys());
	const done: string[] = [];
	try {
		for (const [path, content] of contents) stage(join(root, path), content);
		for (const [path, content] of contents) {
			done.push(path);
			settle(join(root, path), content);
		}
	} catch (cause) {
		for (const path of done) {
			const content = before.get(path);
			stage(join(root, path), content);
			settle(join(root, path), content);
		}
		throw cause;
	} finally {
		for (const path of contents.keys()) rmSync(fresh(join(root, path)), { force: true });
	}
}

const fresh = (file: string): string => `${file}.fresh.tmp`;

function stage(file: string, content: string | undefined): void {
	if (content === undefined) return;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(fresh(file), content, { flush: true });
}

function settle(file: string, content: string | undefined): void {
	if (content === undefined) rmSync(file, { force: true });
	else renameSync(fresh(file), file);
}
