// What the shipped decks number on the map is in sight: inside the slide's view, and not under the buttons on it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishedDeck, Slide } from '#domain/deck.ts';
import { bearingOf, factsById, factsOf } from '#domain/fact.ts';
import type { Position } from '#domain/geometry.ts';
import type { Manifest, Overview } from '#domain/published.ts';
import { pointOf } from '#lib/layers/tallies.ts';
import { cameraAfter } from '#lib/map/flight.ts';
import { onFrame } from '#lib/map/frame.ts';
import { pinsOf, rowsOf } from '#lib/present/rows.ts';
import { framingOf, viewOf } from '#lib/present/slide-view.ts';
import { filteringOf, select } from '#lib/view/selection.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const DATA = join(PROJECT, 'static/data/v1');
const read = (file: string): unknown => JSON.parse(readFileSync(join(DATA, file), 'utf8'));
const manifest = read('manifest.json') as Manifest;
const overview = read('overview.json') as Overview;
const facts = factsOf(overview, manifest.counties);
const byId = factsById(facts);
const decks = readdirSync(join(DATA, 'decks'))
	.filter((file) => file !== 'index.json')
	.map((file) => read(`decks/${file}`) as PublishedDeck);

interface Room {
	readonly width: number;
	readonly height: number;
	/** Pixels at the right and at the bottom that the buttons of the presentation take, while they are there. */
	readonly bar: { readonly width: number; readonly height: number };
}

/** The map's part of a screen beside the words, or above them on a phone, where the buttons are below. */
const ROOMS: Readonly<Record<string, Room>> = {
	'1920×1080': { width: 1171, height: 1080, bar: { width: 530, height: 66 } },
	'1440×900': { width: 878, height: 900, bar: { width: 530, height: 66 } },
	'1024×768': { width: 625, height: 768, bar: { width: 530, height: 106 } },
	'390×844': { width: 390, height: 354, bar: { width: 0, height: 0 } }
};

/** Half of a number's plate. */
const PLATE = { x: 18, y: 14 };
/** The buttons that zoom, in the upper left corner. */
const ZOOM = { width: 46, height: 110 };

/** What a slide numbers, and all the places of what it names. */
function spotsOf({ quotes }: PublishedDeck, slide: Slide): Position[] {
	const view = viewOf(slide);
	const highlighted = slide.highlight.flatMap((id) => byId.get(id) ?? []);
	const { rows } = rowsOf(slide.chart, {
		view,
		selection: select(facts, filteringOf(view)),
		highlighted,
		indicators: overview.indicators,
		counties: manifest.counties,
		indicatorMap: undefined
	});
	const parts = slide.quote.flatMap((id) => quotes.find((one) => one.id === id)?.parts ?? []);
	const places = highlighted
		.filter((fact) => bearingOf(fact) === 'map')
		.flatMap(({ placements }) => placements.filter(({ precision }) => precision !== 'county'));
	return [...pinsOf(rows, parts).map(({ position }) => position), ...places.map(pointOf)];
}

const isInSight = ([x, y]: Position, { width, height, bar }: Room): boolean =>
	x >= PLATE.x &&
	y >= PLATE.y &&
	x <= width - PLATE.x &&
	y <= height - PLATE.y &&
	!(x < ZOOM.width + PLATE.x && y < ZOOM.height + PLATE.y) &&
	!(x > width - bar.width - PLATE.x && y > height - bar.height - PLATE.y);

describe.each(Object.entries(ROOMS))('on a screen of %s', (_, room) => {
	it.each(decks.map((deck) => [deck.title, deck] as const))('%s', (_title, deck) => {
		const hidden = deck.slides.flatMap((slide, index) => {
			const view = viewOf(slide);
			const numbered = slide.highlight.flatMap((id) => byId.get(id) ?? []);
			const chosen = byId.get(view.feature ?? '');
			const camera = cameraAfter(framingOf(view, { chosen, numbered }, manifest, room), room);
			return spotsOf(deck, slide)
				.map((at) => onFrame({ ...room, camera }, at))
				.filter((at) => !isInSight(at, room))
				.map(([x, y]) => `${index + 1} ${slide.title}: ${Math.round(x)}, ${Math.round(y)}`);
		});
		expect(hidden).toEqual([]);
	});
});

it('covers decks that number something', () => {
	const numbered = decks.filter((deck) =>
		deck.slides.some((slide) => spotsOf(deck, slide).length > 0)
	);
	expect(numbered.length).toBeGreaterThanOrEqual(manifest.counties.length);
});
