// Clauses, lists and box items as plans write them: what governs a clause, what a list shares, what a lead-in gives way to.
import { describe, expect, it } from 'vitest';
import { namesOf, projectsOf } from '#test/fixtures/projects.ts';

type Cases = readonly (readonly [string, string, readonly string[]])[];
const reads = (cases: Cases) =>
	it.each(cases)('%s', (_, task, expected) => expect(namesOf(task)).toEqual(expected));

describe('a clause is governed by', () => {
	reads([
		[
			'the verb of who is moved to build',
			'支持柳泉镇新建石磙钢结构基地。',
			['柳泉镇石磙钢结构基地']
		],
		['the verb that an adjunct serves', '利用农民公园水塘建设丑沟污水处理站。', ['丑沟污水处理站']],
		[
			'verbs after 围绕',
			'围绕扩建丑沟孵化园、建设柳泉科技园，推动项目落地。',
			['丑沟孵化园', '柳泉科技园']
		],
		['a role: what is built', '以新建丑沟公园为支撑，拉开城市框架。', ['丑沟公园']],
		[
			'a role: what stands before 建设',
			'以县级职教中心建设为首要任务，整合资源。',
			['县级职教中心']
		],
		['a role: where', '打造以丑沟、柳泉为主的花椒产业集聚区。', ['丑沟、柳泉花椒产业集聚区']],
		['those who build on their own', '10个乡镇各建1所公立幼儿园。', ['公立幼儿园']],
		[
			'the clause before that says where',
			'以柳沟镇为核心，打造历史文化观光聚集区。',
			['柳沟镇历史文化观光聚集区']
		],
		[
			'the township that leads in',
			'**柳沟镇：**做好文章，打造老军工客栈、度假公寓、洗浴中心等军工小镇。',
			['柳沟镇军工小镇']
		],
		['what it is to become', '推动丑沟泉水建设成柳泉酿酒备用水源。', ['柳泉酿酒备用水源']],
		['what a township becomes', '推动发展，将柳沟镇打造成为军工特色小镇。', ['柳沟镇军工特色小镇']],
		[
			'towns that are fostered',
			'培育丑沟农牧小镇、柳沟文旅小镇。',
			['丑沟农牧小镇', '柳沟文旅小镇']
		],
		[
			'who builds on a road or with others',
			'支持柳沟镇柳沟村柳泉大道旁建设康养田园。',
			['柳沟镇柳沟村柳泉大道旁康养田园']
		],
		[
			'the verb of whoever founds it',
			'支持丑沟坡、大相新建石磙农家乐综合开发区。',
			['丑沟坡、大相石磙农家乐综合开发区']
		],
		[
			'the verb of whoever is urged to build',
			'鼓励丑沟集团投资建设年产5万吨石磙项目。',
			['丑沟集团年产5万吨石磙项目']
		],
		[
			'what stands behind its object, with a year',
			'确保丑沟水电站2023年建成投产，推动柳沟高速2024年底前建成通车。',
			['丑沟水电站', '柳沟高速']
		],
		['what is prepared', '加快丑沟水库前期工作。', ['丑沟水库']],
		[
			'what comes into use',
			'建成投用县疾控中心实验楼、县中医院康复楼。',
			['县疾控中心实验楼', '县中医院康复楼']
		],
		['an end of the plan period', '“十四五”期末建成公租房1000套。', ['公租房1000套']],
		['the verb before an amount', '实施黑土地保护、高标准农田建设20万亩。', ['高标准农田建设']],
		[
			'the verb that each of two things has',
			'打造创客中心、建设丑沟科技园。',
			['创客中心', '丑沟科技园']
		],
		['the county’s own', '加快启动市康养中心建设。', ['市康养中心']],
		[
			'the verb of what is moved',
			'整体搬迁丑沟医院，将县中医院迁至城南新区。',
			['丑沟医院整体搬迁', '县中医院搬迁']
		],
		['a builder in general', '引进社会资本建设丑沟民宿集群。', ['丑沟民宿集群']],
		['no verb but works', '县殡仪馆迁建，其他照旧。', ['县殡仪馆迁建']],
		[
			'the rank that scenic areas shall have',
			'推动丑沟、柳泉两大景区成为3A级以上景区，推动白酒文化景区创建国家5A级旅游景区。',
			['丑沟创建3A级以上景区', '柳泉创建3A级以上景区', '白酒文化景区创建国家5A级旅游景区']
		],
		['加快 before a project', '加快肉鸡屠宰加工及饲料生产项目。', ['肉鸡屠宰加工及饲料生产项目']],
		['加快 before works', '加快丑沟煤业增储扩能进度。', ['丑沟煤业增储扩能']],
		['a role: a project', '以丑沟科创城建设项目为依托，提升质量。', ['丑沟科创城建设项目']],
		[
			'a role: what somebody builds',
			'以云川县甲乙发展有限公司新建的丑沟仓储配送中心为依托，做强物流。',
			['丑沟仓储配送中心']
		],
		[
			'a role: where, for acreage',
			'建设以丑沟为核心的万亩樱桃产业集群。',
			['丑沟万亩樱桃产业集群']
		],
		[
			'verbs before 对',
			'实施对丑沟路居、柳沟老宅等古建筑保护单位周边环境整治。',
			['丑沟路居周边环境整治', '柳沟老宅周边环境整治']
		],
		['where it is to be extended', '重点在柳泉镇扩建果醋生产线。', ['柳泉镇果醋生产线']],
		[
			'the sentence that it spells out',
			'打造2个农产品市场。即：以供销社为龙头的“柳泉核桃”交易市场。',
			['“柳泉核桃”交易市场']
		]
	]);
});

