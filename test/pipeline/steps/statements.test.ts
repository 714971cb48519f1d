// Sentences as plans write them, from the raw text on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statements } from '#pipeline/steps/statements.ts';
import { knowledge, planWith } from '#test/fixtures/plan.ts';

type Parts = Parameters<typeof planWith>[0];
const all = (parts: Parts, descriptor = {}) =>
	statements(planWith(parts, descriptor), knowledge).output;
const brief = (parts: Parts, descriptor = {}) =>
	all(parts, descriptor).map(
		({ measure, from, year, op, value, unit }) =>
			`${measure} ${from === undefined ? '' : `${from}→`}${year ?? '?'} ${op}${value}${unit}`
	);

describe('what plans elsewhere aim at', () => {
	it.each([
		[
			'到2025年，细颗粒物（PM2.5）年均浓度控制在28微克/立方米以内，优良天数比率达到95%。',
			['细颗粒物（PM2.5）年均浓度 2025 ≤28μg/m³', '优良天数比率 2025 =95%']
		],
		['PM10平均浓度降至60微克/立方米。', ['PM10平均浓度 2025 =60μg/m³']],
		[
			'到2025年，城乡居民人均可支配收入分别达到4.2万元和2.4万元。',
			['城镇居民人均可支配收入 2025 =4.2万元', '农村居民人均可支配收入 2025 =2.4万元']
		],
		[
			'到2025年，每千人口拥有执业（助理）医师2.9人，每千人口拥有医疗卫生机构床位6.4张。',
			['每千人口拥有执业（助理）医师 2025 =2.9人', '每千人口拥有医疗卫生机构床位 2025 =6.4张']
		],
		['开工建设丑沟水库，总库容320万立方米。', []],
		['建设3个1000吨级货运泊位，年吞吐能力200万吨，估算投资6亿元。', []],
		['新建农村水厂，解决2.6万人口饮水问题。', []]
	])('%s', (goals, expected) => expect(brief({ goals })).toEqual(expected));
});

describe('what was reached', () => {
	it.each([
		[
			'全县地区生产总值由2015年的44.5亿元，增长到2020年的67.8亿元，年均增长6.7%。',
			[
				'地区生产总值 2015 =44.5亿元',
				'地区生产总值 2020 =67.8亿元',
				'地区生产总值年均增长 2015→2020 =6.7%'
			]
		],
		[
			'财政总收入和公共预算收入由2015年的3.42亿元和1.74亿元，增长到2020年的8.8亿元和3.97亿元。',
			[
				'财政总收入 2015 =3.42亿元',
				'公共预算收入 2015 =1.74亿元',
				'财政总收入 2020 =8.8亿元',
				'公共预算收入 2020 =3.97亿元'
			]
		],
		[
			'农村居民人均可支配收入突破1万元，比2015年的6385元增长3644元。',
			[
				'农村居民人均可支配收入 2020 >1万元',
				'农村居民人均可支配收入 2015 =6385元',
				'农村居民人均可支配收入增加额 2015→2020 =3644元'
			]
		],
		[
			'2019年工业技改投资完成2.69亿元，增长662%。',
			['工业技改投资 2019 =2.69亿元', '工业技改投资增长 2019 =662%']
		],
		['规上工业增加值是2015年的1.4倍。', ['规上工业增加值倍数 2015→2020 =1.4倍']],
		['行政村撤并有序推进，减少至71个。', ['行政村 2020 =71个']],
		[
			'全县99个贫困村、10079户33300名贫困人口顺利脱贫。',
			['贫困村脱贫 2020 =99个', '贫困人口脱贫 2020 =10079户', '贫困人口脱贫 2020 =33300人']
		],
		['行政村从205个合并为133个。', ['行政村 2020 =133个']],
		[
			'全县140个贫困村有序退出，人均可支配收入从2015年的2057元增长到2020年的10622元。',
			[
				'贫困村脱贫 2020 =140个',
				'贫困村人均可支配收入 2015 =2057元',
				'贫困村人均可支配收入 2020 =10622元'
			]
		],
		['固定资产投资额累计达到214.5亿元。', ['固定资产投资额累计 2020 =214.5亿元']]
	])('%s', (review, expected) => expect(brief({ review })).toEqual(expected));

	it('does not carry a past year into the next sentence', () => {
		const review = '2019年工业技改投资完成2.69亿元。规上工业企业达到28家。';
		expect(brief({ review })).toEqual(['工业技改投资 2019 =2.69亿元', '规上工业企业 2020 =28家']);
	});
});

