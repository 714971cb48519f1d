import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, PRECISIONS, PROJECT_STATUSES } from '#domain/vocabulary.ts';
import { roundCamera } from '#lib/view/camera.ts';
import { formatView, parseView } from '#lib/view/codec.ts';
import { PARAMETERS } from '#lib/view/parameters.ts';
import {
	CLASS_COUNTS,
	DEFAULT_VIEW,
	EMBEDDED,
	LANGS,
	LAYERS,
	METHODS,
	PAPERS,
	SCALES,
	SIGNS,
	SORTS,
	SUMS,
	THEMES,
	TIMES,
	TURNS,
	UI_PARTS,
	type Page,
	type Sheet,
	type SumRange,
	type View
} from '#lib/view/view.ts';

const parse = (href: string, base = '') => parseView(new URL(href, 'https://example.test'), base);

const adcode = fc.integer({ min: 100000, max: 999999 }).map(String);
const id = fc.stringMatching(/^[a-z0-9][\w-]{0,30}$/u);
const name = fc.constantFrom('新城镇', '历山镇', '古城', 'Town');
const page: fc.Arbitrary<Page> = fc.oneof(
	fc.constantFrom<Page>(
		{ kind: 'explore' },
		{ kind: 'compare' },
		{ kind: 'print' },
		{ kind: 'data' },
		{ kind: 'about' },
		{ kind: 'present' },
		{ kind: 'edit' },
		{ kind: 'own' }
	),
	fc.record({
		kind: fc.constant('slide' as const),
		deck: fc.stringMatching(/^[a-z\d][a-z\d-]{0,63}$/u),
		slide: fc.integer({ min: 1, max: 9999 })
	}),
	fc.record({
		kind: fc.constantFrom('speaker' as const, 'handout' as const),
		deck: fc.constantFrom('140827', 'a-b')
	}),
	fc.record({ kind: fc.constantFrom('county' as const, 'plan' as const), adcode }),
	fc.constant<Page>({ kind: 'embed', thing: 'map' }),
	fc.record({ kind: fc.constant('embed' as const), thing: fc.constantFrom(...EMBEDDED), id }),
	fc.constant<Page>({ kind: 'missing', path: '/no/such-page' })
);
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
	fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));
const subset = <T>(options: readonly T[]) => fc.subarray([...options]);

const sheet: fc.Arbitrary<Sheet> = fc
	.tuple(
		fc.record({
			paper: fc.constantFrom(...PAPERS),
			turn: fc.constantFrom(...TURNS),
			signs: fc.constantFrom(...SIGNS)
		}),
		optional('scale', fc.integer({ min: SCALES.least, max: SCALES.most }))
	)
	.map(([required, scale]) => ({ ...required, ...scale }));

const view: fc.Arbitrary<View> = fc
	.tuple(
		fc.record({
			page,
			layers: subset(LAYERS),
			time: fc.constantFrom(...TIMES),
			method: fc.constantFrom(...METHODS),
			classes: fc.constantFrom(...CLASS_COUNTS),
			limits: fc
				.uniqueArray(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 4 })
				.map((limits) => limits.sort((a, b) => a - b)),
			area: fc.uniqueArray(adcode, { maxLength: 4 }),
			q: fc.string({ maxLength: 60, unit: 'grapheme' }).filter((text) => text.length <= 100),
			category: subset(CATEGORIES),
			township: fc.uniqueArray(
				fc.tuple(adcode, name).map(([code, town]) => `${code}.${town}`),
				{ maxLength: 3 }
			),
			status: subset([...PROJECT_STATUSES, 'none' as const]),
			precision: subset([...PRECISIONS, 'none' as const]),
			investment: subset([...SUMS, 'none' as const]),
			owner: fc.uniqueArray(fc.constantFrom('none', '公安局', '甲,乙公司', '100% 公司', '国新'), {
				maxLength: 3
			}),
			park: fc.uniqueArray(id, { maxLength: 2 }),
			sort: fc.constantFrom(...SORTS),
			interactive: fc.boolean()
		}),
		optional(
			'yuan',
			fc.constantFrom<SumRange>({ from: 5 }, { to: 0.5 }, { from: 1, to: 20 }, { from: 3, to: 3 })
		),
		optional('indicator', id),
		optional('feature', id),
		optional('lang', fc.constantFrom(...LANGS)),
		optional('theme', fc.constantFrom(...THEMES)),
		optional('ui', subset(UI_PARTS)),
		optional('sheet', sheet),
		optional('title', fc.constantFrom('垣曲县图', 'A, B & C')),
		optional('autoplay', fc.integer({ min: 2, max: 3600 })),
		optional('edition', fc.stringMatching(/^[\da-f]{12}$/u)),
		fc.oneof(
			fc.constant({}),
			fc
				.record({
					zoom: fc.double({ min: 0, max: 24, noNaN: true }),
					lat: fc.double({ min: -90, max: 90, noNaN: true }),
					lng: fc.double({ min: -180, max: 180, noNaN: true })
				})
				.map((camera) => ({ camera: roundCamera(camera) })),
			id.map((anchor) => ({ anchor }))
		)
	)
	.map(([required, ...optionals]) => Object.assign({}, required, ...optionals) as View);

