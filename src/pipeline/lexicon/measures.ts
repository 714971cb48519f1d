// The indicators that counties share: geodata/taxonomy/indicators.json, with a look-up by any of their names.
import * as v from 'valibot';
import { FOLDABLE, foldAt } from '#text/width.ts';
import { readJson } from '../read-json.ts';

const Word = v.pipe(v.string(), v.nonEmpty());

const Concept = v.strictObject({
	/** Used by indicators and statements as `concept`, in URLs and overview.json: never changed once published. */
	id: v.pipe(v.string(), v.regex(/^[a-z][a-z\d-]*$/u)),
	/** Id of the concept whose growth it is: counties that give the one cannot be compared with those that give the other. */
	growthOf: v.optional(v.string()),
	/** It is a growth a year, though no concept is the level that grows. */
	growth: v.optional(v.literal(true)),
	/** Rank among the indicators that stand for a plan as a whole, 1 the first. */
	headline: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
	name: Word,
	theme: Word,
	/** Units that its values may have; others make it another thing of a similar name. */
	units: v.pipe(v.array(Word), v.minLength(1)),
	direction: v.picklist(['up', 'down', 'none']),
	aliases: v.array(Word)
});
export type Concept = v.InferOutput<typeof Concept>;

const Taxonomy = v.strictObject({ concepts: v.array(Concept) });

/** Is the concept itself a growth a year, so that what the plan aims at stands in its column of growth? */
export const isRate = ({ growthOf, growth }: Concept): boolean =>
	growthOf !== undefined || growth === true;

export interface Measures {
	readonly concepts: readonly Concept[];
	/**
	 * The concept that a name in a table or sentence stands for; of the two that share a name the one with that unit.
	 * `('地区生产总值（GDP）', '亿元')` → gdp; `('地区生产总值', '%')` → undefined
	 */
	conceptOf(name: string, unit?: string): Concept | undefined;
}

/** Text with width and code points folded: `GDP(％)` → `GDP（%）`. */
export const folded = (text: string): string =>
	text.replace(FOLDS, (_, at: number) => foldAt(text, at));
const FOLDS = new RegExp(FOLDABLE, 'gu');

/** Folds the spellings of one name: width, quotes, Roman numerals, GDP, 占…的比重, 全县…, brackets with an abbreviation. */
export function measureKey(name: string): string {
	return folded(name)
		.replace(/[\s“”"'‘’「」]/gu, '')
		.replace(/III/giu, 'Ⅲ')
		.replace(/V(?=类)/giu, 'Ⅴ')
		.replace(/（([^（）]*)）/gu, (all, inner: string) => (/[A-Z\d/]/iu.test(inner) ? '' : all))
		.replace(/GDP/giu, '地区生产总值')
		.replace(/(?:地区){2}/u, '地区')
		.replace(/的(?=比[重例]|占比)/u, '')
		.replace(/^(?:全(?:[县市区]|社会)|[我本][县市区])的?/u, '')
		.replace(/规上/gu, '规模以上')
		.replace(/^(每[千万](?:名|常住)?人口?)(?:拥有|配备)/u, '$1')
		.replace(/^(每[千万]\D{4,24})数$/u, '$1');
}

const MOST_KNOWN = 10_000;

function measuresOf(concepts: readonly Concept[]): Measures {
	const byKey = new Map<string, Concept[]>();
	for (const concept of concepts) {
		for (const key of new Set([concept.name, ...concept.aliases].map(measureKey))) {
			byKey.set(key, [...(byKey.get(key) ?? []), concept]);
		}
	}
	// A plan's sentences ask for the same few names over and over.
	const known = new Map<string, readonly Concept[]>();
	const conceptsOf = (name: string): readonly Concept[] => {
		const found = known.get(name) ?? byKey.get(measureKey(name)) ?? [];
		if (known.size >= MOST_KNOWN) known.clear();
		known.set(name, found);
		return found;
	};
	const conceptOf = (name: string, unit?: string): Concept | undefined => {
		const found = conceptsOf(name);
		return unit === undefined ? found[0] : found.find(({ units }) => units.includes(unit));
	};
	return { concepts, conceptOf };
}

/** Throws InputError where the taxonomy is missing or wrong. */
export const loadMeasures = (root: string): Measures =>
	measuresOf(readJson(root, 'geodata/taxonomy/indicators.json', Taxonomy).concepts);
