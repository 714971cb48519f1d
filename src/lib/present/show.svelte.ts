// A deck being shown: which slide stands, what its map shows and what it lists. Knows no address and no window.
// Invariant: the map, the rows and the numbers on the map are of one slide.
import { getContext, setContext } from 'svelte';
import type { DeckQuote, PublishedDeck, Slide } from '#domain/deck.ts';
import type { Fact } from '#domain/fact.ts';
import type { Manifest } from '#domain/published.ts';
import type { MapInput } from '#lib/layers/layer.ts';
import { pinLayer } from '#lib/layers/pins.ts';
import type { AtlasCamera } from '#lib/map/atlas.ts';
import type { Framing } from '#lib/map/flight.ts';
import { Explorer } from '#lib/panels/explorer.svelte.ts';
import { THEME_TOKENS, type Theme } from '#lib/theme/tokens.ts';
import type { View } from '#lib/view/view.ts';
import { pinsOf, rowsOf, type Rows } from './rows.ts';
import { framingOf, viewOf } from './slide-view.ts';

/** What a show is told by whoever shows it; read anew whenever it changes. */
export interface ShowState {
	/** From 0. */
	readonly index: number;
	/** Id of the fact that someone asked about. */
	readonly asked: string | undefined;
	readonly theme: View['theme'];
	/** Multiplies the sizes of letters and marks on the map, as the screen asks. */
	readonly scale: number;
	ask(id: string | undefined): void;
}

export class Show {
	readonly deck: PublishedDeck;
	readonly explorer: Explorer;
	readonly #state: () => ShowState;

	readonly index: number = $derived.by(() =>
		Math.max(0, Math.min(this.deck.slides.length - 1, this.#state().index))
	);
	readonly slide: Slide | undefined = $derived.by(() => this.deck.slides[this.index]);
	readonly next: Slide | undefined = $derived.by(() => this.deck.slides[this.index + 1]);
	readonly quotes: readonly DeckQuote[] = $derived.by(() =>
		(this.slide?.quote ?? []).flatMap((id) => this.deck.quotes.find((one) => one.id === id) ?? [])
	);
	/** As the slide's link says, whatever is asked meanwhile. */
	readonly view: View = $derived(viewOf(this.slide));
	/** What someone asked about, where the data have it. */
	readonly asked: Fact | undefined = $derived.by(() =>
		this.explorer.fact(this.#state().asked ?? '')
	);
	readonly #theme: Theme = $derived.by(() => ({
		...THEME_TOKENS[this.#state().theme ?? 'present'],
		scale: this.#state().scale
	}));

	readonly rows: Rows = $derived.by(() => {
		const { explorer, slide } = this;
		return rowsOf(slide?.chart, {
			view: explorer.view,
			selection: explorer.selection,
			highlighted: (slide?.highlight ?? []).flatMap((id) => explorer.fact(id) ?? []),
			indicators: explorer.indicators,
			counties: explorer.manifest.counties,
			indicatorMap: explorer.indicatorMap
		});
	});
	readonly mapInput: MapInput = $derived.by(() => {
		const pins = pinsOf(
			this.rows.rows,
			this.quotes.flatMap(({ parts = [] }) => parts)
		);
		return { ...this.explorer.mapInput, over: [pinLayer(pins)] };
	});

	/** Where the slide's map is seen from, on a map of that size in CSS pixels. */
	framing(size: { readonly width: number; readonly height: number }): AtlasCamera | Framing {
		const { explorer, slide, view } = this;
		const numbered = (slide?.highlight ?? []).flatMap((id) => explorer.fact(id) ?? []);
		const chosen = view.feature === undefined ? undefined : explorer.fact(view.feature);
		return framingOf(view, { chosen, numbered }, explorer.manifest, size);
	}

	constructor(deck: PublishedDeck, manifest: Manifest, state: () => ShowState) {
		this.deck = deck;
		this.#state = state;
		const shown = (): View => {
			const feature = state().asked ?? this.view.feature;
			return feature === undefined ? this.view : { ...this.view, feature };
		};
		const theme = (): Theme => this.#theme;
		this.explorer = new Explorer(
			manifest,
			{ projects: [], parks: [], indicators: [] },
			{
				get view() {
					return shown();
				},
				get theme() {
					return theme();
				},
				choose: (id) => state().ask(id)
			}
		);
	}
}

const KEY = Symbol('show');
export const provideShow = (show: Show): Show => setContext(KEY, show);
export const useShow = (): Show => getContext<Show>(KEY);
