// Finds the names that tell where a fact is: its own name first, then its clause, then what governs it, then its headings.
import type { Block } from '#domain/document.ts';
import { foldName } from '#domain/id.ts';
import type { Park, Project } from '#domain/facts.ts';
import { evidenceAt } from '#domain/text.ts';
import type { Evidence, Span } from '#domain/text.ts';
import type { PlaceKind } from '#domain/place.ts';
import { sectionPath } from '#domain/plan.ts';
import { findPlaces } from './match.ts';
import type { PlaceMatch } from './match.ts';
import { passageOf } from './passage.ts';
import type { Passage } from './passage.ts';
import type { PlanPlaces } from './plan-places.ts';

export type Fact = Project | Park;

/** Names of places with the text that they stand in. */
export interface Telling {
	readonly by: 'name' | 'clause' | 'governor' | 'heading';
	readonly matches: readonly PlaceMatch[];
	/** What the spans of `matches` count in. */
	readonly text: string;
	/** The words of the plan that say so, for one match. */
	evidence(match: PlaceMatch): Evidence;
}

/** All tellings of a fact that name something, best first. Throws RangeError for a fact without evidence. */
export function tellings(fact: Fact, plan: PlanPlaces): Telling[] {
	const [own] = fact.evidence;
	if (!own) throw new RangeError(`${fact.id} has no evidence`);
	const first = passageOf(plan.doc, own);
	const mentions = fact.evidence.slice(1).filter(({ quote }) => namesFact(quote, fact));
	const passages = [first, ...mentions.map((evidence) => passageOf(plan.doc, evidence))];
	const told = (by: Telling['by'], matches: readonly PlaceMatch[]): Telling => ({
		by,
		matches,
		text: plan.doc.text,
		evidence: ({ span }) => clauseEvidence(span, plan)
	});
	const name = nameWithoutOwner(fact, plan);
	const all: Telling[] = [
		told('name', plan.becoming(first)),
		told('name', plan.counted(fact.name, first)),
		{ by: 'name', matches: findPlaces(name, plan.index), text: name, evidence: () => own },
		...passages.map((passage) => told('clause', inClause(fact, passage, plan))),
		...passages.map((passage) => told('governor', plan.governing(passage))),
		told('heading', inHeadings(fact, first, plan))
	];
	return all.filter(({ matches }) => matches.length > 0);
}

/** A mention elsewhere tells the place only where it names the fact: other words may mean another thing. */
function namesFact(quote: string, { name }: Fact): boolean {
	const [words, own] = [foldName(quote), foldName(name)];
	return words.includes(own) || (words.length >= SHORTEST_MENTION && own.includes(words));
}

const SHORTEST_MENTION = 4;

const CLAUSE_END = /[，,。；;：:！？\n]/u;

/** The clause that holds a name. */
function clauseEvidence({ start, end }: Span, { doc }: PlanPlaces): Evidence {
	let from = start;
	let to = end;
	while (from > 0 && !CLAUSE_END.test(doc.text.charAt(from - 1))) from--;
	while (to < doc.text.length && !CLAUSE_END.test(doc.text.charAt(to))) to++;
	return evidenceAt(doc.raw, doc.toRaw({ start: from, end: to }));
}

/** The company that owns a thing is often called after a place that the thing is not at. */
function nameWithoutOwner(fact: Fact, { index }: PlanPlaces): string {
	const owner = 'owner' in fact ? fact.owner : undefined;
	if (!owner || !index.lexicon.organisations.some((end) => owner.endsWith(end))) return fact.name;
	return fact.name.replaceAll(owner, '，'.repeat(owner.length));
}

/** Names of its sentence that the fact's own `places` hold: the reading step has judged that they belong to it. */
function inClause(fact: Fact, { own, sentence }: Passage, plan: PlanPlaces): PlaceMatch[] {
	const told = plan.told(sentence).filter(({ span }) => !plan.isAnothers(span, own));
	const held = fact.places.flatMap((words) => {
		const exact = told.filter(({ text }) => text === words || isSuffixed(text, words, plan));
		return exact.length > 0 ? exact : told.filter(({ text }) => words.includes(text));
	});
	const nearest = new Map<string, PlaceMatch>();
	for (const match of held) {
		const known = nearest.get(match.text);
		if (!known || distance(match.span, own) < distance(known.span, own))
			nearest.set(match.text, match);
	}
	const listed = plan.withLists([...nearest.values()], sentence);
	return told.filter((match) => listed.includes(match));
}

/** 马泉沟村 for 「马泉沟」 */
const isSuffixed = (text: string, words: string, { index }: PlanPlaces): boolean =>
	index.lexicon.suffixes.village.some((end) => text === words + end);

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** 「大交镇：」 before the paragraph, 「1. 大交镇」 above it, or a title that names one place. */
function inHeadings(fact: Fact, passage: Passage, plan: PlanPlaces): readonly PlaceMatch[] {
	const { lead, block } = passage;
	if (lead) {
		const led = plan.within(lead);
		if (led.length > 0) return isSettled(led) ? led : [];
	}
	if (!block) return [];
	const above = headingParagraph(block, plan);
	return above.length > 0 ? above : inTitles(fact, block, passage.own, plan);
}

/** The nearest paragraph above, in the same section, that is nothing but a place. */
function headingParagraph(block: Block, plan: PlanPlaces): PlaceMatch[] {
	const { blocks } = plan.doc;
	for (let i = blocks.indexOf(block) - 1; i >= 0; i--) {
		const above = blocks[i];
		if (!above || above.section !== block.section) break;
		const places = plan.within(above.span);
		if (places.length > 0 && isOnlyPlaces(above.span, places, plan)) return places;
	}
	return [];
}

/** Marks, numbers and the names themselves: 「7.古绛镇」 */
function isOnlyPlaces(span: Span, places: readonly PlaceMatch[], { doc }: PlanPlaces): boolean {
	const named = places.reduce((sum, match) => sum + match.text.length, 0);
	const words = doc.text.slice(span.start, span.end).replace(/\P{Script=Han}/gu, '');
	return words.length === named;
}

/** A box or section about one town or site; one about a river or road says too little. */
function inTitles(
	fact: Fact,
	{ section }: Block,
	own: Span,
	plan: PlanPlaces
): readonly PlaceMatch[] {
	const { doc } = plan;
	for (const { start, title } of sectionPath(doc.sections, section).reverse()) {
		const named = findPlaces(title, plan.index).filter(({ places }) => places.length > 0);
		if (named.length === 0) continue;
		if (!isSettled(named) || isElsewhere(fact, own, named, plan)) return [];
		const heading = passageOf(doc, { start, end: start + 1, quote: '' });
		return plan.within(heading.block?.span ?? heading.sentence);
	}
	return [];
}

/**
 * Under a heading about the county town, what is for the villages, runs out of it or stands nowhere is not in it,
 * nor what something else there only relies on: 「以甲园区为辐射点，打造商圈」.
 */
const isElsewhere = (
	{ name }: Fact,
	{ start }: Span,
	named: readonly PlaceMatch[],
	plan: PlanPlaces
): boolean =>
	named.every(({ places }) => places.every(({ kind }) => kind === 'town')) &&
	(plan.leads.isReliedOn(start) ||
		plan.index.lexicon.notInTown.some((word) => name.includes(word)));

const SETTLED: ReadonlySet<PlaceKind> = new Set(['township', 'town', 'village', 'site', 'park']);

const isSettled = (matches: readonly PlaceMatch[]): boolean =>
	matches.every(({ places }) => places.every(({ kind }) => SETTLED.has(kind)));
