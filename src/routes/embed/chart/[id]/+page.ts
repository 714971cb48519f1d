import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) error(404);
	const [{ chartContent }, { embedFiles }] = await Promise.all([
		import('#lib/embed/prerender.ts'),
		import('../../files.ts')
	]);
	return (await chartContent(embedFiles(), params.id)) ?? error(404);
};
