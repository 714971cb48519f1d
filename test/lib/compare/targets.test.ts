// Counties side by side in one indicator: the order, who is highest, and who stands apart with which reason.
import { expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { IndicatorValue } from '#domain/facts.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import { compareTargets } from '#lib/compare/targets.ts';

const CODES = ['110001', '110002', '110003', '110004'].map(adcode);
const cell = (role: IndicatorValue['role'], value: number): IndicatorValue => ({
	role,
	raw: String(value),
	value
});

/** Base and target of the counties, in their order; undefined: the county has no such row. */
const indicator = (
	ends: readonly (readonly [number, number] | undefined)[],
	rest: Partial<OverviewIndicator> = {}
): OverviewIndicator => ({
	id: 'forest',
	name: '森林覆盖率',
	theme: '绿色生态',
	unit: '%',
	rows: CODES.flatMap((code, at) => {
		const own = ends[at];
		return own
			? [
					{
						adcode: code,
						indicator: `${code}-i-1`,
						name: '森林覆盖率',
						values: [cell('base', own[0]), cell('target', own[1])]
					}
				]
			: [];
	}),
	incomparable: [],
	...rest
});

const one = (indicators: OverviewIndicator[], codes: readonly string[] = CODES) =>
	compareTargets(indicators, codes)[0]?.indicators[0];

test('the highest target comes first and is told, unless all are the same', () => {
	const found = one([indicator([[20, 25], [40, 41], [30, 41], undefined])]);
	expect(found?.compared.map(({ adcode, isHighest }) => [adcode, isHighest])).toEqual([
		['110002', true],
		['110003', true],
		['110001', false]
	]);
	expect(found?.apart).toEqual([{ adcode: '110004', found: { kind: 'absent' } }]);
	const same = one([
		indicator([
			[20, 25],
			[40, 25]
		])
	]);
	expect(same?.compared.some(({ isHighest }) => isHighest)).toBe(false);
});

test('what means something else stands apart with its reason, and on no axis', () => {
	const [first] = CODES;
	if (!first) throw new Error('a county');
	const reason = '单位为亩，其他县为%';
	const found = one([
		indicator(
			[
				[9000, 9900],
				[20, 25],
				[30, 35]
			],
			{ incomparable: [{ adcode: first, reason }] }
		)
	]);
	expect(found?.compared.map(({ adcode, place }) => [adcode, place])).toEqual([
		['110003', { base: 10 / 15, target: 1 }],
		['110002', { base: 0, target: 5 / 15 }]
	]);
	expect(found?.apart).toMatchObject([
		{ adcode: first, found: { kind: 'incomparable', reason } },
		{ adcode: '110004', found: { kind: 'absent' } }
	]);
});

test('the axis and the highest are those of the chosen counties alone', () => {
	const found = one(
		[
			indicator([
				[20, 25],
				[40, 90],
				[30, 35]
			])
		],
		[CODES[0] ?? '', CODES[2] ?? '']
	);
	expect(found?.compared.map(({ adcode, isHighest }) => [adcode, isHighest])).toEqual([
		['110003', true],
		['110001', false]
	]);
	expect(found?.compared[0]?.place).toEqual({ base: 10 / 15, target: 1 });
});

test('themes come by their first headline; what no chosen county has is left out', () => {
	const themes = compareTargets(
		[
			indicator([[1, 2]], { id: 'plain', theme: '创新驱动' }),
			indicator([undefined, [1, 2]], { id: 'elsewhere', theme: '安全保障' }),
			indicator([[1, 2]], { id: 'gdp', theme: '经济发展', headline: 1 })
		],
		CODES.slice(0, 1)
	);
	expect(themes.map(({ theme }) => theme)).toEqual(['经济发展', '创新驱动']);
});
