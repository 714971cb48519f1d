// Links between pages.
import { base } from '$app/paths';
import { formatView } from './codec.ts';
import { currentView } from './current.svelte.ts';
import { DEFAULT_VIEW, type Page, type View } from './view.ts';

/** A link to a page that keeps how the reader reads (language, theme) and of the view only the given keys. */
export function linkTo(page: Page, keys: Partial<Omit<View, 'page'>> = {}): string {
	const { lang, theme } = currentView.view;
	const reading = { ...(lang && { lang }), ...(theme && { theme }) };
	return formatView({ ...DEFAULT_VIEW, ...reading, ...keys, page }, base);
}

/** A whole address to pass on: what it shows, without how its sender reads. In the browser only. */
export const publicLink = (page: Page, keys: Partial<Omit<View, 'page'>> = {}): string =>
	new URL(formatView({ ...DEFAULT_VIEW, ...keys, page }, base), location.href).href;
