// 演示文稿: ordered slides, each a text beside a view of the map. Written by people in Markdown (see src/deck), published
// as decks/<id>.json. Invariant: what a slide quotes are the plan's own words, resolved when the deck is published.
import * as v from 'valibot';
import { Adcode } from './adcode.ts';
import { Position } from './geometry.ts';

/** What a slide counts or lists beside its text, from the facts that its view shows. */
export const SLIDE_CHARTS = [
	'largest',
	'list',
	'categories',
	'towns',
	'precision',
	'targets',
	'counties',
	'areas'
] as const;
export type SlideChart = (typeof SLIDE_CHARTS)[number];

const Id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/u));

export const Slide = v.strictObject({
	title: v.string(),
	/** Markdown. */
	text: v.string(),
	/** A link to the explorer as in its address bar, without base: `/?area=140827#9.5/35.2/111.9`. */
	view: v.string(),
	/** Ids of facts that are numbered on the map, in their order. */
	highlight: v.array(Id),
	legend: v.boolean(),
	chart: v.optional(v.picklist(SLIDE_CHARTS)),
	/** Ids of projects, parks, indicators, statements or spatial structures whose sentence is shown. */
	quote: v.array(Id),
	/** What only the speaker sees. */
	notes: v.string()
});
export type Slide = v.InferOutput<typeof Slide>;

const DECK_LANGS = ['zh', 'en'] as const;

export const Deck = v.strictObject({
	/** Name of its file, and its place in the address. */
	id: v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d-]{0,63}$/u)),
	title: v.string(),
	/** Language that it is written in. */
	lang: v.picklist(DECK_LANGS),
	/** Counties that it is about; empty: all. */
	counties: v.array(Adcode),
	author: v.optional(v.string()),
	date: v.optional(v.string()),
	slides: v.array(Slide)
});
export type Deck = v.InferOutput<typeof Deck>;

/** A part of a quoted spatial structure, with what of it is on the map. */
const QuotedPart = v.strictObject({
	term: v.optional(v.string()),
	words: v.string(),
	places: v.array(v.strictObject({ name: v.string(), at: Position }))
});

/** The sentence that a quoted id stands for, with the headings above it. */
export const DeckQuote = v.strictObject({
	id: v.string(),
	adcode: Adcode,
	name: v.string(),
	before: v.string(),
	quote: v.string(),
	after: v.string(),
	chapter: v.string(),
	/** Of a spatial structure only. */
	parts: v.optional(v.array(QuotedPart))
});
export type DeckQuote = v.InferOutput<typeof DeckQuote>;

/** decks/<id>.json */
export const PublishedDeck = v.strictObject({
	...Deck.entries,
	/** One for each id that a slide quotes and the data have. */
	quotes: v.array(DeckQuote)
});
export type PublishedDeck = v.InferOutput<typeof PublishedDeck>;

/** decks/index.json */
export const DeckIndex = v.strictObject({
	decks: v.array(
		v.strictObject({
			...v.omit(Deck, ['slides']).entries,
			/** Titles of the slides. */
			slides: v.array(v.string())
		})
	)
});
export type DeckIndex = v.InferOutput<typeof DeckIndex>;

/** What is wrong with a deck's file. Nothing of it keeps the rest from playing. */
export const DECK_PROBLEMS = [
	'front-matter',
	'front-matter-open',
	'front-matter-value',
	'no-title',
	'no-slides',
	'before-slides',
	'slide-untitled',
	'slide-empty',
	'options',
	'options-value',
	'options-unknown',
	'block-open',
	'view-link',
	'view-unknown',
	'view-parameter',
	'fact-unknown',
	'county-unknown',
	'picture-outside',
	'picture-large',
	'many-slides'
] as const;
export interface DeckProblem {
	readonly kind: (typeof DECK_PROBLEMS)[number];
	/** 1-based, of the file. */
	readonly line: number;
	/** Index of the slide; left out where it is none's. */
	readonly slide?: number;
	/** What stands there. */
	readonly given: string;
}
