// The oEmbed answer of an embed (https://oembed.com, version 1.0, type rich), as a file: there is no server to ask.
// A consumer's maxwidth and maxheight go unheard; the frame is as wide as its place at most.
import { HEIGHT, WIDTH } from '#src/cards/card.ts';
import { escape, PROVIDER } from './preview-tags.ts';

const FRAME = { width: 640, height: 480 };
const DAY = 86_400;

/** `embed` is its path below `site`, which has no slash at its end. */
export function oembed(site: string, embed: string, title: string, card: string): string {
	const address = escape(`${site}/${embed}`);
	const html = [
		`<iframe src="${address}" title="${escape(title)}" width="${FRAME.width}" height="${FRAME.height}"`,
		' style="border:0;max-width:100%" loading="lazy" allow="fullscreen; clipboard-write; web-share">',
		`<a href="${address}">${escape(title)}</a></iframe>`
	].join('');
	const answer = {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: PROVIDER,
		provider_url: `${site}/`,
		cache_age: DAY,
		...FRAME,
		html,
		thumbnail_url: `${site}/cards/${card}.png`,
		thumbnail_width: WIDTH,
		thumbnail_height: HEIGHT
	};
	return JSON.stringify(answer);
}
