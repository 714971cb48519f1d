// The closed lists of the published data. Order is the order in filters, legends and tables.

/** Project categories (类别). */
export const CATEGORIES = [
	'工业',
	'能源',
	'交通',
	'水利',
	'农业',
	'文旅',
	'商贸物流',
	'城建',
	'生态环保',
	'教育',
	'医疗卫生',
	'养老民政',
	'文化体育',
	'数字信息',
	'公共安全',
	'其他'
] as const;
export type Category = (typeof CATEGORIES)[number];

export const PROJECT_STATUSES = ['新建', '续建', '改扩建', '规划', '推进'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

export const PARK_KINDS = [
	'开发区',
	'工业园',
	'农业园',
	'物流园',
	'双创园',
	'文旅园',
	'其他'
] as const;
export type ParkKind = (typeof PARK_KINDS)[number];

export const PARK_STATUSES = ['已有', '规划'] as const;
export type ParkStatus = (typeof PARK_STATUSES)[number];

/** Nature of an indicator (属性): expected or binding. */
export const NATURES = ['预期性', '约束性'] as const;
export type Nature = (typeof NATURES)[number];

/** What a value of an indicator is, in the plan's own table. See CONTRACT.md, Value. */
export const VALUE_ROLES = ['base', 'target', 'actual', 'growth', 'actualGrowth'] as const;
export type ValueRole = (typeof VALUE_ROLES)[number];

export const OPERATORS = ['=', '≥', '≤', '>', '<', '≈'] as const;
export type Operator = (typeof OPERATORS)[number];

/** How well a place is known, best first: 精确, 村级, 乡镇级, 县级. */
export const PRECISIONS = ['exact', 'village', 'township', 'county'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const SECTION_KINDS = ['chapter', 'section', 'subsection', 'box'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export const SEVERITIES = ['info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a person may do to what the pipeline read: see geodata/curation. */
export const CORRECTION_ACTIONS = ['add', 'drop', 'change', 'merge', 'split', 'move'] as const;
