// A project or a park, as lists, maps and filters treat them alike.
// Invariant: the three bearings (on the map, on the county, unplaced) part any set of facts without rest or overlap.
import type { CountyEntry, Overview, OverviewPark, OverviewProject } from './published.ts';
import { PRECISIONS, type Precision } from './vocabulary.ts';

interface Bound {
	/** Name of its county. */
	readonly county: string;
	/** Ids of the parks that the plan names as its place; a park's own id for itself. */
	readonly parks: readonly string[];
}

export type Fact =
	| ({ readonly kind: 'project' } & OverviewProject & Bound)
	| ({ readonly kind: 'park'; readonly park: OverviewPark['kind'] } & Omit<OverviewPark, 'kind'> &
			Bound);

/** Projects, then parks, each in the order of the plans. */
export function factsOf(
	{ projects, parks }: Overview,
	counties: readonly Pick<CountyEntry, 'adcode' | 'name'>[] = []
): Fact[] {
	const countyNames = new Map<string, string>(counties.map(({ adcode, name }) => [adcode, name]));
	const byCounty = new Map<string, OverviewPark[]>();
	for (const park of parks) byCounty.set(park.adcode, [...(byCounty.get(park.adcode) ?? []), park]);
	return [
		...projects.map((project): Fact => {
			const near = byCounty.get(project.adcode) ?? [];
			const named = near.filter(({ name }) => names(project, name));
			const county = countyNames.get(project.adcode) ?? '';
			return { ...project, kind: 'project', county, parks: named.map(({ id }) => id) };
		}),
		...parks.map(({ kind, ...park }): Fact => ({
			...park,
			kind: 'park',
			park: kind,
			county: countyNames.get(park.adcode) ?? '',
			parks: [park.id]
		}))
	];
}

/** Does a project, by its name or by what its place rests on, say a park's whole name? */
const names = (project: OverviewProject, park: string): boolean =>
	project.name.includes(park) || project.placements.some(({ basis }) => basis.includes(park));

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

/** Known to its township at best: its mark is hollow. */
export const isCoarse = (precision: Precision | 'none'): boolean =>
	precision === 'township' || precision === 'county' || precision === 'none';

/** Where a fact shows: as marks, in its county's badge, or in the list's tray alone. */
export type Bearing = 'map' | 'county' | 'none';

export function bearingOf(fact: Pick<Fact, 'placements'>): Bearing {
	const precision = precisionOf(fact);
	return precision === 'none' || precision === 'county' ? precision : 'map';
}

/** A township by county and name, because two counties may have a town of one name: `140827.新城镇`. */
export const townshipKeys = (fact: Fact): string[] =>
	fact.townships.map((name) => `${fact.adcode}.${name}`);