describe('a definite thing is', () => {
	reads([
		['a section of a road', '开工建设临金高速云川段。', ['临金高速云川段']],
		['a school by its number', '改扩建丑沟一中。', ['丑沟一中']],
		[
			'a landmark, however common its words',
			'新建花枝小学，实施东风水库除险加固。',
			['花枝小学', '东风水库除险加固']
		],
		['one by its rank', '新建第三小学、改造提升实验中学。', ['第三小学', '实验中学改造提升']],
		[
			'a park by a common name',
			'提升改造人民公园，新建街头游园15处。',
			['人民公园提升改造', '街头游园15处']
		],
		[
			'a water by a common name',
			'实施东风渠节水改造，启动清江河道治理。',
			['东风渠节水改造', '清江河道治理']
		],
		['a road led on to a place', '推进滨河西路延伸至柳泉。', ['滨河西路延伸至柳泉']],
		['a road made whole', '加快石丑大道纵向贯通。', ['石丑大道纵向贯通']],
		[
			'one whose name begins like a clause',
			'实施都江堰灌区现代化改造，建设丑沟有机肥厂。',
			['都江堰灌区现代化改造', '丑沟有机肥厂']
		],
		['what the county seat has', '加快城区集中供热管网改造。', ['城区集中供热管网改造']],
		['a line by its letter and number', '推进柳沟城际轨道R1线建设。', ['柳沟城际轨道R1线']],
		['on a street', '建设东一环停车场、学院路停车场。', ['东一环停车场', '学院路停车场']]
	]);
});

