// One correction on the facts of one plan: finds what is meant by the plan's words, and makes the facts that should stand there.
import { foldName, idMaker } from '#domain/id.ts';
import type { PlanDocument } from '#domain/document.ts';
import type {
	Correction,
	Facts,
	Indicator,
	Park,
	Placement,
	Project,
	Statement
} from '#domain/facts.ts';
import { evidenceAt } from '#domain/text.ts';
import type { Evidence, Span } from '#domain/text.ts';
import { findWords } from '#text/find-words.ts';
import type { WordsInContext } from '#text/find-words.ts';
import type { CorrectionEntry, CuratedKind } from './corrections.ts';

export type Fact = Project | Park | Indicator | Statement;

export const LISTS = {
	project: 'projects',
	park: 'parks',
	indicator: 'indicators',
	statement: 'statements'
} as const satisfies Record<CuratedKind, keyof Facts>;

/** The correction no longer applies; the message says why, in Chinese, as issues are. */
export class Stale extends Error {
	override readonly name = 'Stale';
}

/** A fact before it is checked against its schema. */
type Draft = Readonly<Record<string, unknown>>;

/**
 * The list of the entry's kind as it should be. Throws Stale where the entry no longer applies.
 * `drop` of 「水库」 on `[水库, 公路]` → `[公路]`
 */
export function applyCorrection(
	document: PlanDocument,
	facts: Facts,
	entry: CorrectionEntry
): readonly Draft[] {
	const list: readonly Fact[] = facts[LISTS[entry.kind]];
	if (entry.action === 'add') {
		const fact = newFact(document, list, entry, entry, freshIds(document, list, entry.kind));
		return insert(list, fact, locate(document, entry.at).start);
	}
	const target = findFact(document, list, entry.at, entry.name);
	const replace = (...by: readonly Draft[]): readonly Draft[] =>
		list.flatMap((fact): readonly Draft[] => (fact === target ? by : [fact]));
	switch (entry.action) {
		case 'drop':
			return replace();
		case 'change':
			return replace(changed(target, entry));
		case 'split': {
			const others = list.filter((fact) => fact !== target);
			const makeId = freshIds(document, others, entry.kind);
			return replace(...entry.into.map((part) => newFact(document, others, entry, part, makeId)));
		}
		case 'merge': {
			const same = entry.others.map((at) => findFact(document, list, at));
			return replace(merged(target, same, entry)).filter(
				(fact) => !same.some((one) => one === fact)
			);
		}
		case 'move':
			return replace(moved(document, target, entry));
		default:
			return entry satisfies never;
	}
}

function locate(document: PlanDocument, at: WordsInContext): Span {
	const spans = findWords(document.raw, at);
	const [span] = spans;
	if (!span) throw new Stale(`原文中已找不到「${at.quote}」`);
	if (spans.length > 1) throw new Stale(`原文中有${spans.length}处「${at.quote}」，须以前后文指明`);
	return span;
}

function findFact(
	document: PlanDocument,
	list: readonly Fact[],
	at: WordsInContext,
	name?: string
): Fact {
	const span = locate(document, at);
	const there = factsAt(list, span).filter((fact) => name === undefined || nameOf(fact) === name);
	const [fact] = there;
	if (!fact) throw new Stale(`「${at.quote}」处没有识别出要更正的内容`);
	if (there.length > 1) throw new Stale(`「${at.quote}」处识别出${there.length}项，须以名称指明`);
	return fact;
}

const factsAt = (list: readonly Fact[], span: Span): Fact[] =>
	list.filter((fact) =>
		evidenceOf(fact).some(({ start, end }) => start < span.end && span.start < end)
	);

/** Puts a new fact before the first that is read from a later place. */
function insert(list: readonly Fact[], fact: Draft, start: number): readonly Draft[] {
	const later = list.findIndex((one) => (evidenceOf(one)[0]?.start ?? 0) > start);
	return later < 0 ? [...list, fact] : [...list.slice(0, later), fact, ...list.slice(later)];
}

const nameOf = (fact: Fact): string => ('measure' in fact ? fact.measure : fact.name);
const evidenceOf = ({ evidence }: Fact): Evidence[] =>
	Array.isArray(evidence) ? evidence : [evidence];

const trailOf = ({ action, reason, author, date }: CorrectionEntry): Correction => ({
	action,
	reason,
	author,
	date
});

