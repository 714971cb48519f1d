// The drawing code comes first where it comes at once: while its worker starts, the page is made live.
import { browser } from '$app/environment';
import { loadAtlas } from '#lib/map/load.ts';
import type { PageLoad } from './$types.js';

/** ms; on a slow line the list is not kept waiting. */
const PATIENCE = 200;

/** Asked for behind the page's own code and before its first paint. Where it does not come, the map asks again. */
const drawing = browser ? loadAtlas().catch(() => undefined) : undefined;

export const load: PageLoad = async ({ data }) => {
	if (drawing)
		await Promise.race([drawing, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
	return data;
};
