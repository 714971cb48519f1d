// The ONE reader of static/data/v1. The pipeline has validated every file against src/domain; here only the shape's
// outermost layer is checked, so that the schema library does not ship to the browser.
import type { FeatureCollection } from 'geojson';
import type { DeckIndex, PublishedDeck } from '#domain/deck.ts';
import type { Facts } from '#domain/facts.ts';
import type { Issue } from '#domain/issue.ts';
import type { Plan } from '#domain/plan.ts';
import type { Manifest, Overview } from '#domain/published.ts';
import type { Reading } from '#domain/reading.ts';
import type { SearchIndex } from '#domain/search.ts';
import type { Structures } from '#domain/structure.ts';
import { PublishedError } from './published-error.ts';

/** Majors of manifest.schema that this code understands. */
const MAJOR = '1.';

type Fetch = typeof fetch;
type Check = (value: unknown) => boolean;

export interface Reader {
	manifest(): Promise<Manifest>;
	overview(): Promise<Overview>;
	facts(adcode: string): Promise<Facts>;
	plan(adcode: string): Promise<Plan>;
	reading(adcode: string): Promise<Reading>;
	search(): Promise<SearchIndex>;
	structures(adcode: string): Promise<Structures>;
	issues(): Promise<Issue[]>;
	decks(): Promise<DeckIndex>;
	deck(id: string): Promise<PublishedDeck>;
	/** GeoJSON of the ground: `counties`, `townships`, … */
	ground(name: string): Promise<FeatureCollection>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** Holds where the value has these keys, each an array. */
const lists =
	(...keys: string[]): Check =>
	(value) =>
		isRecord(value) && keys.every((key) => Array.isArray(value[key]));

const CHECKS = {
	manifest: (value: unknown) =>
		isRecord(value) && typeof value.schema === 'string' && Array.isArray(value.counties),
	plan: (value: unknown) =>
		isRecord(value) && typeof value.text === 'string' && Array.isArray(value.sections),
	overview: lists('projects', 'parks', 'indicators'),
	facts: lists('projects', 'parks', 'indicators', 'statements'),
	reading: lists('blocks'),
	search: lists('names'),
	structures: lists('structures'),
	decks: lists('decks'),
	deck: lists('slides', 'quotes'),
	features: lists('features')
} satisfies Record<string, Check>;

/**
 * A reader over the files below `root` (an address without slash at its end). Each file is fetched once per `cache`;
 * a failed fetch is forgotten, so that asking again tries again. Every method rejects with PublishedError.
 */
export function createReader(
	fetch: Fetch,
	root: string,
	cache: Map<string, Promise<unknown>> = new Map()
): Reader {
	async function load(path: string, check: Check): Promise<unknown> {
		let response: Response;
		try {
			response = await fetch(`${root}/${path}`);
		} catch (cause) {
			throw new PublishedError(path, 'unreachable', { cause });
		}
		if (!response.ok)
			throw new PublishedError(path, response.status === 404 ? 'missing' : 'unreachable');
		const value: unknown = await response.json().catch(() => undefined);
		if (!check(value)) throw new PublishedError(path, 'damaged');
		return value;
	}

	/** The one place where a checked value gets its type. */
	function read<T>(path: string, check: Check): Promise<T> {
		const known = cache.get(path);
		if (known) return known as Promise<T>;
		const loading = load(path, check);
		cache.set(path, loading);
		loading.catch(() => cache.delete(path));
		return loading as Promise<T>;
	}

	return {
		async manifest() {
			const manifest = await read<Manifest>('manifest.json', CHECKS.manifest);
			if (!manifest.schema.startsWith(MAJOR)) throw new PublishedError('manifest.json', 'version');
			return manifest;
		},
		overview: () => read('overview.json', CHECKS.overview),
		facts: (adcode) => read(`${adcode}/facts.json`, CHECKS.facts),
		plan: (adcode) => read(`${adcode}/plan.json`, CHECKS.plan),
		reading: (adcode) => read(`${adcode}/reading.json`, CHECKS.reading),
		search: () => read('search.json', CHECKS.search),
		structures: (adcode) => read(`${adcode}/structures.json`, CHECKS.structures),
		issues: () => read('issues.json', Array.isArray),
		decks: () => read('decks/index.json', CHECKS.decks),
		deck: (id) => read(`decks/${id}.json`, CHECKS.deck),
		ground: (name) => read(`${name}.geojson`, CHECKS.features)
	};
}
