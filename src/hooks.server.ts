// Writes the theme's colours into each page's head; runs while prerendering only.
import type { Handle } from '@sveltejs/kit';
import { themeCss } from '#lib/theme/css.ts';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%xiantu.theme%', () => themeCss())
	});
