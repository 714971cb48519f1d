// The theme that a map is drawn in: the link's, else the reader's own setting.
import { MediaQuery } from 'svelte/reactivity';
import { THEME_TOKENS, type Theme } from '#lib/theme/tokens.ts';
import { currentView } from '#lib/view/current.svelte.ts';

export class CurrentTheme {
	readonly #systemDark = new MediaQuery('prefers-color-scheme: dark', false);

	get now(): Theme {
		const usual = this.#systemDark.current ? 'dark' : 'light';
		return THEME_TOKENS[currentView.view.theme ?? usual];
	}
}
