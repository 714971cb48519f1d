// Where a paragraph stands, and what follows for its figures: whether it looks back or aims, and at which year.
import type { Block, PlanDocument } from '#domain/document.ts';
import type { PlanDescriptor, Section } from '#domain/plan.ts';
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
function pathOf(sections: ReadonlyMap<string, Section>, id: string): Section[] {
	const path: Section[] = [];
	for (let section = sections.get(id); section; section = sections.get(section.parent ?? ''))
		path.push(section);
	return path;
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

/** A county is 全县, a county-level city 全市, a district 全区. */
function namesOf({ county, city, province }: PlanDescriptor) {
	const kind = county.slice(-1);
	const own = `全${kind}|我${kind}|本${kind}|${kind}域|${county}|${stem(county)}`;
	const foreign = ['县', '市', '区'].filter((each) => each !== kind).map((each) => `全${each}`);
	const others = [...foreign, '全省', '全国', city, stem(city), province, stem(province)];
	return {
		scope: new RegExp(`^(?:${own})(?:全${kind})?的?`, 'u'),
		names: new RegExp(own, 'u'),
		others: new RegExp(others.join('|'), 'u')
	};
}

/** The year beyond the plan that a title of a vision names. `2035年远景目标` → 2035 */
function farYear(title: string, to: number): number | undefined {
	const year = Number(/(20\d\d)年?的?远景/u.exec(title)?.[1]);
	return year > to ? year : undefined;
}

/** The setting of each block of a document; blocks of one section share theirs. */
export function settingReader(
	{ sections, descriptor }: PlanDocument,
	lexicon: StatementLexicon
): (block: Block) => Setting {
	const byId = new Map(sections.map((section) => [section.id, section]));
	const known = new Map<string, Setting>();
	const names = namesOf(descriptor);
	const { from, to } = descriptor.period;
	const read = (id: string): Setting => {
		const path = pathOf(byId, id);
		const [own] = path;
		const direction = directionOf(path, lexicon);
		// 「2035年远景目标」 aims farther than the plan.
		const far = own && farYear(own.title, to);
		const year = { back: from - 1, ahead: far ?? to, none: far }[direction ?? 'none'];
		return {
			...names,
			section: id,
			...(year !== undefined && { year }),
			looksBack: direction === 'back',
			strict:
				path.some(({ kind }) => kind === 'box') ||
				(own !== undefined && lexicon.zones.within(own.title)),
			from,
			to
		};
	};
	return ({ section }) => {
		const setting = known.get(section) ?? read(section);
		known.set(section, setting);
		return setting;
	};
}
