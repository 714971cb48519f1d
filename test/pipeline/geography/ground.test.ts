// The published ground: true to its schema, small, with the Yellow River where the border is.
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Position } from '#domain/geometry.ts';
import { metresBetween } from '#geo/area.ts';
import { GROUND, buildGround } from '#pipeline/geography/ground.ts';
import { courseOf, loadRivers } from '#pipeline/geography/rivers.ts';
import { renderJson } from '#pipeline/published-files.ts';
import { ADCODES, boundaries, gazetteer } from '#test/fixtures/land.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const rivers = loadRivers(PROJECT);
const ground = buildGround({ boundaries, gazetteer, rivers }, ADCODES);

test.each(Object.keys(GROUND) as (keyof typeof GROUND)[])('%s fits its schema', (file) => {
	expect(() => v.parse(GROUND[file], ground[file])).not.toThrow();
});

test('the ground is small', () => {
	const bytes = Object.values(ground).map((file) => gzipSync(renderJson(file)).length);
	expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(80_000);
});

test('each county that has a plan has its polygon, each township its seat', () => {
	expect(ground['counties.geojson'].features.map(({ properties }) => properties.adcode)).toEqual(
		ADCODES
	);
	expect(ground['townships.geojson'].features.length).toBeGreaterThanOrEqual(55);
});

test('province lines are stronger than prefecture lines, these than county lines', () => {
	const kinds = ground['lines.geojson'].features.map(({ properties }) => properties.kind);
	expect(kinds.slice(0, 4)).toEqual(['province', 'prefecture', 'county', 'rim']);
});

test('the Yellow River is one line that passes the Sanmenxia dam', () => {
	const [river] = rivers;
	const lines = river ? courseOf(river, boundaries.arcs) : [];
	expect(lines).toHaveLength(1);
	const dam: Position = [111.34, 34.83];
	expect(Math.min(...lines.flat().map((point) => metresBetween(point, dam)))).toBeLessThan(3000);
});

test('of one county only its own bank', () => {
	const [river] = rivers;
	const own = river ? courseOf(river, boundaries.arcs, '140827').flat() : [];
	expect(Math.min(...own.map(([lon]) => lon))).toBeGreaterThan(111.6);
	expect(river && courseOf(river, boundaries.arcs, '140826')).toEqual([]);
});

test('courses of which only vertices are known say so', () => {
	const courses = ground['lines.geojson'].features.filter(
		({ properties }) => properties.adcode !== undefined
	);
	expect(courses.length).toBeGreaterThan(20);
	expect(courses.every(({ properties }) => properties.schematic)).toBe(true);
});

test('every township is labelled, and nothing is labelled on its point', () => {
	const names = ground['names.geojson'].features;
	const towns = names.filter(({ properties }) => properties.kind === 'township');
	expect(towns.length).toBe(ground['townships.geojson'].features.length);
	const points = names
		.filter(({ properties }) => properties.rank === 3)
		.map(({ geometry }) => String(geometry.coordinates));
	expect(new Set(points).size).toBe(points.length);
	for (const { geometry } of towns) expect(points).not.toContain(String(geometry.coordinates));
});
