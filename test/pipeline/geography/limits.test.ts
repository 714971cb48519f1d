// Each limit is drawn once, as the strongest that it is, and the map ends where it should.
import { expect, test } from 'vitest';
import { arcsOf, edgesOf } from '#geo/edges.ts';
import { limitLines, shownCounties } from '#pipeline/geography/limits.ts';

/** A row of unit squares from west to east, named by code. */
const row = (...codes: string[]) =>
	arcsOf(
		edgesOf(
			codes.map((id, i) => ({
				id,
				coordinates: [
					[
						[
							[111 + i, 36],
							[112 + i, 36],
							[112 + i, 37],
							[111 + i, 37],
							[111 + i, 36]
						]
					]
				]
			}))
		)
	);

const arcs = row('140101', '140102', '140201', '410101', '410102');
const PLANS = ['140201'];

const wests = (kind: Parameters<typeof limitLines>[2]): number[] =>
	limitLines(arcs, PLANS, kind)
		.map((line) => Math.min(...line.map(([lon]) => lon)))
		.sort();

test('the plans’ province is shown whole, of others what adjoins the plans’ prefecture', () => {
	expect([...shownCounties(arcs, PLANS)].sort()).toEqual(['140101', '140102', '140201', '410101']);
});

test('county, prefecture and province lines', () => {
	expect(wests('county')).toEqual([112]);
	expect(wests('prefecture')).toEqual([113]);
	expect(wests('province')).toEqual([114]);
});

test('where the map ends is its rim, not a county line', () => {
	expect(wests('rim')).toContain(115);
});
