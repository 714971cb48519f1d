// Parks of invented plans: what is one, what is not, one entry each, and what is told of it.
import { describe, expect, it } from 'vitest';
import { parks } from '#pipeline/steps/parks.ts';
import { DESCRIPTOR, knowledge, planWith } from '#test/fixtures/plan.ts';

const read = (task: string, review = '') => {
	const doc = planWith({ task, review });
	return { doc, found: parks(doc, knowledge).output };
};
const names = (task: string) => read(task).found.map(({ name }) => name);
const only = (task: string, review = '') => {
	const { found } = read(task, review);
	expect(found).toHaveLength(1);
	const [park] = found;
	if (!park) throw new Error('no park');
	return park;
};

describe('a park is', () => {
	it.each([
		['a zone with its own name', '盘活水泉湾工业园区闲置土地。', ['水泉湾工业园区']],
		['a zone of the county', '建设云川县文化产业园。', ['云川县文化产业园']],
		['one of a list for its trade', '加快农具再制造产业园等专业市场建设。', ['农具再制造产业园']],
		[
			'an industrial town',
			'推进丑庐产业新城建设，建成磐江化工园。',
			['丑庐产业新城', '磐江化工园']
		],
		[
			'small industrial grounds',
			'建设丑欧工业小区、磐坳工业小区。',
			['丑欧工业小区', '磐坳工业小区']
		],
		['a zone at the border', '做强丑康边境经济合作区。', ['丑康边境经济合作区']],
		[
			'a park of makers',
			'建设磐湾低碳制造园、丑美智造园、岩捧矿冶园。',
			['磐湾低碳制造园', '丑美智造园', '岩捧矿冶园']
		],
		['one with a name in quotes', '规划建设“六新”产业集聚区。', ['“六新”产业集聚区']],
		[
			'what a company builds',
			'推进山西甲乙环保科技有限公司精准医疗产业园项目。',
			['精准医疗产业园']
		],
		[
			'what a paragraph is about',
			'**现代生猪产业园。**依托龙头企业，建设标准化养殖场，提升产能。',
			['现代生猪产业园']
		],
		[
			'what a box of projects lists',
			'专栏1：重点项目\n\n商贸物流。智慧物流园、现代物流集聚区建设项目、农贸市场建设项目。',
			['智慧物流园', '现代物流集聚区']
		],
		[
			'one told by its place',
			'以柳泉镇、石门沟村为核心打造2万亩中药材产业园。',
			['柳泉镇、石门沟村中药材产业园']
		],
		[
			'a member of a list of parks',
			'着力建设云川经济开发区、循环经济园、氢气产业园。',
			['云川经济开发区', '循环经济园', '氢气产业园']
		],
		[
			'a member of a counted list',
			'打造葡桃现代农业产业园、夏鲜蔬菜、石门红枣等三大现代农业产业园。',
			['葡桃现代农业产业园', '夏鲜蔬菜现代农业产业园', '石门红枣现代农业产业园']
		],
		[
			'one in each of several townships',
			'加快丑沟镇、柳泉乡等产业聚集区创业孵化基地建设。',
			['丑沟镇产业聚集区创业孵化基地', '柳泉乡产业聚集区创业孵化基地']
		],
		[
			'a park of a trade',
			'支持丑沟生物医药园、柳泉电子园区做大做强。',
			['丑沟生物医药园', '柳泉电子园区']
		],
		[
			'the name that a cell of a table of projects begins with',
			'序号\t项目名称\t建设地点\t总投资（万元）\n1\t丑沟化工产业园建设项目\t丑沟镇\t3000\n2\t石磙中学（柳泉产业园旁）\t柳泉镇\t200',
			['丑沟化工产业园']
		],
		[
			'a member of a list of goods that ends in how many parks, each the town’s own',
			'**丑沟镇：**打造苗木、山楂、丹参和玫瑰、农业综合示范区等四个农业园区。\n\n**柳泉镇：**培育壮大山楂、西瓜等“十大园区”建设。',
			[
				'丑沟镇苗木园区',
				'丑沟镇山楂园区',
				'丑沟镇丹参和玫瑰园区',
				'丑沟镇农业综合示范区',
				'柳泉镇山楂园区',
				'柳泉镇西瓜园区'
			]
		],
		[
			'a member of a list that says how many there are',
			'推进“三区”建设。“三区”即优质山楂产业集聚区、农旅融合集聚区和畜牧养殖集聚区。',
			['优质山楂产业集聚区', '农旅融合集聚区', '畜牧养殖集聚区']
		],
		['what is relied on', '支持橡胶园区新建内外胎技改项目。', ['橡胶园区']],
		[
			'what is built, whatever garden',
			'建设以金银花种植为主体、康养休闲为一体的中草药园区。',
			['中草药园区']
		],
		[
			'a head that says what it is, where it is built',
			'打造创客中心、建设科技创新园。',
			['科技创新园']
		],
		['a base with the county’s name', '新建云川轻钢结构基地。', ['云川轻钢结构基地']],
		[
			'a base that is rebuilt',
			'**青少年校外综合实践基地改扩建。**按规划实施。',
			['青少年校外综合实践基地']
		],
		[
			'not the aim of its neighbour in a list',
			'建设世界酒庄集群、中小微白酒企业孵化园。',
			['中小微白酒企业孵化园']
		]
	])('%s', (_, task, expected) => expect(names(task)).toEqual(expected));
});

