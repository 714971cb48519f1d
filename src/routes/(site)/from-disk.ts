// Reads published files from the work tree while prerendering: SvelteKit would copy whatever a page fetches into its
// HTML, and the text of a plan is there already.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A `fetch` for addresses below `…/data/v1/`. */
export const fromDisk: typeof fetch = async (input) => {
	const [, path] = String(input).split('/data/v1/');
	const content = await readFile(join('static/data/v1', path ?? ''), 'utf8').catch(() => undefined);
	return content === undefined ? new Response(null, { status: 404 }) : new Response(content);
};
