// Who builds a project, as plans say it.
import { describe, expect, it } from 'vitest';
import { projectsOf } from '#test/fixtures/projects.ts';

/** Owners of the projects of a task, by name. */
const owners = (task: string): (string | undefined)[] => projectsOf(task).map(({ owner }) => owner);

describe('the owner of a project', () => {
	it.each([
		['a company', '建设云川县华岱建材有限公司年产20万吨骨料项目。', ['云川县华岱建材有限公司']],
		['a company before the verb', '推进华岱矿业公司建设石门沟铁矿项目。', ['华岱矿业公司']],
		[
			'a short name before what companies are called',
			'推进华岱镁业循环经济产业园项目。',
			['华岱镁业']
		],
		['a firm that the whole country knows', '推进中广核石门沟风电项目。', ['中广核']],
		['a short name behind the province', '建设山西禹岱农产品市场项目。', ['山西禹岱']],
		['who backs it', '依托华岱集团，建设石门沟冶炼厂。', ['华岱集团']],
		['the leading firm', '以华岱生物为龙头，建设石门沟药材基地。', ['华岱生物']],
		['a body that extends itself', '建设云川县人民医院传染病楼。', ['云川县人民医院']],
		['a body that sets something up', '支持云川师范学院设立博士后科研流动站。', ['云川师范学院']],
		['a company of shares by its short name', '推进丰酒股份综合活动中心项目。', ['丰酒股份']],
		[
			'a short name before the place of its branch',
			'推进禹岱物联（丑沟镇）智慧产业园项目，做强丑沟镇。',
			['禹岱物联']
		],
		[
			'a short name between the province and the place',
			'建设山西磐石丑沟镇双创基地。丑沟镇要做强。',
			['山西磐石']
		],
		['who stands before an output', '推进乌禹年产10吉瓦单晶硅棒项目。', ['乌禹']],
		[
			'a mining firm of common words before an output',
			'推进大中矿业年产200万吨钢铁项目。',
			['大中矿业']
		],
		['a group with its bracket', '建设石田（集团）产业园项目。', ['石田（集团）']],
		['a trader by a short name', '建设禹岱商贸物流项目。', ['禹岱']],
		['one of a family of companies', '建设中科禹岱垃圾发电扩建项目。', ['中科禹岱']],
		[
			'whose it is built along with',
			'支持华岱化工做强，做好华岱136万吨焦化项目和配套1亿立方米LNG等项目。',
			['华岱', '华岱']
		],
		['a name that runs on into its trade', '加速龙岱煤业智能化煤矿建设。', ['龙岱煤业']],
		[
			'a firm behind the town where it is',
			'推进丑沟镇禹岱建材双创基地工程，山西禹岱新材料有限公司在丑沟镇。',
			['禹岱建材']
		],
		[
			'a cooperative in its name',
			'以石门供销社为龙头，建设芦桐供销社批发交易市场。',
			['芦桐供销社']
		],
		['what is bettered, not what the firm is called', '推进禹岱芦环保提标改造项目。', ['禹岱芦']],
		[
			'a short name behind the province, by what firms are called',
			'加快山西国岱电力充电桩项目。',
			['山西国岱电力']
		],
		[
			'a long short name that others rely on',
			'以禹煤岱芦为依托，推进年产5万吨尿素项目。',
			['禹煤岱芦']
		],
		[
			'the short form of a full name',
			'云川县新合作经济发展有限公司做强物流，建设新合作仓储配送中心。',
			['新合作']
		],
		[
			'who builds the work in brackets',
			'建设年产5万吨生物质发电基地（中科禹岱垃圾发电扩建工程）。',
			['中科禹岱']
		],
		[
			'all who build together',
			'支持禹岱化工、石磙机械、丑沟集团等企业建立丑沟联合实验室。',
			['禹岱化工、石磙机械、丑沟集团等']
		],
		[
			'the company by its full name, wherever it stands',
			'推进禹岱股份丑沟活动中心。建设云川县禹岱酒厂有限公司丑沟活动中心。',
			['云川县禹岱酒厂有限公司']
		],
		[
			'the company that opens a list after a comma',
			'建设柳泉交易市场，云川县华岱酒厂有限公司柳泉销售中心、石门活动中心项目，做强酒业。',
			[undefined, '云川县华岱酒厂有限公司', '云川县华岱酒厂有限公司']
		],
		[
			'who builds what others rely on',
			'以云川县甲乙发展有限公司新建的丑沟仓储配送中心为依托，做强物流。',
			['云川县甲乙发展有限公司']
		]
	])('is %s', (_, task, expected) => expect(owners(task)).toEqual(expected));

	it('is the company that opens a part between semicolons', () => {
		const box =
			'专栏3：重点项目\n\n华岱药业有限公司药材初加工项目、药材提取项目；石门水泥有限公司骨料项目、丰岱建材骨料项目。';
		expect(owners(box)).toEqual([
			'华岱药业有限公司',
			'华岱药业有限公司',
			'石门水泥有限公司',
			'丰岱建材'
		]);
	});

	it.each([
		['what is made', '建设锁块铸造项目。'],
		['a building site', '建设县人民医院。'],
		['waters called like a firm', '实施三峡库区消落带治理。'],
		['a river of the province', '推进山西省黑岱河云川段治理工程。'],
		['a street called like a firm', '推进禹岱西段路住宅小区改造工程，支持禹岱焦化做大做强。'],
		['the stretch before a hospital', '建设丑沟街云川县人民医院路段过街天桥。'],
		['a first-rate museum', '建设全国一流博物馆综合楼。'],
		['the thing itself, with what it holds', '建设云川县博物馆（含非遗展馆）。'],
		['a place before a trade', '建设禹岱光伏发电项目，改造禹岱街。'],
		['a park of a trade', '建设丑沟氟钡新材料产业园。'],
		['the place of a wind farm', '建设木悠峰风电场项目。'],
		['the place of a solar station', '建设蕉坝农业光伏电站（8万千瓦）。'],
		['the place of a substation', '改造骡坪35千伏变电站，新建丑湖110千伏输变电工程。'],
		['a part of the country', '建设浙西南大宗商品物流集散市场项目。'],
		['a township, whatever is called after it', '扩建丑陆中心小学，做强丑陆化工，建设丑陆镇。'],
		['a winery that is built', '建设禹岱酒庄，支持禹岱酒庄。'],
		['the university of a college that is enlarged', '推进河东大学云川学院扩建工程。'],
		['a museum without a name', '实施博物馆数字化保护工程。'],
		['a village with a workshop', '引导唐桉庄豆制品厂升级改造，做强唐桉庄。'],
		['a half of its name in brackets', '建设云川市委（行政学院）丑沟干部培训基地。'],
		['a school beside another', '构建禹岱媒体学院+商业学院。'],
		['the body that is enlarged', '推进云川县人民医院增容扩建项目。'],
		['what public places are called after', '建设禹岱氧化铝综合加工项目，办好禹岱体育中心。'],
		['a village called like a firm', '建设禹岱庄化肥项目，支持禹岱化工。'],
		['homes of people who worked there', '改造石门公司宿舍，改造老旧小区。'],
		['homes called after a firm', '推进禹岱化工家属楼改造，支持禹岱化工。'],
		['a town called like a firm', '推进丑岱文旅新城项目。'],
		[
			'who builds another thing below a heading',
			'专栏3：重点项目\n\n1. 丑沟功能食品基地\n\n华岱实业有限公司建设蜂蜜产业园项目；柳泉食品加工企业做强。'
		],
		['a body at the end of a road', '推进云川市委党校配套公路。'],
		['several villages', '打造丑沟、石磙、禹岱等农旅融合聚集区。']
	])('is not %s', (_, task) => expect(owners(task)[0]).toBeUndefined());
});

it('the plan calls companies by brand', () => {
	const task = '支持华实化工、安岱风机等企业做大做强。建设华实年产5万吨有机肥项目。';
	expect(owners(task)).toContain('华实');
});

it('the place that only a firm’s name holds is none of its project', () => {
	const task = '支持丑沟化工等企业，在丑沟镇设点。推进云川县丑沟镇禹岱矿业公司年产5万吨铁矿项目。';
	expect(projectsOf(task).map(({ places }) => places)).toEqual([[]]);
});