/** -0 and 0 are one place. */
const plain = (value: View): unknown => JSON.parse(JSON.stringify(value));

describe('URL ⇄ View', () => {
	test('every view survives its URL, with and without a base', () => {
		fc.assert(
			fc.property(view, fc.constantFrom('', '/maps/xiantu'), (given, base) => {
				const { view: read, notices } = parse(formatView(given, base), base);
				expect(notices).toEqual([]);
				expect(plain(read)).toEqual(plain(given));
			}),
			{ numRuns: 500 }
		);
	});

	test('any text at all gives a view', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (search, hash) => {
				const { view: read } = parseView({ pathname: '/', search, hash });
				const again = parse(formatView(read)).view;
				expect(plain(again)).toEqual(
					plain(read.camera ? { ...read, camera: roundCamera(read.camera) } : read)
				);
			})
		);
	});

	test('of 2,000 random queries of an embed none throws, and none leaves a sign of HTML in a link', () => {
		const key = fc.constantFrom(...PARAMETERS.map((one) => one.key));
		const value = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.constantFrom(
				'<script>',
				'"onload="',
				'x'.repeat(10_000),
				'%25',
				'NaN',
				'1,2,,3',
				'__proto__'
			)
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), value, (pairs, hash) => {
				const search = `?${new URLSearchParams(pairs)}`;
				const { view: read, notices } = parseView({ pathname: '/embed/map/', search, hash });
				expect(notices.every(({ given }) => given.length <= 60)).toBe(true);
				const link = formatView(read);
				expect(link).not.toMatch(/[<>"\s]/u);
				expect(parse(link).notices).toEqual([]);
			}),
			{ numRuns: 2000 }
		);
	});

	test('the default view is the bare path', () => {
		expect(formatView(DEFAULT_VIEW)).toBe('/');
		expect(parse('/')).toEqual({ view: DEFAULT_VIEW, notices: [] });
	});

	test('reads what the design promises', () => {
		const { view: read, notices } = parse(
			'/plan/140827?layers=parks&indicator=gdp&time=base&area=140827&feature=140827-p-0abc&q=抽水蓄能&category=能源,交通&township=140827.新城镇&lang=en&theme=dark&ui=legend,scale#9.5/35.2/111.9'
		);
		expect(notices).toEqual([]);
		expect(read).toEqual({
			...DEFAULT_VIEW,
			page: { kind: 'plan', adcode: '140827' },
			layers: ['parks'],
			indicator: 'gdp',
			time: 'base',
			area: ['140827'],
			feature: '140827-p-0abc',
			q: '抽水蓄能',
			category: ['能源', '交通'],
			township: ['140827.新城镇'],
			lang: 'en',
			theme: 'dark',
			ui: ['legend', 'scale'],
			camera: { zoom: 9.5, lat: 35.2, lng: 111.9 }
		});
	});

	test('a page is a folder, which every static host finds; older spellings of its path open it', () => {
		const plan: View = { ...DEFAULT_VIEW, page: { kind: 'plan', adcode: '140827' } };
		expect(formatView(plan, '/gh/xiantu')).toBe('/gh/xiantu/plan/140827/');
		for (const path of ['', '/', '.html', '/index.html'])
			expect(parse(`/plan/140827${path}`).view).toEqual(plan);
	});

	test('what stands in another page', () => {
		const { view: read, notices } = parse(
			'/xiantu/embed/fact/140827-p-0abc.html?ui=title,source&interactive=0&v=0123456789ab',
			'/xiantu'
		);
		expect(notices).toEqual([]);
		expect(read).toEqual({
			...DEFAULT_VIEW,
			page: { kind: 'embed', thing: 'fact', id: '140827-p-0abc' },
			ui: ['title', 'source'],
			interactive: false,
			edition: '0123456789ab'
		});
		expect(parse('/embed/nothing/1').view.page.kind).toBe('missing');
	});

	test('how an indicator is cut into classes', () => {
		const { view: read, notices } = parse(
			'/?time=change&method=natural&classes=3&limits=-5,0,12.5'
		);
		expect(notices).toEqual([]);
		expect(read).toEqual({
			...DEFAULT_VIEW,
			time: 'change',
			method: 'natural',
			classes: 3,
			limits: [-5, 0, 12.5]
		});
		expect(formatView(read)).toBe('/?time=change&method=natural&classes=3&limits=-5,0,12.5');
	});

	test('commas and Chinese stay readable in the link that people copy', () => {
		const href = formatView({ ...DEFAULT_VIEW, category: ['工业', '能源'] });
		expect(decodeURI(href)).toBe('/?category=工业,能源');
	});

	test('no layer at all is a view too', () => {
		expect(formatView({ ...DEFAULT_VIEW, layers: [] })).toBe('/?layers=');
		expect(parse('/?layers=').view.layers).toEqual([]);
	});
});

