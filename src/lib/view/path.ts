// Page ⇄ path. Paths here carry no base: codec.ts takes it off and puts it on.
import type { Page } from './view.ts';

const BY_COUNTY = /^\/(county|plan)\/(\d{6})$/u;
const PLAIN = /^\/(compare|data|about)$/u;

/** The page of a path, or undefined where no page has that path. `/county/140827` → county page. */
export function parsePath(path: string): Page | undefined {
	const trimmed = path.replace(/(?<=.)\/(?:index\.html)?$|\.html$/u, '');
	if (trimmed === '/' || trimmed === '' || trimmed === '/index') return { kind: 'explore' };
	const plain = PLAIN.exec(trimmed)?.[1];
	if (plain === 'compare' || plain === 'data' || plain === 'about') return { kind: plain };
	const [, kind, adcode] = BY_COUNTY.exec(trimmed) ?? [];
	if (adcode && (kind === 'county' || kind === 'plan')) return { kind, adcode };
	return undefined;
}

/** With a slash at its end: pages are folders with an index.html, which every static host finds. */
export const formatPath = (page: Page): string =>
	page.kind === 'missing' ? page.path : pathOf(page).replace(/(?<=[^/])$/u, '/');

function pathOf(page: Exclude<Page, { kind: 'missing' }>): string {
	switch (page.kind) {
		case 'explore':
			return '/';
		case 'compare':
		case 'data':
		case 'about':
			return `/${page.kind}`;
		case 'county':
		case 'plan':
			return `/${page.kind}/${page.adcode}`;
	}
}
