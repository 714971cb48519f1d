// A fact as a row of an export: what is published of it, with its words, its chapter and the way back to them.
// Invariant: one record a fact, in the order of the list; what the plan does not say is left out.
import { precisionOf, type Fact } from '#domain/fact.ts';
import type { Facts, Park, Placement, Project } from '#domain/facts.ts';
import { sectionName, sectionPath, type Plan } from '#domain/plan.ts';
import type { Precision } from '#domain/vocabulary.ts';

/** What one county's rows are made from. */
export interface CountySource {
	readonly county: string;
	readonly plan: Pick<Plan, 'sections' | 'title'>;
	readonly facts: Pick<Facts, 'projects' | 'parks'>;
}

export interface ExportRecord {
	readonly id: string;
	readonly adcode: string;
	readonly county: string;
	readonly full:
		| { readonly kind: 'project'; readonly fact: Project }
		| { readonly kind: 'park'; readonly fact: Park };
	/** Today's names of the townships that its placements lie in. */
	readonly townships: readonly string[];
	readonly precision: Precision | 'none';
	/** The placement that the precision is of. */
	readonly best?: Placement;
	readonly quote: string;
	/** Headings from the outermost: 「第一章 … › 第一节 …」. */
	readonly chapter: string;
	readonly planTitle: string;
	/** Address of its words in the reader. */
	readonly link: string;
}

/**
 * The rows of a selection. `sources` holds every county of it by adcode; `linkOf` gives the address of a fact's words.
 * Throws where a county, or a fact of its list, is missing: an edition is whole.
 */
export const recordsOf = (
	selection: readonly Fact[],
	sources: ReadonlyMap<string, CountySource>,
	linkOf: (adcode: string, id: string) => string
): ExportRecord[] => {
	const byId = new Map([...sources.values()].flatMap(({ facts }) => [...fullFacts(facts)]));
	return selection.map(({ id, adcode, townships }) => {
		const source = sources.get(adcode);
		const full = byId.get(id);
		if (!source || !full) throw new RangeError(`no published fact ${id}`);
		const { fact } = full;
		const precision = precisionOf(fact);
		const best = fact.placements.find((placement) => placement.precision === precision);
		return {
			id,
			adcode,
			county: source.county,
			full,
			townships,
			precision,
			...(best && { best }),
			quote: oneLine(fact.evidence[0]?.quote ?? ''),
			chapter: sectionPath(source.plan.sections, fact.section).map(sectionName).join(' › '),
			planTitle: source.plan.title,
			link: linkOf(adcode, id)
		};
	});
};

function* fullFacts({
	projects,
	parks
}: CountySource['facts']): Generator<[string, ExportRecord['full']]> {
	for (const fact of projects) yield [fact.id, { kind: 'project', fact }];
	for (const fact of parks) yield [fact.id, { kind: 'park', fact }];
}

/** A quote that a page break cut is one line in a cell. */
export const oneLine = (text: string): string =>
	text
		.split('\n')
		.map((line) => line.trim())
		.join('');
