// What each embed page is made of, out of the published files. Runs while prerendering only.
import { sectionAt, sectionPath, type Plan, type Section } from '#domain/plan.ts';
import { factsOf, type Fact } from '#domain/fact.ts';
import type { Bbox, CountyEntry, Manifest, Overview } from '#domain/published.ts';
import { compareTarget } from '#lib/compare/targets.ts';
import { placeInPlan } from '#lib/fact/citation.ts';
import { evidenceOf, factsById, type FullFact } from '#lib/fact/full-fact.ts';
import { inBoth } from '#lib/messages/both.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { guestWords } from '#lib/map/guest-words.ts';
import { mapWords } from '#lib/map/map-words.ts';
import { boxOf, unite } from '#lib/panels/boxes.ts';
import { sentenceAround } from '#domain/sentence.ts';
import type { Reader } from '#lib/published/reader.ts';
import { fetchGroups, type Group } from '#lib/reader/pages.ts';
import type { Embed } from '#lib/view/view.ts';
import type { EmbedPage, Source, Target } from './embed-page.ts';

const words = (): EmbedPage['words'] =>
	inBoth(() => ({
		locale: { ...mapWords(m.embed_map_label()), ...guestWords() },
		countyOnly: m.map_county_only({ count: '{count}' })
	}));

/** Undefined where there is no county of that code. */
const countyOf = ({ counties }: Manifest, adcode: string): CountyEntry | undefined =>
	counties.find((county) => county.adcode === adcode);

/** The county of an id, which begins with its code. */
const adcodeOf = (id: string): string => id.slice(0, 6);

export function mapPage(): EmbedPage {
	const page: Embed = { kind: 'embed', thing: 'map' };
	return { page, fixed: {}, full: { page: { kind: 'explore' }, keys: {} }, words: words() };
}

export function countyPage({ adcode, bbox }: CountyEntry): EmbedPage {
	const area = [adcode];
	return {
		page: { kind: 'embed', thing: 'county', id: adcode },
		fixed: { area },
		full: { page: { kind: 'explore' }, keys: { area } },
		bbox,
		words: words()
	};
}

/** Everything of a chart's page: all counties by one indicator; undefined where they share none of that id. */
export async function chartContent(files: Reader, id: string) {
	const [manifest, { indicators }] = await Promise.all([files.manifest(), files.overview()]);
	const indicator = indicators.find((one) => one.id === id);
	if (!indicator) return undefined;
	const keys = { layers: ['indicator'], indicator: id } as const;
	const embed: EmbedPage = {
		page: { kind: 'embed', thing: 'chart', id },
		fixed: keys,
		full: { page: { kind: 'explore' }, keys },
		facts: [],
		mapless: true,
		words: words()
	};
	const one = compareTarget(
		indicator,
		manifest.counties.map(({ adcode }) => adcode)
	);
	return { manifest, embed, one };
}

/** The facts of one county as the map draws them. */
const placedFacts = ({ projects, parks }: Overview, county: CountyEntry): Fact[] => {
	const own = <T extends { adcode: string }>(all: readonly T[]): T[] =>
		all.filter(({ adcode }) => adcode === county.adcode);
	return factsOf({ projects: own(projects), parks: own(parks), indicators: [] }, [county]);
};

/** Of a clause: it speaks of the county, wherever its few places are. */
const CLAUSE_ZOOM = 10.5;

/** Round what is placed better than to the county, as near as its places are known; else the county. */
function openOn(
	facts: readonly Fact[],
	{ bbox }: CountyEntry,
	nearest = Infinity
): { bbox: Bbox; zoom?: number } {
	const found = facts.flatMap((fact) => boxOf(fact) ?? []);
	if (found.length === 0) return { bbox };
	return {
		bbox: unite(found.map(({ box }) => box)),
		zoom: Math.min(nearest, ...found.map(({ zoom }) => zoom))
	};
}

/** Where the whole of a fact is: on the map, or, where the map cannot show it, in the text. */
const wholeOf = ({ kind, fact }: FullFact, adcode: string): Target =>
	kind === 'project' || kind === 'park'
		? { page: { kind: 'explore' }, keys: { feature: fact.id } }
		: { page: { kind: 'plan', adcode }, keys: { feature: fact.id } };

