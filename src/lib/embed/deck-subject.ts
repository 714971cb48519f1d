// What the page round an embedded deck may know of it and ask of it: which slide stands, and what is chosen on its map.
import { base } from '$app/paths';
import { currentView } from '#lib/view/current.svelte.ts';
import { readView, viewText, type Subject } from './host-page.ts';
import type { Request } from './protocol.ts';

/** Of the parameters of a view, those that mean something to a deck; its slides decide all others. */
const OWN = ['feature', 'lang', 'theme', 'autoplay'];

const othersOf = (query: string): string[] =>
	[...new Set(new URLSearchParams(query).keys())].filter((key) => !OWN.includes(key));

/** `knows`: is there a fact of this id? `height`: pixels. */
export const deckSubject = (knows: (id: string) => boolean, height: () => number): Subject => ({
	base,
	view: () => viewText(currentView.view),
	feature: () => currentView.view.feature ?? null,
	height,
	obey(request: Request): string[] {
		switch (request.type) {
			case 'select': {
				const { feature } = request;
				if (feature !== null && !knows(feature)) return ['feature'];
				currentView.replace({ feature: feature ?? undefined });
				return [];
			}
			case 'filter':
				return [...new URLSearchParams(request.filter).keys()];
			case 'set-view': {
				const { view, notices } = readView(request.view, base);
				const { anchor, feature, lang, theme, autoplay } = view;
				currentView.replace({ anchor, feature, lang, theme, autoplay });
				const [query = ''] = request.view.split('#');
				return [...notices.map(({ parameter }) => parameter), ...othersOf(query)];
			}
		}
	}
});
