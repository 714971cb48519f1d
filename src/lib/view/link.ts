// Links between pages, and links that change what this page shows.
import { base } from '$app/paths';
import { formatView } from './codec.ts';
import { currentView, type ViewChange } from './current.svelte.ts';
import { outward } from './outward.ts';
import { DEFAULT_VIEW, type Page, type View } from './view.ts';

/** A link to a page that keeps how the reader reads (language, theme) and of the view only the given keys. */
export function linkTo(page: Page, keys: Partial<Omit<View, 'page'>> = {}): string {
	const { lang, theme } = currentView.view;
	const reading = { ...(lang && { lang }), ...(theme && { theme }) };
	return formatView({ ...DEFAULT_VIEW, ...reading, ...keys, page }, base);
}

/** The same for an `href` that may stand in an offline file: undefined, which is no link, where none can lead. */
export const hrefTo = (...to: Parameters<typeof linkTo>): string | undefined =>
	outward(linkTo(...to));

/** A whole address to pass on: what it shows, without how its sender reads. In the browser only. */
export const publicLink = (page: Page, keys: Partial<Omit<View, 'page'>> = {}): string =>
	new URL(formatView({ ...DEFAULT_VIEW, ...keys, page }, base), location.href).href;
/** Is a click meant for another tab, window or file? */
export const opensElsewhere = (event: MouseEvent): boolean =>
	event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** Attributes of a link within this view: a plain click is a step here, any other the browser's. */
const step = (href: string, change: ViewChange) => ({
	href,
	'data-sveltekit-preload-data': 'off' as const,
	onclick(event: MouseEvent) {
		if (opensElsewhere(event)) return;
		event.preventDefault();
		currentView.push(change);
	}
});

/** A link to this view with some keys changed. */
export const stepTo = (change: ViewChange) => step(currentView.href(change), change);

/** A link that chooses a feature: for long lists, whose links stay as they are when another is chosen. */
export const stepToFeature = (feature: string) => step(currentView.hrefTo(feature), { feature });
