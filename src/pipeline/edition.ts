// An edition of the published data as read back from its files: every file known, present and true to its schema.
import * as v from 'valibot';
import { DeckIndex, PublishedDeck } from '#domain/deck.ts';
import { Facts } from '#domain/facts.ts';
import { Issue } from '#domain/issue.ts';
import { Plan } from '#domain/plan.ts';
import { Reading } from '#domain/reading.ts';
import { SearchIndex } from '#domain/search.ts';
import { Structures } from '#domain/structure.ts';
import { Manifest, Overview, ParkFeatures, ProjectFeatures } from '#domain/published.ts';
import { GROUND } from './geography/ground.ts';
import type { Ground } from './geography/ground.ts';
import type { PublishedFiles } from './published-files.ts';

export interface CountyEdition {
	readonly plan: Plan;
	readonly facts: Facts;
	readonly reading: Reading;
	readonly structures: Structures;
}

export interface Edition {
	readonly manifest: Manifest;
	readonly overview: Overview;
	readonly issues: readonly Issue[];
	readonly projects: ProjectFeatures;
	readonly parks: ParkFeatures;
	/** By adcode, in the manifest's order. */
	readonly counties: ReadonlyMap<string, CountyEdition>;
	readonly outlines: Ground['counties.geojson'];
	readonly decks: readonly PublishedDeck[];
}

/** Thrown with every way in which files fall short of the published contract, one a line. */
export class EditionError extends Error {
	override readonly name = 'EditionError';
	constructor(readonly problems: readonly string[]) {
		super(problems.join('\n'));
	}
}

/**
 * Parses the files of an edition.
 * Throws EditionError, listing all problems, where one is missing, unknown, not JSON or not true to its schema.
 */
export function parseEdition(files: PublishedFiles): Edition {
	const problems: string[] = [];
	const known = new Set<string>();
	const decks: PublishedDeck[] = [];
	const take = <const S extends v.GenericSchema>(path: string, schema: S) => {
		known.add(path);
		const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), files.get(path));
		if (result.success) return result.output;
		for (const issue of result.issues) {
			problems.push(`${path}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
		}
		return undefined;
	};
	const manifest = take('manifest.json', Manifest);
	const overview = take('overview.json', Overview);
	take('search.json', SearchIndex);
	const issues = take('issues.json', v.array(Issue));
	const projects = take('projects.geojson', ProjectFeatures);
	const parks = take('parks.geojson', ParkFeatures);
	for (const [path, schema] of Object.entries(GROUND)) take(path, schema);
	const outlines = take('counties.geojson', GROUND['counties.geojson']);
	for (const { id } of take('decks/index.json', DeckIndex)?.decks ?? []) {
		const deck = take(`decks/${id}.json`, PublishedDeck);
		if (deck) decks.push(deck);
	}
	const counties = new Map<string, CountyEdition>();
	for (const { adcode } of manifest?.counties ?? []) {
		const plan = take(`${adcode}/plan.json`, Plan);
		const facts = take(`${adcode}/facts.json`, Facts);
		const reading = take(`${adcode}/reading.json`, Reading);
		const structures = take(`${adcode}/structures.json`, Structures);
		if (plan && facts && reading && structures)
			counties.set(adcode, { plan, facts, reading, structures });
	}
	for (const path of files.keys()) if (!known.has(path)) problems.push(`${path}: unexpected file`);
	if (
		!manifest ||
		!overview ||
		!issues ||
		!projects ||
		!parks ||
		!outlines ||
		problems.length > 0
	) {
		throw new EditionError(problems);
	}
	return { manifest, overview, issues, projects, parks, counties, outlines, decks };
}
