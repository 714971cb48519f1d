// The code that a site editor pastes.
import { describe, expect, test } from 'vitest';
import { addressOf, embedView, iframeCode, scriptCode, SIZES } from '#lib/share/embed-code.ts';
import { DEFAULT_VIEW, UI_PARTS, type View } from '#lib/view/view.ts';

const usual = { parts: UI_PARTS, interactive: true };
const map = { kind: 'embed', thing: 'map' } as const;
const fact = { kind: 'embed', thing: 'fact', id: '140827-p-0abc' } as const;
const seen: View = {
	...DEFAULT_VIEW,
	category: ['交通'],
	lang: 'en',
	theme: 'dark',
	camera: { zoom: 9.5, lat: 35.2, lng: 111.9 }
};
const addressed = (view: View): string =>
	decodeURI(addressOf(view, '/gh/xiantu', 'https://example.test/gh/xiantu/?q=x'));

describe('the address of an embed', () => {
	test('of the map keeps what is seen, but not how its sender reads', () => {
		expect(addressed(embedView(map, seen, usual, UI_PARTS))).toBe(
			'https://example.test/gh/xiantu/embed/map/?category=交通#9.5/35.2/111.9'
		);
	});

	test('of a fact is the fact alone', () => {
		expect(addressed(embedView(fact, seen, usual, UI_PARTS))).toBe(
			'https://example.test/gh/xiantu/embed/fact/140827-p-0abc/'
		);
	});

	test('says what the editor decided', () => {
		const options = {
			parts: ['title'],
			interactive: false,
			theme: 'light',
			lang: 'en',
			edition: '0123456789ab'
		} as const;
		expect(addressed(embedView(fact, seen, options, UI_PARTS))).toBe(
			'https://example.test/gh/xiantu/embed/fact/140827-p-0abc/?lang=en&theme=light&ui=title&interactive=0&v=0123456789ab'
		);
	});

	test('without any part says so', () => {
		const view = embedView(map, DEFAULT_VIEW, { ...usual, parts: [] }, UI_PARTS);
		expect(addressed(view)).toBe('https://example.test/gh/xiantu/embed/map/?ui=');
	});
});

describe('the iframe', () => {
	const input = {
		embed: map,
		site: 'https://example.test/',
		src: 'https://example.test/embed/map/?q=a&lang=en',
		full: 'https://example.test/?q=a',
		title: '图',
		size: SIZES.middle
	};

	test('works alone: title, lazy, allowed what it needs, a link where frames are taken out', () => {
		const code = iframeCode(input);
		expect(code).toContain('src="https://example.test/embed/map/?q=a&amp;lang=en"');
		expect(code).toContain('title="图" width="640" height="480"');
		expect(code).toContain('loading="lazy" allow="fullscreen; clipboard-write; web-share"');
		expect(code).toContain('<a href="https://example.test/?q=a">图</a></iframe>');
	});

	test('a fluid one is as wide as its page', () => {
		expect(iframeCode({ ...input, size: SIZES.fluid })).toContain('width="100%" height="480"');
	});

	test('a name out of a plan cannot leave its attribute', () => {
		const code = iframeCode({ ...input, title: '"><script>alert(1)</script>&' });
		expect(code).not.toContain('<script>');
		expect(code).toContain('title="&quot;&gt;&lt;script&gt;');
	});
});

describe('the script', () => {
	test('has the words of the address as attributes', () => {
		const code = scriptCode({
			embed: fact,
			site: 'https://example.test/gh/xiantu/',
			src: 'https://example.test/gh/xiantu/embed/fact/140827-p-0abc/?lang=en&v=0123456789ab#9/35/111',
			full: 'https://example.test/gh/xiantu/?feature=140827-p-0abc',
			title: '"图"',
			size: SIZES.fluid
		});
		expect(code).toBe(
			'<script src="https://example.test/gh/xiantu/embed.js" async></script>\n' +
				'<xiantu-map fact="140827-p-0abc" lang="en" v="0123456789ab" camera="9/35/111" label="&quot;图&quot;">' +
				'<a href="https://example.test/gh/xiantu/?feature=140827-p-0abc">&quot;图&quot;</a></xiantu-map>'
		);
	});
});
