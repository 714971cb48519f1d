// An embed is HTML that says everything, and one small script that draws the map: the site's own code is not in it.
// All loads below are universal though they run while prerendering only: a server's would write a second file a page.
import { error } from '@sveltejs/kit';
import type { LayoutLoad } from './$types.js';

export const csr = false;

export const load: LayoutLoad = async () => {
	if (!import.meta.env.SSR) error(404);
	const { embedScript } = await import('./embed-script.ts');
	return { script: embedScript() };
};
