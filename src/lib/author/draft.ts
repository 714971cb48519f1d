// A deck being written: its slides under keys of their own, so that a slide stays itself wherever it is moved. Every change
// makes a new draft and leaves the old one as it was.
import type { Deck, Slide } from '#domain/deck.ts';

export interface DraftPage {
	readonly key: string;
	readonly slide: Slide;
}

export type DraftAbout = Omit<Deck, 'id' | 'slides'>;

export interface Draft {
	readonly about: DraftAbout;
	readonly pages: readonly DraftPage[];
}

/** Keys to change; undefined takes an optional one away. */
export type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

const changed = <T extends object>(of: T, change: Change<T>): T =>
	Object.fromEntries(
		Object.entries({ ...of, ...change }).filter(([, value]) => value !== undefined)
	) as T;

/** A name that nothing else has; also where a page is not served securely. */
export const newKey = (): string =>
	[...crypto.getRandomValues(new Uint8Array(10))].map((byte) => (byte % 36).toString(36)).join('');

export const EMPTY_SLIDE: Slide = {
	title: '',
	text: '',
	view: '/',
	highlight: [],
	legend: false,
	quote: [],
	notes: ''
};

export const pageOf = (slide: Slide): DraftPage => ({ key: newKey(), slide });

export const draftOf = ({ slides, title, lang, counties, author, date }: Deck): Draft => ({
	about: changed<DraftAbout>({ title, lang, counties }, { author, date }),
	pages: slides.map(pageOf)
});

export const deckOf = (id: string, { about, pages }: Draft): Deck => ({
	id,
	...about,
	slides: pages.map(({ slide }) => slide)
});

export const withAbout = (draft: Draft, change: Change<DraftAbout>): Draft => ({
	...draft,
	about: changed(draft.about, change)
});

export const withSlide = (draft: Draft, key: string, change: Change<Slide>): Draft => ({
	...draft,
	pages: draft.pages.map((page) =>
		page.key === key ? { key, slide: changed(page.slide, change) } : page
	)
});

/** Puts pages before the one at `at`. */
export const withPages = (draft: Draft, at: number, pages: readonly DraftPage[]): Draft => ({
	...draft,
	pages: [...draft.pages.slice(0, at), ...pages, ...draft.pages.slice(at)]
});

export const withoutPage = (draft: Draft, key: string): Draft => ({
	...draft,
	pages: draft.pages.filter((page) => page.key !== key)
});

/** Moves a page so that it stands at index `to`, or at the end that is nearer. */
export function withMoved(draft: Draft, key: string, to: number): Draft {
	const from = draft.pages.findIndex((page) => page.key === key);
	const page = draft.pages[from];
	const within = Math.max(0, Math.min(draft.pages.length - 1, to));
	if (!page || within === from) return draft;
	return withPages(withoutPage(draft, key), within, [page]);
}
