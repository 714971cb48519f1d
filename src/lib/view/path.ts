// Page ⇄ path. Paths here carry no base: codec.ts takes it off and puts it on.
import { EMBEDDED, type Page } from './view.ts';

const BY_COUNTY = /^\/(county|plan)\/(\d{6})$/u;
type Plain = 'compare' | 'print' | 'data' | 'about' | 'present';
const PLAIN = /^\/(compare|print|data|about|present)$/u;
const OWN = /^\/present\/(edit|own)$/u;
const IN_DECK = /^\/present\/([a-z\d][a-z\d-]{0,63})(?:\/(?:([1-9]\d{0,3})|(speaker|handout)))?$/u;
const BY_ID = /^\/embed\/(\w+)\/([\w-]{1,64})$/u;

/** What paths of pages once were, and are now. A row stays for ever: see README.md. */
const MOVED: readonly (readonly [once: RegExp, now: string])[] = [
	// Until pages were folders they were files, and some hosts showed them so.
	[/\/index(?:\.html)?\/?$/u, '/'],
	// Some hosts, and the page for unknown addresses, put a slash behind it.
	[/\.html\/?$/u, '/']
];

/** The page of a path, or undefined where no page has that path. `/county/140827` → county page. */
export function parsePath(path: string): Page | undefined {
	const today = MOVED.reduce((moved, [once, now]) => moved.replace(once, now), path);
	const trimmed = today.replace(/\/$/u, '');
	if (trimmed === '') return { kind: 'explore' };
	const plain = PLAIN.exec(trimmed)?.[1];
	if (plain) return { kind: plain as Plain };
	const own = OWN.exec(trimmed)?.[1];
	if (own === 'edit' || own === 'own') return { kind: own };
	const [, deck, slide, beside] = IN_DECK.exec(trimmed) ?? [];
	if (deck !== undefined && beside !== undefined)
		return { kind: beside as 'speaker' | 'handout', deck };
	// A deck without a slide begins at its first.
	if (deck !== undefined) return { kind: 'slide', deck, slide: Number(slide ?? 1) };
	const [, kind, adcode] = BY_COUNTY.exec(trimmed) ?? [];
	if (adcode && (kind === 'county' || kind === 'plan')) return { kind, adcode };
	if (trimmed === '/embed/map') return { kind: 'embed', thing: 'map' };
	const [, embedded, id] = BY_ID.exec(trimmed) ?? [];
	const thing = EMBEDDED.find((one) => one === embedded);
	return thing && id !== undefined ? { kind: 'embed', thing, id } : undefined;
}

/** With a slash at its end: pages are folders with an index.html, which every static host finds. */
export const formatPath = (page: Page): string =>
	page.kind === 'missing' ? page.path : pathOf(page).replace(/(?<=[^/])$/u, '/');

function pathOf(page: Exclude<Page, { kind: 'missing' }>): string {
	switch (page.kind) {
		case 'explore':
			return '/';
		case 'compare':
		case 'print':
		case 'data':
		case 'about':
		case 'present':
			return `/${page.kind}`;
		case 'county':
		case 'plan':
			return `/${page.kind}/${page.adcode}`;
		case 'slide':
			return `/present/${page.deck}/${page.slide}`;
		case 'edit':
		case 'own':
			return `/present/${page.kind}`;
		case 'speaker':
		case 'handout':
			return `/present/${page.deck}/${page.kind}`;
		case 'embed':
			return page.thing === 'map' ? '/embed/map' : `/embed/${page.thing}/${page.id}`;
	}
}