describe('what is aimed at', () => {
	it.each([
		[
			'城镇和农村常住居民人均可支配收入分别达到41822元和13693元，年均分别增长6.5%和9%。',
			[
				'城镇常住居民人均可支配收入 2025 =41822元',
				'农村常住居民人均可支配收入 2025 =13693元',
				'城镇常住居民人均可支配收入年均增长 2020→2025 =6.5%',
				'农村常住居民人均可支配收入年均增长 2020→2025 =9%'
			]
		],
		[
			'全县规模以上工业企业超过35家，增加值超过40亿元。',
			['规模以上工业企业 2025 >35家', '规模以上工业增加值 2025 >40亿元']
		],
		[
			'全县经济总量在2019年的基础上翻一番，达到116.9亿元。',
			['经济总量倍数 2019→2025 =2倍', '经济总量 2025 =116.9亿元']
		],
		['财政收入持续较快增长，保持在10亿元以上。', ['财政收入 2025 ≥10亿元']],
		['到2022年底，城区绿化覆盖率达到40.1%。', ['城区绿化覆盖率 2022 =40.1%']],
		[
			'农村垃圾清运率、生活垃圾无害化处理率均达到100%。',
			['农村垃圾清运率 2025 =100%', '生活垃圾无害化处理率 2025 =100%']
		],
		['到2035年，全县人口规模达到50万人。', ['人口规模 2035 =50万人']]
	])('%s', (goals, expected) => expect(brief({ goals })).toEqual(expected));
});

describe('years', () => {
	it('are not taken from another sentence for what is done every year', () => {
		const task = '到2025年，森林覆盖率达到37%以上。每年打造12个森林乡村。';
		expect(all({ task }).map(({ doubt }) => doubt)).toEqual([undefined, '年份由规划期推定']);
	});

	it('are told as a doubt where only the section or the plan gives them, and left out for the present', () => {
		const [task] = all({ task: '秸秆综合利用率达到90%。' });
		expect(task).toMatchObject({ year: 2025, doubt: '年份由规划期推定', kind: 'target' });
		const [now] = all({ task: '目前秸秆综合利用率已达到90%。' });
		expect(now).toMatchObject({ value: 90, kind: 'actual' });
		expect(now).not.toHaveProperty('year');
		const [goal] = all({ goals: '森林覆盖率达到40%。' });
		expect(goal).toMatchObject({ year: 2025, doubt: '年份由所在章节推定' });
		const [stated] = all({ goals: '到2025年，森林覆盖率达到40%。' });
		expect(stated).toMatchObject({ year: 2025 });
		expect(stated).not.toHaveProperty('doubt');
	});

	it('that a sentence ending in a colon sets hold for what follows', () => {
		const goals = [
			'全县到二〇三五年的远景目标是：',
			'人均地区生产总值达到2万美元。',
			'锚定2035年远景目标，今后五年的主要目标是：',
			'森林覆盖率达到40%。',
			'建成区绿地率达到38.9%。'
		].join('\n\n');
		expect(brief({ goals })).toEqual([
			'人均地区生产总值 2035 =2万美元',
			'森林覆盖率 2025 =40%',
			'建成区绿地率 2025 =38.9%'
		]);
		expect(all({ goals }).map(({ doubt }) => doubt)).toEqual([undefined, undefined, undefined]);
	});

	it('hold for the paragraph where they are the plan’s end', () => {
		const task = '到2025年，农村自来水普及率达到98%。秸秆综合利用率达到90%。';
		expect(brief({ task })).toEqual(['农村自来水普及率 2025 =98%', '秸秆综合利用率 2025 =90%']);
	});
});

describe('what is counted and done', () => {
	it.each([
		[
			'到2025年，创建科技型企业12家、高新技术企业9家，重点培育10户高科技企业。',
			['创建科技型企业 2025 =12家', '高新技术企业 2025 =9家', '培育高科技企业 2025 =10户']
		],
		[
			'各类规模养殖场发展到100个，核心示范区10个，生猪存栏20万头以上，肉、蛋、奶产量分别达到4.5万吨、1.9万吨和0.9万吨。',
			[
				'各类规模养殖场 2025 =100个',
				'核心示范区 2025 =10个',
				'生猪存栏 2025 ≥20万头',
				'肉产量 2025 =4.5万吨',
				'蛋产量 2025 =1.9万吨',
				'奶产量 2025 =0.9万吨'
			]
		],
		[
			'审批事项减少20%，申请材料压减30%，办理时限压缩50%。',
			['审批事项减少 2025 =20%', '申请材料压减 2025 =30%', '办理时限压缩 2025 =50%']
		],
		[
			'争取规上企业每年增长12家以上，每年引资100亿元。',
			['规上企业每年增长 2025 ≥12家', '每年引资 2025 =100亿元']
		],
		[
			'每年培育外贸主体2户，外贸进出口额达到5亿元。',
			['每年培育外贸主体 2025 =2户', '外贸进出口额 2025 =5亿元']
		],
		[
			'“十四五”末，培育骨干企业10户，吸纳从业人员1万人，产值达到10亿元。',
			['培育骨干企业 2025 =10户', '吸纳从业人员 2025 =1万人']
		],
		['农村综合服务社覆盖80%行政村。', ['农村综合服务社覆盖行政村 2025 =80%']],
		['年营业额500万元以上餐饮企业达到50家。', ['年营业额500万元以上餐饮企业 2025 =50家']],
		['城乡居民收入比缩小到1.66:1。', ['城乡居民收入比 2025 =1.66']],
		['农田灌溉水有效利用系数达到0.6。', ['农田灌溉水有效利用系数 2025 =0.6']],
		['体验和观光游客达到500万人次/年。', ['体验和观光游客 2025 =500万人次']]
	])('%s', (goals, expected) => expect(brief({ goals })).toEqual(expected));

	it.each([
		[
			'三次产业结构由2015年的26.5：33.5：40调整为2020年的19.7:30.2:50.1。',
			[
				'第一产业增加值占GDP比重 2015 =26.5%',
				'第二产业增加值占GDP比重 2015 =33.5%',
				'第三产业增加值占GDP比重 2015 =40%',
				'第一产业增加值占GDP比重 2020 =19.7%',
				'第二产业增加值占GDP比重 2020 =30.2%',
				'第三产业增加值占GDP比重 2020 =50.1%'
			]
		],
		['三次产业实现5：3：9的布局。', []],
		['10座垃圾中转站全部建成。', ['垃圾中转站全部建成 2020 =10座']],
		[
			'投资3.42亿元建设的9个安置点全部完工。',
			['安置点投资 2020 =3.42亿元', '安置点全部完工 2020 =9个']
		],
		[
			'建成5G基站159个，取缔“散乱污”企业171户。',
			['建成5G基站 2020 =159个', '取缔“散乱污”企业 2020 =171户']
		],
		[
			'全县3317户、8459人和13个贫困村全部脱贫。',
			['贫困户脱贫 2020 =3317户', '贫困人口脱贫 2020 =8459人', '贫困村脱贫 2020 =13个']
		]
	])('in a review: %s', (review, expected) => expect(brief({ review })).toEqual(expected));
});

