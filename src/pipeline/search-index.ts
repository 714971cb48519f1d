// Collects what the site's search knows by name: counties, places, projects, parks, indicators, owners, and how the
// characters of these names are read.
import { pinyin } from 'pinyin-pro';
import type { CountyEntry } from '#domain/published.ts';
import type { Place } from '#domain/place.ts';
import type { SearchIndex, SearchName } from '#domain/search.ts';
import { roundPosition } from '#geo/coordinates.ts';
import type { PlanReading } from './content.ts';

interface Sources {
	readonly readings: readonly PlanReading[];
	readonly counties: readonly CountyEntry[];
	/** The county's places of the gazetteer. */
	readonly placesOf: (county: CountyEntry) => readonly Place[];
	/** Concepts that the map can show. */
	readonly concepts: ReadonlySet<string>;
}

/** Everything that has a name → search.json. In the order of counties, places, then plan by plan. */
export function searchIndex({ readings, counties, placesOf, concepts }: Sources): SearchIndex {
	const names: SearchName[] = [
		...counties.map(({ adcode, name }) => ({ kind: 'county' as const, adcode, name })),
		...counties.flatMap((county) => placesOf(county).map(placeName)),
		...readings.flatMap((reading) => factNames(reading, concepts))
	];
	const words = names.flatMap((one) => [
		one.name,
		...('aliases' in one ? (one.aliases ?? []) : [])
	]);
	return { names, readings: readingsOf(words) };
}

const withAliases = (aliases: readonly string[]) =>
	aliases.length > 0 ? { aliases: [...aliases] } : {};

/** A line stands at its middle vertex. */
function placeName({ adcode, name, aliases, kind, rows }: Place): SearchName {
	const { lon, lat } = rows[Math.floor(rows.length / 2)] ?? rows[0];
	const at = roundPosition([lon, lat]);
	return { kind: 'place', adcode, name, ...withAliases(aliases), place: kind, at };
}

function factNames(
	{ document: { adcode }, facts }: PlanReading,
	concepts: ReadonlySet<string>
): SearchName[] {
	const owners = new Map<string, number>();
	for (const { owner } of facts.projects) {
		if (owner !== undefined) owners.set(owner, (owners.get(owner) ?? 0) + 1);
	}
	return [
		...facts.projects.map(({ id, name }) => ({ kind: 'project' as const, adcode, name, id })),
		...facts.parks.map(({ id, name, aliases }) => ({
			kind: 'park' as const,
			adcode,
			name,
			id,
			...withAliases(aliases)
		})),
		...facts.indicators.map(({ id, name, concept }) => ({
			kind: 'indicator' as const,
			adcode,
			name,
			id,
			...(concept !== undefined && concepts.has(concept) && { concept })
		})),
		...[...owners].map(([name, projects]) => ({ kind: 'owner' as const, adcode, name, projects }))
	];
}

/**
 * The readings that each Chinese character has in these words, by dictionary and context, without tones.
 * 「重庆」「重点」 → `{ 庆: [qing], 点: [dian], 重: [chong, zhong] }`
 */
function readingsOf(words: readonly string[]): Record<string, string[]> {
	const readings = new Map<string, Set<string>>();
	for (const word of new Set(words)) {
		for (const { origin, pinyin: syllable, isZh } of pinyin(word, {
			type: 'all',
			toneType: 'none',
			v: true
		})) {
			if (!isZh) continue;
			const known = readings.get(origin) ?? new Set();
			readings.set(origin, known.add(syllable));
		}
	}
	const inOrder = [...readings].sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(inOrder.map(([character, own]) => [character, [...own].sort()]));
}
