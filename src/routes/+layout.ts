// Every page is prerendered; every page knows the counties and the edition of the data.
import { published } from '#lib/published/published.ts';
import type { LayoutLoad } from './$types.js';

export const prerender = true;

/** A page is a folder with an index.html: every static host finds it, with or without rules of rewriting. */
export const trailingSlash = 'always';

export const load: LayoutLoad = async ({ fetch }) => ({
	manifest: await published(fetch).manifest()
});
