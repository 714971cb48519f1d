// The manifest's counties: names, where they lie, and how much was read of each.
import type { CountyEntry } from '#domain/published.ts';
import { boxOf } from '#geo/area.ts';
import type { PlanReading } from './content.ts';
import type { County } from './geography/boundary-file.ts';
import { labelPoint } from './geography/label-point.ts';

/** Entry of a plan's county for the manifest. `issues` counts all doubts about the plan. */
export function countyEntry({ document, facts, issues }: PlanReading, county: County): CountyEntry {
	const { adcode, descriptor } = document;
	const placed = (list: readonly { placements: readonly unknown[] }[]): number =>
		list.filter(({ placements }) => placements.length > 0).length;
	return {
		adcode,
		name: descriptor.county,
		city: descriptor.city,
		province: descriptor.province,
		plan: descriptor.title,
		...(descriptor.published !== undefined && { published: descriptor.published }),
		bbox: boxOf(county.geometry.coordinates),
		label: labelPoint(county.geometry.coordinates),
		counts: {
			projects: facts.projects.length,
			placedProjects: placed(facts.projects),
			parks: facts.parks.length,
			placedParks: placed(facts.parks),
			indicators: facts.indicators.length,
			statements: facts.statements.length,
			sections: document.sections.length,
			issues: issues.length
		}
	};
}
