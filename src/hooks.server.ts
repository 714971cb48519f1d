// Writes the theme's colours into each page's head; runs while prerendering only.
import type { Handle } from '@sveltejs/kit';
import { themeCss } from '#lib/theme/css.ts';

/** Embeds but for decks are thousands of small pages: they share the colours as a file, which their layout links to. */
const isEmbed = (route: string | null): boolean =>
	route !== null && /^\/embed\/(?!deck\/)/u.test(route);

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%xiantu.theme%', () => (isEmbed(event.route.id) ? '' : themeCss()))
	});