describe('what is not said of the whole county', () => {
	it.each([
		['a firm', '宏远铝业有限公司产值超过20亿元。'],
		['a zone', '工业园区年产值达到30亿元。'],
		['a township', '长岭乡种植面积达到5万亩。'],
		['the city', '全市地区生产总值达到1643亿元。'],
		['the province', '全省森林覆盖率达到23%。'],
		['a project', '总投资12亿元，年发电量12亿千瓦时的抽水蓄能电站项目开工建设。'],
		['a firm before the measure', '宏远集团不断壮大，铝材产量达到20万吨。'],
		[
			'works that the sentence goes on to',
			'年供水能力达到3000万立方米，惠及三个乡镇的引水工程开工。'
		],
		['what is done to some', '完成5所乡镇卫生院提标改造。'],
		['what one work holds', '新建县养老服务中心，设置床位300张。'],
		['what a work of one place holds', '到2024年建设石盘水库，总库容1200万立方米。'],
		['what is built', '新建100个标准化养殖场，改造供水管网8500米。'],
		['every year', '每年安排技改资金200万元，新增就业1000人。'],
		['a firm with a name of its own', '恒磊晟药业产值达到3亿元。'],
		['a part of something', '其中贫困户1.3万亩。'],
		['a range of years', '2017—2019年战略性新兴产业增加值占比保持在6.1%以上。'],
		['a share of something', '高新技术销售额达到规上企业销售额的5%。']
	])('%s', (_, task) => expect(brief({ task })).toEqual([]));

	it('takes 全市 for the county where the county is a city', () => {
		const goals = '全市森林覆盖率达到25%。';
		expect(brief({ goals })).toEqual([]);
		expect(brief({ goals }, { county: '云川市' })).toEqual(['森林覆盖率 2025 =25%']);
	});
});

describe('evidence', () => {
	it('slices the raw text and holds the measure and the figure', () => {
		const document = planWith({
			review: `${'生态建设成效明显，'.repeat(8)}2020年，全县森林\n\n覆盖率达到45.22%，城镇登记失业率控制在2.9%。`
		});
		const { output } = statements(document, knowledge);
		expect(output.map(({ evidence }) => evidence.quote)).toEqual([
			'2020年，全县森林\n\n覆盖率达到45.22%',
			'2020年，全县森林\n\n覆盖率达到45.22%，城镇登记失业率控制在2.9%'
		]);
		for (const { evidence } of output)
			expect(document.raw.slice(evidence.start, evidence.end)).toBe(evidence.quote);
	});

	it('is sound for any sentence', () => {
		const words = fc.constantFrom(
			'全县',
			'地区生产总值',
			'由2015年的',
			'达到',
			'年均增长',
			'12',
			'.5',
			'亿元',
			'%',
			'，',
			'；',
			'。',
			'和',
			'、',
			'分别',
			'2025年',
			'家',
			'企业'
		);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 20 }), (pieces) => {
				const document = planWith({ goals: pieces.join('') });
				for (const { evidence, value } of statements(document, knowledge).output) {
					expect(document.raw.slice(evidence.start, evidence.end)).toBe(evidence.quote);
					expect(Number.isFinite(value)).toBe(true);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('costs linear time', () => {
		const task = '全县地区生产总值由2015年的44.5亿元增长到2020年的67.8亿元，'.repeat(3000);
		const document = planWith({ task });
		const start = performance.now();
		statements(document, knowledge);
		expect(performance.now() - start).toBeLessThan(10_000);
	}, 20_000);
});
