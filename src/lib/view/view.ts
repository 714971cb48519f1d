// 视图: everything that decides what a user looks at. The URL is its only storage: see codec.ts.
// Invariant: a View is plain data, complete (every key has its default) and comparable by value.
import type { Category, Precision, ProjectStatus } from '#domain/vocabulary.ts';

/** What has an id and can stand in another site's page. The id of a chart is that of its indicator. */
export const EMBEDDED = ['county', 'fact', 'clause', 'chart', 'deck'] as const;

/** 嵌入图: something of ours in another site's page. */
export type Embed =
	| { readonly kind: 'embed'; readonly thing: 'map' }
	| { readonly kind: 'embed'; readonly thing: (typeof EMBEDDED)[number]; readonly id: string };

/** Which page, from the path. Prerendered, so it is known before any script runs. */
export type Page =
	| { readonly kind: 'explore' | 'compare' | 'print' | 'data' | 'about' | 'present' }
	| { readonly kind: 'county' | 'plan'; readonly adcode: string }
	/** A slide of a deck, counted from 1 as on the screen. */
	| { readonly kind: 'slide'; readonly deck: string; readonly slide: number }
	/** Decks that are written in this browser: where one is edited and where it is shown; the hash says which. */
	| { readonly kind: 'edit' | 'own' }
	/** The speaker's window beside it, and the deck on paper. */
	| { readonly kind: 'speaker' | 'handout'; readonly deck: string }
	| Embed
	/** No page of ours: its path stays as it is. */
	| { readonly kind: 'missing'; readonly path: string };

/** Switchable content of the map, in the order of its switches. */
export const LAYERS = ['indicator', 'projects', 'parks'] as const;
export type LayerName = (typeof LAYERS)[number];

/** Which of an indicator's values colours the map: at an end of the way, or the way itself. */
export const TIMES = ['base', 'target', 'change'] as const;
type Time = (typeof TIMES)[number];

/** How an indicator's classes are cut: 等间距, 等分位, 自然断点. */
export const METHODS = ['equal', 'quantile', 'natural'] as const;
export type Method = (typeof METHODS)[number];

/** More shades than the last cannot be told apart on a map. */
export const CLASS_COUNTS = [2, 3, 4, 5] as const;

export const SORTS = ['plan', 'investment', 'name', 'township', 'precision'] as const;
export type Sort = (typeof SORTS)[number];

export const LANGS = ['zh', 'en'] as const;
type Lang = (typeof LANGS)[number];

/** `light` and `dark` for the screen; `print` and `present` carry further. */
export const THEMES = ['light', 'dark', 'print', 'present'] as const;
type ThemeName = (typeof THEMES)[number];

/** Parts of an embed that can be left out or added. Title and source without their part are short, never gone. */
export const UI_PARTS = ['title', 'legend', 'scale', 'source'] as const;
export type UiPart = (typeof UI_PARTS)[number];

/** 纸张, smallest first, and how it lies. */
export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
export type Paper = (typeof PAPERS)[number];
export const TURNS = ['portrait', 'landscape'] as const;

/** What marks are on paper: numbers that a list beside the map explains, or the icons of the screen. */
export const SIGNS = ['numbers', 'icons'] as const;

/** 图幅: a map on paper. */
export interface Sheet {
	readonly paper: Paper;
	readonly turn: (typeof TURNS)[number];
	/** N of 1:N. Left out, the round scale at which everything fits. */
	readonly scale?: number;
	readonly signs: (typeof SIGNS)[number];
}

/** Scales that a sheet may have: a village street, and all counties on A4. */
export const SCALES = { least: 1000, most: 10_000_000 } as const;

/** `none` in a filter stands for facts that have no value there. */
export type OrNone<T> = T | 'none';

/** Sums of investment: from 1 thousand million yuan, from 100 million, and below. */
export const SUMS = ['large', 'middle', 'small'] as const;
export type Sum = (typeof SUMS)[number];

/** From and to, in 亿元, both included; one of them may be open. */
export interface SumRange {
	readonly from?: number;
	readonly to?: number;
}

/** MapLibre's order and meaning: zoom of 512-pixel tiles, degrees. */
export interface Camera {
	readonly zoom: number;
	readonly lat: number;
	readonly lng: number;
}

export interface View {
	readonly page: Page;
	readonly layers: readonly LayerName[];
	/** Concept id; left out, the data's first headline. */
	readonly indicator?: string;
	readonly time: Time;
	readonly method: Method;
	readonly classes: (typeof CLASS_COUNTS)[number];
	/** 自定义: limits that a person set, ascending. Empty: by method and number of classes. */
	readonly limits: readonly number[];
	/** Adcodes; empty means all. So with every filter below. On the comparison, the counties side by side. */
	readonly area: readonly string[];
	/** Id of the selected project, park, indicator or statement, or the adcode of a selected county. */
	readonly feature?: string;
	/** Words to look for: in the list, in the text of a plan, in all plans (the topic of a comparison). */
	readonly q: string;
	readonly category: readonly Category[];
	/** `<adcode>.<name>`, because two counties may have a town of one name. */
	readonly township: readonly string[];
	readonly status: readonly OrNone<ProjectStatus>[];
	/** `none`: not placed. */
	readonly precision: readonly OrNone<Precision>[];
	/** `none`: the plan names no sum. */
	readonly investment: readonly OrNone<Sum>[];
	/** Projects whose stated investment lies within. */
	readonly yuan?: SumRange;
	/** `none`: the plan names no owner. */
	readonly owner: readonly string[];
	/** Ids of parks: what is in them, and they themselves. */
	readonly park: readonly string[];
	readonly sort: Sort;
	readonly lang?: Lang;
	readonly theme?: ThemeName;
	/** Parts of an embed; left out, those that it usually has. */
	readonly ui?: readonly UiPart[];
	/** Seconds a slide: the deck plays by itself, round and round. */
	readonly autoplay?: number;
	/** May an embedded map be moved and its marks be chosen? */
	readonly interactive: boolean;
	/** 固定: the edition of the data that an embed is pinned to; left out, whichever the site has. */
	readonly edition?: string;
	/** Left out, what fits what is shown. */
	readonly sheet?: Sheet;
	/** 图名 of a sheet. Left out, made from what is shown. */
	readonly title?: string;
	readonly camera?: Camera;
	/** Id of a section or fact to scroll to, on pages whose hash is not a camera. */
	readonly anchor?: string;
}

export const DEFAULT_VIEW: View = {
	page: { kind: 'explore' },
	layers: LAYERS,
	time: 'target',
	method: 'equal',
	classes: 5,
	limits: [],
	area: [],
	q: '',
	category: [],
	township: [],
	status: [],
	precision: [],
	investment: [],
	owner: [],
	park: [],
	sort: 'plan',
	interactive: true
};

/** A parameter that could not be read. The view holds the default in its place. */
export interface ViewNotice {
	readonly parameter: string;
	readonly given: string;
	readonly reason: 'choice' | 'format' | 'range' | 'unknown';
}
