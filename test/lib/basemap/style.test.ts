// Styles over a basemap of each kind: valid, in order, with nothing of ours hidden, and moved where its datum asks for it.
import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { layerNames, shapes } from '#lib/basemap/archive.ts';
import { groundOf } from '#lib/basemap/foreign-style.ts';
import { moved, movedSources } from '#lib/basemap/gcj02.ts';
import { BASEMAP, underlay, whole, type Ground } from '#lib/basemap/ground.ts';
import { tianditu } from '#lib/basemap/tianditu.ts';
import { styleOf } from '#lib/layers/registry.ts';
import { THEMES, VIEWS } from '#test/lib/layers/input.ts';

const SITE = 'https://maps.example.org/xiantu/config.json';

const FOREIGN: StyleSpecification = {
	version: 8,
	glyphs: 'fonts/{fontstack}/{range}.pbf',
	sprite: 'sprites/basic',
	sources: {
		counties: { type: 'vector', tiles: ['tiles/{z}/{x}/{y}.pbf'] },
		relief: { type: 'raster', url: '/relief.json', tileSize: 256 }
	},
	layers: [
		{ id: 'land', type: 'background', paint: { 'background-color': '#fff' } },
		{ id: 'relief', type: 'raster', source: 'relief' },
		{ id: 'marks', type: 'line', source: 'counties', 'source-layer': 'roads' }
	]
};

const archive: Ground = {
	sources: { [`${BASEMAP}archive`]: { type: 'vector', tiles: ['pmtiles://a/{z}/{x}/{y}'] } },
	layers: (theme) => shapes(new Set(['water', 'roads', 'buildings', 'boundaries']), theme)
};

const GROUNDS: Record<string, Ground> = {
	streets: tianditu(
		{ kind: 'tianditu', map: 'vec', labels: true, key: 'k', crs: 'wgs84', attribution: '天地图' },
		SITE
	),
	'images through a server of the operator, without labels': tianditu(
		{
			kind: 'tianditu',
			map: 'img',
			labels: false,
			key: 'k',
			server: 'tdt',
			crs: 'wgs84',
			attribution: '天地图'
		},
		SITE
	),
	'a foreign style': groundOf(FOREIGN, 'https://maps.example.org/styles/basic.json'),
	'an archive': archive
};

const cases = Object.entries(GROUNDS).flatMap(([kind, ground]) =>
	THEMES.flatMap(([name, theme]) =>
		['everything', 'two values', 'one county'].map((view) => ({ kind, ground, name, theme, view }))
	)
);

describe.each(cases)('$kind, $name, $view', ({ ground, theme, view }) => {
	const input = VIEWS[view]?.(theme);
	if (!input) throw new Error(`no view ${view}`);
	const own = styleOf(input);
	const style = styleOf({ ...input, basemap: underlay(ground) });
	const ids = style.layers.map(({ id }) => id);

	test('the style meets the specification', () => {
		expect(validateStyleMin(style)).toEqual([]);
	});

	test('the basemap lies over the paper and under everything else', () => {
		const first = ids.findIndex((id) => id.startsWith(BASEMAP));
		expect(own.layers[0]?.type).toBe('background');
		expect(first).toBe(1);
		const above = ids.filter((id, at) => at > 0 && !id.startsWith(BASEMAP));
		expect(ids.slice(-above.length)).toEqual(above);
		expect(above).toEqual(
			own.layers
				.map(({ id }) => id)
				.filter((id) => id !== 'waters' && !id.startsWith('courses-') && id !== ids[0])
		);
	});

	test('no fill of ours hides it', () => {
		const fills = style.layers.filter(({ type, id }) => type === 'fill' && !id.startsWith(BASEMAP));
		expect(fills.length).toBeGreaterThan(0);
		for (const { paint } of fills) {
			for (const opacity of stopsOf((paint as Record<string, unknown>)['fill-opacity'])) {
				if (typeof opacity === 'number') expect(opacity).toBeLessThan(0.7);
				else expect((opacity as unknown[]).slice(0, 2)).toEqual(['*', 0.62]);
			}
		}
	});

	test('all of ours is still answered by name, and ids are unique', () => {
		expect(new Set(ids).size).toBe(ids.length);
		expect(Object.keys(style.sources)).toEqual(
			expect.arrayContaining(Object.keys(own.sources)) as string[]
		);
	});
});

test('without a basemap the style is what it was', () => {
	const input = VIEWS['everything']?.(THEMES[0]?.[1] ?? ({} as never));
	if (!input) throw new Error('no view');
	expect(JSON.stringify(styleOf(input))).not.toContain(BASEMAP);
});

