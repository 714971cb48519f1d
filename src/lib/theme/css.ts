// Tokens as CSS custom properties: `--ui-ink`, `--map-water`, `--family-ecology`, `--ramp-1` … The server writes them
// into the head of every page, so that the first paint has its colours.
import { FONT_STACK, THEME_TOKENS, type Theme } from './tokens.ts';

/** `onAccent` → `on-accent` */
const kebab = (name: string): string =>
	name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

const group = (prefix: string, colours: Readonly<Record<string, string>>): string[] =>
	Object.entries(colours).map(([name, colour]) => `--${prefix}-${kebab(name)}:${colour}`);

const properties = (theme: Theme): string =>
	[
		`color-scheme:${theme.dark ? 'dark' : 'light'}`,
		...group('ui', theme.ui),
		...group('map', theme.map),
		...group('family', { ...theme.family, on: theme.onFamily }),
		...theme.ramp.map((colour, index) => `--ramp-${index + 1}:${colour}`)
	].join(';');

/** One stylesheet: `<html data-theme="dark">` chooses; without it the reader's own setting does. */
export function themeCss(): string {
	const { light, dark, print, present } = THEME_TOKENS;
	return [
		`:root{--font:${FONT_STACK};${properties(light)}}`,
		`@media (prefers-color-scheme:dark){:root:not([data-theme]){${properties(dark)}}}`,
		`:root[data-theme=dark]{${properties(dark)}}`,
		`:root[data-theme=present]{${properties(present)}}`,
		// Of a page, or of a sheet of paper that a page shows.
		`[data-theme=print]{${properties(print)}}`,
		`@media print{:root:root{${properties(print)}}}`
	].join('');
}
