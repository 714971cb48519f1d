import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params, parent }) => {
	if (!import.meta.env.SSR) error(404);
	const { countyPage } = await import('#lib/embed/prerender.ts');
	const { manifest } = await parent();
	const county = manifest.counties.find(({ adcode }) => adcode === params.adcode);
	if (!county) error(404);
	return { county, embed: countyPage(county) };
};