describe('what cannot be read becomes the default and a notice', () => {
	test.each([
		['time=never', 'time', 'choice'],
		['area=垣曲', 'area', 'format'],
		['feature=<script>', 'feature', 'format'],
		['lang=fr', 'lang', 'choice'],
		['classes=9', 'classes', 'choice'],
		['method=jenks', 'method', 'choice'],
		['limits=120,80', 'limits', 'format'],
		['limits=a', 'limits', 'format'],
		['q=' + '长'.repeat(101), 'q', 'range'],
		['township=新城镇', 'township', 'format'],
		['interactive=no', 'interactive', 'choice'],
		['v=latest', 'v', 'format'],
		[`indicator=${'x'.repeat(10_000)}`, 'indicator', 'format']
	])('%s', (query, parameter, reason) => {
		const { view: read, notices } = parse(`/?${query}`);
		expect(read).toEqual(DEFAULT_VIEW);
		expect(notices).toMatchObject([{ parameter, reason }]);
	});

	test('a notice gives no more of it than is read at a glance', () => {
		const { notices } = parse(`/?lang=${'x'.repeat(10_000)}`);
		expect(notices[0]?.given.length).toBeLessThan(70);
	});

	test('good items of a list are kept', () => {
		const { view: read, notices } = parse('/?category=能源,航天');
		expect(read.category).toEqual(['能源']);
		expect(notices).toEqual([{ parameter: 'category', given: '航天', reason: 'choice' }]);
	});

	test.each([
		['#9.5/95/111', 'range'],
		['#9.5/abc/111', 'format'],
		['#99/35/111', 'range']
	])('camera %s', (hash, reason) => {
		const { view: read, notices } = parse(`/${hash}`);
		expect(read.camera).toBeUndefined();
		expect(notices).toMatchObject([{ parameter: '#', reason }]);
	});

	test('a hash without slashes is an anchor', () => {
		expect(parse('/plan/140827#s-1').view.anchor).toBe('s-1');
	});

	test('a parameter of someone else is left in peace', () => {
		expect(parse('/?utm_source=x').notices).toEqual([]);
	});
});
