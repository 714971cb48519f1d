// Where a paragraph stands, and what follows for its figures: whether it looks back or aims, and at which year.
import type { Block, PlanDocument } from '#domain/document.ts';
import type { Section } from '#domain/plan.ts';
import type { StatementLexicon } from '../lexicon/statements.ts';

export interface Setting {
	readonly section: string;
	/** The year of a figure without one: the last year reviewed, or the last of the plan; elsewhere none is clear. */
	readonly year?: number;
	readonly looksBack: boolean;
	/** In a box or a section about a zone only what names the whole county is the county's. */
	readonly strict: boolean;
	/** The plan's own years. */
	readonly from: number;
	readonly to: number;
	/** Names of the county at the beginning of a measure: 全县, 我县, 垣曲县. */
	readonly scope: RegExp;
	/** The same anywhere. */
	readonly names: RegExp;
	/** Other administrations, whose figures are not the county's: 全省, 运城市. */
	readonly others: RegExp;
}

/** Section, its parent, … up to the chapter. */
function* path(document: PlanDocument, id: string): Generator<Section> {
	const byId = (wanted: string | undefined) => document.sections.find((each) => each.id === wanted);
	for (let section = byId(id); section; section = byId(section.parent)) yield section;
}

/** Titles nearest first decide: 目标 in a chapter 基础 aims. */
function directionOf(
	sections: readonly Section[],
	lexicon: StatementLexicon
): 'back' | 'ahead' | undefined {
	for (const { title } of sections) {
		if (lexicon.goals.within(title) && !lexicon.review.within(title)) return 'ahead';
		if (lexicon.review.within(title)) return 'back';
	}
	return undefined;
}

/** County, city and province without 县, 市, 省. */
const stem = (name: string): string => (name.length > 2 ? name.slice(0, -1) : name);

/** `knownScope` of a county is 全县, of a county-level city 全市, of a district 全区. */
export function settingOf(
	document: PlanDocument,
	block: Block,
	lexicon: StatementLexicon
): Setting {
	const { county, city, province, period } = document.descriptor;
	const sections = [...path(document, block.section)];
	const direction = directionOf(sections, lexicon);
	const kind = county.slice(-1);
	const [own] = sections;
	const strict =
		sections.some((section) => section.kind === 'box') ||
		(own !== undefined && lexicon.zones.within(own.title));
	const year =
		direction === 'back' ? period.from - 1 : direction === 'ahead' ? period.to : undefined;
	const names = `全${kind}|我${kind}|本${kind}|${kind}域|${county}|${stem(county)}`;
	const foreign = ['县', '市', '区'].filter((each) => each !== kind).map((each) => `全${each}`);
	return {
		section: block.section,
		...(year !== undefined && { year }),
		looksBack: direction === 'back',
		strict,
		from: period.from,
		to: period.to,
		scope: new RegExp(`^(?:${names})(?:全${kind})?的?`, 'u'),
		names: new RegExp(names, 'u'),
		others: new RegExp(
			[...foreign, '全省', '全国', city, stem(city), province, stem(province)].join('|'),
			'u'
		)
	};
}
