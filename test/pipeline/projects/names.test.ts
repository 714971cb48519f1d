// Names that a list makes out of several words.
import { expect, it } from 'vitest';
import { namesOf, projectsOf } from '#test/fixtures/projects.ts';

it.each([
	[
		'a noun that both parts hold once',
		'力争完成丑沟灌区、花枝灌区等5处灌区续建配套与节水改造工程建设。',
		['丑沟灌区续建配套与节水改造工程', '花枝灌区续建配套与节水改造工程']
	],
	[
		'what is done to a thing, without 进行',
		'专栏3：重点项目\n\n丑沟豆制品厂进行设备升级改造，总投资3000万元。',
		['丑沟豆制品厂设备升级改造']
	],
	[
		'the thing, not its planning',
		'重点抓好丑沟红色文化旅游基地的规划与保护。',
		['丑沟红色文化旅游基地']
	],
	[
		'one works on all of a kind, of which some are named',
		'对花枝路、丑沟路等10条老旧街道的改造工程。',
		['花枝路、丑沟路等10条老旧街道的改造工程']
	],
	[
		'what is done around the last street of a list',
		'实施丑沟街、花枝街两侧环境整治工程。',
		['丑沟街两侧环境整治工程', '花枝街两侧环境整治工程']
	],
	[
		'the quarter that streets of a list lie in',
		'实施丑沟街、花枝街片区微循环改造工程。',
		['丑沟街、花枝街片区微循环改造工程']
	],
	[
		'the river’s own last character beside 河道',
		'实施白沙河、丑沟河河道治理工程。',
		['白沙河河道治理工程', '丑沟河河道治理工程']
	],
	[
		'no number of pieces, which is its scale',
		'新建丑沟山楂深加工研发中心1个、采后处理基地2个，实施通道绿化提档升级200公里。',
		['丑沟山楂深加工研发中心', '采后处理基地', '通道绿化提档升级']
	],
	[
		'the number where it is all that tells which',
		'安装充电桩50个，建成充电桩50个。',
		['充电桩50个']
	],
	[
		'neither 或 nor a verb before it',
		'新建或改造提升10个丑沟农贸市场，新建1所丑沟小学、调整改造一所丑沟初中。',
		['10个丑沟农贸市场改造提升', '丑沟小学', '丑沟初中']
	],
	[
		'neither who grows it nor that it is carried out',
		'支持柳沟庄发展年产2万辆新能源汽车生产项目，推进丑沟线与石坡高速口对接工程实施。',
		['柳沟庄年产2万辆新能源汽车生产项目', '丑沟线与石坡高速口对接工程']
	],
	[
		'what is done, not how',
		'对丑沟烈士陵园、石坡惨案遗址等革命文物进行全面维修和保护。',
		['丑沟烈士陵园维修和保护', '石坡惨案遗址维修和保护']
	],
	[
		'the village, not its resources',
		'依托柳泉渡村的滩涂自然资源开发夏季特色荷花园。',
		['柳泉渡村夏季特色荷花园']
	],
	[
		'those that are counted and not named',
		'建设丑沟镇、石坡镇污水处理厂以及其它8个乡镇污水处理厂项目。',
		['丑沟镇污水处理厂', '石坡镇污水处理厂', '其它8个乡镇污水处理厂项目']
	],
	[
		'all that are counted, not what is among them',
		'专栏3：学校重点项目\n\n初中、小学在内共80所学校进行操场改造。',
		['80所学校操场改造']
	],
	[
		'works that are lent over no other works',
		'实施丑沟小学、初中宿舍建设、石坡小学扩建工程。',
		['丑沟小学', '初中宿舍', '石坡小学扩建工程']
	],
	[
		'all sides of one works',
		'实施城市绿化、美化、亮化提档工程，推进广场、绿地改造工程。',
		['城市绿化、美化、亮化提档工程', '广场、绿地改造工程']
	],
	[
		'each works that stands by itself',
		'实施小水网建设、末级渠系配套工程，实施丑沟河综合治理、水土流失综合治理工程。',
		['末级渠系配套工程', '丑沟河综合治理', '水土流失综合治理工程']
	],
	[
		'the works of a box about one kind of thing',
		'专栏3：老旧小区改造重点项目建设\n\n工程项目包括丑沟宿舍、花枝宿舍、石坡家属院。',
		['丑沟宿舍改造', '花枝宿舍改造', '石坡家属院改造']
	],
	[
		'the redevelopment of quarters called after their streets',
		'铺开丑沟正街、花枝巷、石坡大街西延3个棚户区改造项目。\n\n实施石坡大街西延（西河路—北环）建设工程。',
		[
			'丑沟正街棚户区改造项目',
			'花枝巷棚户区改造项目',
			'石坡大街西延棚户区改造项目',
			'石坡大街西延（西河路—北环）建设工程'
		]
	]
])('hold %s', (_, task, names) => expect(namesOf(task)).toEqual(names));

it('doubts a class of works without a definite thing', () => {
	const read = projectsOf('加快棚户区改造、老旧小区改造、丑沟街道路改造等工程。');
	expect(read.map(({ name, doubt }) => [name, doubt === undefined])).toEqual([
		['棚户区改造', false],
		['老旧小区改造', false],
		['丑沟街道路改造', true]
	]);
	const [kind] = projectsOf('实施沿河农村生活污水治理。');
	expect(kind?.doubt).toBeDefined();
});

it('say more than what is done', () =>
	expect(
		namesOf('强力实施沿黄旅游公路、曹风公路、条山旅游路东西三条主干道建设改造工程。')
	).not.toContain('改造工程'));
