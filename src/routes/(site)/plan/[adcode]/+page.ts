// The text, its blocks and its facts. The HTML holds the whole text; the browser fetches the files to make it live.
import { error } from '@sveltejs/kit';
import { published } from '#lib/published/published.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params, parent, fetch }) => {
	const { manifest } = await parent();
	if (!manifest.counties.some(({ adcode }) => adcode === params.adcode)) error(404);
	const fetcher = import.meta.env.SSR ? (await import('../../from-disk.ts')).fromDisk : fetch;
	const files = published(fetcher);
	const [plan, reading, facts] = await Promise.all([
		files.plan(params.adcode),
		files.reading(params.adcode),
		files.facts(params.adcode)
	]);
	return { plan, reading, facts };
};