describe('a list', () => {
	reads([
		[
			'shares the protection of sources of water',
			'实施丑沟水库、柳泉水库、石磙引水水源地保护工程。',
			['丑沟水库水源地保护工程', '柳泉水库水源地保护工程', '石磙引水水源地保护工程']
		],
		[
			'shares works behind the kind of thing',
			'实施丑沟大道、柳泉大道等2条道路风貌改造。',
			['丑沟大道风貌改造', '柳泉大道风貌改造']
		],
		[
			'shares a project behind whose it is',
			'推进丑沟新能源、柳磙新能源等公司的光伏发电项目建设。',
			['丑沟新能源光伏发电项目', '柳磙新能源光伏发电项目']
		],
		['is counted out', '在中心城区建设城南和城北2个物流园区。', ['城南物流园区', '城北物流园区']],
		[
			'of townships shares what they are supplied with',
			'加快完成丑沟镇、柳泉镇等地集中供热。',
			['丑沟镇集中供热', '柳泉镇集中供热']
		],
		[
			'of what a platform has is no list of things',
			'建设包括河流、水库、自动办公等8大功能的丑沟智慧平台。',
			['丑沟智慧平台']
		],
		[
			'in brackets is what a number of things stands for',
			'建设“两园一广场”项目（丑沟游园、生态公园提升改造、柳泉广场）。',
			['丑沟游园', '生态公园提升改造', '柳泉广场']
		],
		[
			'joined by 和 is two things of one kind',
			'实施丑沟古栈道和石磙古盐道的维修。',
			['丑沟古栈道维修', '石磙古盐道维修']
		],
		['is cut before a count', '建设丑沟敬老院和一座殡仪馆。', ['丑沟敬老院', '殡仪馆']],
		[
			'shares works joined by 和',
			'完成丑沟医院业务用房和柳泉医院业务用房维修改造。',
			['丑沟医院业务用房维修改造', '柳泉医院业务用房维修改造']
		],
		[
			'of goods is one project of their maker',
			'推进山西甲乙科技有限公司药材初加工、药材提取、饮片生产项目。',
			['山西甲乙科技有限公司药材初加工、药材提取、饮片生产项目']
		],
		[
			'shares the works behind 的',
			'加强丑沟纪念馆、柳沟陵园的维修保护。',
			['丑沟纪念馆维修保护', '柳沟陵园维修保护']
		],
		[
			'ends before 和 where a project is named',
			'加快丑沟医院业务大楼建设项目和定点医疗机构、发热门诊标准化建设。',
			['丑沟医院业务大楼建设项目']
		],
		[
			'of streets shares what is done to them',
			'实施丑沟路、柳泉大道绿化提升，推进丑沟路、柳泉路雨污分流。',
			['丑沟路绿化提升', '柳泉大道绿化提升', '丑沟路雨污分流', '柳泉路雨污分流']
		],
		[
			'of streets shares what lies in them',
			'改造丑沟路、柳泉街等供水管网。',
			['丑沟路供水管网改造', '柳泉街供水管网改造']
		],
		[
			'of streets before 等道路 and a project is one',
			'实施解放北路、新建路、丑沟路等道路雨污分流改造工程。',
			['解放北路、新建路、丑沟路等道路雨污分流改造工程']
		],
		[
			'of companies shares what they build',
			'推进甲乙化工、丑沟化工产品延伸扩建项目。',
			['甲乙化工产品延伸扩建项目', '丑沟化工产品延伸扩建项目']
		],
		[
			'of what a county has one of says which',
			'开建博物馆、展览馆、大剧院等一大批文化场馆。',
			['博物馆', '展览馆', '大剧院']
		],
		[
			'of compass points is counted out',
			'建设北部、中部、南部三个蔬菜基地。',
			['北部蔬菜基地', '中部蔬菜基地', '南部蔬菜基地']
		],
		[
			'of short place names lends what follows a whole one',
			'打造北册、临澗、么头人居环境整治示范基地。',
			['北册', '临澗', '么头'].map((place) => `${place}人居环境整治示范基地`)
		],
		[
			'of villages that are one area stays one',
			'巩固提升丑沟、花枝、石坡美丽乡村集中连片示范片区。',
			['丑沟、花枝、石坡美丽乡村集中连片示范片区']
		],
		[
			'of townships under one irrigation works stays one',
			'实施花枝灌区柳沟镇、石坡镇水源置换工程。',
			['花枝灌区柳沟镇、石坡镇水源置换工程']
		],
		[
			'of the county’s sides has one on each',
			'完成县东、县南、县北乡镇区域性敬老院。',
			['县东乡镇区域性敬老院', '县南乡镇区域性敬老院', '县北乡镇区域性敬老院']
		],
		[
			'of two that share their trade says it for both',
			'推进石坡、丑沟煤业智能化煤矿建设。',
			['石坡煤业智能化煤矿', '丑沟煤业智能化煤矿']
		],
		[
			'is counted in quotes behind its names',
			'建成丑沟樱桃、石坡核桃、柳泉连翘“三个万亩示范园区”。',
			['丑沟樱桃万亩示范园区', '石坡核桃万亩示范园区', '柳泉连翘万亩示范园区']
		],
		[
			'lends a head in quotes without its number',
			'重点抓好丑沟蔬菜、石坡西瓜等“十大现代农业产业园”。',
			['丑沟蔬菜现代农业产业园', '石坡西瓜现代农业产业园']
		],
		[
			'is parted at 和 where its number says so',
			'新建丑沟村和石坡村、柳泉村、石磙村等4座农村垃圾中转站。',
			['丑沟村', '石坡村', '柳泉村', '石磙村'].map((place) => `${place}农村垃圾中转站`)
		],
		[
			'holds a pair of one kind among other things',
			'完成丑沟和石坡两个110kV变电站输变电工程、柳泉线路改造工程等项目。',
			['丑沟110kV变电站输变电工程', '石坡110kV变电站输变电工程', '柳泉线路改造工程']
		],
		[
			'of those who share a base gives the one that has it',
			'推进丑岱橡塑与江川大学、中州大学等合作的研发试验基地建设。',
			['丑岱橡塑研发试验基地']
		],
		[
			'of the county’s crafts has one centre',
			'建设云川县剪纸、编席和花馍等非遗创作研究中心。',
			['云川县剪纸、编席和花馍等非遗创作研究中心']
		],
		[
			'parts what is built from what is renewed',
			'实施云川县大剧院（含美术馆）建设及石磙博物馆建设。',
			['云川县大剧院（含美术馆）', '云川县石磙博物馆']
		],
		['of slogans gives nothing', '统筹推进污水治理、垃圾处置、厕所改造“三大革命”。', []],
		[
			'of two makers lends what is done to both',
			'推进丑沟炉料和石坡铸造自动化生产线技术改造等项目。',
			['丑沟炉料自动化生产线技术改造', '石坡铸造自动化生产线技术改造']
		],
		[
			'of two trades says 项目 for both',
			'推进丑岱大宗商品物流和麻岔商贸物流项目。',
			['丑岱大宗商品物流项目', '麻岔商贸物流项目']
		],
		[
			'of roads by number lends what is done to both',
			'实施国道G342丑沟线和国道G327石坡线拓宽改造工程。',
			['国道G342丑沟线拓宽改造工程', '国道G327石坡线拓宽改造工程']
		],
		[
			'parts a thing in quotes from the next',
			'实施柳泉村“石磙府”及丑沟博物馆建设项目。',
			['柳泉村“石磙府”项目', '丑沟博物馆建设项目']
		],
		[
			'parts two counts',
			'打造2支城市综合消防队伍和3个重点乡镇综合消防站。',
			['3个重点乡镇综合消防站']
		],
		[
			'goes on behind 及 with the next name',
			'重点推进云川县中医院医养结合中心及乡镇、社区医疗养老服务中心等平台建设。',
			['云川县中医院医养结合中心', '云川县乡镇、社区医疗养老服务中心']
		],
		[
			'of a box keeps a facility and a project apart',
			'专栏3：重点项目\n\n丑沟工程项目、石坡体育公园、现代物流集聚区建设项目、花枝旅游项目、石沟商贸项目、柳沟新建项目。',
			[
				'丑沟工程项目',
				'石坡体育公园',
				'现代物流集聚区建设项目',
				'花枝旅游项目',
				'石沟商贸项目',
				'柳沟新建项目'
			]
		],
		[
			'of makers and a village lends what is done to them',
			'引导柳沟食用油加工企业、石坡庄、麻岔庄豆制品厂进行升级改造。',
			['柳沟食用油加工企业升级改造', '石坡庄豆制品厂升级改造', '麻岔庄豆制品厂升级改造']
		],
		[
			'ends where another maker’s work begins',
			'推进石沟煤业智能化煤矿建设和花枝集团石坡煤业综采工作面建设。',
			['石沟煤业智能化煤矿', '花枝集团石坡煤业综采工作面']
		],
		[
			'of halls lends what is done to the last of them',
			'实施石磙文化馆、柳泉图书馆升级改造工程。',
			['石磙文化馆升级改造工程', '柳泉图书馆升级改造工程']
		],
		[
			'shares the county’s name with what its rank marks as its own',
			'实施云川县大剧院建设及县文化馆、图书馆升级改造工程。',
			['云川县大剧院', '云川县文化馆升级改造工程', '图书馆升级改造工程']
		],
		[
			'that ends in a word for services is no part of its names',
			'推进丑沟集散中心、石磙示范基地等一批配套服务工程。',
			['丑沟集散中心', '石磙示范基地']
		],
		[
			'of two parts where a body of the county begins the second',
			'推进智慧丑沟健康云平台和县医疗集团县乡一体化信息化网络建设。',
			['智慧丑沟健康云平台', '县医疗集团县乡一体化信息化网络']
		],
		['of steps of a trade gives nothing', '加大橡塑、炼胶、脱硝等工序污染防治设施改造。', []],
		[
			'of places that are kept shares what is done, not what they are',
			'推进丑沟自然保护区、柳泉沟省级森林公园等生态脆弱地区的建设和保护。',
			['丑沟自然保护区建设和保护', '柳泉沟省级森林公园建设和保护']
		],
		[
			'that 以 opens is like any other',
			'重点推进以石磙200兆瓦光伏发电、丑沟100兆瓦风力发电等项目。',
			['石磙200兆瓦光伏发电', '丑沟100兆瓦风力发电']
		],
		['stands once at each site', '在丑沟镇、柳泉镇建设派出所。', ['丑沟镇派出所', '柳泉镇派出所']],
		[
			'without names says what kind it is',
			'建设度假公寓、养生餐厅、洗浴中心等丑沟小镇。',
			['丑沟小镇']
		]
	]);
});

