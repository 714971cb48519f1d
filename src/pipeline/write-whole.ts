// Writes one file as one act. A folder of files has published-files.ts; files that belong together have the editor's.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file as one act: whoever reads meanwhile has the old one or the new one. */
export function writeWhole(path: string, content: string): void {
	mkdirSync(dirname(path), { recursive: true });
	const fresh = `${path}.${process.pid}.tmp`;
	writeFileSync(fresh, content);
	renameSync(fresh, path);
}
