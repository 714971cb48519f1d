// What an offline file carries is enough for each of its slides, and no more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishedDeck, Slide } from '#domain/deck.ts';
import { factsOf } from '#domain/fact.ts';
import type { Manifest, Overview } from '#domain/published.ts';
import { contentsOf, type Contents } from '#lib/offline/contents.ts';
import { viewOf } from '#lib/present/slide-view.ts';
import { createReader } from '#lib/published/reader.ts';
import { filteringOf, select } from '#lib/view/selection.ts';

const textOf = (path: string): string =>
	readFileSync(join(import.meta.dirname, '../../../static', path), 'utf8');
const reader = createReader(
	(path) => Promise.resolve(new Response(textOf(String(path)))),
	'data/v1'
);
const { decks } = await reader.decks();
const [county] = decks.filter(({ counties }) => counties.length === 1);
if (!county) throw new Error('The published data has no deck of a county.');
const manifest = await reader.manifest();
const whole = await reader.overview();

const shownBy = (overview: Overview, slide: Slide): string[] =>
	select(factsOf(overview, manifest.counties), filteringOf(viewOf(slide))).map(({ id }) => id);
const overviewIn = (contents: Contents): Overview => contents['overview.json'] as Overview;
const plansIn = (contents: Contents): string[] =>
	Object.keys(contents)
		.filter((path) => path.endsWith('/plan.json'))
		.map((path) => path.slice(0, 6))
		.sort();

const deckWith = async (slide: Partial<Slide>): Promise<PublishedDeck> => {
	const deck = await reader.deck(county.id);
	const [first] = deck.slides;
	return { ...deck, slides: first ? [{ ...first, ...slide }] : [] };
};

describe('the contents of an offline file', () => {
	it.each(decks.map(({ id }) => id))(
		'show on every slide of %s what the site shows',
		async (id) => {
			const deck = await reader.deck(id);
			const own = overviewIn(await contentsOf(deck, reader, undefined));
			for (const slide of deck.slides) expect(shownBy(own, slide)).toEqual(shownBy(whole, slide));
			expect(deck.slides.some((slide) => shownBy(own, slide).length > 0)).toBe(true);
		}
	);

	it('of one county hold the facts and the text of no other', async () => {
		const contents = await contentsOf(await reader.deck(county.id), reader, undefined);
		const { projects, parks } = overviewIn(contents);
		expect(new Set([...projects, ...parks].map(({ adcode }) => adcode))).toEqual(
			new Set(county.counties)
		);
		expect(plansIn(contents)).toEqual(county.counties);
	});

	it('hold the other county that a slide numbers, filters by, or chooses', async () => {
		const other = whole.projects.find(
			({ adcode, townships }) => adcode !== county.counties[0] && townships.length > 0
		);
		if (!other) throw new Error('no project elsewhere');
		const view = `/?area=${String(county.counties[0])}`;
		for (const slide of [
			{ view, highlight: [other.id] },
			{ view: `${view}&feature=${other.id}` },
			{ view: `${view}&township=${other.adcode}.${String(other.townships[0])}` }
		]) {
			const contents = await contentsOf(await deckWith(slide), reader, undefined);
			expect(plansIn(contents)).toContain(other.adcode);
		}
	});

	it('hold all counties for a slide that shows all, and no text for one that shows no fact', async () => {
		const all = (manifest satisfies Manifest).counties.map(({ adcode }) => adcode).sort();
		const everything = await contentsOf(await deckWith({ view: '/' }), reader, undefined);
		expect(plansIn(everything)).toEqual(all);
		const none = { view: '/?layers=', highlight: [], quote: [] };
		expect(plansIn(await contentsOf(await deckWith(none), reader, undefined))).toEqual([]);
	});

	it('name the site only where it has an address', async () => {
		const deck = await reader.deck(county.id);
		expect((await contentsOf(deck, reader, undefined))['site.json']).toStrictEqual({});
		const address = 'https://example.gov.cn/xiantu';
		expect((await contentsOf(deck, reader, address))['site.json']).toStrictEqual({ address });
	});
});
