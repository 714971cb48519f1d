// What the explorer shows, derived from data and view in one place: list, map, legend and panels all read it here.
// Invariant: `selection` is what the list lists and what the map draws; nothing else filters.
import { getContext, setContext } from 'svelte';
import {
	bearingOf,
	factsById,
	factsOf,
	townshipKeys,
	type Bearing,
	type Fact
} from '#domain/fact.ts';
import type { CountyEntry, Manifest, Overview, OverviewIndicator } from '#domain/published.ts';
import { OperatorBasemap } from '#lib/basemap/operator-basemap.svelte.ts';
import type { MapInput } from '#lib/layers/layer.ts';
import { CurrentTheme } from '#lib/map/current-theme.svelte.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { dataRoot, published } from '#lib/published/published.ts';
import { indicatorMapOf, type IndicatorMap } from '#lib/scales/indicator-map.ts';
import type { Theme } from '#lib/theme/tokens.ts';
import { currentView } from '#lib/view/current.svelte.ts';
import { withKnown, type KnownKind } from '#lib/view/known.ts';
import { filteringOf, inListOrder, select, type Filtering } from '#lib/view/selection.ts';
import type { View } from '#lib/view/view.ts';

/** Whose view is explored: the address's own, unless a slide says what is shown. */
export interface ViewHost {
	readonly view: View;
	readonly theme: Theme;
	/** Chooses a fact or a county; undefined chooses nothing. */
	choose(id: string | undefined): void;
}

/** The view of the address. */
class AddressHost implements ViewHost {
	readonly #theme = new CurrentTheme();

	get view(): View {
		return currentView.view;
	}

	get theme(): Theme {
		return this.#theme.now;
	}

	choose(feature: string | undefined): void {
		currentView.push({ feature });
	}
}

/** The part of a view that decides how the map is coloured. */
type Colouring = Pick<View, 'layers' | 'indicator' | 'time' | 'method' | 'classes' | 'limits'>;
const colouringOf = ({ layers, indicator, time, method, classes, limits }: View): Colouring => ({
	layers,
	...(indicator !== undefined && { indicator }),
	time,
	method,
	classes,
	limits
});

interface Hovered {
	readonly id: string;
	readonly by: 'list' | 'map' | 'keys';
}

export class Explorer {
	readonly manifest: Manifest;
	readonly basemap = new OperatorBasemap();
	/** The first rows, prerendered; the whole overview takes their place. */
	#overview: Overview = $state.raw({ projects: [], parks: [], indicators: [] });
	status: 'opening' | 'complete' | 'failed' = $state('opening');
	/** Resolves when the whole overview is here, or does not come. */
	settled: Promise<void> = Promise.resolve();
	/** The fact that the pointer or the keyboard is at, and where. */
	hovered: Hovered | undefined = $state.raw();

	readonly host: ViewHost;

	readonly facts: readonly Fact[] = $derived.by(() =>
		factsOf(this.#overview, this.manifest.counties)
	);
	readonly #byId = $derived(factsById(this.facts));
	readonly #townships = $derived(this.facts.flatMap(townshipKeys));
	readonly #owners = $derived(
		this.facts.flatMap((fact) => (fact.kind === 'project' ? (fact.owner ?? []) : []))
	);