/** Lists that a new fact has even when a person gives none. */
const EMPTY: Readonly<Record<CuratedKind, Draft>> = {
	project: { places: [], placements: [] },
	park: { aliases: [], industries: [], places: [], placements: [] },
	indicator: {},
	statement: {}
};

/** Ids that differ from each other and from all in the list. */
function freshIds(
	document: PlanDocument,
	list: readonly Fact[],
	kind: CuratedKind
): (name: string) => string {
	const taken = new Set(list.map(({ id }) => id));
	const nextId = idMaker(document.adcode, kind);
	return (name) => {
		let id = nextId(name);
		while (taken.has(id)) id = nextId(name);
		return id;
	};
}

/** A fact that a person read at `part.at`. */
function newFact(
	document: PlanDocument,
	list: readonly Fact[],
	entry: Extract<CorrectionEntry, { action: 'add' | 'split' }>,
	part: { at: WordsInContext; fact: Draft },
	makeId: (name: string) => string
): Draft {
	const span = locate(document, part.at);
	const evidence = evidenceAt(document.raw, span);
	const name = String(part.fact['name'] ?? part.fact['measure']);
	if (factsAt(list, span).some((fact) => foldName(nameOf(fact)) === foldName(name))) {
		throw new Stale(`「${part.at.quote}」处已识别出同名的内容`);
	}
	const section = document.sections
		.filter(({ start, end }) => start <= span.start && span.end <= end)
		.at(-1);
	if (!section) throw new Stale(`「${part.at.quote}」不在任何章节之内`);
	return {
		...EMPTY[entry.kind],
		...part.fact,
		id: makeId(name),
		section: section.id,
		evidence: 'placements' in EMPTY[entry.kind] ? [evidence] : evidence,
		rule: 'curation',
		corrected: [trailOf(entry)]
	};
}

/** Keeps the id, so that links to the fact live on. */
function changed(fact: Fact, entry: Extract<CorrectionEntry, { action: 'change' }>): Draft {
	const old: Draft = { ...fact };
	const { set = {}, unset = [] } = entry;
	const kept = Object.entries({ ...old, ...set }).filter(([key]) => !unset.includes(key));
	const was = [...Object.keys(set), ...unset].filter((key) => old[key] !== undefined);
	return {
		...Object.fromEntries(kept),
		corrected: [
			...(fact.corrected ?? []),
			{ ...trailOf(entry), was: Object.fromEntries(was.map((key) => [key, shown(old[key])])) }
		]
	};
}

const shown = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

/** The kept fact says where else it is mentioned, and what other names and places it has. */
function merged(fact: Fact, same: readonly Fact[], entry: CorrectionEntry): Draft {
	const all = [fact, ...same];
	const places = all.flatMap((one) => ('places' in one ? one.places : []));
	const aliases = all.flatMap((one) => ('aliases' in one ? [...one.aliases, one.name] : []));
	return {
		...fact,
		places: [...new Set(places)],
		...('aliases' in fact && {
			aliases: [...new Set(aliases)].filter((alias) => alias !== fact.name)
		}),
		evidence: all.flatMap(evidenceOf),
		corrected: [
			...(fact.corrected ?? []),
			{ ...trailOf(entry), was: { name: all.map(nameOf).join('；') } }
		]
	};
}

function moved(
	document: PlanDocument,
	fact: Fact,
	entry: Extract<CorrectionEntry, { action: 'move' }>
): Draft {
	const { to, at } = entry;
	const old: readonly Placement[] = 'placements' in fact ? fact.placements : [];
	const basis = old.map((placement) => placement.basis).join('；');
	const corrected = [
		...(fact.corrected ?? []),
		{ ...trailOf(entry), ...(basis !== '' && { was: { placements: basis } }) }
	];
	const rest: Draft = Object.fromEntries(
		Object.entries(fact).filter(([key]) => key !== 'unplaced')
	);
	if ('unplaced' in to) return { ...rest, placements: [], unplaced: to.unplaced, corrected };
	const { point, ...precision } = to;
	const placement = {
		...precision,
		geometry: { type: 'Point', coordinates: point },
		basis: at.quote,
		evidence: evidenceAt(document.raw, locate(document, at))
	};
	return { ...rest, placements: [placement], corrected };
}
