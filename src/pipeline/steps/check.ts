// Everything that must hold in published data, checked on the very files that are written (and on the committed ones by a test).
// A rule returns sentences, each naming the file or fact; no sentence, no problem.
import { createHash } from 'node:crypto';
import { evidenceOf } from '#domain/facts.ts';
import type { Evidence } from '#domain/text.ts';
import { EditionError, parseEdition } from '../edition.ts';
import type { CountyEdition, Edition } from '../edition.ts';
import { editionOf } from '../published-files.ts';
import type { PublishedFiles } from '../published-files.ts';
import {
	placesAgreeWithPlacements,
	placesAreInside,
	placesAreNeverTheCounty
} from '../checks/places.ts';
import { factsStandInTheirSection, sectionsNest } from '../checks/sections.ts';
import { countsAgree } from '../checks/counts.ts';

type Rule = (edition: Edition, files: PublishedFiles) => Iterable<string>;

/** By name, so that a test can tell which rule speaks. */
export const RULES: Readonly<Record<string, Rule>> = {
	evidenceSlicesExactly,
	idsAreUniqueAndResolve,
	sectionsNest,
	factsStandInTheirSection,
	placesAreNeverTheCounty,
	placesAreInside,
	placesAgreeWithPlacements,
	countsAgree,
	editionIsNamedByItsBytes
};

/** All problems of an edition's files; empty where they are as the contract says. */
export function check(files: PublishedFiles): string[] {
	let edition: Edition;
	try {
		edition = parseEdition(files);
	} catch (error) {
		if (error instanceof EditionError) return [...error.problems];
		throw error;
	}
	return Object.values(RULES).flatMap((rule) => [...rule(edition, files)]);
}

function* evidenceSlicesExactly({ counties, issues }: Edition): Generator<string> {
	for (const [adcode, county] of counties) {
		for (const [id, { start, end, quote }] of allEvidence(county)) {
			if (county.plan.text.slice(start, end) !== quote) {
				yield `${adcode}: ${id}: evidence ${start}–${end} is not 「${quote}」 in the text`;
			}
		}
	}
	for (const { plan, step, evidence } of issues) {
		const text = counties.get(plan)?.plan.text;
		if (evidence && text?.slice(evidence.start, evidence.end) !== evidence.quote) {
			yield `issues.json: ${plan} ${step}: evidence ${evidence.start}–${evidence.end} is not its quote`;
		}
	}
}

function* allEvidence({ facts, structures }: CountyEdition): Generator<[string, Evidence]> {
	for (const fact of Object.values(facts).flat()) {
		for (const evidence of evidenceOf(fact)) yield [fact.id, evidence];
		if ('placements' in fact) {
			for (const { evidence } of fact.placements) yield [fact.id, evidence];
		}
		if ('investment' in fact && fact.investment) yield [fact.id, fact.investment.evidence];
	}
	for (const { id, evidence, parts, rest } of structures.structures) {
		yield [id, evidence];
		for (const part of [...parts, ...(rest ? [rest] : [])])
			if (part.evidence) yield [id, part.evidence];
	}
}

function* idsAreUniqueAndResolve({ counties, issues }: Edition): Generator<string> {
	const all = new Set<string>();
	for (const [adcode, { plan, facts, structures }] of counties) {
		const sections = new Set(plan.sections.map(({ id }) => id));
		const records = [...Object.values(facts).flat(), ...structures.structures];
		for (const { id } of [...plan.sections, ...records]) {
			if (all.has(id)) yield `${adcode}: the id ${id} is there twice`;
			if (!id.startsWith(`${adcode}-`)) yield `${adcode}: the id ${id} does not name its county`;
			all.add(id);
		}
		for (const { id, section } of records) {
			if (!sections.has(section)) yield `${adcode}: ${id}: no section ${section}`;
		}
	}
	for (const { plan, step, about = [] } of issues) {
		if (!counties.has(plan)) yield `issues.json: ${step}: no plan ${plan}`;
		for (const id of about)
			if (!all.has(id)) yield `issues.json: ${plan} ${step}: no fact or section ${id}`;
	}
}

function* editionIsNamedByItsBytes(
	{ manifest, counties }: Edition,
	files: PublishedFiles
): Generator<string> {
	const others = new Map([...files].filter(([path]) => path !== 'manifest.json'));
	if (manifest.edition !== editionOf(others))
		yield 'manifest.json: edition is not that of the files';
	for (const [adcode, { plan }] of counties) {
		const sha256 = createHash('sha256').update(plan.text).digest('hex');
		if (plan.sha256 !== sha256) yield `${adcode}: sha256 is not that of the text`;
	}
}
