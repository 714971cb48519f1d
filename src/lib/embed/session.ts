// What an embed shows and in which state: its view, the data behind it, and who wants to know when either changes.
// Plain code, no framework: it comes before the map and so counts in the bytes to it.
import { factsOf, type Fact } from '#domain/fact.ts';
import type { Manifest, OverviewIndicator } from '#domain/published.ts';
import type { MapInput, Underlay } from '#lib/layers/layer.ts';
import { indicatorMapOf, type IndicatorMap } from '#lib/scales/indicator-map.ts';
import { THEME_TOKENS, type Theme } from '#lib/theme/tokens.ts';
import { withKnown, type KnownIds } from '#lib/view/known.ts';
import { filteringOf, select } from '#lib/view/selection.ts';
import type { View, ViewNotice } from '#lib/view/view.ts';
import type { EmbedPage, MapWords } from './embed-page.ts';

export interface EmbedData {
	/** Address of the edition that is shown, without slash at its end. */
	readonly root: string;
	readonly manifest: Manifest;
	/** Every project and park that the view may choose from. */
	readonly facts: readonly Fact[];
	readonly indicators: readonly OverviewIndicator[];
}

/** Facts and indicators by id; counties by their code. */
const knownIn = ({ manifest, facts, indicators }: EmbedData): KnownIds => ({
	has(kind, id) {
		switch (kind) {
			case 'area':
				return manifest.counties.some(({ adcode }) => adcode === id);
			case 'indicator':
				return indicators.some((one) => one.id === id);
			case 'township':
				return facts.some(({ adcode, townships }) =>
					townships.some((t) => `${adcode}.${t}` === id)
				);
			case 'owner':
				return facts.some((fact) => fact.kind === 'project' && fact.owner === id);
			case 'park':
				return facts.some((fact) => fact.kind === 'park' && fact.id === id);
			case 'feature':
				return (
					facts.some((fact) => fact.id === id) ||
					manifest.counties.some(({ adcode }) => adcode === id)
				);
		}
	}
});

export class EmbedSession {
	readonly page: EmbedPage;
	readonly data: EmbedData;
	#view: View;
	/** What of the address, or of a change, the data does not have. */
	notices: readonly ViewNotice[] = [];
	readonly #dark = matchMedia('(prefers-color-scheme: dark)');
	readonly #heard = new Set<() => void>();
	#basemap: Underlay | undefined;
	#selection: { readonly by: string; readonly facts: readonly Fact[] } | undefined;

	constructor(page: EmbedPage, data: EmbedData, view: View) {
		this.page = page;
		this.data = data;
		this.#view = this.#known(view);
		this.#dark.addEventListener('change', () => this.#tell());
	}

	get view(): View {
		return this.#view;
	}

	/** Changes what is shown; undefined takes a key away. What the thing itself decides stays. */
	update(change: { readonly [K in keyof View]?: View[K] | undefined }): void {
		const entries = Object.entries({ ...this.#view, ...change });
		const view = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown;
		this.#view = this.#known(view as View);
		this.#tell();
	}

	/** Puts the operator's basemap under the map, or takes it away. */
	lay(basemap: Underlay | undefined): void {
		this.#basemap = basemap;
		this.#tell();
	}

	/** Calls back after each change, until what is returned is called. */
	listen(heard: () => void): () => void {
		this.#heard.add(heard);
		return () => this.#heard.delete(heard);
	}

	#tell(): void {
		for (const heard of this.#heard) heard();
	}

	#known(view: View): View {
		const { view: known, notices } = withKnown(view, knownIn(this.data));
		this.notices = notices;
		return { ...known, ...this.page.fixed, page: this.page.page };
	}

	get words(): MapWords {
		return this.page.words[this.#view.lang ?? 'zh'];
	}

	get theme(): Theme {
		return THEME_TOKENS[this.#view.theme ?? (this.#dark.matches ? 'dark' : 'light')];
	}

	/** The facts of the view, in its order: what the map draws and a list lists. */
	get selection(): readonly Fact[] {
		const filtering = filteringOf(this.#view);
		const by = JSON.stringify(filtering);
		if (this.#selection?.by !== by)
			this.#selection = { by, facts: select(this.data.facts, filtering) };
		return this.#selection.facts;
	}

	/** The indicator that colours the map, where there is one. */
	get indicatorMap(): IndicatorMap | undefined {
		const { indicators, manifest } = this.data;
		return this.#view.layers.includes('indicator')
			? indicatorMapOf(indicators, this.#view, manifest.counties.length, this.theme)
			: undefined;
	}

	get mapInput(): MapInput {
		const { data, indicatorMap, words } = this;
		const { feature, area } = this.#view;
		const chosen = data.facts.find(({ id }) => id === feature);
		const county = data.manifest.counties.find(({ adcode }) => adcode === feature);
		return {
			root: data.root,
			counties: data.manifest.counties,
			theme: this.theme,
			facts: this.selection,
			...(indicatorMap && { choropleth: indicatorMap }),
			...(this.#basemap && { basemap: this.#basemap }),
			area,
			...(chosen && { chosen }),
			...(county && { county: county.adcode }),
			words: { countyOnly: (count) => words.countyOnly.replace('{count}', String(count)) }
		};
	}
}

/** The data of a page at an address: what it brings, or all that the explorer would open with. */
export async function openData(
	{ facts }: EmbedPage,
	root: string,
	read: <T>(path: string) => Promise<T>
): Promise<EmbedData> {
	const manifest = read<Manifest>('manifest.json');
	if (facts) return { root, manifest: await manifest, facts, indicators: [] };
	const overview = await read<Parameters<typeof factsOf>[0]>('overview.json');
	const { counties } = await manifest;
	return {
		root,
		manifest: await manifest,
		facts: factsOf(overview, counties),
		indicators: overview.indicators
	};
}