describe('a box item', () => {
	const box = (item: string) => namesOf(`专栏3 重点建设项目\n\n${item}`);
	const boxReads = (cases: Cases) =>
		it.each(cases)('%s', (_, item, expected) => expect(box(item)).toEqual(expected));
	boxReads([
		[
			'that names no thing gives way to a list that opens its text',
			'1. 窄路面拓宽工程\n\n拓宽改造丑沟村—柳泉村线、石磙村—岔口村线等2条公路。',
			['丑沟村—柳泉村线拓宽改造', '石磙村—岔口村线拓宽改造']
		],
		[
			'lends itself to bare places',
			'1. 过街天桥建设项目。丑沟街医院路段、柳泉街体育场路段。',
			['丑沟街医院路段过街天桥', '柳泉街体育场路段过街天桥']
		],
		[
			'stands beside the parts that are built',
			'1. 果品精酿产业园建设项目\n\n在丑沟镇扩建果醋生产线，新建啤酒生产线。',
			['果品精酿产业园建设项目', '丑沟镇果醋生产线', '啤酒生产线']
		],
		[
			'that says only of which kind gives way to what is built',
			'1. 供热项目\n\n继续加快城区集中供热管网改造，以及丑沟热电至县城的供热管网建设。',
			['城区集中供热管网改造', '丑沟热电至县城的供热管网']
		],
		[
			'without a name gives way to things that are one of a kind',
			'1. 环卫项目\n\n推进建筑垃圾资源化利用项目和餐厨垃圾处理项目的建设。',
			['建筑垃圾资源化利用项目', '餐厨垃圾处理项目']
		],
		[
			'lends itself to streets of common names',
			'1. 过街天桥建设项目。胜利街医院路段、解放路体育场路段。',
			['胜利街医院路段过街天桥', '解放路体育场路段过街天桥']
		],
		[
			'that tells one thing in brackets is that thing',
			'1. 恢复一座城（丑厢城）\n\n依托军工文化恢复原貌。\n\n2. 修缮一座冢（石磙公墓）\n\n保持原有风貌。',
			['丑厢城', '石磙公墓']
		],
		[
			'that tells of a platform before its parts is read too',
			'1. 应急平台建设工程\n\n建设云川县应急管理综合信息平台，平台包括丑沟指挥中心、安全生产管理系统。',
			['云川县应急管理综合信息平台', '丑沟指挥中心', '安全生产管理系统']
		],
		[
			'by a name has parts whose lengths are told',
			'1. 丑沟引水项目\n\n投资3000万元。\n\n2. 新建石磙输水干管项目\n\n新建水厂配套DN630PE输水干管3km，预算投资600万元；改造柳泉路DN315PE输水管1.3km。',
			['丑沟引水项目', '新建石磙输水干管项目', '水厂配套DN630PE输水干管', '柳泉路DN315PE输水管改造']
		],
		[
			'about greening lends it to buildings, whatever else is listed',
			'**庭院绿化重点项目。**项目涉及丑沟学院扩建工程、柳泉幼儿园、石磙小学。',
			['丑沟学院扩建工程', '柳泉幼儿园庭院绿化', '石磙小学庭院绿化']
		],
		[
			'spells out in the next sentence what it counts',
			'优化贸易布局，以特色农产品为主，打造2个市场。即：以丑沟供销社为龙头的“柳泉核桃”批发市场；以柳沟供销社为龙头的小杂粮批发市场。',
			['“柳泉核桃”批发市场', '柳沟供销社小杂粮批发市场']
		],
		[
			'stays beside a single part without a name',
			'1. 畜禽养殖项目\n\n重点发展草食畜，同时改扩建县级动物疫病诊断实验室以及购置相关配套设备。',
			['畜禽养殖项目', '县级动物疫病诊断实验室']
		],
		[
			'keeps its name below works on what it is part of',
			'**石磙平台升级项目。**智慧麻岔井盖（管网监测）、柳泉城管APP。',
			['智慧麻岔井盖（管网监测）', '柳泉城管APP']
		],
		[
			'that is a quarter by its whole name borrows nothing from the next',
			'**居住区绿化重点项目。**工程项目包括麻岔小区绿化工程、石磙嘉苑、丑沟车站改造小区工程、岔口园棚户区改造工程。',
			['麻岔小区绿化工程', '石磙嘉苑绿化', '丑沟车站改造小区工程', '岔口园棚户区改造工程']
		],
		[
			'is named without the stage that brackets state',
			'丑沟水库（新建）、柳沟水库扩容（规划）。',
			['丑沟水库', '柳沟水库扩容']
		],
		[
			'stands below a stage, which is none',
			'**储备项目：**丑沟铁路支线、柳沟码头。',
			['丑沟铁路支线', '柳沟码头']
		],
		['is counted in its line', '1、丑沟水库；2、柳沟电站。', ['丑沟水库', '柳沟电站']],
		[
			'is told from the next in its line',
			'（1）丑沟中学迁建：占地120亩。（2）柳泉小学扩建：新增3000平方米。',
			['丑沟中学迁建', '柳泉小学扩建']
		],
		[
			'lends nothing to what has a kind of its own',
			'**停车设施。**丑沟停车场、柳泉停车楼、石磙广场。',
			['丑沟停车场', '柳泉停车楼', '石磙广场']
		],
		[
			'without a name stands beside the places that its money is for',
			'1. 停车场建设项目。总投资 1.2 亿元，建设东一环停车场、学院路停车场。',
			['停车场建设项目', '东一环停车场', '学院路停车场']
		],
		[
			'that is told in full below is told once',
			'1. 县域小水网项目\n\n开工建设丑沟引水县域小水网供水项目。',
			['丑沟引水县域小水网供水项目']
		]
	]);
});

