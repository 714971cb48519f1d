import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async () => {
	if (!import.meta.env.SSR) error(404);
	const { mapPage } = await import('#lib/embed/prerender.ts');
	return { embed: mapPage() };
};
