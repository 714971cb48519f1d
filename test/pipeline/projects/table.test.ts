// Tables of projects: what their columns say of each.
import { expect, it } from 'vitest';
import { projectsOf } from '#test/fixtures/projects.ts';

const TABLE = [
	'表1：云川县产业重点建设项目表',
	'',
	'| 序号 | 项目名称 | 建设性质 | 建设内容和规模 | 建设起止年限 | 建设投资（万元） | 涉及乡镇 |',
	'|---|---|---|---|---|---|---|',
	'| 1 | 玉米烘干中心建设项目 | 扩建 | 冻库10000平方米 | 2021-2025 | 5000 | 云川县 |',
	'| 2 | 丑沟蔬菜种苗中心 | 新建 | 育苗基地500亩 | 2021-2023 | 7000 | 石门、丑沟、安塔等乡镇 |',
	'| 3 | 丑坡蔬菜大棚 | 续建 | 大棚300座 | 2021-2022 | 800 | 安塔镇 |'
].join('\n');

it('takes stage and places from their columns', () => {
	const rows = projectsOf(TABLE);
	expect(rows.map(({ status }) => status)).toEqual(['改扩建', '新建', '续建']);
	expect(rows.map(({ places }) => places)).toEqual([[], ['石门', '丑沟', '安塔'], ['安塔镇']]);
	expect(rows.map(({ investment }) => investment?.yuan)).toEqual([5e7, 7e7, 8e6]);
});