test('addresses of a foreign style are whole, its letters ours', () => {
	const { sources, sprite } = GROUNDS['a foreign style'] ?? archive;
	expect(sources).toMatchObject({
		'basemap-counties': { tiles: ['https://maps.example.org/styles/tiles/{z}/{x}/{y}.pbf'] },
		'basemap-relief': { url: 'https://maps.example.org/relief.json' }
	});
	expect(sprite).toBe('https://maps.example.org/styles/sprites/basic');
	expect(JSON.stringify(GROUNDS['a foreign style'])).not.toContain('fontstack');
});

test('天地图 is asked at its eight servers, or at the one that the operator names', () => {
	const tiles = (ground: Ground | undefined): string[] =>
		Object.values(ground?.sources ?? {}).flatMap((source) =>
			source.type === 'raster' ? (source.tiles ?? []) : []
		);
	const all = tiles(GROUNDS['streets']);
	expect(all).toHaveLength(16);
	expect(all[0]).toBe('https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk=k');
	expect(all[15]).toMatch(/^https:\/\/t7\.tianditu\.gov\.cn\/DataServer\?T=cva_w/u);
	const own = tiles(GROUNDS['images through a server of the operator, without labels']);
	expect(own).toEqual([
		'https://maps.example.org/xiantu/tdt/DataServer?T=img_w&x={x}&y={y}&l={z}&tk=k'
	]);
});

test('braces of an address stay', () => {
	expect(whole('t/{z}/{x}/{y}.png', SITE)).toBe(
		'https://maps.example.org/xiantu/t/{z}/{x}/{y}.png'
	);
});

test('an archive is drawn without its borders and names', () => {
	const metadata = { vector_layers: [{ id: 'water' }, { id: 'boundaries' }, { id: 'places' }] };
	const [[, theme] = []] = THEMES;
	if (!theme) throw new Error('no theme');
	expect(shapes(layerNames(metadata), theme).map(({ id }) => id)).toEqual(['basemap-water']);
	expect(layerNames(undefined).size).toBe(0);
});

test('for GCJ-02 every source of ours moves by about 560 m, and what was given stays', () => {
	const [[, theme] = []] = THEMES;
	const input = theme && VIEWS['everything']?.(theme);
	if (!input) throw new Error('no view');
	const { sources } = styleOf(input);
	const before = JSON.stringify(sources);
	const page = 'https://maps.example.org/xiantu/';
	const shifted = movedSources(sources, page);
	expect(JSON.stringify(sources)).toBe(before);
	const kinds = new Set<string>();
	for (const [id, source] of Object.entries(sources)) {
		const now = shifted[id];
		if (source.type !== 'geojson' || now?.type !== 'geojson') throw new Error(id);
		kinds.add(typeof source.data);
		if (typeof source.data === 'string') {
			const address = new URL(source.data, page).href;
			expect(now.data).toBe(`gcj02://${encodeURIComponent(address)}`);
		} else if (JSON.stringify(source.data).includes('"coordinates"')) {
			expect(JSON.stringify(now.data)).not.toBe(JSON.stringify(source.data));
		}
	}
	expect([...kinds].sort()).toEqual(['object', 'string']);
	const point = { type: 'Point' as const, coordinates: [111.66448, 35.29936] };
	expect(moved(point)).toEqual({
		type: 'Point',
		coordinates: gcoord.transform([111.66448, 35.29936], gcoord.WGS84, gcoord.GCJ02)
	});
	expect(point.coordinates).toEqual([111.66448, 35.29936]);
});

test('features that share one position are moved once each', () => {
	const position = [111.66448, 35.29936];
	const feature = () => ({
		type: 'Feature' as const,
		properties: {},
		geometry: { type: 'Point' as const, coordinates: position }
	});
	const once = gcoord.transform([111.66448, 35.29936], gcoord.WGS84, gcoord.GCJ02);
	const all = moved({ type: 'FeatureCollection', features: [feature(), feature(), feature()] });
	expect(all).toMatchObject({
		features: [once, once, once].map((coordinates) => ({ geometry: { coordinates } }))
	});
});

/** What a value is at each stop of its curve over zooms; itself where it has none. */
const stopsOf = (value: unknown): unknown[] =>
	Array.isArray(value) && value[0] === 'interpolate'
		? value.slice(3).filter((_, at) => at % 2 === 1)
		: [value];
