// `npm run data -- --explain ID`: which rule found a fact, from which words, below which headings. Reads a run, decides nothing.
import { evidenceOf, nameOf } from '#domain/facts.ts';
import type { AnyFact, Facts } from '#domain/facts.ts';
import { sectionName, sectionPath } from '#domain/plan.ts';
import type { Evidence } from '#domain/text.ts';
import type { PlanReading } from './content.ts';
import { lineAt } from './read-json.ts';

/** How much of the text around the evidence is shown on each side. */
const CONTEXT = 30;

/** Lines about the fact or section of that id; undefined where no plan has it. */
export function explain(readings: readonly PlanReading[], id: string): string | undefined {
	for (const reading of readings) {
		const fact = factsOf(reading.facts).find((one) => one.id === id);
		if (fact) return explainFact(reading, fact);
		const path = sectionPath(reading.document.sections, id);
		if (path.length > 0) return path.map(sectionName).join(' › ');
	}
	return undefined;
}

const factsOf = (facts: Facts): AnyFact[] => [
	...facts.projects,
	...facts.parks,
	...facts.indicators,
	...facts.statements
];

function explainFact(reading: PlanReading, fact: AnyFact): string {
	const { document, issues } = reading;
	const path = sectionPath(document.sections, fact.section);
	return [
		`${nameOf(fact)}  (${fact.id})`,
		`in      ${document.descriptor.county}: ${path.map(sectionName).join(' › ')}`,
		`rule    ${fact.rule ?? 'not told'}`,
		...evidenceOf(fact).map((one) => `words   ${inContext(document.raw, one)}`),
		...described(fact),
		...(fact.doubt === undefined ? [] : [`doubt   ${fact.doubt}`]),
		...(fact.corrected ?? []).map(
			({ action, reason, author, date }) => `person  ${action}: ${reason} (${author}, ${date})`
		),
		...issues
			.filter(({ about }) => about?.includes(fact.id))
			.map(({ step, kind, message }) => `issue   ${step}/${kind}: ${message}`)
	].join('\n');
}

/** Everything that is not told above: `category  工业`. */
function described(fact: AnyFact): string[] {
	const told = [
		'id',
		'name',
		'measure',
		'section',
		'rule',
		'evidence',
		'doubt',
		'corrected',
		'placements'
	];
	const rest = Object.entries(fact)
		.filter(([key]) => !told.includes(key))
		.map(
			([key, value]) =>
				`${key.padEnd(7)} ${typeof value === 'string' ? value : JSON.stringify(value)}`
		);
	const placements = 'placements' in fact ? fact.placements : [];
	const placed = placements.map(
		({ precision, basis, place, geometry }) =>
			`placed  ${precision} by 「${basis}」 ${place ?? 'by a person'} ${JSON.stringify(geometry.coordinates)}`
	);
	return [...rest, ...placed];
}

/** 「…前文【原文依据】后文…」 with line and offsets of the text as received. */
function inContext(raw: string, { start, end, quote }: Evidence): string {
	const before = raw.slice(Math.max(0, start - CONTEXT), start);
	const after = raw.slice(end, end + CONTEXT);
	return `line ${lineAt(raw, start)}, ${start}–${end}: …${before}【${quote}】${after}…`.replace(
		/\s+/gu,
		' '
	);
}
