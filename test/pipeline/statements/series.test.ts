// What figures of one sentence share: a verb, the county seat, years summed up, a rate for each of several clauses.
import { expect, it } from 'vitest';
import { statements } from '#pipeline/steps/statements.ts';
import { knowledge, planWith } from '#test/fixtures/plan.ts';

const brief = (parts: Parameters<typeof planWith>[0]) =>
	statements(planWith(parts), knowledge).output.map(
		({ measure, from, year, op, value, unit }) =>
			`${measure} ${from === undefined ? '' : `${from}→`}${year} ${op}${value}${unit}`
	);

it.each([
	[
		'a rate for each clause before',
		'2020年，实现地区生产总值238亿元，完成一般公共预算收入10亿元，年均分别增长6.3%、5.6%。',
		[
			'地区生产总值 2020 =238亿元',
			'一般公共预算收入 2020 =10亿元',
			'地区生产总值年均增长 2015→2020 =6.3%',
			'一般公共预算收入年均增长 2015→2020 =5.6%'
		]
	],
	[
		'what is gained in the county seat alone',
		'县城增加中学学位900个、幼儿学位400个。',
		['县城增加幼儿学位 2020 =400个']
	],
	[
		'what was done over years, not in the last',
		'五年间造林7.5万亩，累计投入扶贫资金3.6亿元，森林覆盖率达到45%。',
		['累计造林 2020 =7.5万亩', '累计投入扶贫资金 2020 =3.6亿元', '森林覆盖率 2020 =45%']
	]
])('%s', (_, review, expected) => expect(brief({ review })).toEqual(expected));

it.each([
	[
		'a verb of the first for all',
		'到2025年，培育市级示范企业20家、省级示范企业5家。',
		['培育市级示范企业 2025 =20家', '培育省级示范企业 2025 =5家']
	],
	[
		'a town’s own measures, and the county’s',
		'城区绿化覆盖率达到40%，人均公园绿地面积达到12平方米，森林覆盖率达到30%。',
		['城区绿化覆盖率 2025 =40%', '城区人均公园绿地面积 2025 =12平方米', '森林覆盖率 2025 =30%']
	],
	['at least twice as much', '财政收入至少翻一番。', ['财政收入倍数 2025 ≥2倍']],
	[
		'at least so many, said before the verb',
		'到2025年，全县至少新增高新技术企业5家。',
		['新增高新技术企业 2025 ≥5家']
	],
	['nothing of a building', '改扩建丑沟镇卫生院，床位增至120张。', []]
])('%s', (_, goals, expected) => expect(brief({ goals })).toEqual(expected));
