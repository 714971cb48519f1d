// The whole pipeline in order, from the files of geodata/ to the files of static/data/v1. Reads, but writes nothing.
import type { Adcode } from '#domain/adcode.ts';
import type { PlanDocument } from '#domain/document.ts';
import type { Facts } from '#domain/facts.ts';
import type { Issue, StepResult } from '#domain/issue.ts';
import { boxAround } from '#geo/area.ts';
import type { Content, PlanReading } from './content.ts';
import { countyEntry } from './county-entries.ts';
import { readCorrections } from './curation/corrections.ts';
import type { FiledCorrection } from './curation/corrections.ts';
import { loadBoundaries } from './geography/boundaries.ts';
import { loadGazetteer } from './geography/gazetteer.ts';
import { buildGround } from './geography/ground.ts';
import type { GroundSources } from './geography/ground.ts';
import { loadRivers } from './geography/rivers.ts';
import { loadKnowledge } from './knowledge.ts';
import type { Knowledge } from './knowledge.ts';
import type { PublishedFiles } from './published-files.ts';
import { readDocument } from './read-document.ts';
import { check } from './steps/check.ts';
import { curate, curatePlacements } from './steps/curate.ts';
import { indicators } from './steps/indicators.ts';
import { join } from './steps/join.ts';
import { projects } from './steps/projects.ts';
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
	const step = timer(progress);
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
	let readings = step(
		'extract',
		() => documents.map((document) => extend(start(document), extract(document.output, knowledge))),
		factCounts
	);
	const advance = (name: string, work: (reading: PlanReading) => StepResult<Facts>): void => {
		readings = step(
			name,
			() => readings.map((reading) => extend(reading, work(reading))),
			factCounts
		);
	};
	const filed = ({ document }: PlanReading) => corrections.get(document.adcode) ?? [];
	advance('curate', (reading) => curate(reading, filed(reading)));
	advance('place', ({ facts }) => ({ output: unplaced(facts), issues: [] }));
	advance('curate places', (reading) => curatePlacements(reading, filed(reading)));
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

/** Everything that is read out of a plan. */
function extract(document: PlanDocument, knowledge: Knowledge): StepResult<Facts> {
	const found = {
		projects: projects(document, knowledge),
		indicators: indicators(document, knowledge)
	};
	return {
		output: {
			...NO_FACTS,
			projects: found.projects.output,
			indicators: found.indicators.output
		},
		issues: Object.values(found).flatMap(({ issues }) => issues)
	};
}

/** Until places are matched, every fact says so itself. */
const unplaced = (facts: Facts): Facts => ({
	...facts,
	projects: facts.projects.map((project) => ({ ...project, unplaced: '尚未落位' })),
	parks: facts.parks.map((park) => ({ ...park, unplaced: '尚未落位' }))
});

const NO_FACTS: Facts = { projects: [], parks: [], indicators: [], statements: [] };

const start = ({ output, issues }: StepResult<PlanDocument>): PlanReading => ({
	document: output,
	facts: NO_FACTS,
	issues
});

/** The reading after a step: new facts, and the step's issues with the plan that they are about. */
const extend = ({ document, issues }: PlanReading, result: StepResult<Facts>): PlanReading => ({
	document,
	facts: result.output,
	issues: [...issues, ...result.issues.map((issue): Issue => ({ ...issue, plan: document.adcode }))]
});

function assemble(readings: readonly PlanReading[], land: Land, { measures }: Knowledge): Content {
	const { source, counties } = land.boundaries;
	const entries = readings.flatMap((reading) => {
		const county = counties.get(reading.document.adcode);
		return county ? [countyEntry(reading, county)] : [];
	});
	return {
		readings,
		overview: join(readings, { concepts: measures.concepts, townshipsOf: () => [] }),
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

/** Runs a step and tells its name, time and result in one line. */
function timer(progress: (line: string) => void) {
	return <T>(name: string, work: () => T, tell: (result: T) => string): T => {
		const begin = performance.now();
		const result = work();
		const seconds = ((performance.now() - begin) / 1000).toFixed(2);
		progress(`${name.padEnd(14)} ${seconds.padStart(6)} s  ${tell(result)}`);
		return result;
	};
}

const counted =
	(noun: string) =>
	(list: { readonly length: number } | { readonly size: number }): string =>
		`${'size' in list ? list.size : list.length} ${noun}`;

const total = <T>(list: readonly T[], count: (item: T) => number): number =>
	list.reduce((sum, item) => sum + count(item), 0);

const factCounts = (readings: readonly PlanReading[]): string =>
	(['projects', 'parks', 'indicators', 'statements'] as const)
		.map((key) => `${total(readings, ({ facts }) => facts[key].length)} ${key}`)
		.join(', ');
