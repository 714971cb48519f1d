// Words for the closed lists of the data, in the reader's language. The data's own words are Chinese.
import type {
	Category,
	Nature,
	ParkKind,
	ParkStatus,
	Precision,
	ProjectStatus,
	Severity
} from '#domain/vocabulary.ts';
import type { Family } from '#lib/theme/families.ts';
import { m } from './compiled/messages.js';

type Words<K extends string> = Record<K, () => string>;

const CATEGORY: Words<Category> = {
	工业: m.category_industry,
	能源: m.category_energy,
	交通: m.category_transport,
	水利: m.category_water,
	农业: m.category_farming,
	文旅: m.category_tourism,
	商贸物流: m.category_trade,
	城建: m.category_urban,
	生态环保: m.category_ecology,
	教育: m.category_education,
	医疗卫生: m.category_health,
	养老民政: m.category_welfare,
	文化体育: m.category_culture,
	数字信息: m.category_digital,
	公共安全: m.category_safety,
	其他: m.category_other
};

const STATUS: Words<ProjectStatus | ParkStatus> = {
	新建: m.status_new,
	续建: m.status_continued,
	改扩建: m.status_rebuilt,
	规划: m.status_planned,
	推进: m.status_pursued,
	已有: m.status_existing
};

const PARK_KIND: Words<ParkKind> = {
	开发区: m.park_zone,
	工业园: m.park_industrial,
	农业园: m.park_farming,
	物流园: m.park_logistics,
	双创园: m.park_startup,
	文旅园: m.park_tourism,
	其他: m.park_other
};

const NATURE: Words<Nature> = { 预期性: m.nature_expected, 约束性: m.nature_binding };

const PRECISION: Words<Precision | 'none'> = {
	exact: m.precision_exact,
	village: m.precision_village,
	township: m.precision_township,
	county: m.precision_county,
	none: m.precision_none
};

const SEVERITY: Words<Severity> = {
	info: m.severity_info,
	warning: m.severity_warning,
	error: m.severity_error
};

const FAMILY: Words<Family> = {
	industry: m.legend_family_industry,
	infrastructure: m.legend_family_infrastructure,
	ecology: m.legend_family_ecology,
	livelihood: m.legend_family_livelihood,
	safety: m.legend_family_safety,
	other: m.legend_family_other
};

export const categoryName = (category: Category): string => CATEGORY[category]();
export const statusName = (status: ProjectStatus | ParkStatus): string => STATUS[status]();
export const parkKindName = (kind: ParkKind): string => PARK_KIND[kind]();
export const natureName = (nature: Nature): string => NATURE[nature]();
export const precisionName = (precision: Precision | 'none'): string => PRECISION[precision]();
export const severityName = (severity: Severity): string => SEVERITY[severity]();
export const familyName = (family: Family): string => FAMILY[family]();
