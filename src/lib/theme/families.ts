// Families of categories: five colours that readers can tell apart, where sixteen would be noise.
// Invariant: every category and park kind belongs to one family and has an icon.
import type { Category, ParkKind } from '#domain/vocabulary.ts';
import icons from './icons.json' with { type: 'json' };

export const FAMILIES = [
	'industry',
	'infrastructure',
	'ecology',
	'livelihood',
	'safety',
	'other'
] as const;
export type Family = (typeof FAMILIES)[number];

const BY_CATEGORY: Record<Category, Family> = {
	工业: 'industry',
	能源: 'infrastructure',
	交通: 'infrastructure',
	水利: 'infrastructure',
	农业: 'industry',
	文旅: 'industry',
	商贸物流: 'industry',
	城建: 'infrastructure',
	生态环保: 'ecology',
	教育: 'livelihood',
	医疗卫生: 'livelihood',
	养老民政: 'livelihood',
	文化体育: 'livelihood',
	数字信息: 'infrastructure',
	公共安全: 'safety',
	其他: 'other'
};

export const familyOf = (category: Category): Family => BY_CATEGORY[category];

export type IconName = keyof typeof icons;

export const categoryIcon = (category: Category): IconName => category;
export const parkIcon = (kind: ParkKind): IconName => `园区·${kind}`;

/** SVG path of an icon on a ground of 15 × 15. */
export const iconPath = (name: IconName): string => icons[name];