/** Everything of a fact's page; undefined where the data has no such fact. */
export async function factContent(files: Reader, id: string) {
	const manifest = await files.manifest();
	const county = countyOf(manifest, adcodeOf(id));
	if (!county) return undefined;
	const [plan, facts, overview] = await Promise.all([
		files.plan(county.adcode),
		files.facts(county.adcode),
		files.overview()
	]);
	const one = factsById(facts).get(id);
	const [evidence] = one ? evidenceOf(one) : [];
	if (!one || !evidence) return undefined;
	const section = sectionAt(plan.sections, evidence.start)?.id ?? one.fact.section;
	const embed: EmbedPage = {
		page: { kind: 'embed', thing: 'fact', id },
		full: wholeOf(one, county.adcode),
		words: words(),
		...shownOf(one, overview, county)
	};
	return {
		manifest,
		embed,
		one,
		county: county.name,
		source: { plan: plan.title, place: placeInPlan(plan.sections, section) },
		sentence: sentenceAround(plan.text, evidence)
	};
}

/** What the map of a fact shows: its places; of an indicator that counties share, their colours. */
function shownOf(
	{ kind, fact }: FullFact,
	overview: Overview,
	county: CountyEntry
): Pick<EmbedPage, 'fixed' | 'facts' | 'bbox' | 'zoom'> {
	// A county may have the indicator in several tables; the map colours by one of them.
	const shared =
		kind === 'indicator' &&
		overview.indicators.find(({ rows }) => rows.some(({ indicator }) => indicator === fact.id));
	if (shared) {
		return { fixed: { layers: ['indicator'], indicator: shared.id, feature: county.adcode } };
	}
	const facts = placedFacts(overview, county).filter((one) => one.id === fact.id);
	const chosen = facts.length > 0 ? { feature: fact.id } : {};
	return { fixed: { area: [county.adcode], ...chosen }, facts, ...openOn(facts, county) };
}

/** Everything of a clause's page; undefined where the plan has no such section. */
export async function clauseContent(files: Reader, id: string) {
	const manifest = await files.manifest();
	const county = countyOf(manifest, adcodeOf(id));
	if (!county) return undefined;
	const { adcode } = county;
	const [plan, blocks, overview] = await Promise.all([
		files.plan(adcode),
		blocksBySection(files, adcode),
		files.overview()
	]);
	const section = plan.sections.find((one) => one.id === id);
	if (!section) return undefined;
	const inside = await idsInside(files, adcode, section);
	const facts = placedFacts(overview, county).filter((fact) => inside.has(fact.id));
	const embed: EmbedPage = {
		page: { kind: 'embed', thing: 'clause', id },
		fixed: { area: [adcode] },
		full: { page: { kind: 'plan', adcode }, keys: { anchor: id } },
		facts,
		...openOn(facts, county, CLAUSE_ZOOM),
		words: words()
	};
	return {
		manifest,
		embed,
		section,
		county: county.name,
		source: sourceAbove(plan, id),
		blocks: blocks.get(id) ?? [],
		parts: plan.sections.filter(({ parent }) => parent === id)
	};
}

/** A clause names itself in its title: its source names the parts round it. */
function sourceAbove({ title: plan, sections }: Plan, id: string): Source {
	const above = sectionPath(sections, id).at(-2);
	return { plan, place: above ? placeInPlan(sections, above.id) : '' };
}

async function idsInside(
	files: Reader,
	adcode: string,
	{ start, end }: Section
): Promise<Set<string>> {
	const all = factsById(await files.facts(adcode)).values();
	const inside = [...all].filter((one) =>
		evidenceOf(one).some((evidence) => start <= evidence.start && evidence.start < end)
	);
	return new Set(inside.map(({ fact }) => fact.id));
}

type Blocks = Map<string, Group['blocks']>;
/** Setting a plan takes longer than a page: once a plan. */
const set = new WeakMap<Plan, Blocks>();

async function blocksBySection(files: Reader, adcode: string): Promise<Blocks> {
	const plan = await files.plan(adcode);
	const known = set.get(plan);
	if (known) return known;
	const blocks: Blocks = new Map();
	for (const group of await fetchGroups(files, adcode)) {
		const id = group.section?.id ?? '';
		blocks.set(id, [...(blocks.get(id) ?? []), ...group.blocks]);
	}
	set.set(plan, blocks);
	return blocks;
}
