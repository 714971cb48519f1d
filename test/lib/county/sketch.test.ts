// The small drawing of a county never makes a place look better known than it is.
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { Fact } from '#domain/fact.ts';
import type { Precision } from '#domain/vocabulary.ts';
import { sketchOf } from '#lib/county/sketch.ts';

const square: FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { adcode: '140827' },
			geometry: {
				type: 'Polygon',
				coordinates: [
					[
						[111, 35],
						[112, 35],
						[112, 36],
						[111, 36],
						[111, 35]
					]
				]
			}
		}
	]
};

const towns = (...names: string[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: names.map((name) => ({
		type: 'Feature',
		properties: { adcode: '140827', name },
		geometry: { type: 'Point', coordinates: [111.5, 35.5] }
	}))
});

const fact = (id: string, precision: Precision, township?: string): Fact => ({
	kind: 'project',
	county: '',
	parks: [],
	id,
	adcode: adcode('140827'),
	name: id,
	category: '工业',
	townships: township ? [township] : [],
	placements: [{ precision, basis: '', geometry: { type: 'Point', coordinates: [111.25, 35.75] } }]
});

const draw = (facts: Fact[], ...names: string[]) =>
	sketchOf('140827', square, towns(...names), facts);

describe('sketchOf', () => {
	it('draws as dots only what is known to its village or better', () => {
		const facts = (['exact', 'village', 'township', 'county'] as const).map((precision) =>
			fact(precision, precision)
		);
		expect(draw(facts)?.dots).toHaveLength(2);
	});

	it('counts at a township what is known to the township only', () => {
		const sketch = draw(
			[fact('a', 'township', '甲镇'), fact('b', 'exact', '甲镇')],
			'甲镇',
			'乙镇'
		);
		expect(sketch?.towns.map(({ name, count }) => [name, count])).toEqual([
			['甲镇', 1],
			['乙镇', 0]
		]);
	});

	it('names the township with more facts where two names would cover each other', () => {
		const sketch = draw([fact('a', 'township', '乙镇')], '甲镇', '乙镇');
		expect(sketch?.towns.map(({ name, named }) => [name, named])).toEqual([
			['甲镇', false],
			['乙镇', true]
		]);
	});

	it('keeps north up and the shape of the ground', () => {
		const sketch = draw([fact('a', 'exact')]);
		const [dot] = sketch?.dots ?? [];
		expect(dot?.y).toBeLessThan((sketch?.height ?? 0) / 2);
		expect(dot?.x).toBeLessThan((sketch?.width ?? 0) / 2);
		expect(sketch?.height).toBeGreaterThan(sketch?.width ?? Infinity);
	});

	it('draws nothing for a county without a boundary', () => {
		expect(sketchOf('140828', square, towns(), [])).toBeUndefined();
	});
});