describe('a thing of a kind is kept with a doubt', () => {
	reads([
		['where a county has one', '加快档案馆建设。', ['档案馆']],
		['where a town has few', '建设公共停车场。', ['公共停车场']],
		['where there will be one', '打造一座商业综合体，提升形象。', ['商业综合体']],
		['where one is counted', '打造救援体系，即1个应急救援综合指挥平台。', ['应急救援综合指挥平台']],
		[
			'where it takes all waste of a sort',
			'加快推动餐厨垃圾无害化处理、丑沟管理系统项目建设。',
			['餐厨垃圾无害化处理', '丑沟管理系统项目']
		],
		['where its proper name follows', '构建军工主题公园“峥嵘堡垒”。', ['军工主题公园“峥嵘堡垒”']],
		['where its name says much', '搭建白酒溯源公共服务平台。', ['白酒溯源公共服务平台']]
	]);
});

describe('a doubt', () => {
	const doubts = (task: string) => projectsOf(task).map(({ doubt }) => doubt !== undefined);
	it.each([
		['so much of a kind of work', '推动荒山绿化3万亩。', [true]],
		['no work of one rating', '实施110千伏石门输变电工程。', [false]],
		['no capacity of a work', '推进年产50万吨烧碱项目。', [false]],
		['kinds of things in a list', '推进体育馆、足球场等项目建设。', [true, true]],
		['no things by name', '推进丑沟体育馆、柳沟足球场等项目建设。', [false, false]],
		['words of policy in quotes', '实施农村公路“畅返不畅”路段改造项目。', [true]],
		[
			'works in all villages that a box lists',
			'专栏3：重点项目\n\n丑沟水库、农村饮水安全保障工程。',
			[false, true]
		],
		[
			'what each town gets',
			'### 专栏：卫生重点项目\n\n#### 1. 云川县各乡镇养护院改造项目\n\n改造房屋。',
			[true]
		],
		['no thing of the county', '建设云川数据中心。', [false]],
		['no part of its hospital', '加快推进县医院内科大楼项目。', [false]]
	])('is kept for %s', (_, task, expected) => expect(doubts(task)).toEqual(expected));
});

