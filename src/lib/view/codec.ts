// The ONE codec of URL ⇄ View. `parseView` never fails: what it cannot read becomes the default and a notice.
// Invariant: parseView(formatView(view)).view equals view (its camera rounded), without notices.
import { formatCamera, looksLikeCamera, parseCamera } from './camera.ts';
import { PARAMETERS } from './parameters.ts';
import { formatPath, parsePath } from './path.ts';
import { DEFAULT_VIEW, type Page, type View, type ViewNotice } from './view.ts';

export interface ParsedView {
	readonly view: View;
	readonly notices: readonly ViewNotice[];
}

/** What a view needs of a URL; `URL` and `Location` both fit. */
export interface UrlParts {
	readonly pathname: string;
	readonly search: string;
	readonly hash: string;
}

/** The page of a path alone: all that is known while prerendering. */
export function pageOf(pathname: string, base = ''): Page {
	const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
	return parsePath(path) ?? { kind: 'missing', path };
}

/** `base` is the site's own path prefix, without a slash at its end. */
export function parseView(url: UrlParts, base = ''): ParsedView {
	const notices: ViewNotice[] = [];
	let view: View = { ...DEFAULT_VIEW, page: pageOf(url.pathname, base) };
	const query = new URLSearchParams(url.search);
	for (const { key, read } of PARAMETERS) {
		const text = query.get(key);
		if (text === null) continue;
		const { part, bad } = read(text);
		view = { ...view, ...part };
		notices.push(...bad.map((one) => ({ parameter: key, ...one })));
	}
	return { view: withHash(view, decodeHash(url.hash), notices), notices };
}

function decodeHash(hash: string): string {
	try {
		return decodeURIComponent(hash.replace(/^#/u, ''));
	} catch {
		return '';
	}
}

function withHash(view: View, hash: string, notices: ViewNotice[]): View {
	if (hash === '') return view;
	if (!looksLikeCamera(hash)) return { ...view, anchor: hash };
	const camera = parseCamera(hash);
	if (typeof camera !== 'string') return { ...view, camera };
	notices.push({ parameter: '#', given: hash, reason: camera });
	return view;
}

/** Percent-encodes for a query, but leaves the commas of our lists readable. */
const encode = (text: string): string =>
	encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%20', '+');

const encodeAnchor = (anchor: string): string => encodeURIComponent(anchor);

/** The shortest link that gives the view: defaults are not written. */
export function formatView(view: View, base = ''): string {
	const query = PARAMETERS.flatMap(({ key, write }) => {
		const text = write(view);
		return text === undefined ? [] : [`${key}=${encode(text)}`];
	}).join('&');
	const hash = view.camera ? formatCamera(view.camera) : encodeAnchor(view.anchor ?? '');
	return `${base}${formatPath(view.page)}${query && `?${query}`}${hash && `#${hash}`}`;
}
