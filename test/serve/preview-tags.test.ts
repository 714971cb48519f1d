// What other sites are told of a page, and the oEmbed answer by its specification.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { oembed } from '#src/serve/oembed.ts';
import { previewTags, wordsOf } from '#src/serve/preview-tags.ts';
import { sharedOf } from '#src/serve/shared.ts';

const SITE = 'https://a.cn/gh/xiantu';
const WORDS = { title: '甲 & “乙”', description: '说明' };
const SHARED = { embed: 'embed/county/140827/', card: 'county-140827' };

/** https://oembed.com, section 2.3.4: the fields of every answer and those of the type `rich`. */
const Url = v.pipe(v.string(), v.url());
const Rich = v.strictObject({
	type: v.literal('rich'),
	version: v.literal('1.0'),
	html: v.pipe(v.string(), v.nonEmpty()),
	width: v.pipe(v.number(), v.integer()),
	height: v.pipe(v.number(), v.integer()),
	title: v.string(),
	provider_name: v.string(),
	provider_url: Url,
	cache_age: v.pipe(v.number(), v.integer()),
	thumbnail_url: Url,
	thumbnail_width: v.pipe(v.number(), v.integer()),
	thumbnail_height: v.pipe(v.number(), v.integer())
});

describe('the head of a page', () => {
	it('has every address whole', () => {
		const tags = previewTags('county/140827/', WORDS, SHARED, SITE);
		expect(tags).toContain('<meta property="og:title" content="甲 &amp; “乙”" />');
		expect(tags).toContain('<link rel="canonical" href="https://a.cn/gh/xiantu/county/140827/" />');
		expect(tags).toContain(
			'<meta property="og:image" content="https://a.cn/gh/xiantu/cards/county-140827.png" />'
		);
		expect(tags.filter((tag) => tag.includes('json+oembed'))).toEqual([
			'<link rel="alternate" type="application/json+oembed" href="https://a.cn/gh/xiantu/embed/county/140827/oembed.json" title="甲 &amp; “乙”" />'
		]);
		for (const [, address = ''] of tags
			.join('\n')
			.matchAll(/(?:href|(?:url|image)" content)="([^"]*)"/gu))
			expect(address).toMatch(/^https:\/\/a\.cn\/gh\/xiantu\//u);
	});

	it('has words alone where the site does not know its address', () => {
		const tags = previewTags('county/140827/', WORDS, SHARED, undefined).join('\n');
		expect(tags).toContain('og:title');
		expect(tags).not.toMatch(/https?:|canonical|og:image|oembed/u);
	});

	it('tells a fact by the words of the plan, shortened, and never by its own markup', () => {
		const quote = `"><script>${'长'.repeat(200)}`;
		const tags = previewTags('embed/fact/x/', WORDS, { card: 'site', quote }, SITE).join('\n');
		expect(tags).toContain('<meta name="description" content="&quot;&gt;&lt;script&gt;长');
		expect(tags).not.toContain('<script');
		expect(tags).toContain('长…"');
		expect(tags).not.toContain('canonical');
	});

	it('reads the words that a built page has', () => {
		const html = '<meta name="description" content="a &amp; b"/><title>甲 &lt;乙></title>';
		expect(wordsOf(html)).toEqual({ title: '甲 <乙>', description: 'a & b' });
	});
});

describe('what a path is told by', () => {
	const facts = new Map([['140827-p-1', { category: '能源', quote: '建设电站' } as const]]);
	it.each([
		['', 'embed/map/', 'site'],
		['county/140827/', 'embed/county/140827/', 'county-140827'],
		['plan/140827/', 'embed/county/140827/', 'county-140827'],
		['embed/fact/140827-p-1/', 'embed/fact/140827-p-1/', 'category-2'],
		['embed/fact/140827-k-1/', 'embed/fact/140827-k-1/', 'county-140827'],
		['embed/clause/140827-s-1/', 'embed/clause/140827-s-1/', 'county-140827'],
		['present/140827/3/', undefined, 'deck-140827'],
		['present/', undefined, 'site'],
		['compare/', undefined, 'site']
	])('%s', (path, embed, card) => {
		expect(sharedOf(path, facts)).toMatchObject({ ...(embed && { embed }), card });
	});

	it('is nothing for what is not shared', () => {
		expect(sharedOf('hosting/', facts)).toBeUndefined();
	});
});

describe('an oEmbed answer', () => {
	const answer: unknown = JSON.parse(oembed(SITE, 'embed/map/', '甲"<b>', 'site'));

	it('has the fields of the specification', () => {
		expect(v.is(Rich, answer), JSON.stringify(answer)).toBe(true);
	});

	it('frames the embed, with its title as text', () => {
		const { html } = v.parse(Rich, answer);
		expect(html).toContain(
			'<iframe src="https://a.cn/gh/xiantu/embed/map/" title="甲&quot;&lt;b&gt;"'
		);
		expect(html).toContain('>甲&quot;&lt;b&gt;</a></iframe>');
	});
});
