// What a slide quotes, resolved: the sentence of a fact or spatial structure with the headings above it.
import type { DeckQuote } from '#domain/deck.ts';
import { evidenceOf, nameOf, type Facts } from '#domain/facts.ts';
import type { PlacementGeometry, Position } from '#domain/geometry.ts';
import { sectionAt, sectionName, sectionPath, type Plan } from '#domain/plan.ts';
import { plainWords, sentenceAround } from '#domain/sentence.ts';
import type { Structure, StructurePart } from '#domain/structure.ts';
import type { Evidence } from '#domain/text.ts';

/** A county's published files that quotes come from. */
export interface QuoteSource {
	readonly plan: Pick<Plan, 'adcode' | 'text' | 'sections'>;
	readonly facts: Facts;
	readonly structures: readonly Structure[];
}

/** The quote of an id; undefined where the county has no such fact or structure. */
export function quoteOf(source: QuoteSource, id: string): DeckQuote | undefined {
	const structure = source.structures.find((one) => one.id === id);
	if (structure) {
		const parts = partsOf(structure);
		const quote = quoted(source, id, structure.name, structure.evidence);
		return { ...quote, ...(parts.length > 0 && { parts }) };
	}
	const fact = Object.values(source.facts)
		.flat()
		.find((one) => one.id === id);
	const [evidence] = fact ? evidenceOf(fact) : [];
	return fact && evidence && quoted(source, id, nameOf(fact), evidence);
}

function quoted({ plan }: QuoteSource, id: string, name: string, evidence: Evidence): DeckQuote {
	const section = sectionAt(plan.sections, evidence.start);
	const path = section ? sectionPath(plan.sections, section.id) : [];
	const chapter = path.map(sectionName).join(' › ');
	return { id, adcode: plan.adcode, name, ...sentenceAround(plan.text, evidence), chapter };
}

type QuotedPart = NonNullable<DeckQuote['parts']>[number];

/** The terms that the plan explains, each with where its places are; where it explains none by itself, its sentences. */
function partsOf({ parts, rest }: Structure): QuotedPart[] {
	const terms = parts.flatMap(({ term, evidence, places }) =>
		evidence ? [{ term, words: plainWords(evidence.quote), places: places.map(placed) }] : []
	);
	return rest?.evidence ? [...terms, ...sentencesOf(rest.evidence.quote, rest.places)] : terms;
}

const placed = ({ name, geometry }: StructurePart['places'][number]) => ({
	name,
	at: middleOf(geometry)
});

/** A place is of every sentence that names it: 「以甲镇为核心。发挥乙镇、丙镇优势。」 → 1: 甲镇, 2: 乙镇, 丙镇. */
const sentencesOf = (text: string, places: StructurePart['places']): QuotedPart[] =>
	(plainWords(text).match(/[^。！？；]+[。！？；]?/gu) ?? [])
		.map((words) => words.trim())
		.filter((words) => words !== '')
		.map((words) => ({
			words,
			places: places.filter(({ name }) => words.includes(name)).map(placed)
		}));

function middleOf(geometry: PlacementGeometry): Position {
	if (geometry.type === 'Point') return geometry.coordinates;
	const middle = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)];
	if (!middle) throw new RangeError('a line without points');
	return middle;
}
