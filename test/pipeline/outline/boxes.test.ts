// Where boxes end, by what they are made of. Each case: a box and the running text after it.
import { describe, expect, it } from 'vitest';
import { planWith } from '#test/fixtures/plan.ts';

const BOLD_BODY = Array.from(
	{ length: 6 },
	(_, i) => `**推进第${i}项改革。**${'完善体制机制，'.repeat(12)}取得实效。`
).join('\n\n');
const LONG = '充分发挥资源优势，延伸产业链条，'.repeat(14);

/** Paragraphs inside the box, by their first characters. */
const inBox = (task: string): string[] => {
	const doc = planWith({ task });
	const box = doc.sections.find(({ kind }) => kind === 'box');
	return doc.blocks
		.filter(({ kind, section }) => section === box?.id && kind !== 'heading')
		.map(({ kind, span }) =>
			kind === 'table' ? '表' : doc.text.slice(span.start, span.start + 4)
		);
};

describe('a box ends', () => {
	it.each([
		[
			'with its table and notes',
			'专栏1：主要指标\n\n指标\t2020年\t2025年\t属性\nGDP\t60\t100\t预期性\n就业\t1\t2\t预期性\n注：1.可比价。\n\n加强统计。落实责任，完善制度。',
			['表', '注：1.']
		],
		[
			'after numbered items',
			'专栏1：集群\n\n1、粮食集群：扩大面积。\n\n2、林果集群：提质增效。\n\n加快农业升级。推进加工，延长链条。',
			['1、粮食', '2、林果']
		],
		[
			'after titled items and their text',
			'### 专栏：重点项目\n\n#### 1. 新装备\n\n甲公司建设铸造项目。\n\n#### 2. 新材料\n\n乙公司建设材料项目。\n\n**强化创新。**完善平台。',
			['1.新装', '甲公司建', '2.新材', '乙公司建']
		],
		[
			'at a lead-in that begins with a verb',
			`${BOLD_BODY}\n\n### 专题1：重点项目\n\n**甲园区项目。**投资1亿元。\n\n**乙水库项目。**投资2亿元。\n\n**强化园区服务。**完善设施。`,
			['甲园区项', '乙水库项']
		],
		[
			'not at an item named by a verb',
			`${BOLD_BODY}\n\n### 专题1：重点工程\n\n**甲学校工程。**投资1亿元。\n\n**提升现代教育能力建设工程。**投资2亿元。\n\n**实施供水工程。**完善设施。`,
			['甲学校工', '提升现代']
		],
		[
			'where the title has counted them',
			`${BOLD_BODY}\n\n### 专栏1：“两个一”工作\n\n**完成一枚印章。**推开改革。\n\n**推行一个系统。**加快构建。\n\n**优化金融生态。**规范发展。`,
			['完成一枚', '推行一个']
		],
		[
			'where a paragraph outgrows the items',
			`${BOLD_BODY}\n\n### 专题1：重点项目\n\n**甲养殖场项目。**投资1亿元。\n\n**乙休闲农业示范区。**${LONG}形成特色。`,
			['甲养殖场']
		],
		[
			'after its prose, before a bold lead-in',
			`${BOLD_BODY}\n\n### 专栏1：引导基金\n\n对企业进行技术认定，给予奖励。\n\n**强化知识产权保护。**完善机制。`,
			['对企业进']
		],
		[
			'after one paragraph, where running text is plain',
			'专栏1：托育\n\n建设社区托育服务设施。\n\n发展互联网教育。深挖潜在需求，形成产业。',
			['建设社区']
		]
	])('%s', (_, task, expected) => expect(inBox(task)).toEqual(expected));

	it('at the wide gap after tabbed lines, though tabs stop midway', () => {
		expect(
			inBox(
				'\t专栏1  重大工程\n\n\t创新平台。智慧项目、平台建设\n\n科技攻关项目。企业创新项目。\n\n\n统筹推进协调发展。支持企业。'
			)
		).toEqual(['创新平台', '科技攻关']);
	});
});
