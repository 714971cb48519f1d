// The theme's colours as a file, for pages that are many and small.
import { themeCss } from '#lib/theme/css.ts';

export const prerender = true;

/** A file, not a folder. */
export const trailingSlash = 'never';

export const GET = (): Response =>
	new Response(themeCss(), { headers: { 'Content-Type': 'text/css' } });
