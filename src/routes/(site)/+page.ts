// The drawing code comes first where it comes at once: while its worker starts, the page is made live.
import { browser } from '$app/environment';
import { loadAtlas } from '#lib/map/load.ts';
import type { PageLoad } from './$types.js';

/** ms; on a slow line the list is not kept waiting. */
const PATIENCE = 200;

export const load: PageLoad = async ({ data }) => {
	if (browser) {
		// Where it does not come, the map asks again and says so.
		const drawing = loadAtlas().catch(() => undefined);
		await Promise.race([drawing, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
	}
	return data;
};
