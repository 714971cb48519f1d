// Facts as they are published, and the records that an export makes of them.
import * as v from 'valibot';
import { Adcode } from '#domain/adcode.ts';
import type { Fact } from '#domain/fact.ts';
import type { Park, Placement, Project } from '#domain/facts.ts';
import type { Section } from '#domain/plan.ts';
import { recordsOf, type CountySource, type ExportRecord } from '#lib/export/record.ts';

const evidence = (quote: string) => ({ start: 0, end: quote.length, quote });

const placement = (
	precision: Placement['precision'],
	coordinates: [number, number]
): Placement => ({
	precision,
	geometry: { type: 'Point', coordinates },
	basis: '长直乡',
	errorM: 2500,
	evidence: evidence('长直乡')
});

export const pumped: Project = {
	id: '999999-p-1',
	name: '抽水蓄能电站',
	category: '能源',
	status: '新建',
	owner: '某公司',
	scale: '120万千瓦',
	investment: {
		value: 7.5,
		unit: '亿元',
		yuan: 750_000_000,
		evidence: evidence('总投资\n7.5 亿元')
	},
	period: { from: 2021, to: 2025 },
	places: ['长直乡', '鲁家坡村'],
	section: 's-2',
	evidence: [evidence('建设“抽水\n蓄能”电站,120万千瓦')],
	placements: [placement('township', [111.9, 35.2]), placement('village', [111.95, 35.21])],
	doubt: '或为两期',
	corrected: [{ action: 'change', reason: '投资有误', author: '张三', date: '2026-01-02' }]
};

export const park: Park = {
	id: '999999-k-1',
	name: '=HYPERLINK("http://x")园',
	aliases: [],
	kind: '工业园',
	area: '12平方公里',
	industries: ['铸造', '新材料'],
	places: [],
	section: 's-1',
	evidence: [evidence('工业园')],
	placements: [],
	unplaced: '文中未提地点'
};

const sections: Section[] = [
	{ id: 's-1', kind: 'chapter', level: 1, label: '第一章', title: '总则', start: 0, end: 90 },
	{
		id: 's-2',
		parent: 's-1',
		kind: 'section',
		level: 2,
		label: '第二节',
		title: '能源',
		start: 10,
		end: 80
	}
];

const source: CountySource = {
	county: '某县',
	plan: { title: '某县五年规划', sections },
	facts: { projects: [pumped], parks: [park] }
};

const fact = ({ id, name }: Project | Park): Fact => ({
	id,
	name,
	adcode: v.parse(Adcode, '999999'),
	kind: 'project',
	category: '能源',
	townships: ['长直乡'],
	county: '',
	parks: [],
	placements: []
});

/** The park first: rows follow the list, not the file. */
export const records: ExportRecord[] = recordsOf(
	[fact(park), fact(pumped)],
	new Map([['999999', source]]),
	(adcode, id) => `http://site/plan/${adcode}?feature=${id}`
);
