// How a plan orders its county in space, and the places that it names for each part. Places and plan are invented.
import { describe, expect, it } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import { loadKnowledge } from '#pipeline/knowledge.ts';
import { readDocument } from '#pipeline/read-document.ts';
import { PlanPlaces } from '#pipeline/places/plan-places.ts';
import { readStructures } from '#pipeline/steps/structures.ts';
import { invented, inventedIndex } from '#test/fixtures/land.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const PLAN = `# 青禾县国民经济和社会发展第十四个五年规划纲要

## 第一章 发展基础

实施了“一城三带”发展格局。

## 第二章 空间布局

总体空间布局是“一核、一轴、两翼、三区”。在“一核一轴两翼三区”格局的基础上，提升县城。

### 第一节 增长极

“一核”，即县域经济的核心。该区域主要分布在白石镇。

### 第二节 发展轴

#### 1. “一轴”

以清漪河沿岸为主。

“两翼”：东翼包括青山乡，西翼为北沟村。

## 第三章 旅游

三区：不在本章。

构建全域旅游格局。形成“一心两带”的旅游空间布局。以玉泉寺为心，串联青山乡。
`;

const PLACES = [
	invented('白石镇', 'township'),
	invented('青山乡', 'township'),
	invented('北沟村', 'village'),
	invented('玉泉寺', 'site'),
	invented('清漪河', 'river', [
		[112, 36],
		[112.2, 36.1]
	])
];
const knowledge = loadKnowledge(PROJECT);

function read() {
	const { output: doc } = readDocument(
		PLAN,
		{
			adcode: adcode('149901'),
			county: '青禾县',
			city: '某阳市',
			province: '某某省',
			title: '青禾县规划纲要',
			period: { from: 2021, to: 2025 },
			source: ''
		},
		knowledge
	);
	return readStructures(doc, new PlanPlaces(doc, inventedIndex(...PLACES)), knowledge.structures);
}

describe('the structures of a plan', () => {
	const structures = read();
	const [county, tourism] = structures;

	it('are those that it plans, each once, with what they are of', () => {
		expect(structures.map(({ formula, scope }) => [formula, scope])).toEqual([
			['一核、一轴、两翼、三区', 'county'],
			['一心两带', 'sector']
		]);
	});

	it('explain their parts in the plan’s words, and name places', () => {
		const told = county?.parts.map(({ term, evidence, places }) => [
			term,
			evidence?.quote,
			places.map(({ name }) => name)
		]);
		expect(told).toEqual([
			['一核', '“一核”，即县域经济的核心。该区域主要分布在白石镇。', ['白石镇']],
			['一轴', '以清漪河沿岸为主。', ['清漪河']],
			['两翼', '“两翼”：东翼包括青山乡，西翼为北沟村。', ['青山乡', '北沟村']],
			['三区', undefined, []]
		]);
	});

	it('go on in their paragraph where no part is explained', () => {
		expect(tourism?.rest?.evidence?.quote).toBe('以玉泉寺为心，串联青山乡。');
		expect(tourism?.rest?.places.map(({ name }) => name)).toEqual(['玉泉寺', '青山乡']);
		expect(county?.rest).toBeUndefined();
	});

	it('have evidence that slices out of the text', () => {
		for (const { evidence, parts } of structures) {
			for (const one of [evidence, ...parts.flatMap((part) => part.evidence ?? [])]) {
				expect(PLAN.slice(one.start, one.end)).toBe(one.quote);
			}
		}
	});
});
