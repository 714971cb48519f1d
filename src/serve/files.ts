// The files below a folder.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const filesOf = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
