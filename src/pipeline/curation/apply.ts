// One correction on the facts of one plan: makes the facts that should stand where the plan's words point to. Pure.
import { foldName, idMaker } from '#domain/id.ts';
import type { PlanDocument } from '#domain/document.ts';
import { evidenceOf, nameOf } from '#domain/facts.ts';
import type { AnyFact, Correction, Facts, Placement } from '#domain/facts.ts';
import type { Place } from '#domain/place.ts';
import { evidenceAt } from '#domain/text.ts';
import type { WordsInContext } from '#text/find-words.ts';
import { drawPlace } from '../places/draw.ts';
import type { CorrectionEntry, CuratedKind, Target } from './corrections.ts';
import { Stale, factsAt, findFact, locate } from './find.ts';

export const LISTS = {
	project: 'projects',
	park: 'parks',
	indicator: 'indicators',
	statement: 'statements'
} as const satisfies Record<CuratedKind, keyof Facts>;

/** A fact before it is checked against its schema. */
type Draft = Readonly<Record<string, unknown>>;

/**
 * The list of the entry's kind as it should be; `places` are the gazetteer's of the county. Throws Stale where the entry no longer applies.
 * `drop` of 「水库」 on `[水库, 公路]` → `[公路]`
 */
export function applyCorrection(
	document: PlanDocument,
	facts: Facts,
	entry: CorrectionEntry,
	places: readonly Place[]
): readonly Draft[] {
	const list: readonly AnyFact[] = facts[LISTS[entry.kind]];
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
			return replace(moved(document, target, entry, places));
		default:
			return entry satisfies never;
	}
}

/** Puts a new fact before the first that is read from a later place. */
function insert(list: readonly AnyFact[], fact: Draft, start: number): readonly Draft[] {
	const later = list.findIndex((one) => (evidenceOf(one)[0]?.start ?? 0) > start);
	return later < 0 ? [...list, fact] : [...list.slice(0, later), fact, ...list.slice(later)];
}

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
	list: readonly AnyFact[],
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
	list: readonly AnyFact[],
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
function changed(fact: AnyFact, entry: Extract<CorrectionEntry, { action: 'change' }>): Draft {
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
function merged(fact: AnyFact, same: readonly AnyFact[], entry: CorrectionEntry): Draft {
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
	fact: AnyFact,
	entry: Extract<CorrectionEntry, { action: 'move' }>,
	places: readonly Place[]
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
	const placement = {
		...drawn(to, places),
		basis: at.quote,
		evidence: evidenceAt(document.raw, locate(document, at))
	};
	return { ...rest, placements: [placement], corrected };
}

/** What a person's target is drawn as. A line whose course is not known exactly is a scheme. */
function drawn(
	to: Exclude<Target, { unplaced: string }>,
	places: readonly Place[]
): Omit<Placement, 'basis' | 'evidence'> {
	if ('place' in to) {
		const place = places.find(({ name }) => name === to.place);
		if (!place) throw new Stale(`地名库中没有「${to.place}」`);
		return { ...drawPlace(place, true, false), precision: to.precision };
	}
	if ('point' in to) {
		const { point, ...known } = to;
		return { ...known, geometry: { type: 'Point', coordinates: point } };
	}
	const { line, ...known } = to;
	const schematic = known.precision !== 'exact' && { schematic: true };
	return { ...known, ...schematic, geometry: { type: 'LineString', coordinates: line } };
}
