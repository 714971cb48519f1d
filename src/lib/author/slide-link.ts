// The link of a slide's view: what the map shows, without how whoever looked was reading.
import { formatView, parseView } from '#lib/view/codec.ts';
import { filteringOf } from '#lib/view/selection.ts';
import { DEFAULT_VIEW, type Camera, type View } from '#lib/view/view.ts';

/** `/?area=140827#9.5/35.2/111.9` of a view of any page that has a map; without a camera the map frames what it shows. */
export function slideLink(view: Omit<View, 'camera'>, camera?: Camera): string {
	const { indicator, time, method, classes, limits, feature } = view;
	return formatView({
		...DEFAULT_VIEW,
		...filteringOf(view),
		sort: DEFAULT_VIEW.sort,
		...(indicator !== undefined && { indicator }),
		time,
		method,
		classes,
		limits,
		...(feature !== undefined && { feature }),
		...(camera && { camera })
	});
}

/**
 * The slide's link of an address that someone pasted, whole or from the slash on; undefined where it leads to no map of
 * ours. `base`: the path that the site lies under.
 */
export function readLink(text: string, base: string): string | undefined {
	const [, path = '', search = '', hash = ''] =
		/^(?:https?:\/\/[^/]+)?(\/[^?#\s]*)(\?[^#\s]*)?(#\S*)?$/u.exec(text.trim()) ?? [];
	const view = [base, ''].map((prefix) => viewOf(path, search, hash, prefix)).find(Boolean);
	return view && slideLink(view, view.camera);
}

function viewOf(pathname: string, search: string, hash: string, base: string): View | undefined {
	if (!pathname.startsWith(`${base}/`)) return undefined;
	const { view } = parseView({ pathname, search, hash }, base);
	switch (view.page.kind) {
		case 'explore':
			return view;
		case 'county':
			return { ...view, area: [view.page.adcode] };
		case 'plan':
			return view.feature === undefined ? { ...view, area: [view.page.adcode] } : view;
		default:
			return undefined;
	}
}

/** The id of a fact, alone or in an address. */
export const readId = (text: string): string | undefined =>
	/(?:^|[?&#]feature=|#)(\d{6}-[\w-]{1,57})(?:[&#]|$)/u.exec(text.trim())?.[1];
