// Turns content into the files of static/data/v1 (src/domain/CONTRACT.md). Pure; writing them is published-files.ts.
// Every file passes its schema here, which also puts its keys in the schema's order.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { DeckIndex, PublishedDeck } from '#domain/deck.ts';
import { Facts } from '#domain/facts.ts';
import { Issue } from '#domain/issue.ts';
import { Plan } from '#domain/plan.ts';
import {
	Manifest,
	Overview,
	ParkFeatures,
	ProjectFeatures,
	SCHEMA_VERSION
} from '#domain/published.ts';
import { Reading } from '#domain/reading.ts';
import { SearchIndex } from '#domain/search.ts';
import { Structures } from '#domain/structure.ts';
import type { Content, Dating, PlanReading } from '../content.ts';
import { parkFeatures, projectFeatures } from '../fact-features.ts';
import { GROUND } from '../geography/ground.ts';
import { editionOf, renderJson } from '../published-files.ts';
import type { PublishedFiles } from '../published-files.ts';
import { readingOf } from '../reading.ts';

/** Content → files by path. Throws where content does not fit the schemas: a programmer's mistake. */
export function publish(content: Content): PublishedFiles {
	const files = new Map<string, string>();
	const add = <const S extends v.GenericSchema>(path: string, schema: S, value: v.InferInput<S>) =>
		files.set(path, renderJson(parse(path, schema, value)));
	for (const reading of content.readings) {
		const { adcode } = reading.document;
		add(`${adcode}/plan.json`, Plan, planOf(reading));
		add(`${adcode}/facts.json`, Facts, reading.facts);
		add(`${adcode}/reading.json`, Reading, readingOf(reading.document));
		add(`${adcode}/structures.json`, Structures, { structures: [...reading.structures] });
	}
	for (const [path, schema] of Object.entries(GROUND)) {
		add(path, schema, content.ground[path as keyof typeof GROUND]);
	}
	add('projects.geojson', ProjectFeatures, {
		type: 'FeatureCollection',
		features: content.readings.flatMap(projectFeatures)
	});
	add('parks.geojson', ParkFeatures, {
		type: 'FeatureCollection',
		features: content.readings.flatMap(parkFeatures)
	});
	add(
		'issues.json',
		v.array(Issue),
		content.readings.flatMap(({ issues }) => issues)
	);
	add('decks/index.json', DeckIndex, { decks: content.decks.map(indexEntry) });
	for (const deck of content.decks) add(`decks/${deck.id}.json`, PublishedDeck, deck);
	add('overview.json', Overview, content.overview);
	add('search.json', SearchIndex, content.search);
	const edition = editionOf(files);
	add('manifest.json', Manifest, {
		schema: SCHEMA_VERSION,
		edition,
		date: dateOf(edition, content.dating),
		...content.map,
		counties: [...content.counties]
	});
	return files;
}

const indexEntry = ({ quotes: _, slides, ...about }: PublishedDeck) => ({
	...about,
	slides: slides.map(({ title }) => title)
});

/** Bytes that were there before keep their day, so that publishing them again changes nothing. */
const dateOf = (edition: string, { before, today }: Dating): string =>
	before?.edition === edition ? before.date : today;

function parse<const S extends v.GenericSchema>(path: string, schema: S, value: unknown) {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new TypeError(`${path}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

function planOf({ document }: PlanReading): v.InferInput<typeof Plan> {
	const { descriptor, adcode, raw, sections } = document;
	const { title, issuer, documentNumber, published, period, source } = descriptor;
	return {
		id: adcode,
		adcode,
		title,
		...(issuer !== undefined && { issuer }),
		...(documentNumber !== undefined && { documentNumber }),
		...(published !== undefined && { published }),
		period,
		source,
		sha256: createHash('sha256').update(raw).digest('hex'),
		text: raw,
		sections: [...sections]
	};
}
