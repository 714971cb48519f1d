// What an offline file of a deck carries: of the published files what its slides show, and what a question to one of them
// asks for. Pure but for the reader. Invariant: every slide selects of it the same facts as of the whole.
import type { Adcode } from '#domain/adcode.ts';
import type { PublishedDeck, Slide } from '#domain/deck.ts';
import { factsOf, townshipKeys, type Fact } from '#domain/fact.ts';
import type { Overview } from '#domain/published.ts';
import { viewOf } from '#lib/present/slide-view.ts';
import type { Reader } from '#lib/published/reader.ts';
import { filteringOf, select } from '#lib/view/selection.ts';

/** Path in the file → what a JSON file of the site has at it. */
export type Contents = Readonly<Record<string, unknown>>;

/** The deck itself, and the address of the site that it comes from: `{ "address": "https://…" }`, or none. */
export const DECK = 'deck.json';
export const SITE = 'site.json';
export interface FileSite {
	readonly address?: string;
}

const GROUND = ['counties', 'lines', 'names'] as const;

/** `site`: the public address, without slash at its end. */
export async function contentsOf(
	deck: PublishedDeck,
	reader: Reader,
	site: string | undefined
): Promise<Contents> {
	const [manifest, whole] = await Promise.all([reader.manifest(), reader.overview()]);
	const facts = factsOf(whole, manifest.counties);
	const kept = new Set(deck.slides.flatMap((slide) => countiesOf(slide, facts)));
	const about: FileSite = site === undefined ? {} : { address: site };
	const [ground, counties] = await Promise.all([
		Promise.all(
			GROUND.map(async (name) => [`${name}.geojson`, await reader.ground(name)] as const)
		),
		Promise.all([...kept].map((adcode) => askedOf(adcode, reader)))
	]);
	return {
		[DECK]: deck,
		[SITE]: about,
		'manifest.json': manifest,
		'overview.json': cut(whole, kept),
		...Object.fromEntries([...ground, ...counties.flat()])
	};
}

/** Counties of the facts that a slide shows, numbers, or has in its filters. */
function countiesOf(slide: Slide, facts: readonly Fact[]): Adcode[] {
	const view = viewOf(slide);
	const named = new Set<string | undefined>([
		...slide.highlight,
		view.feature,
		...view.township,
		...view.owner,
		...view.park
	]);
	const isNamed = (fact: Fact): boolean =>
		named.has(fact.id) ||
		(fact.kind === 'project' && fact.owner !== undefined && named.has(fact.owner)) ||
		townshipKeys(fact).some((key) => named.has(key));
	const shown = [...select(facts, filteringOf(view)), ...facts.filter(isNamed)];
	return shown.map(({ adcode }) => adcode);
}

const cut = ({ projects, parks, indicators }: Overview, kept: ReadonlySet<Adcode>): Overview => ({
	projects: projects.filter(({ adcode }) => kept.has(adcode)),
	parks: parks.filter(({ adcode }) => kept.has(adcode)),
	indicators
});

/** What the panel of a project or park reads: its words in the plan. */
async function askedOf(adcode: Adcode, reader: Reader): Promise<[string, unknown][]> {
	const [facts, plan] = await Promise.all([reader.facts(adcode), reader.plan(adcode)]);
	return [
		[`${adcode}/facts.json`, { ...facts, indicators: [], statements: [] }],
		[`${adcode}/plan.json`, plan]
	];
}
