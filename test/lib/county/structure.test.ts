// A plan's spatial structures on the page of its county: whole ones first, places numbered as the words are.
import { describe, expect, it } from 'vitest';
import type { FeatureCollection } from 'geojson';
import type { Structure } from '#domain/structure.ts';
import { shownStructures } from '#lib/county/structure.ts';

const evidence = (quote: string) => ({ start: 0, end: quote.length, quote });
const at = (name: string, coordinates: [number, number]) => ({
	name,
	place: name,
	precision: 'township' as const,
	geometry: { type: 'Point' as const, coordinates }
});

const structure = (rest: Partial<Structure>): Structure => ({
	id: 't',
	formula: '一核、两翼、多点',
	name: '空间布局',
	scope: 'county',
	section: 's',
	evidence: evidence('空间布局是“一核、两翼、多点”。'),
	parts: [
		{ term: '一核', evidence: evidence('“一核”，即县城。'), places: [at('县城', [112.2, 35.2])] },
		{ term: '多点', places: [] },
		{
			term: '两翼',
			evidence: evidence('**以**县城和甲镇为翼。'),
			places: [
				at('县城', [112.2, 35.2]),
				at('甲镇', [112.1, 35.3]),
				{
					...at('乙河', [112, 35]),
					geometry: {
						type: 'LineString',
						coordinates: [
							[112, 35],
							[112.4, 35.4]
						]
					}
				}
			]
		}
	],
	...rest
});

const boundaries: FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { adcode: '149901' },
			geometry: {
				type: 'Polygon',
				coordinates: [
					[
						[112, 35],
						[112.4, 35],
						[112.4, 35.4],
						[112, 35.4],
						[112, 35]
					]
				]
			}
		}
	]
};

const show = (...structures: Structure[]) => shownStructures({ structures }, '149901', boundaries);

describe('shown structures', () => {
	const [shown] = show(structure({}));

	it('say each explained part in plain words, its term not twice', () => {
		expect(shown?.parts).toEqual([
			{ words: '“一核”，即县城。', places: ['县城'] },
			{ term: '两翼', words: '以县城和甲镇为翼。', places: ['县城', '甲镇', '乙河'] }
		]);
	});

	it('light a place once, with the numbers of all parts that name it', () => {
		const spots = shown?.map?.spots.map(({ name, numbers }) => [name, numbers]);
		expect(spots).toEqual([
			['县城', [1, 2]],
			['甲镇', [2]]
		]);
		expect(shown?.map?.courses).toMatchObject([{ number: 2 }]);
	});

	it('put those of the whole county first; those of a field have no map', () => {
		const both = show(structure({ id: 'a', scope: 'sector' }), structure({ id: 'b' }));
		expect(both.map(({ id, map }) => [id, map !== undefined])).toEqual([
			['b', true],
			['a', false]
		]);
	});

	it('have no map where no place is named', () => {
		const [bare] = show(structure({ parts: [{ term: '一核', places: [] }] }));
		expect(bare).not.toHaveProperty('map');
		expect(bare?.parts).toEqual([]);
	});
});