	/** The current view without what the data does not have. While opening, nothing can be said of ids. */
	readonly #known = $derived.by(() =>
		this.status === 'complete'
			? withKnown(this.host.view, { has: (kind, id) => this.#has(kind, id) })
			: { view: this.host.view, notices: [] }
	);
	readonly view: View = $derived(this.#known.view);
	readonly unknown = $derived(this.#known.notices);

	/** As text first, so that a step that changes no filter changes nothing below. */
	readonly #filteringText = $derived(JSON.stringify(filteringOf(this.view)));
	readonly #filtering = $derived(JSON.parse(this.#filteringText) as Filtering);
	readonly selection: readonly Fact[] = $derived(select(this.facts, this.#filtering));
	/** The selection as the list shows it from top to bottom. */
	readonly listed: readonly Fact[] = $derived(inListOrder(this.selection, this.#filtering.sort));
	readonly #byBearing = $derived(
		(['map', 'county', 'none'] as const).map(
			(bearing) => [bearing, this.selection.filter((fact) => bearingOf(fact) === bearing)] as const
		)
	);

	/** The chosen project or park. */
	readonly chosen: Fact | undefined = $derived(
		this.view.feature === undefined ? undefined : this.#byId.get(this.view.feature)
	);
	/** The chosen county: the feature of a view may be a county, too. */
	readonly county: CountyEntry | undefined = $derived(this.countyOf(this.view.feature));

	readonly theme: Theme = $derived.by(() => this.host.theme);

	readonly indicators: readonly OverviewIndicator[] = $derived(this.#overview.indicators);
	/** As text first, like the filters. */
	readonly #colouringText = $derived(JSON.stringify(colouringOf(this.view)));
	readonly #colouring = $derived(JSON.parse(this.#colouringText) as Colouring);
	/** The indicator that colours the map, unless its layer is off. */
	readonly indicatorMap: IndicatorMap | undefined = $derived.by(() => {
		const { layers } = this.#colouring;
		if (!layers.includes('indicator')) return undefined;
		return indicatorMapOf(
			this.indicators,
			this.#colouring,
			this.manifest.counties.length,
			this.theme
		);
	});

	/** The county whose value is marked in the legend: the chosen one, the chosen fact's, or the only one kept. */
	readonly own: CountyEntry | undefined = $derived.by(() => {
		const { area } = this.view;
		const code = this.chosen?.adcode ?? (area.length === 1 ? area[0] : undefined);
		return this.county ?? this.countyOf(code);
	});

	/** Figures of a part would lie, so the map draws facts when all are here. */
	readonly #drawn = $derived(this.status === 'complete' ? this.selection : []);

	readonly mapInput: MapInput = $derived.by(() => ({
		root: dataRoot,
		counties: this.manifest.counties,
		theme: this.theme,
		facts: this.#drawn,
		...(this.indicatorMap && { choropleth: this.indicatorMap }),
		area: this.view.area,
		...(this.basemap.now && { basemap: this.basemap.now.under }),
		...(this.chosen && { chosen: this.chosen }),
		...(this.county && { county: this.county.adcode }),
		words: { countyOnly: (count) => m.map_county_only({ count: String(count) }) }
	}));

	constructor(manifest: Manifest, opening: Overview, host: ViewHost = new AddressHost()) {
		this.host = host;
		this.manifest = manifest;
		this.#overview = opening;
	}

	#has(kind: KnownKind, id: string): boolean {
		switch (kind) {
			case 'area':
				return this.countyOf(id) !== undefined;
			case 'township':
				return this.#townships.includes(id);
			case 'owner':
				return this.#owners.includes(id);
			case 'park':
				return this.#byId.get(id)?.kind === 'park';
			case 'feature':
				return this.#byId.has(id) || this.countyOf(id) !== undefined;
			case 'indicator':
				return this.indicators.some((one) => one.id === id);
		}
	}

	/** The part of the selection with a bearing; the three parts are the whole. */
	part(bearing: Bearing): readonly Fact[] {
		return this.#byBearing.find(([one]) => one === bearing)?.[1] ?? [];
	}

	fact(id: string): Fact | undefined {
		return this.#byId.get(id);
	}

	countyOf(adcode: string | undefined): CountyEntry | undefined {
		return this.manifest.counties.find((county) => county.adcode === adcode);
	}

	countyName(adcode: string): string {
		return this.countyOf(adcode)?.name ?? adcode;
	}

	/** Goes on with the whole overview. */
	take(overview: Overview): void {
		this.#overview = overview;
		this.status = 'complete';
	}

	/** Fetches the whole overview; in the browser only. */
	open(): Promise<void> {
		this.settled = this.#open();
		return this.settled;
	}

	async #open(): Promise<void> {
		this.status = 'opening';
		try {
			this.take(await published().overview());
		} catch {
			this.status = 'failed';
		}
	}
}

const KEY = Symbol('explorer');
export const provideExplorer = (explorer: Explorer): Explorer => setContext(KEY, explorer);
export const useExplorer = (): Explorer => getContext<Explorer>(KEY);
