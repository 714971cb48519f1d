// The current view, reactive. Reads the query and hash in the browser only, so prerendered HTML is the default view.
// Invariant: the address bar and `view` never disagree; a step that a user would undo is one history entry.
import { base } from '$app/paths';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { formatView, pageOf, parseView, type ParsedView } from './codec.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/** Stands for any feature in the pattern of their links; in no other value is the sign of equality left as it is. */
const ANY = '~';

class CurrentView {
	/** False while prerendering and until the first page is hydrated. */
	#started = $state(false);

	/** Shallow writes leave `page.url` alone; a later real navigation outdates what they wrote. */
	readonly #shown: URL = $derived.by(() => {
		const { shown, at } = page.state;
		return shown && at === page.url.href ? new URL(shown, page.url) : page.url;
	});

	readonly #parsed: ParsedView = $derived.by(() =>
		this.#started
			? parseView(this.#shown, base)
			: { view: { ...DEFAULT_VIEW, page: pageOf(page.url.pathname, base) }, notices: [] }
	);

	readonly #toFeature: string = $derived(this.href({ feature: ANY }));

	#unknown = $state.raw<ParsedView['notices']>([]);

	get started(): boolean {
		return this.#started;
	}

	get view(): View {
		return this.#parsed.view;
	}

	/** What of the address could not be used: unreadable, or unknown to the data of the page. */
	get notices(): ParsedView['notices'] {
		return [...this.#parsed.notices, ...this.#unknown];
	}

	/** A page says which ids its data does not have. Replaces what it said before. */
	setUnknown(unknown: ParsedView['notices']): void {
		this.#unknown = unknown;
	}

	/** Call once, in the browser, when the first page is hydrated (the layout's onMount). Again is harmless. */
	start(): void {
		this.#started = true;
	}

	/** The link to this view with some keys changed; undefined takes a key away. For `href`s and sharing. */
	href(change: ViewChange = {}): string {
		return formatView(changed(this.view, change), base);
	}

	/** The link to a feature of this view. Changes only with what else the view says, so that long lists of links stay. */
	hrefTo(feature: string): string {
		return this.#toFeature.replace(`feature=${ANY}`, `feature=${encodeURIComponent(feature)}`);
	}

	/** A step that Back undoes: selecting, filtering, another indicator. */
	push(change: ViewChange): void {
		this.#write(pushState, change);
	}

	/** A change that is no step of its own: moving the map, typing. */
	replace(change: ViewChange): void {
		this.#write(replaceState, change);
	}

	#write(write: typeof pushState, change: ViewChange): void {
		const href = this.href(change);
		const before = formatView(this.view, base);
		if (href !== before) write(href, { shown: href, at: page.url.href });
	}
}

/** Keys to change; undefined removes an optional key. */
export type ViewChange = { readonly [K in keyof View]?: View[K] | undefined };

function changed(view: View, change: ViewChange): View {
	const entries = Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined);
	return { ...DEFAULT_VIEW, ...(Object.fromEntries(entries) as Partial<View>) };
}

export const currentView = new CurrentView();