describe('no park is', () => {
	it.each([
		['a green park', '建设水泉湾公园、滨河游园和街心花园。'],
		['a kindergarten', '新建水泉湾幼儿园。'],
		['a part of the county', '打造东部产业新城。'],
		['a scenic area', '提升水泉湾景区和石门沟度假区。'],
		['a company', '实施水泉湾工业园区开发建设公司年产5万吨镁合金项目。'],
		['a cooperative', '依托水泉湾科技园农作物防治专业合作社。'],
		['a figure of speech', '打造全国矿产资源综合开发集聚区、全省重要铸造基地。'],
		['an aim', '争取创建国家级现代农业产业园。'],
		['several at once', '完善各类产业园区，发展3个中药材产业园，打造十大现代农业产业园。'],
		['a kind of thing', '推进现代农业产业园建设，引导企业入驻园区。'],
		['several of one name', '在水泉湾建设3个“双创”工业园。'],
		['a partner far away', '加强与中关村科技产业园区的联系和协作。'],
		['a process', '推动焦化产业园区化、绿色化发展。'],
		['a zone of another city', '主动对接京、沪、深高新技术开发区。'],
		['a slogan', '加快创建一镇一特一园区。'],
		['a process that helps', '建立有利于园区发展的财税支持机制。'],
		['what a base makes', '建设年产10万吨铁生产基地项目。'],
		['crops of no place', '西瓜生产基地1万亩，辣椒生产基地2万亩。'],
		['a part of the county', '构建中部城镇产业集聚区。']
	])('%s', (_, task) => expect(names(task)).toEqual([]));
});

describe('one entry a park', () => {
	it('with its other names, and all mentions as evidence', () => {
		const { doc, found } = read(
			'盘活水泉湾工业园区土地。\n\n水泉湾工业园标准厂房建设。\n\n推动企业入驻水泉湾镇工业园区。'
		);
		expect(found).toHaveLength(1);
		expect(found[0]?.evidence.map(({ quote }) => quote)).toEqual(
			expect.arrayContaining(['水泉湾工业园区', '水泉湾工业园', '水泉湾镇工业园区'])
		);
		for (const { start, end, quote } of found[0]?.evidence ?? [])
			expect(doc.raw.slice(start, end)).toBe(quote);
	});

	it('gives a bare 开发区 to the zone of the county', () => {
		const park = only('建设云川经济技术开发区。\n\n深化开发区改革，经开区实行管运分离。');
		expect(park.aliases).toEqual(expect.arrayContaining(['开发区', '经开区']));
	});

	it('keeps parks of one sort in different places apart', () => {
		expect(
			names(
				'以柳泉镇为核心打造2万亩中药材产业园，以石门镇为核心打造1万亩中药材产业园。\n\n柳泉镇、柳泉镇、石门镇、石门镇。'
			)
		).toHaveLength(2);
	});

	it('keeps what a town’s paragraph calls by its kind apart from the one with the county’s name', () => {
		expect(
			names('**柳泉镇：**重点打造生产特色产品的文化产业园。\n\n逐步创建云川县文化产业园。')
		).toEqual(['文化产业园', '云川县文化产业园']);
	});

	it('takes another name in the paragraph that it leads for itself', () => {
		const park = only('**优质香菇示范园。**依托合作社，打造标准化的现代香菇生产园区。');
		expect(park.aliases).toEqual(['现代香菇生产园区']);
	});

	it('puts the mention that tells it best first', () => {
		const park = only(
			'统筹水泉湾产业园用地。\n\n**水泉湾产业园。**聚焦装备制造、新型建材两大产业，占地8000亩。'
		);
		expect(park.evidence).toHaveLength(2);
		expect(park.evidence[0]?.start).toBeGreaterThan(park.evidence[1]?.start ?? 0);
	});
});

