import { describe, expect, test } from 'vitest';
import { CATEGORIES, PARK_KINDS } from '#domain/vocabulary.ts';
import { themeCss } from '#lib/theme/css.ts';
import { categoryIcon, FAMILIES, familyOf, iconPath, parkIcon } from '#lib/theme/families.ts';
import { THEME_TOKENS } from '#lib/theme/tokens.ts';

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (bright + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(THEME_TOKENS))('theme %s', (_name, theme) => {
	test.each(['ground', 'surface', 'raised', 'faint', 'mark'] as const)('text on %s', (ground) => {
		expect(contrast(theme.ui.ink, theme.ui[ground])).toBeGreaterThanOrEqual(4.5);
	});

	test('soft text and accent', () => {
		for (const ground of ['ground', 'surface', 'raised', 'faint'] as const) {
			expect(contrast(theme.ui.soft, theme.ui[ground])).toBeGreaterThanOrEqual(4.5);
		}
		expect(contrast(theme.ui.accent, theme.ui.surface)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(theme.ui.onAccent, theme.ui.accent)).toBeGreaterThanOrEqual(4.5);
	});

	test('labels on the map', () => {
		expect(contrast(theme.map.label, theme.map.halo)).toBeGreaterThanOrEqual(7);
		for (const label of [theme.map.labelSoft, theme.map.waterLabel]) {
			expect(contrast(label, theme.map.neighbour)).toBeGreaterThanOrEqual(4.5);
		}
	});

	test.each(FAMILIES)('family %s carries its icon and stands out of the counties', (family) => {
		expect(contrast(theme.onFamily, theme.family[family])).toBeGreaterThanOrEqual(4.5);
		expect(contrast(theme.family[family], theme.map.county)).toBeGreaterThanOrEqual(3);
	});

	test.each(['ramp', 'decline'] as const)('the %s goes one way', (name) => {
		const steps = theme[name].map(luminance);
		const ordered = [...steps].sort((a, b) => (theme.dark ? a - b : b - a));
		expect(steps).toEqual(ordered);
	});
});

test('every category and park kind has a family and an icon', () => {
	for (const category of CATEGORIES) {
		expect(FAMILIES).toContain(familyOf(category));
		expect(iconPath(categoryIcon(category))).toMatch(/^M/iu);
	}
	for (const kind of PARK_KINDS) expect(iconPath(parkIcon(kind))).toMatch(/^M/iu);
});

test('the stylesheet holds every theme', () => {
	const css = themeCss();
	for (const { ui } of Object.values(THEME_TOKENS))
		expect(css).toContain(`--ui-ground:${ui.ground}`);
	expect(css).toContain('--ui-on-accent:');
	expect(css).not.toMatch(/undefined|[<>]/u);
});
