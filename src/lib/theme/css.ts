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

/**
 * Marks that Chinese fonts draw as wide as a character. English takes them, and only them, from a font of its own that
 * the reader's machine has; what is Chinese in an English page keeps the Chinese ones.
 */
const MARKS =
	"@font-face{font-family:'Narrow marks';src:local('Segoe UI'),local('Helvetica Neue'),local('Roboto'),local('Liberation Sans'),local('DejaVu Sans');unicode-range:U+B7,U+2013-2014,U+2018-201D,U+2026}";

const fontOf = (lang: string, stack: string): string =>
	`[lang=${lang}]{--font:${stack};font-family:var(--font)}`;

/** One stylesheet: `<html data-theme="dark">` chooses; without it the reader's own setting does. */
export function themeCss(): string {
	const { light, dark, print, present } = THEME_TOKENS;
	return [
		`:root{--font:${FONT_STACK};${properties(light)}}`,
		MARKS,
		fontOf('en', `'Narrow marks',${FONT_STACK}`),
		fontOf('zh-CN', FONT_STACK),
		`@media (prefers-color-scheme:dark){:root:not([data-theme]){${properties(dark)}}}`,
		`:root[data-theme=dark]{${properties(dark)}}`,
		`:root[data-theme=present]{${properties(present)}}`,
		// Of a page, or of a sheet of paper that a page shows.
		`[data-theme=print]{${properties(print)}}`,
		`@media print{:root:root{${properties(print)}}}`
	].join('');
}
