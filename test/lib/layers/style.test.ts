import { validateStyleMin, type SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { imageName, imageOf } from '#lib/layers/image-names.ts';
import { LAYER_ORDER, styleOf } from '#lib/layers/registry.ts';
import { facts, THEMES, VIEWS } from '#test/lib/layers/input.ts';

const cases = THEMES.flatMap(([name, theme]) =>
	Object.entries(VIEWS).map(([view, input]) => ({ name, view, input: input(theme) }))
);

/** The sizes in a size: itself, or the outputs of its interpolation by zoom. */
const numbersOf = (size: unknown): unknown[] =>
	Array.isArray(size) ? size.slice(3).filter((_, index) => index % 2 === 1) : [size];

describe.each(cases)('$name, $view', ({ input }) => {
	const style = styleOf(input);

	test('the style meets the specification', () => {
		expect(validateStyleMin(style)).toEqual([]);
	});

	test('every layer draws from a source of the style, and ids are unique', () => {
		const ids = style.layers.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const layer of style.layers) {
			if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
		}
	});

	test('the same input gives the same style', () => {
		expect(JSON.stringify(styleOf(input))).toBe(JSON.stringify(style));
	});

	test('nothing is asked for from another site', () => {
		expect(JSON.stringify(style)).not.toMatch(/https?:|"glyphs"|"sprite"/u);
	});

	test('text has a Chinese font and no letter is smaller than 12 pixels', () => {
		const texts = style.layers.filter(
			(layer): layer is SymbolLayerSpecification =>
				layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined
		);
		expect(texts.length).toBeGreaterThan(3);
		for (const { layout } of texts) {
			expect(layout?.['text-font']).toContain('Noto Sans CJK SC');
			for (const size of numbersOf(layout?.['text-size'])) expect(size).toBeGreaterThanOrEqual(12);
		}
	});

	test('what shows at a zoom is part of the whole, with its sources and no other', () => {
		for (const zoom of [7, 9.5, 13]) {
			const seen = styleOf(input, zoom);
			const drawn = seen.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
			expect(style.layers).toEqual(expect.arrayContaining(seen.layers));
			expect(Object.keys(seen.sources).sort()).toEqual([...new Set(drawn)].sort());
			expect(style.sources).toMatchObject(seen.sources);
		}
	});

	test('every image name says what to draw', () => {
		const text = JSON.stringify(style);
		const names = text.match(/"\[(?:\\.|[^"\\])*\]"/gu) ?? [];
		expect(names.length).toBeGreaterThan(0);
		for (const name of names) expect(imageOf(JSON.parse(name) as string)).toBeDefined();
	});
});

test('each layer of the registry has its own prefix and gives layers', () => {
	const prefixes = LAYER_ORDER.map(({ id }) => id);
	expect(new Set(prefixes).size).toBe(prefixes.length);
});

test('an image survives its name; a foreign name is not ours', () => {
	const image = { kind: 'hatch', colour: '#123456', ground: '#ffffff' } as const;
	expect(imageOf(imageName(image))).toEqual(image);
	expect(imageOf('marker-15')).toBeUndefined();
	expect(imageOf('["hatch",')).toBeUndefined();
	expect(imageOf('["other","#123456"]')).toBeUndefined();
});

test('the fixture holds every way of being placed', () => {
	expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
});
