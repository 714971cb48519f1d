// Indicators of several counties side by side: which row is taken, and who cannot be compared, with the reason.
import { expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { Indicator, IndicatorValue } from '#domain/facts.ts';
import { joinIndicators } from '#pipeline/join/indicators.ts';
import type { CountyIndicators } from '#pipeline/join/indicators.ts';
import { loadMeasures } from '#pipeline/lexicon/measures.ts';
import { loadUnits } from '#pipeline/lexicon/units.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const KNOWLEDGE = { concepts: loadMeasures(PROJECT).concepts, units: loadUnits(PROJECT) };

const base = (value: number): IndicatorValue => ({
	role: 'base',
	year: 2020,
	raw: String(value),
	value
});
const target = (value: number, year = 2025): IndicatorValue => ({
	role: 'target',
	year,
	raw: String(value),
	value
});

function county(code: string, ...rows: Partial<Indicator>[]): CountyIndicators {
	return {
		adcode: adcode(code),
		period: { from: 2021, to: 2025 },
		indicators: rows.map((row, i) => ({
			id: `${code}-i-${i}`,
			name: '地区生产总值',
			concept: 'gdp',
			table: '主要指标',
			section: `${code}-s-1`,
			unit: '亿元',
			values: [base(50), target(70)],
			evidence: { start: 0, end: 1, quote: '地' },
			...row
		}))
	};
}

const growth = (value: number): IndicatorValue => ({ role: 'growth', raw: String(value), value });

const joined = (id: string, ...counties: CountyIndicators[]) =>
	joinIndicators(counties, KNOWLEDGE).find((one) => one.id === id);

const gdp = (...counties: CountyIndicators[]) => joined('gdp', ...counties);

test('one row a county, in their order, with the unit they share', () => {
	const joined = gdp(county('149901', {}), county('149902', { name: '生产总值' }));
	expect(joined).toMatchObject({ unit: '亿元', theme: '经济发展', incomparable: [] });
	expect(joined?.rows.map(({ adcode, name }) => [adcode, name])).toEqual([
		['149901', '地区生产总值'],
		['149902', '生产总值']
	]);
});

test('a table that looks back is not taken', () => {
	const past = { values: [base(40), target(50, 2020), { ...base(48), role: 'actual' as const }] };
	expect(gdp(county('149901', past))).toBeUndefined();
	expect(gdp(county('149901', past, {}))?.rows.map(({ indicator }) => indicator)).toEqual([
		'149901-i-1'
	]);
	expect(gdp(county('149901', { values: [base(40), target(50, 2020)] }))).toBeUndefined();
});

test('an indicator that counties do not share is not joined', () => {
	expect(joinIndicators([county('149901', { concept: 'of-one-county' })], KNOWLEDGE)).toEqual([]);
});

test('another unit of the same kind is converted; raw stays as the county has it', () => {
	const joined = gdp(
		county('149901', {}),
		county('149902', {}),
		county('149903', {
			unit: '万元',
			values: [base(431437), target(1000000), { role: 'growth', raw: '11', value: 11 }]
		})
	);
	expect(joined?.incomparable).toEqual([]);
	expect(joined?.rows[2]).toMatchObject({ unit: '万元', converted: true });
	expect(joined?.rows[2]?.values).toMatchObject([
		{ raw: '431437', value: 43.1437 },
		{ raw: '1000000', value: 100 },
		{ raw: '11', value: 11 }
	]);
});

test('a share against amounts is not compared', () => {
	const joined = gdp(county('149901', {}), county('149902', {}), county('149903', { unit: '%' }));
	expect(joined?.incomparable).toEqual([
		{ adcode: '149903', reason: '以增速或比重（%）表示，其他县为数值（亿元）' }
	]);
});

test('a county that gives the growth only is told, though it has no row', () => {
	const joined = gdp(
		county('149901', { concept: 'gdp-growth', name: '地区生产总值增速', unit: '%' }),
		county('149902', {})
	);
	expect(joined?.rows.map(({ adcode }) => adcode)).toEqual(['149902']);
	expect(joined?.incomparable).toEqual([
		{ adcode: '149901', reason: '只列出增速（地区生产总值增速），未列出数值' }
	]);
});

test('words in place of a number, and sums over five years, are not compared', () => {
	const joined = gdp(
		county('149901', {}),
		county('149902', {
			values: [{ role: 'target', year: 2025, raw: '完成任务', text: '完成任务' }]
		}),
		county('149903', { values: [{ ...target(300), cumulative: true }] }),
		county('149904', {})
	);
	expect(joined?.incomparable).toEqual([
		{ adcode: '149902', reason: '目标为文字表述：完成任务' },
		{ adcode: '149903', reason: '为五年累计值，其他县为当年值' }
	]);
});

test('of two rows in one county the one that can be compared is taken', () => {
	const joined = gdp(
		county('149901', {}),
		county('149902', { unit: '%' }, {}),
		county('149903', {})
	);
	expect(joined?.rows[1]?.indicator).toBe('149902-i-1');
	expect(joined?.incomparable).toEqual([]);
});

test('the growth that a row of levels tells is compared with the rows of growth alone', () => {
	const counties = [
		county('149901', {
			concept: 'gdp-growth',
			name: '地区生产总值增长率',
			unit: '%',
			values: [base(2.6), growth(10)]
		}),
		county('149902', { values: [base(67.8), target(130), growth(11.1)] }),
		county('149903', { values: [base(50), { ...growth(40), cumulative: true }] })
	];
	const one = joined('gdp-growth', ...counties);
	expect(one).toMatchObject({ rate: true, growthOf: 'gdp', headline: 2, incomparable: [] });
	expect(one?.rows.map(({ adcode, indicator, unit }) => [adcode, indicator, unit])).toEqual([
		['149901', '149901-i-0', '%'],
		['149902', '149902-i-0', '%']
	]);
	expect(one?.rows[1]?.values).toEqual([growth(11.1)]);
	expect(gdp(...counties)?.incomparable).toContainEqual({
		adcode: '149901',
		reason: '只列出增速（地区生产总值增长率 10%），未列出数值'
	});
});

test('a level under the name of a growth is not compared with growth', () => {
	const of = (code: string, ...values: IndicatorValue[]) =>
		county(code, { concept: 'rnd-growth', name: '研发经费投入增长', unit: '%', values });
	const one = joined(
		'rnd-growth',
		of('149901', base(20.77), growth(20)),
		of('149902', base(20), growth(20)),
		of('149903', base(0.53), target(0.73), growth(0.2))
	);
	expect(one?.incomparable).toEqual([
		{ adcode: '149903', reason: '数值是水平，不是增速：目标减基期即为增长' }
	]);
});
