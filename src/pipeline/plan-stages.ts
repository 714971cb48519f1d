// What is done to each plan between its outline and the joining of all: the stages in order, each PlanReading → PlanReading.
import type { Facts } from '#domain/facts.ts';
import type { Issue, StepResult } from '#domain/issue.ts';
import type { PlanReading } from './content.ts';
import type { FiledCorrection } from './curation/corrections.ts';
import { extract } from './extract.ts';
import type { GroundSources } from './geography/ground.ts';
import type { Knowledge } from './knowledge.ts';
import { factCounts, placedCounts, total } from './progress.ts';
import { findContradictions } from './steps/contradictions.ts';
import { curate, curatePlacements } from './steps/curate.ts';
import { place } from './steps/place.ts';
import { readStructures } from './steps/structures.ts';

export interface Stage {
	readonly name: string;
	readonly work: (reading: PlanReading) => PlanReading;
	/** The progress line's last column. */
	readonly tell: (readings: readonly PlanReading[]) => string;
}

export interface StageSources {
	readonly knowledge: Knowledge;
	readonly land: GroundSources;
	/** By adcode. */
	readonly corrections: ReadonlyMap<string, readonly FiledCorrection[]>;
}

/** The stages, in order: figures are compared, and facts placed, as people corrected them. */
export function planStages({ knowledge, land, corrections }: StageSources): readonly Stage[] {
	const filed = ({ document }: PlanReading) => corrections.get(document.adcode) ?? [];
	const placesOf = ({ document }: PlanReading) => land.gazetteer.places(document.adcode);
	const stage = (
		name: string,
		step: (reading: PlanReading) => StepResult<Facts>,
		tell: Stage['tell']
	): Stage => ({ name, work: (reading) => advance(reading, step(reading)), tell });
	return [
		stage('extract', ({ document }) => extract(document, knowledge), factCounts),
		stage('curate', (reading) => curate(reading, filed(reading)), factCounts),
		stage('compare', (reading) => compare(reading, knowledge), issueCount),
		{ name: 'place', work: (reading) => placed(reading, knowledge, land), tell: placedCounts },
		stage(
			'curate places',
			(reading) => curatePlacements(reading, filed(reading), placesOf(reading)),
			placedCounts
		)
	];
}

/** New facts, and the step's issues with the plan that they are about. Issues lose facts that are no longer there. */
function advance(reading: PlanReading, { output, issues }: StepResult<Facts>): PlanReading {
	const { adcode, sections } = reading.document;
	const all = [...reading.issues, ...issues.map((issue) => ({ ...issue, plan: adcode }))];
	const ids = new Set([...sections, ...Object.values(output).flat()].map(({ id }) => id));
	return { ...reading, facts: output, issues: all.flatMap((issue) => aboutThese(issue, ids)) };
}

/** A doubt about a fact that a person dropped is no doubt any more. */
function aboutThese(issue: Issue, ids: ReadonlySet<string>): Issue[] {
	const { about } = issue;
	if (about === undefined || about.every((id) => ids.has(id))) return [issue];
	const rest = about.filter((id) => ids.has(id));
	return rest.length === 0 ? [] : [{ ...issue, about: rest }];
}

/** Adds what the plan's own figures contradict; the facts stay as they are. */
const compare = ({ document, facts }: PlanReading, knowledge: Knowledge): StepResult<Facts> => ({
	output: facts,
	issues: findContradictions(document, facts, knowledge)
});

const issueCount: Stage['tell'] = (readings) =>
	`${total(readings, ({ issues }) => issues.length)} issues so far`;

function placed(
	reading: PlanReading,
	{ places: lexicon, structures: words }: Knowledge,
	{ boundaries, gazetteer }: GroundSources
): PlanReading {
	const sources = { boundaries, gazetteer, lexicon };
	const { output, issues } = place(reading.document, reading.facts, sources);
	const { facts, places, townshipsOf } = output;
	return {
		...advance(reading, { output: facts, issues }),
		structures: readStructures(reading.document, places, words),
		townshipsOf
	};
}
