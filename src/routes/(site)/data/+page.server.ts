// The published files with their sizes, as they are when the site is built.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFields } from '#lib/frame/schema.ts';
import type { PageServerLoad } from './$types.js';

const ROOT = 'static/data/v1';

export const load: PageServerLoad = async () => {
	const entries = await readdir(ROOT, { withFileTypes: true, recursive: true });
	const files = entries.filter((entry) => entry.isFile());
	const sized = files.map(async ({ parentPath, name }) => {
		const path = join(parentPath, name);
		return {
			path: path.slice(ROOT.length + 1).replaceAll('\\', '/'),
			bytes: (await stat(path)).size
		};
	});
	return { files: await Promise.all(sized), schemas: schemaFields() };
};
