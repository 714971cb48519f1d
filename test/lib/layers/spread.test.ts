// No pile at any zoom: marks stand apart, and what has no room is counted in a ring. On invented facts and on the published.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsOf, type Fact } from '#domain/fact.ts';
import type { Position } from '#domain/geometry.ts';
import type { Overview } from '#domain/published.ts';
import { spreadOf, spreadOnPaper } from '#lib/layers/spread.ts';
import {
	isDrawnAt,
	markZoom,
	MAX_ZOOM,
	PAPER_RING,
	pixelsAt0,
	ringRadius,
	TOWN_ZOOM,
	type Zooms
} from '#lib/layers/tiers.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';
import { facts, point } from '#test/lib/layers/input.ts';

const published = factsOf(
	JSON.parse(readFileSync(join(PROJECT, 'static/data/v1/overview.json'), 'utf8')) as Overview
);

/** Pixels round the middle of a mark that are drawn; neighbours may touch. */
const MARK = 9.5;

interface Drawn {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

const at = (zoom: number) => (one: Zooms) => isDrawnAt(one, zoom);

/** All that is drawn at a zoom, in pixels. */
function drawnAt(list: readonly Fact[], zoom: number, scale: number): Drawn[] {
	const { marks, rings } = spreadOf(list, scale);
	const pixel = (position: Position, [right, down]: readonly [number, number]) => {
		const [x, y] = pixelsAt0(position);
		return { x: x * 2 ** zoom + right * scale, y: -y * 2 ** zoom + down * scale };
	};
	return [
		...marks
			.filter(at(zoom))
			.map(({ position, offset }) => ({ ...pixel(position, offset), radius: MARK * scale })),
		...rings.filter(at(zoom)).map(({ position, facts: inside }) => ({
			...pixel(position, [0, 0]),
			radius: (ringRadius(inside.length) - 3) * scale
		}))
	];
}

/** Pixels by which the two of a drawing that are worst off overlap. */
function worstOverlap(drawn: readonly Drawn[]): number {
	let worst = 0;
	for (const [i, a] of drawn.entries()) {
		for (const b of drawn.slice(i + 1)) {
			worst = Math.max(worst, a.radius + b.radius - Math.hypot(a.x - b.x, a.y - b.y));
		}
	}
	return worst;
}

const zooms = (count: number): number[] =>
	[TOWN_ZOOM, 10.3, 10.9, 11, 11.5, 12, 13, 13.7, 14, 15, MAX_ZOOM].filter(
		(zoom) => zoom >= markZoom(count)
	);

describe.each([
	['all that is published', published],
	['one county', published.filter(({ adcode }) => adcode === '140827')],
	['few', published.filter((_, i) => i % 40 === 0)]
])('%s', (_, list) => {
	test.each(zooms(list.length))('no two overlap at zoom %d', (zoom) => {
		expect(worstOverlap(drawnAt(list, zoom, 1))).toBeLessThan(0.6);
		expect(worstOverlap(drawnAt(list, zoom, 1.35))).toBeLessThan(0.8);
	});

	test('every placement is one mark or in one ring, at every zoom', () => {
		const { marks, gathered, rings } = spreadOf(list, 1);
		const points = list.flatMap(({ placements }) =>
			placements.filter(
				({ precision, geometry }) => precision !== 'county' && geometry.type === 'Point'
			)
		);
		for (let zoom = 0; zoom <= MAX_ZOOM; zoom++) {
			const shown = [...marks, ...gathered].filter(at(zoom));
			expect(shown).toHaveLength(points.length);
			const inRings = new Set(rings.filter(at(zoom)).flatMap((ring) => ring.facts));
			expect(inRings).toEqual(new Set(gathered.filter(at(zoom)).map(({ fact }) => fact)));
		}
	});

	test('from nearest every fact is a mark of its own', () => {
		expect(spreadOf(list, 1).gathered.filter(at(MAX_ZOOM))).toEqual([]);
	});

	test('a ring opens nearer than it stands', () => {
		for (const { to, opens } of spreadOf(list, 1).rings) expect(opens).toBeGreaterThanOrEqual(to);
	});
});

test('nothing known to its township or county is drawn as if it were known exactly', () => {
	const { marks, margins, discs } = spreadOf(published, 1);
	expect(new Set(marks.map(({ precision }) => precision))).toEqual(
		new Set(['exact', 'village', 'township'])
	);
	for (const { precision, position, from } of marks) {
		const has = (list: readonly ({ position: Position } & Zooms)[]): boolean =>
			list.some((one) => String(one.position) === String(position) && one.from === from);
		if (precision === 'township') expect(has(discs)).toBe(true);
		if (precision === 'village') expect(has(margins)).toBe(true);
	}
});

const [any] = facts;

test('facts anywhere near each other never overlap', () => {
	if (!any) throw new Error('no facts');
	const degrees = (least: number) =>
		fc.integer({ min: 0, max: 400 }).map((step) => Number((least + step / 10_000).toFixed(4)));
	const placed = fc.record({ lng: degrees(111.2), lat: degrees(35.2), copies: fc.nat(14) });
	fc.assert(
		fc.property(
			fc.array(placed, { maxLength: 12 }),
			fc.double({ min: 10.3, max: 16, noNaN: true }),
			(list, zoom) => {
				const many = list.flatMap(({ lng, lat, copies }, i) =>
					Array.from({ length: copies + 1 }, (__, j): Fact => ({
						...any,
						id: `${i}-${j}`,
						placements: [point(j % 3 === 0 ? 'village' : 'township', lng, lat)]
					}))
				);
				expect(worstOverlap(drawnAt(many, zoom, 1))).toBeLessThan(0.6);
			}
		)
	);
});

describe('on paper', () => {
	test.each([7.2, 8.4, 9.6, 10.9, 12.3])(
		'no two overlap, and nothing is left out, at zoom %d',
		(zoom) => {
			const { marks, rings } = spreadOnPaper(published, 0.9, zoom);
			const middle = ([x, y]: readonly [number, number]) => ({
				x: x * 2 ** zoom,
				y: -y * 2 ** zoom
			});
			const drawn = [
				...marks.map(({ position, offset: [right, down] }) => {
					const { x, y } = middle(pixelsAt0(position));
					return { x: x + right * 0.9, y: y + down * 0.9, radius: MARK * 0.9 };
				}),
				...rings.map(({ position, facts: inside }) => ({
					...middle(pixelsAt0(position)),
					radius: (ringRadius(inside.length, PAPER_RING) - 3) * 0.9
				}))
			];
			expect(worstOverlap(drawn)).toBeLessThan(0.8);
			const shown = new Set([
				...marks.map(({ fact }) => fact.id),
				...rings.flatMap((ring) => ring.facts.map(({ id }) => id))
			]);
			const wanted = published.filter(({ placements }) =>
				placements.some(
					({ geometry, precision }) => geometry.type === 'Point' && precision !== 'county'
				)
			);
			expect(wanted.filter(({ id }) => !shown.has(id))).toEqual([]);
		}
	);
});
