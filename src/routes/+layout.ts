// Every page is prerendered; every page knows the counties and the edition of the data.
import { published } from '#lib/published/published.ts';
import type { LayoutLoad } from './$types.js';

export const prerender = true;

export const load: LayoutLoad = async ({ fetch }) => ({
	manifest: await published(fetch).manifest()
});
