// <xiantu-map>: its attributes mirror the query of a view, all of them and nothing else.
import { describe, expect, it } from 'vitest';
import { IN_ADDRESS, pathOf, viewOf } from '#src/embed-script/address.ts';
import { parseView } from '#lib/view/codec.ts';
import { PARAMETERS } from '#lib/view/parameters.ts';
import { EMBEDDED } from '#lib/view/view.ts';

const SITE = new URL('https://example.gov.cn/gh/xiantu/');
const from =
	(attributes: Record<string, string>) =>
	(name: string): string | null =>
		attributes[name] ?? null;

describe('the address of an element', () => {
	it('knows everything that can be embedded and every parameter but those of a sheet of paper', () => {
		// A sheet is printed from the site itself; and `title` is an attribute that every HTML element has.
		const onPaper = ['sheet', 'title'];
		const keys = PARAMETERS.map(({ key }) => key).filter((key) => !onPaper.includes(key));
		const inHash = ['camera', 'slide'];
		expect([...IN_ADDRESS].sort()).toEqual([...keys, ...EMBEDDED, ...inHash].sort());
	});

	it('is read by the site as it is meant', () => {
		const attributes = from({
			county: '140827',
			category: '交通',
			lang: 'zh-CN',
			theme: 'dark',
			interactive: '0',
			camera: '9.5/35.2/111.9'
		});
		const url = new URL(viewOf(attributes), pathOf(SITE, attributes));
		const { view, notices } = parseView(url, '/gh/xiantu');
		expect(notices).toEqual([]);
		expect(view).toMatchObject({
			page: { kind: 'embed', thing: 'county', id: '140827' },
			category: ['交通'],
			lang: 'zh',
			theme: 'dark',
			interactive: false,
			camera: { zoom: 9.5, lat: 35.2, lng: 111.9 }
		});
	});

	it('leads to a slide of a deck, and says how long each stands', () => {
		const attributes = from({ deck: '140827', slide: '3', autoplay: '8' });
		const url = new URL(viewOf(attributes), pathOf(SITE, attributes));
		const { view, notices } = parseView(url, '/gh/xiantu');
		expect(notices).toEqual([]);
		expect(view).toMatchObject({
			page: { kind: 'embed', thing: 'deck', id: '140827' },
			anchor: '3',
			autoplay: 8
		});
	});

	it('stays on the site whatever an id says', () => {
		expect(pathOf(SITE, from({ fact: '../../../x?y#z' })).href).toBe(
			`${SITE.href}embed/fact/..%2F..%2F..%2Fx%3Fy%23z/`
		);
	});
});
