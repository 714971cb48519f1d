// What a prerendered embed page tells its script, as the `data-embed` of its root element.
import type { Fact } from '#domain/fact.ts';
import type { Bbox } from '#domain/published.ts';
import type { BothWords } from '#lib/messages/both.ts';
import { DEFAULT_VIEW, type Embed, type Page, type View } from '#lib/view/view.ts';

/** Words that the map itself says. */
export interface MapWords {
	/** By MapLibre's keys. */
	readonly locale: Readonly<Record<string, string>>;
	/** `{count}` stands for the number. */
	readonly countyOnly: string;
}

export interface EmbedPage {
	readonly page: Embed;
	/** What the thing itself decides of the view; no query changes it. */
	readonly fixed: Partial<View>;
	/** The page of the site that shows the same, with what it needs to be told. */
	readonly full: Target;
	/** It is a chart or words alone: there is nothing to draw. */
	readonly mapless?: true;
	/** What the map opens on; left out, all counties. */
	readonly bbox?: Bbox;
	/** No nearer than this: a town is not looked at from the height of a roof. */
	readonly zoom?: number;
	/** All that the map draws; left out, the map takes the view's facts and indicator out of the overview. */
	readonly facts?: readonly Fact[];
	readonly words: BothWords<MapWords>;
}

/** Which part of which plan something is from. */
export interface Source {
	readonly plan: string;
	/** 第五章第三节; empty where it is the whole plan. */
	readonly place: string;
}

export interface Target {
	readonly page: Page;
	readonly keys: Partial<Omit<View, 'page'>>;
}

/** The whole view that an embed is a piece of: filters and camera go along where the target is the explorer. */
export function fullView({ page, keys }: Target, view: View): View {
	const { lang, theme } = view;
	const reading = { ...(lang && { lang }), ...(theme && { theme }) };
	if (page.kind !== 'explore') return { ...DEFAULT_VIEW, ...reading, ...keys, page };
	const whole = { ...view, ...keys, page, interactive: true };
	delete whole.ui;
	delete whole.edition;
	return whole;
}
