// Puts a deck and its data into the template of an offline file, which src/bundle makes. Pure.
// Invariant: whatever the data say, none of it can end the element that it stands in.
import type { Contents } from './contents.ts';

/** Where the site has the template, below its top. */
export const TEMPLATE = 'offline/template.txt';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeText = (text: string): string => text.replace(/[&<>]/gu, (sign) => SIGNS[sign] ?? sign);

const element = ([path, value]: [string, unknown]): string => {
	const json = JSON.stringify(value).replaceAll('<', '\\u003c');
	return `<script type="application/json" data-path="${path}">${json}</script>`;
};

export const fill = (template: string, title: string, contents: Contents): string =>
	template
		.replace('%deck.title%', () => escapeText(title))
		.replace('%deck.files%', () => Object.entries(contents).map(element).join('\n'));
