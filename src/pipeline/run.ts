// The whole pipeline in order, from the files of geodata/ to the files of static/data/v1. Reads, but writes nothing.
import type { Adcode } from '#domain/adcode.ts';
import type { PlanDocument } from '#domain/document.ts';
import type { Facts } from '#domain/facts.ts';
import type { StepResult } from '#domain/issue.ts';
import { boxAround } from '#geo/area.ts';
import type { Content, PlanReading } from './content.ts';
import { countyEntry } from './county-entries.ts';
import { readCorrections } from './curation/corrections.ts';
import type { FiledCorrection } from './curation/corrections.ts';
import { extract } from './extract.ts';
import { loadBoundaries } from './geography/boundaries.ts';
import { loadGazetteer } from './geography/gazetteer.ts';
import { buildGround } from './geography/ground.ts';
import type { GroundSources } from './geography/ground.ts';
import { loadRivers } from './geography/rivers.ts';
import { loadKnowledge } from './knowledge.ts';
import type { Knowledge } from './knowledge.ts';
import { counted, factCounts, placedCounts, stepper, total } from './progress.ts';
import type { PublishedFiles } from './published-files.ts';
import { readDocument } from './read-document.ts';
import { check } from './steps/check.ts';
import { curate, curatePlacements } from './steps/curate.ts';
import { join } from './steps/join.ts';
import { place } from './steps/place.ts';
import { publish } from './steps/publish.ts';
import { expectKnownCounty, readPlans } from './steps/read.ts';

export interface RunOptions {
	/** The project's folder, which holds geodata/. */
	readonly root: string;
	/** Whether to apply geodata/curation. */
	readonly curation: boolean;
	/** Takes one line a step. */
	readonly progress?: (line: string) => void;
}

export interface RunResult {
	readonly content: Content;
	readonly files: PublishedFiles;
}

/**
 * Runs all steps over all plans below the root.
 * Throws InputError where an input cannot be used, Error where what was made breaks an invariant.
 */
export function run({ root, curation, progress = () => undefined }: RunOptions): RunResult {
	const step = stepper(progress);
	const sources = step('read', () => readPlans(root), counted('plans'));
	const adcodes = sources.map(({ descriptor }) => descriptor.adcode);
	const land = loadLand(root, adcodes);
	for (const { descriptor } of sources) expectKnownCounty(root, descriptor, land.boundaries);
	const knowledge = loadKnowledge(root);
	const corrections = curation
		? readCorrections(root, adcodes)
		: new Map<string, FiledCorrection[]>();
	const documents = step(
		'outline',
		() => sources.map(({ raw, descriptor }) => readDocument(raw, descriptor, knowledge)),
		(list) => `${total(list, ({ output }) => output.sections.length)} sections`
	);
	const filed = ({ document }: PlanReading) => corrections.get(document.adcode) ?? [];
	const read = step(
		'extract',
		() => documents.map((document) => extend(start(document), extract(document.output, knowledge))),
		factCounts
	);
	const curated = step(
		'curate',
		() => read.map((reading) => extend(reading, curate(reading, filed(reading)))),
		factCounts
	);
	const placed = step('place', () => curated.map(placer(land, knowledge)), placedCounts);
	const readings = step(
		'curate places',
		() => placed.map((reading) => extend(reading, curatePlacements(reading, filed(reading)))),
		placedCounts
	);
	const content = step(
		'join',
		() => assemble(readings, land, knowledge),
		({ overview }) => `${overview.indicators.length} shared indicators`
	);
	const files = step('publish', () => publish(content), counted('files'));
	const problems = step('check', () => check(files), counted('problems'));
	if (problems.length > 0) throw brokenRules(problems);
	return { content, files };
}

/** Outlines and places, which depend on the counties that have a plan. */
type Land = GroundSources;

function loadLand(root: string, adcodes: readonly Adcode[]): Land {
	const boundaries = loadBoundaries(root, adcodes);
	return { boundaries, gazetteer: loadGazetteer(root, boundaries), rivers: loadRivers(root) };
}

const MOST_PROBLEMS_TOLD = 30;

const brokenRules = (problems: readonly string[]): Error =>
	new Error(
		[
			`The data break ${problems.length} of their own rules:`,
			...problems.slice(0, MOST_PROBLEMS_TOLD)
		].join('\n')
	);

const NO_FACTS: Facts = { projects: [], parks: [], indicators: [], statements: [] };

const start = ({ output, issues }: StepResult<PlanDocument>): PlanReading => ({
	document: output,
	facts: NO_FACTS,
	issues,
	townshipsOf: () => []
});

/** The reading after a step: new facts, and the step's issues with the plan that they are about. */
const extend = (reading: PlanReading, { output, issues }: StepResult<Facts>): PlanReading => ({
	...reading,
	facts: output,
	issues: [
		...reading.issues,
		...issues.map((issue) => ({ ...issue, plan: reading.document.adcode }))
	]
});

const placer =
	({ boundaries, gazetteer }: Land, { places }: Knowledge) =>
	(reading: PlanReading): PlanReading => {
		const sources = { boundaries, gazetteer, lexicon: places };
		const { output, issues } = place(reading.document, reading.facts, sources);
		const { facts, townshipsOf } = output;
		return { ...extend(reading, { output: facts, issues }), townshipsOf };
	};

function assemble(
	readings: readonly PlanReading[],
	land: Land,
	{ measures, units }: Knowledge
): Content {
	const { source, counties } = land.boundaries;
	const entries = readings.flatMap((reading) => {
		const county = counties.get(reading.document.adcode);
		return county ? [countyEntry(reading, county)] : [];
	});
	return {
		readings,
		overview: join(readings, { concepts: measures.concepts, units }),
		counties: entries,
		map: {
			bbox: boxAround(entries.map(({ bbox }) => bbox)),
			mapReview: { number: source.review, source: source.dataset }
		},
		ground: buildGround(
			land,
			readings.map(({ document }) => document.adcode)
		)
	};
}
