// Quantities as plans write them, with the real list of units.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadUnits } from '#pipeline/lexicon/units.ts';
import { operatorOf } from '#text/units.ts';

const units = loadUnits('.');
const read = (text: string) =>
	units.findQuantities(text).map(({ value, unit, op }) => `${op}${value}${unit}`);

describe('findQuantities', () => {
	it.each([
		['地区生产总值完成63.9亿元', ['=63.9亿元']],
		['农村改厕4万座，国土绿化5万余亩', ['=4万座', '≈5万亩']],
		['旅游收入763.3余万元', ['≈763.3万元']],
		['接待游客18.6万人（次）', ['=18.6万人次']],
		['公路网密度70公里/百平方公里', ['=70公里/百平方公里']],
		['年产1,234.5万吨/年', ['=1234.5万吨/年']],
		['百分之七十', ['=70%']],
		['三万五千元和十二所学校', ['=35000元', '=12所']],
		['下降-4.2%', ['=-4.2%']],
		['33404名群众', ['=33404人']],
		['12个百分点', ['=12个百分点']],
		['2025年达到12.5年', ['=12.5年']]
	])('%s', (text, expected) => expect(read(text)).toEqual(expected));

	it.each([
		['不低于75%', ['≥75%']],
		['75%以上', ['≥75%']],
		['控制在4.5%以内', ['≤4.5%']],
		['不超过3%', ['≤3%']],
		['突破100亿元', ['>100亿元']],
		['超过53%', ['>53%']],
		['约8%', ['≈8%']],
		['11.1%左右', ['≈11.1%']]
	])('bounds: %s', (text, expected) => expect(read(text)).toEqual(expected));

	it.each([
		'万元地区生产总值',
		'每千人口',
		'G5514公里',
		'第七次普查',
		'8-10%',
		'8%-10%',
		'10—12亿元',
		'数百万元',
		'2020年'
	])('no quantity in %s', (text) => expect(read(text)).toEqual([]));

	it('gives spans that hold the number, its unit and the words that bound it from behind', () => {
		const text = '全县土地流转面积 7 万亩以上。'.replace(/ /gu, '');
		const [quantity] = units.findQuantities(text);
		expect(quantity && text.slice(quantity.span.start, quantity.span.end)).toBe('7万亩以上');
	});

	it('converts to the base unit, and no rate or count word', () => {
		const base = (text: string) => units.findQuantities(text).map((q) => [q.base, q.inBase]);
		expect(base('1.74亿元')).toEqual([['yuan', 174_000_000]]);
		expect(base('3平方公里')).toEqual([['squareMetre', 3_000_000]]);
		expect(base('15亩')).toEqual([['squareMetre', 10_000]]);
		expect(base('5万吨/年')).toEqual([[undefined, undefined]]);
		expect(base('3家')).toEqual([[undefined, undefined]]);
	});

	it('reads any amount back', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 10 ** 9 }),
				fc.constantFrom('元', '万元', '亿元', '万亩', '家', '%'),
				(cents, unit) => {
					const value = cents / 100;
					expect(read(`达到${value}${unit}。`)).toEqual([`=${value}${unit}`]);
				}
			)
		);
	});

	it.each(['1'.repeat(5_000_000), '1.2,345'.repeat(500_000), '百分之十万一'.repeat(500_000)])(
		'is linear',
		(text) => {
			const start = performance.now();
			units.findQuantities(text);
			expect(performance.now() - start).toBeLessThan(5000);
		}
	);
});

describe('money', () => {
	it('finds sums, also without 元 after 投资', () => {
		const text = '总投资约120亿，其中专项1200万元，另10万美元';
		const sums = units
			.findMoney(text)
			.map(({ yuan, span }) => [yuan, text.slice(span.start, span.end)]);
		expect(sums).toEqual([
			[12_000_000_000, '120亿'],
			[12_000_000, '1200万元']
		]);
	});

	it('reads a bare number in the unit of its column', () => {
		expect(units.parseMoney(' 35592 ', '万元')).toEqual({
			value: 35592,
			unit: '万元',
			yuan: 355_920_000,
			span: { start: 1, end: 6 }
		});
		expect(units.parseMoney('3.5亿元', '万元')?.yuan).toBe(350_000_000);
		expect(units.parseMoney('—', '万元')).toBeUndefined();
		expect(units.parseMoney('35592', '个')).toBeUndefined();
		expect(units.parseMoney('35592')).toBeUndefined();
	});
});

describe('conversion and spelling', () => {
	it('knows scales, aliases and what it does not know', () => {
		expect(units.conversion('万吨')).toEqual({ base: 'gram', factor: 1e10 });
		expect(units.conversion('家')).toBeUndefined();
		expect(units.conversion('光年')).toBeUndefined();
		expect(units.standard('千米')).toBe('公里');
		expect(units.standard('万人（次）')).toBe('万人次');
		expect(units.standard('人/亿元')).toBe('人/亿元');
	});

	it('lets the words before a number win over those after it', () => {
		expect(operatorOf('不低于', '左右')).toBe('≥');
		expect(operatorOf('', '')).toBe('=');
		expect(operatorOf('', '', true)).toBe('≈');
	});
});
