// The numbers of a printed map over the published facts: one a fact, without gaps, and the rings tell which they hold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bearingOf, factsOf } from '#domain/fact.ts';
import type { Overview } from '#domain/published.ts';
import { spreadOnPaper } from '#lib/layers/spread.ts';
import { graticuleOf } from '#lib/print/graticule.ts';
import { keyOf } from '#lib/print/key.ts';
import { zoomOf } from '#lib/print/map-scale.ts';
import { themeOn } from '#lib/print/paper.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const facts = factsOf(
	JSON.parse(readFileSync(join(PROJECT, 'static/data/v1/overview.json'), 'utf8')) as Overview
);
const theme = themeOn('A3');
const WORDS = { countyOnly: '仅知在本县', outside: '在图幅以外', unplaced: '文中未提地点' };

function keyAt(scale: number, lng: number, lat: number) {
	const frame = { width: 1216, height: 944, camera: { lng, lat, zoom: zoomOf(scale, lat) } };
	const spread = spreadOnPaper(facts, theme.scale, frame.camera.zoom);
	return keyOf({
		facts,
		spread,
		frame,
		theme,
		graticule: graticuleOf(frame, 180),
		counties: [...new Set(facts.map(({ adcode }) => adcode))],
		words: WORDS
	});
}

describe.each([
	['all counties', keyAt(1_200_000, 111.5, 36.1)],
	['one county', keyAt(250_000, 111.79, 35.21)],
	['a town', keyAt(20_000, 111.67, 35.29)]
])('the key of %s', (_, { rows, labels }) => {
	it('numbers every fact once, from 1 without gaps', () => {
		expect(rows.map(({ number }) => number)).toEqual(facts.map((_, index) => index + 1));
		expect(new Set(rows.map(({ fact }) => fact.id)).size).toBe(facts.length);
	});

	it('gives a cell to what is on the map and a reason to what is not, after it', () => {
		const firstMissing = rows.findIndex(({ reason }) => reason !== undefined);
		for (const { fact, cells, reason } of rows) {
			expect(reason === undefined).toBe(cells.length > 0);
			if (bearingOf(fact) === 'none') expect(reason).toBe(fact.unplaced ?? WORDS.unplaced);
			if (bearingOf(fact) === 'county') expect(reason).toBe(WORDS.countyOnly);
		}
		expect(rows.slice(firstMissing).every(({ reason }) => reason !== undefined)).toBe(true);
	});

	it('prints no number that the list does not have on the map', () => {
		const shown = rows.filter(({ reason }) => reason === undefined).length;
		expect(shown).toBeGreaterThan(0);
		for (const label of labels) {
			for (const number of label.lines.join('').match(/\d+/gu) ?? []) {
				expect(Number(number)).toBeLessThanOrEqual(facts.length);
			}
		}
	});

	it('prints in a ring one run of numbers, and how many more there are', () => {
		for (const { lines } of labels.filter(({ kind }) => kind === 'ring')) {
			expect(lines.length).toBeGreaterThan(0);
			expect(lines.length).toBeLessThanOrEqual(3);
			expect(lines.join('')).toMatch(/^\d+(?:–\d+)?(?:\+\d+)?$/u);
		}
	});
});

it('says which places lie outside the sheet', () => {
	const { rows } = keyAt(20_000, 111.67, 35.29);
	const outside = rows.filter(({ reason }) => reason === WORDS.outside);
	expect(outside.length).toBeGreaterThan(100);
	expect(outside.every(({ fact }) => bearingOf(fact) === 'map')).toBe(true);
});

describe('the number of a line', () => {
	const [WIDTH, HEIGHT] = [1216, 944];
	const { labels } = keyAt(100_000, 111.75, 35.2);
	const routes = labels.filter(({ kind }) => kind === 'route');

	it('stands on no mark, no ring and no other number, and whole in the frame', () => {
		expect(routes.length).toBeGreaterThan(8);
		for (const route of routes) {
			const [x, y] = route.at;
			const near = labels.filter(
				({ at }) => at !== route.at && Math.hypot(at[0] - x, at[1] - y) < 18 * theme.scale
			);
			expect(near).toEqual([]);
			expect(Math.min(x, y, WIDTH - x, HEIGHT - y)).toBeGreaterThan(8 * theme.scale);
		}
	});

	it('leaves the name below a mark free', () => {
		for (const { at } of labels.filter(({ kind }) => kind === 'ring'))
			for (const { at: number } of routes) {
				const [right, down] = [Math.abs(number[0] - at[0]), number[1] - at[1]];
				expect(right < 20 * theme.scale && down > 0 && down < 40 * theme.scale).toBe(false);
			}
	});
});
