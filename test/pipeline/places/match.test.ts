// Place names in running text: what is one, what is none, and that a hostile text costs no more than a kind one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlaces } from '#pipeline/places/match.ts';
import { countyIndex, invented, inventedIndex } from '#test/fixtures/land.ts';

/** Names found, in order; one outside the county in brackets. */
const names = (text: string, index: Parameters<typeof findPlaces>[1]): string[] =>
	findPlaces(text, index).map((match) => (match.outside ? `(${match.text})` : match.text));

const TRAPS: [county: string, text: string, found: string[]][] = [
	['140829', '与河南三门峡市一河之隔', ['(三门峡市)']],
	['140829', '加强平陆—三门峡同城发展', ['(三门峡)']],
	['140829', '以部官和三门为代表的产粮区', ['部官', '三门']],
	['140829', '加大三门、张店及圣人涧沿山区域开发', ['三门', '张店', '圣人涧']],
	['140829', '中条山路拓宽改造', []],
	['140829', '对五一街、古虞路进行改造', ['五一街', '古虞路']],
	['140829', '五一街街道改造提升', ['五一街']],
	['140829', '抓好中条山绿色屏障建设', ['中条山']],
	['140826', '对中条山路、棚国路、和平路等道路进行改造', ['中条山路', '棚国路', '和平路']],
	['140826', '积极参与晋南城镇群建设', []],
	['140826', '依托南城、柴家坡传统村落', ['南城', '柴家坡']],
	['140826', '西吴壁遗址考古', ['西吴壁遗址']],
	['140826', '东山村至西吴村线', ['西吴村']],
	['140826', '人居环境整治示范村', []],
	['140826', '拓宽改造东郝庄村道路', ['东郝庄村']],
	['140826', '在横水、郝庄建设派出所', ['横水', '郝庄']],
	['140826', '维护社会和谐稳定和长治久安', []],
	['140827', '创新城市管理治理方式，创新城乡社区服务', []],
	['140827', '在新城、长直等8个乡镇', ['新城', '长直']],
	['140827', '在新城镇建设生产线', ['新城镇']],
	['140827', '打造文旅新城', []],
	['140827', '维护社会和平安定', []],
	['140827', '构建清廉政府，实现民族复兴', []],
	['140827', '在王茅镇复兴村打造基地', ['王茅镇', '复兴村']],
	['140827', '适应县域经济，延长产业链', []],
	['140827', '垣曲至绛县高速公路', ['(绛县)']],
	['140827', '黄河流域生态保护，黄河金三角', []],
	['140827', '黄河沿岸绿化', ['黄河']],
	['140827', '黄河沿岸街巷改造', ['黄河']],
	['140827', '国医养生中心、历山农创街等', []],
	['140827', '建设历山旅游公路', ['历山']],
	['140827', '山西皋落电子科技有限公司扩建', []],
	['140827', '皋落乡电子产业园', ['皋落乡']],
	['140827', '在王茅、历山、华峰卫生院', ['王茅', '历山', '华峰']],
	['140828', '红沙河治理', []],
	['140828', '白沙河南岸公园', ['白沙河']],
	['140828', '夏县水头镇常村加气站', ['水头镇', '常村']],
	['140828', '优化日常村务', []],
	['141182', '汾阳城区改造', ['汾阳城区']],
	['141182', '支持阳城镇新建基地，依托阳城商贸物流园区', ['阳城镇', '阳城']],
	['141182', '栗家庄乡村旅游', ['栗家庄']],
	['141182', '文峰塔保护，文峰街道社区', ['文峰塔', '文峰街道']],
	['141182', '依托杏花村文旅开发有限公司', []],
	['141182', '晋中平遥古城—临汾洪洞', ['(晋中)', '(平遥)', '(临汾)', '(洪洞)']]
];

test.each(TRAPS)('%s 「%s」', (county, text, found) => {
	expect(names(text, countyIndex(county))).toEqual(found);
});

test('older names are found as today’s township', () => {
	const olds: [string, string, string][] = [
		['140826', '么里镇', '磨里镇'],
		['140827', '毛家镇', '毛家湾镇'],
		['140827', '英言乡', '英言镇'],
		['140827', '同善镇', '历山镇'],
		['140828', '禹王乡', '禹王镇'],
		['140829', '部官乡', '部官镇'],
		['140829', '洪池乡', '洪池镇'],
		['141182', '阳城乡', '阳城镇'],
		['141182', '栗家庄乡', '栗家庄镇']
	];
	for (const [county, old, today] of olds) {
		const [match] = findPlaces(`在${old}建设`, countyIndex(county));
		expect(
			match?.places.map(({ name }) => name),
			old
		).toEqual([today]);
	}
});

test('a hill and a town of one name: the town before an institution and among towns', () => {
	const index = inventedIndex(
		invented('鹿山', 'mountain'),
		invented('鹿山镇', 'township', [[112.1, 36.1]]),
		invented('白石镇', 'township', [[112.2, 36.2]])
	);
	const meant = (text: string): string[] =>
		findPlaces(text, index).flatMap(({ places }) => places.map(({ name }) => name));
	expect(meant('鹿山生态旅游')).toEqual(['鹿山']);
	expect(meant('扩建鹿山卫生院')).toEqual(['鹿山镇']);
	expect(meant('在白石、鹿山建设')).toEqual(['白石镇', '鹿山镇']);
});

test('an institution that a river gave its name is not along the river', () => {
	const index = inventedIndex(invented('清漪河', 'river'));
	expect(names('清漪河治理', index)).toEqual(['清漪河']);
	expect(names('扩建清漪河小学', index)).toEqual([]);
});

test('of two places of one name both are told', () => {
	const index = inventedIndex(invented('石窑', 'village', [[112, 36]]), {
		...invented('石窑', 'village', [[112.4, 36]]),
		id: '149901-g-other'
	});
	expect(findPlaces('石窑水厂', index)[0]?.places).toHaveLength(2);
});

const ALPHABET = fc.constantFrom(
	...'新城镇创古乡村山河路街道县区三门峡平陆在、，。至—一黄复兴和安'
);

test('matches lie in the text, in order, without overlap, and say what stands there', () => {
	const index = countyIndex('140827');
	fc.assert(
		fc.property(fc.string({ unit: ALPHABET, maxLength: 80 }), (text) => {
			let end = 0;
			for (const { span, text: name } of findPlaces(text, index)) {
				expect(span.start).toBeGreaterThanOrEqual(end);
				expect(text.slice(span.start, span.end)).toBe(name);
				end = span.end;
			}
		})
	);
});

test.each(['新城', '三门峡', '、', '创新城市', '复兴', '公司', '在新城、长直、', '黄河'])(
	'time grows no faster than the text: %s',
	(unit) => {
		const index = countyIndex('140827');
		const seconds = (length: number): number => {
			const text = unit.repeat(Math.ceil(length / unit.length));
			const begin = performance.now();
			findPlaces(text, index);
			return performance.now() - begin;
		};
		seconds(20_000);
		const [small, large] = [seconds(20_000), seconds(200_000)];
		expect(large).toBeLessThan(small * 60 + 400);
	}
);
