import { expect, test } from 'vitest';
import type { Fact } from '#domain/fact.ts';
import { metresBetween } from '#geo/area.ts';
import { boxAround, boxOf } from '#lib/panels/boxes.ts';
import { reasonsOf } from '#lib/panels/reasons.ts';
import { facts, point } from '#test/lib/layers/input.ts';

const [any] = facts;
if (!any) throw new Error('no facts');
const placed = (...placements: Fact['placements']): Fact => ({ ...any, placements });

test('a point is looked at from as near as it is known', () => {
	expect(boxOf(placed(point('exact')))).toEqual({ box: [111.2, 35.2, 111.2, 35.2], zoom: 13 });
	expect(boxOf(placed(point('township')))?.zoom).toBeLessThan(12);
});

test('several placements are all in the box, but for those of the county', () => {
	const fact = placed(point('exact', 111, 35), point('exact', 112, 36), point('county', 110, 34));
	expect(boxOf(fact)?.box).toEqual([111, 35, 112, 36]);
});

test('a place is not looked at from nearer than its own circle', () => {
	const [west = 0, south = 0, east = 0, north = 0] =
		boxOf(placed({ ...point('township', 111, 35), errorM: 5000 }))?.box ?? [];
	expect(metresBetween([west, 35], [east, 35])).toBeCloseTo(10_000, -2);
	expect(metresBetween([111, south], [111, north])).toBeCloseTo(10_000, -2);
});

test('what is not on the map has no box', () => {
	expect(boxOf(placed())).toBeUndefined();
	expect(boxOf(placed(point('county')))).toBeUndefined();
	expect(boxAround([placed()])).toBeUndefined();
});

test('the box round several', () => {
	expect(boxAround([placed(point('exact', 111, 35)), placed(point('exact', 112, 34))])).toEqual([
		111, 34, 112, 35
	]);
});

test('reasons are counted without what is one fact’s own', () => {
	const why = (unplaced?: string): Fact => ({ ...any, ...(unplaced && { unplaced }) });
	const list = [why('文中未提地点'), why('地名未收录：甲村'), why('地名未收录：乙村'), why()];
	expect(reasonsOf(list, '未落位')).toEqual([
		['地名未收录', 2],
		['文中未提地点', 1],
		['未落位', 1]
	]);
});
