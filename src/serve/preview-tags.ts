// What a page tells crawlers and other sites of itself, as lines for its head: description, Open Graph, Twitter, oEmbed.
// Invariant: an address is whole or not there; a site that does not know its own has the words alone.
import { HEIGHT, WIDTH } from '#src/cards/card.ts';
import type { Shared } from './shared.ts';

export const PROVIDER = '县图 Xiantu';

export interface PageWords {
	readonly title: string;
	readonly description: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#39': "'"
};
const plain = (html: string): string =>
	html.replace(/&(amp|lt|gt|quot|#39);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
export const escape = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

/** The title and the description that a built page has. */
export function wordsOf(html: string): PageWords {
	const [, title = PROVIDER] = /<title>([^<]*)<\/title>/u.exec(html) ?? [];
	const [, description = ''] = /<meta name="description" content="([^"]*)"/u.exec(html) ?? [];
	return { title: plain(title), description: plain(description) };
}

/** Signs: what previews show of a description. */
const SHOWN = 120;
const shortened = (text: string): string =>
	[...text].length > SHOWN ? `${[...text].slice(0, SHOWN - 1).join('')}…` : text;

const meta = (property: string, content: string | number): string =>
	`<meta property="${property}" content="${escape(String(content))}" />`;

/** Lines for the head of the page at `path`. `site` is without a slash at its end. */
export function previewTags(
	path: string,
	{ title, description }: PageWords,
	{ embed, card, quote }: Shared,
	site: string | undefined
): string[] {
	const words = shortened(quote ?? description);
	const isEmbed = path.startsWith('embed/');
	return [
		...(quote === undefined ? [] : [`<meta name="description" content="${escape(words)}" />`]),
		meta('og:type', path === '' ? 'website' : 'article'),
		meta('og:site_name', PROVIDER),
		meta('og:title', title),
		...(words === '' ? [] : [meta('og:description', words)]),
		meta('og:locale', 'zh_CN'),
		'<meta name="twitter:card" content="summary_large_image" />',
		...(site === undefined
			? []
			: [
					...(isEmbed ? [] : [`<link rel="canonical" href="${site}/${path}" />`]),
					meta('og:url', `${site}/${path}`),
					meta('og:image', `${site}/cards/${card}.png`),
					meta('og:image:width', WIDTH),
					meta('og:image:height', HEIGHT),
					meta('og:image:alt', title),
					...(embed === undefined
						? []
						: [
								`<link rel="alternate" type="application/json+oembed" href="${site}/${embed}oembed.json" title="${escape(title)}" />`
							])
				])
	];
}