describe('what is told of a park', () => {
	it.each([
		['建设水泉湾智慧物流园。', '物流园'],
		['建设水泉湾双创孵化园。', '双创园'],
		['建设水泉湾雕塑文化园。', '文旅园'],
		['建设水泉湾蔬菜产业园。', '农业园'],
		['建设水泉湾轻工业园。', '工业园'],
		['建设云川经济技术开发区。', '开发区']
	])('kind: %s → %s', (task, kind) => expect(only(task).kind).toBe(kind));

	it.each([
		['a list of what is relied on', '依托水泉湾工业园区、芦岱工业园，做强产业。', ['已有', '已有']],
		['a list of what is built', '着力建设水泉湾工业园区、芦岱工业园，做强产业。', ['规划', '规划']],
		[
			'a counted list that is fostered',
			'培育壮大梨枣、丹参两个产业园，做强产业。',
			['已有', '已有']
		],
		[
			'a counted list that is bettered',
			'实施芦岱汽贸和桉峰果业2个双创基地提档升级工程。',
			['已有', '已有']
		],
		['what is enlarged', '实施水泉湾工业园区扩容增效工程。', ['已有']],
		['whose building is backed', '支持水泉湾工业园区、芦岱工业园建设。', ['规划', '规划']],
		['what the plan will have built', '到2025年，建成水泉湾工业园区。', ['规划']],
		['what is described first', '重点打造具有地方特色的水泉湾工业园区。', ['规划']],
		['what others lie around', '以水泉湾工业园区、芦岱景区为辐射点，建设商圈。', ['已有']]
	])('status of %s', (_, task, expected) =>
		expect(read(task).found.map(({ status }) => status)).toEqual(expected)
	);

	it('an area that its name tells', () =>
		expect(only('建设水泉湾万亩樱桃产业园。').area).toBe('万亩'));

	it('no alias and no evidence of a kind alone', () => {
		const park = only('**水泉湾工业园区。**推动产能、园区、资源整合，园区年产值达到10亿元。');
		expect(park.aliases).toEqual([]);
		expect(park.evidence).toHaveLength(2);
	});

	it('status: there, to be built, or not said', () => {
		expect(only('盘活水泉湾工业园区土地。').status).toBe('已有');
		expect(only('规划建设水泉湾工业园区。').status).toBe('规划');
		expect(only('对水泉湾工业园区进行考核。')).not.toHaveProperty('status');
	});

	it('area, trades and places', () => {
		const park = only(
			'**水泉湾产业园。**位于石门村，占地面积8000亩，聚焦装备制造、新型建材两大主导产业。\n\n石门村、石门村、水泉湾村、水泉湾村。'
		);
		expect(park).toMatchObject({ area: '8000亩', industries: ['装备制造', '新型建材'] });
		expect(park.places).toContain('石门村');
	});

	it('the township of a paragraph that is about it, by its title or its lead-in', () => {
		const titled = only(
			'专栏1：乡镇产业发展方向\n\n4. 石门镇\n\n以草莓种植园为载体，整合生产要素。'
		);
		expect(titled).toMatchObject({ name: '草莓种植园', places: ['石门镇'] });
		const led = only('**柳泉乡：**以建设特色农业生产加工园区为突破口，发展有机农产品。');
		expect(led).toMatchObject({ name: '特色农业生产加工园区', places: ['柳泉乡'] });
		expect(only('**柳泉乡：**推动柳泉樱桃生产基地建设。').name).toBe('柳泉樱桃生产基地');
		expect(names('**做好服务：**以草莓基地为载体，整合生产要素。')).toEqual([]);
	});

	it('the place before a name in quotes', () =>
		expect(only('推进柳泉镇规划建设“千亩种子试验示范园区”。柳泉镇、柳泉镇。').places).toEqual([
			'柳泉镇'
		]));

	it('doubt, as an issue about it', () => {
		const doc = planWith({ task: '积极创建电子商务示范园。' });
		const { output, issues } = parks(doc, knowledge);
		expect(output[0]?.doubt).toBeDefined();
		expect(issues).toMatchObject([{ step: 'parks', kind: 'park-or-area', about: [output[0]?.id] }]);
	});
});

it('changes with the county’s name and in nothing else', () => {
	const task = '建设云川县文化产业园。盘活水泉湾工业园区土地。';
	const other = planWith(
		{ task: task.replaceAll('云川', '青河') },
		{ ...DESCRIPTOR, county: '青河县' }
	);
	const swap = (park: { name: string; kind: string; places: string[] }) => ({
		...park,
		name: park.name.replace('云川', '青河')
	});
	const pick = ({ name, kind, places }: { name: string; kind: string; places: string[] }) => ({
		name,
		kind,
		places
	});
	expect(parks(other, knowledge).output.map(pick)).toEqual(read(task).found.map(pick).map(swap));
});

it.each([
	['建设云川县生物医药产业园。', ['生物医药']],
	['推进柳泉樱桃现代农业产业园建设。', ['樱桃']],
	['盘活水泉湾工业园区闲置土地。', []]
])('%s: the trades of its name are %j', (task, trades) =>
	expect(only(task).industries).toEqual(trades)
);

it('a name tells the kind where its head does not', () => {
	expect(only('支持橡胶园区新建内外胎技改项目。').kind).toBe('工业园');
});
