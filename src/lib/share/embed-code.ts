// What a site editor pastes: the address of an embed and the code round it. Pure; nothing of the data becomes HTML unescaped.
import { formatView } from '#lib/view/codec.ts';
import { DEFAULT_VIEW, UI_PARTS, type Embed, type UiPart, type View } from '#lib/view/view.ts';

/** Pixels; a fluid embed is as wide as its page. */
export const SIZES = {
	small: { width: 320, height: 240 },
	middle: { width: 640, height: 480 },
	large: { width: 960, height: 640 },
	fluid: { width: undefined, height: 480 }
} as const;
export type SizeName = keyof typeof SIZES;

/** What the editor decides; a key left out is the reader's or the site's own choice. */
export interface EmbedOptions {
	readonly parts: readonly UiPart[];
	readonly interactive: boolean;
	readonly theme?: 'light' | 'dark' | undefined;
	readonly lang?: 'en' | undefined;
	/** Pinned to this edition. */
	readonly edition?: string | undefined;
}

/** An embed of the map keeps what is seen of it; how its sender reads, and in which order, is their own. */
function ofMap({ camera, feature, indicator, yuan, ...view }: View): View {
	return {
		...DEFAULT_VIEW,
		layers: view.layers,
		time: view.time,
		method: view.method,
		classes: view.classes,
		limits: view.limits,
		area: view.area,
		q: view.q,
		category: view.category,
		township: view.township,
		status: view.status,
		precision: view.precision,
		investment: view.investment,
		owner: view.owner,
		park: view.park,
		...(camera && { camera }),
		...(feature !== undefined && { feature }),
		...(indicator !== undefined && { indicator }),
		...(yuan && { yuan })
	};
}

/** Parts that an embed can have or not. A deck says what it says in its slides. */
export function partsOf({ thing }: Embed): readonly UiPart[] {
	if (thing === 'deck') return [];
	return thing === 'chart' ? ['title', 'source'] : UI_PARTS;
}

/** The view of an embed of `page`, made where `view` is looked at. `allParts`: the parts that there are. */
export function embedView(
	page: Embed,
	view: View,
	{ parts, interactive, theme, lang, edition }: EmbedOptions,
	allParts: readonly UiPart[]
): View {
	return {
		...(page.thing === 'map' ? ofMap(view) : DEFAULT_VIEW),
		...(view.page.kind === 'slide' && { anchor: String(view.page.slide) }),
		page,
		interactive,
		...(parts.length < allParts.length && { ui: parts }),
		...(theme && { theme }),
		...(lang && { lang }),
		...(edition !== undefined && { edition })
	};
}

const NAMED: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (one) => NAMED[one] ?? one);

export interface CodeInput {
	readonly embed: Embed;
	/** Whole addresses: of the site, with a slash at its end, of the embed, and of the page that shows all of it. */
	readonly site: string;
	readonly src: string;
	readonly full: string;
	readonly title: string;
	readonly size: (typeof SIZES)[SizeName];
}

const link = ({ full, title }: CodeInput): string =>
	`<a href="${escaped(full)}">${escaped(title)}</a>`;

const written = (attributes: Readonly<Record<string, string | number>>): string =>
	Object.entries(attributes)
		.map(([name, value]) => `${name}="${escaped(String(value))}"`)
		.join(' ');

/** An iframe that works alone; where frames are taken out, the link in it stays. */
export function iframeCode(input: CodeInput): string {
	const { width, height } = input.size;
	const attributes = written({
		src: input.src,
		title: input.title,
		width: width ?? '100%',
		height,
		style: width === undefined ? 'border:0' : 'border:0;max-width:100%',
		loading: 'lazy',
		allow: 'fullscreen; clipboard-write; web-share',
		referrerpolicy: 'strict-origin-when-cross-origin'
	});
	return `<iframe ${attributes}>${link(input)}</iframe>`;
}

/** The element of embed.js: the address's own words as attributes, the link where there is no script. */
export function scriptCode(input: CodeInput): string {
	const { embed, site, src, title, size } = input;
	const { searchParams, hash } = new URL(src);
	const attributes = written({
		...(embed.thing !== 'map' && { [embed.thing]: embed.id }),
		...Object.fromEntries(searchParams),
		...(hash !== '' && { [embed.thing === 'deck' ? 'slide' : 'camera']: hash.slice(1) }),
		...(size.width !== undefined && { height: size.height, style: `max-width:${size.width}px` }),
		label: title
	});
	const script = `<script src="${escaped(new URL('embed.js', site).href)}" async></script>`;
	return `${script}\n<xiantu-map ${attributes}>${link(input)}</xiantu-map>`;
}

/** The address of a view on the site that is open. */
export const addressOf = (view: View, base: string, site: string): string =>
	new URL(formatView(view, base), site).href;
