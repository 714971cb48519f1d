// A project or a park, as lists, maps and filters treat them alike.
// Invariant: the three bearings (on the map, on the county, unplaced) part any set of facts without rest or overlap.
import type { Overview, OverviewPark, OverviewProject } from './published.ts';
import { PRECISIONS, type Precision } from './vocabulary.ts';

export type Fact =
	| ({ readonly kind: 'project' } & OverviewProject)
	| ({ readonly kind: 'park'; readonly park: OverviewPark['kind'] } & Omit<OverviewPark, 'kind'>);

/** Projects, then parks, each in the order of the plans. */
export const factsOf = ({ projects, parks }: Overview): Fact[] => [
	...projects.map((project): Fact => ({ ...project, kind: 'project' })),
	...parks.map(({ kind, ...park }): Fact => ({ ...park, kind: 'park', park: kind }))
];

/** Facts by their ids. */
export const factsById = (facts: readonly Fact[]): ReadonlyMap<string, Fact> =>
	new Map(facts.map((fact) => [fact.id, fact]));

/** How well a fact is placed: its best placement counts. `none`: not placed. */
export function precisionOf(fact: Pick<Fact, 'placements'>): Precision | 'none' {
	return (
		PRECISIONS.find((precision) =>
			fact.placements.some((placement) => placement.precision === precision)
		) ?? 'none'
	);
}

/** Where a fact shows: as marks, in its county's badge, or in the list's tray alone. */
export type Bearing = 'map' | 'county' | 'none';

export function bearingOf(fact: Pick<Fact, 'placements'>): Bearing {
	const precision = precisionOf(fact);
	return precision === 'none' || precision === 'county' ? precision : 'map';
}

/** A township by county and name, because two counties may have a town of one name: `140827.新城镇`. */
export const townshipKeys = (fact: Fact): string[] =>
	fact.townships.map((name) => `${fact.adcode}.${name}`);
