// Names of indicators that counties share, with the real taxonomy.
import { describe, expect, it } from 'vitest';
import { measureKey } from '#pipeline/lexicon/measures.ts';
import { knowledge } from '#test/fixtures/plan.ts';

const { measures, units } = knowledge;

describe('conceptOf', () => {
	it.each([
		['地区生产总值（GDP）', '亿元', 'gdp'],
		['GDP', undefined, 'gdp'],
		['地区生产总值（GDP）增长率', '%', 'gdp-growth'],
		['工业增加值占 GDP 的比重', '%', 'industry-share'],
		['规上工业企业数量', '户', 'industrial-firms'],
		['劣V类水体比例', '%', 'bad-water'],
		['地表水达到或好于III类水体比例', '%', 'good-water'],
		['每千人口拥有执业(助理)医师数', '人', 'doctors'],
		['全县农村自来水普及率', '%', 'tap-water']
	])('%s in %s → %s', (name, unit, id) => expect(measures.conceptOf(name, unit)?.id).toBe(id));

	it('tells by the unit what only shares a name', () => {
		expect(measures.conceptOf('地区生产总值', '%')).toBeUndefined();
		expect(measures.conceptOf('森林覆盖率', '亩')).toBeUndefined();
	});

	it('knows nothing of other names', () => {
		expect(measures.conceptOf('核桃初加工率')).toBeUndefined();
	});
});

describe('the taxonomy', () => {
	it('has no id twice and no name that stands for two things of one unit', () => {
		const seen = new Map<string, string>();
		for (const { id, name, aliases, units: own } of measures.concepts) {
			for (const key of new Set([name, ...aliases].map(measureKey))) {
				for (const unit of own) {
					const other = seen.get(`${key} ${unit}`);
					expect(other === undefined || other === id, `${key} ${unit}: ${other ?? ''}, ${id}`).toBe(
						true
					);
					seen.set(`${key} ${unit}`, id);
				}
			}
		}
		const ids = measures.concepts.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('names only units that the list of units has, in their standard spelling', () => {
		for (const { id, units: own } of measures.concepts) {
			for (const unit of own) {
				expect(units.isUnit(unit), `${id}: ${unit}`).toBe(true);
				expect(units.standard(unit), id).toBe(unit);
			}
		}
	});
});