describe('no project is', () => {
	reads([
		['what is only strengthened', '加强图书馆建设。', []],
		['one of many kinds', '实施一批市政道路、城市游园、文体场馆等项目。', []],
		['what others take part in', '引导社会资本参与园区建设。', []],
		['a park of a kind', '打造农业公园。', []],
		['a string of slogans', '打造“智慧商店”“智慧街区”“智慧商圈”。', []],
		['a service on the net', '打造网上便民服务中心。', []],
		['a tour', '打造丑沟风情旅游路线。', []],
		['what is kept', '保护好丑沟大街。', []],
		['a route that another passes', '优化班线，穿越柳泉路。', []],
		['a part of the county', '构建中部城镇产业集聚区、东部农业区两大发展区域。', []],
		['where people and goods meet', '**丑沟镇：**打造人流、物流、资金流集聚地中心。', []],
		['a rank of scenic areas', '推动景区创建“国家A级景区”。', []],
		['a service led on to the people', '推动疾病预防控制体系延伸到街道。', []],
		['a title to be won', '打造精品线路，创建国家级旅游度假区。', []],
		['a batch called by its weight', '实施工业强基重点项目。', []],
		['a number of some in one stage', '抓好4个在建项目、6个新开工项目。', []],
		['some of a kind', '打造一批丑沟文化精品旅游项目。', []],
		['what comes of it all', '串联景点，形成柳沟文化旅游示范区。', []],
		['nothing where it is all that is said', '铺设供水主管网15公里。', ['供水主管网15公里']],
		['so much of what was named before', '完成丑沟水库，铺设输水干管44公里。', ['丑沟水库']],
		['a line of business', '**丑沟镇：**构建柳沟旅游产业集群。', []],
		['directions in which a town grows', '实施“南拓、北优、东联”。', []],
		['what is looked into', '抓好丑沟河排污口排查整治，实施入河排污口规范整治。', []],
		['what is held', '建设丑沟水库，开展送戏下乡1000场。', ['丑沟水库']],
		[
			'what the county is to become',
			'### 专栏3：民生重点工程\n\n**健康云川工程。**推进丑沟医院、柳沟医院建设。',
			['丑沟医院', '柳沟医院']
		],
		['a programme for many villages', '实施“百村示范、千村整治”工程。', []],
		['a programme for people', '启动“云川英才计划”人才项目。', []],
		[
			'who is urged to work together',
			'推动丑沟酒厂扩建，鼓励石磙酒厂、柳泉酒厂等酒企联合生产。',
			['丑沟酒厂扩建']
		],
		['an axis through what is there', '打造丑沟公园、柳泉广场、石坡博物馆组成的“历史轴”。', []],
		['what others are rewarded for', '对完成丑沟技改项目、柳泉扩建项目的企业进行奖励。', []],
		['who works with whom', '做好县医疗集团与三甲医院、专科联盟业务对接。', []],
		['works that do not say on what', '开展补绿、复绿工程，实施“云川净”修复治理。', []],
		['what becomes of an economy', '推动工业经济数字化、农业智能化等3个重点项目。', []],
		['an aim called a work', '实施社区养老幸福工程、重大平台引领工程。', []],
		['a market of rights', '探索建立碳排放权交易市场。', []],
		[
			'what is there and joined',
			'打造柳沟历史区，将丑沟遗址、石坡墓地、柳泉宫等串成旅游线路。',
			[]
		],
		['what is held to', '推动布局优化，坚持山上生态保护区、山前生态旅游区。', []],
		['how libraries work together', '持续推进县级文化馆、图书馆总分馆制建设。', []],
		['a way to each town', '建设完善城区至各镇的主要通道。', []],
		[
			'a heading',
			'专栏3：重点项目\n\n1. 重大道路设施\n\n加快建设丑沟大桥。\n\n2. 统筹城乡基础设施建设\n\n建设柳泉水厂。',
			['丑沟大桥', '柳泉水厂']
		]
	]);
});

describe('sections', () => {
	const under = (heading: string) => namesOf(`### 一、${heading}\n\n建设丑沟水库。`);
	it('that look back give nothing', () => expect(under('发展成就')).toEqual([]));
	it('on procedure give nothing', () => expect(under('加强组织实施')).toEqual([]));
	it('that fill gaps are read', () => expect(under('补齐发展短板')).toEqual(['丑沟水库']));
	it('that strengthen a base are read', () => expect(under('夯实发展基础')).toEqual(['丑沟水库']));
});
