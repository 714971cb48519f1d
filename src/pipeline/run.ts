// The whole pipeline in order, from the files of geodata/ to the files of static/data/v1. Reads, but writes nothing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Adcode } from '#domain/adcode.ts';
import type { PlanDocument } from '#domain/document.ts';
import type { StepResult } from '#domain/issue.ts';
import { boxAround } from '#geo/area.ts';
import type { Content, Dating, PlanReading } from './content.ts';
import { countyEntry } from './county-entries.ts';
import { readCorrections } from './curation/corrections.ts';
import { loadBoundaries } from './geography/boundaries.ts';
import { loadGazetteer } from './geography/gazetteer.ts';
import { buildGround } from './geography/ground.ts';
import type { GroundSources } from './geography/ground.ts';
import { loadRivers } from './geography/rivers.ts';
import { loadKnowledge } from './knowledge.ts';
import type { Knowledge } from './knowledge.ts';
import { planStages } from './plan-stages.ts';
import { counted, stepper, total } from './progress.ts';
import type { PublishedFiles } from './published-files.ts';
import { readDocument } from './read-document.ts';
import { searchIndex } from './search-index.ts';
import { check } from './steps/check.ts';
import { readDecks } from './steps/decks.ts';
import { join as joinPlans } from './steps/join.ts';
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
	/** What the authors of decks should know, with file and line. */
	readonly deckProblems: readonly string[];
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
	const corrections = curation ? readCorrections(root, adcodes) : new Map<string, never[]>();
	let readings = step(
		'outline',
		() => sources.map(({ raw, descriptor }) => start(readDocument(raw, descriptor, knowledge))),
		(list) => `${total(list, ({ document }) => document.sections.length)} sections`
	);
	for (const { name, work, tell } of planStages({ knowledge, land, corrections })) {
		readings = step(name, () => readings.map(work), tell);
	}
	const joined = step(
		'join',
		() => ({ ...assemble(readings, land, knowledge), dating: datingOf(root) }),
		({ overview }) => `${overview.indicators.length} shared indicators`
	);
	const { decks, problems: deckProblems } = step(
		'decks',
		() => readDecks(root, readings, joined.overview),
		({ decks }) => `${decks.length} decks`
	);
	const content = { ...joined, decks };
	const files = step('publish', () => publish(content), counted('files'));
	const problems = step('check', () => check(files), counted('problems'));
	if (problems.length > 0) throw brokenRules(problems);
	return { content, files, deckProblems };
}

/** Outlines, places and rivers; how far they reach depends on the counties that have a plan. */
function loadLand(root: string, adcodes: readonly Adcode[]): GroundSources {
	const boundaries = loadBoundaries(root, adcodes);
	return { boundaries, gazetteer: loadGazetteer(root, boundaries), rivers: loadRivers(root) };
}

/** A plan of which nothing but the outline is read. */
const start = ({ output, issues }: StepResult<PlanDocument>): PlanReading => ({
	document: output,
	facts: { projects: [], parks: [], indicators: [], statements: [] },
	issues,
	structures: [],
	townshipsOf: () => []
});

function assemble(
	readings: readonly PlanReading[],
	land: GroundSources,
	{ measures, units }: Knowledge
): Omit<Content, 'decks' | 'dating'> {
	const { source, counties } = land.boundaries;
	const entries = readings.flatMap((reading) => {
		const county = counties.get(reading.document.adcode);
		return county ? [countyEntry(reading, county)] : [];
	});
	const overview = joinPlans(readings, { concepts: measures.concepts, units });
	return {
		readings,
		overview,
		counties: entries,
		map: {
			bbox: boxAround(entries.map(({ bbox }) => bbox)),
			mapReview: { number: source.review, source: source.dataset }
		},
		ground: buildGround(
			land,
			readings.map(({ document }) => document.adcode)
		),
		search: searchIndex({
			readings,
			counties: entries,
			placesOf: ({ adcode }) => land.gazetteer.places(adcode),
			concepts: new Set(overview.indicators.map(({ id }) => id))
		})
	};
}

/** The edition that the project has now; anything else in its place dates nothing. */
const Before = v.object({ edition: v.string(), date: v.string() });

function datingOf(root: string): Dating {
	const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format();
	const file = join(root, 'static/data/v1/manifest.json');
	if (!existsSync(file)) return { today };
	const before = v.safeParse(v.pipe(v.string(), v.parseJson(), Before), readFileSync(file, 'utf8'));
	return before.success ? { before: before.output, today } : { today };
}

const MOST_PROBLEMS_TOLD = 30;

const brokenRules = (problems: readonly string[]): Error =>
	new Error(
		[
			`The data break ${problems.length} of their own rules:`,
			...problems.slice(0, MOST_PROBLEMS_TOLD)
		].join('\n')
	);
