// Reads the spatial structures that a plan gives its county, and the places that its explanations name.
// Invariant: nothing without the plan's words; a place that the gazetteer does not know for certain is not shown.
import type { PlanDocument } from '#domain/document.ts';
import { foldName, idMaker } from '#domain/id.ts';
import type { Section } from '#domain/plan.ts';
import { sectionPath } from '#domain/plan.ts';
import type { Structure, StructurePart } from '#domain/structure.ts';
import { evidenceAt, type Span } from '#domain/text.ts';
import type { StructureLexicon } from '../lexicon/structures.ts';
import { drawPlace } from '../places/draw.ts';
import type { PlanPlaces } from '../places/plan-places.ts';
import { explanationOf, sentencesFrom, type Passage } from '../structures/explain.ts';
import { findFormulas, type Formula } from '../structures/formula.ts';

/** The structures of a plan in the order of its text, each formula once. Empty where the plan has none. */
export function readStructures(
	doc: PlanDocument,
	places: PlanPlaces,
	lexicon: StructureLexicon
): Structure[] {
	const idOf = idMaker(doc.adcode, 'structure');
	const found = new Map<string, Structure>();
	for (const block of doc.blocks) {
		if (block.kind !== 'paragraph') continue;
		const path = sectionPath(doc.sections, block.section);
		if (path.some(({ title }) => lexicon.past.within(title))) continue;
		const words = doc.text.slice(block.span.start, block.span.end);
		for (const formula of findFormulas(words, lexicon, doc.descriptor)) {
			const at = shifted(formula, block.span.start);
			const key = foldName(at.terms.join(''));
			if (found.has(key)) continue;
			const parts = partsOf(at, passageAfter(doc, at, path[0]), { doc, places });
			const rest = restOf(at, block.span.end, parts, { doc, places });
			found.set(key, {
				id: idOf(at.words),
				formula: at.words,
				name: at.name,
				scope: isOfSector(at, words, path, lexicon) ? 'sector' : 'county',
				section: block.section,
				evidence: evidenceAt(doc.raw, doc.toRaw(at.sentence)),
				parts,
				...(rest && { rest })
			});
		}
	}
	return withoutParts([...found.values()]);
}

/** 「一极、一核」 is no structure of its own beside 「一极、一核、三带」. */
const withoutParts = (all: readonly Structure[]): Structure[] =>
	all.filter(
		(one) =>
			!all.some(
				(other) =>
					other.parts.length > one.parts.length &&
					one.parts.every(({ term }) => other.parts.some((part) => part.term === term))
			)
	);

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const shifted = (formula: Formula, by: number): Formula => ({
	...formula,
	span: moved(formula.span, by),
	sentence: moved(formula.sentence, by)
});

/** What follows the formula in its chapter: explanations often have sections of their own. */
function passageAfter(doc: PlanDocument, { span }: Formula, chapter: Section | undefined): Passage {
	const end = chapter?.end ?? doc.raw.length;
	const blocks = doc.blocks.filter(
		(block) => block.span.end > span.end && doc.toRaw(block.span).start < end
	);
	return { text: doc.text, blocks };
}

function partsOf(
	formula: Formula,
	passage: Passage,
	{ doc, places }: { doc: PlanDocument; places: PlanPlaces }
): StructurePart[] {
	return formula.terms.map((term) => {
		const span = explanationOf(term, passage, formula.span.end);
		return span === undefined
			? { term, places: [] }
			: {
					term,
					evidence: evidenceAt(doc.raw, doc.toRaw(span)),
					places: placesIn(span, places)
				};
	});
}

/** The sentences after the formula's own, in its paragraph, where no term is explained. */
function restOf(
	{ sentence }: Formula,
	end: number,
	parts: readonly StructurePart[],
	{ doc, places }: { doc: PlanDocument; places: PlanPlaces }
): Structure['rest'] {
	const explained = parts.some(({ evidence }) => evidence);
	if (explained || doc.text.slice(sentence.end, end).trim() === '') return undefined;
	const span = sentencesFrom(doc.text, sentence.end, end, LONG_REST);
	return { evidence: evidenceAt(doc.raw, doc.toRaw(span)), places: placesIn(span, places) };
}

/** What explains a whole formula says enough with more characters than what explains a term. */
const LONG_REST = 180;

/** Places of one meaning, each once. */
function placesIn(span: Span, places: PlanPlaces): StructurePart['places'] {
	const found = new Map<string, StructurePart['places'][number]>();
	for (const { text, places: meant } of places.within(span)) {
		const [place, other] = meant;
		if (!place || other || found.has(place.id)) continue;
		const { geometry, precision } = drawPlace(place, true, false);
		found.set(place.id, { name: text, place: place.id, precision, geometry });
	}
	return [...found.values()];
}

/** About one field, by what it is called, the paragraph's lead or the sections above it. */
function isOfSector(
	{ name }: Formula,
	paragraph: string,
	path: readonly Section[],
	{ sectors }: StructureLexicon
): boolean {
	const [lead = ''] = paragraph.split(/[。：:]/u, 1);
	const opening = lead.length <= LONGEST_LEAD ? [lead] : [];
	const nearest = path.at(-1)?.title ?? '';
	return [name, nearest, ...opening].some((words) => sectors.within(words));
}

/** A longer first sentence is no lead-in. */
const LONGEST_LEAD = 24;
