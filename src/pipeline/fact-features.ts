// Projects and parks as GeoJSON features for GIS users: one a placement, and one without geometry for a fact that has none.
import type { Park, Project } from '#domain/facts.ts';
import type { PlacementGeometry } from '#domain/geometry.ts';
import { sectionName, sectionPath } from '#domain/plan.ts';
import type { PlanReading } from './content.ts';

/** All projects of a plan; none is left out for want of a place. */
export const projectFeatures = (reading: PlanReading) =>
	reading.facts.projects.flatMap((project) =>
		spread(project, { ...base(reading, project), category: project.category })
	);

/** All parks of a plan, as `projectFeatures`. */
export const parkFeatures = (reading: PlanReading) =>
	reading.facts.parks.flatMap((park) => spread(park, { ...base(reading, park), kind: park.kind }));

function base({ document }: PlanReading, fact: Project | Park) {
	const path = sectionPath(document.sections, fact.section);
	return {
		id: fact.id,
		name: fact.name,
		adcode: document.adcode,
		county: document.descriptor.county,
		...(fact.status !== undefined && { status: fact.status }),
		quote: fact.evidence[0]?.quote ?? '',
		chapter: path.map(sectionName).join(' › ')
	};
}

function spread<const P extends object>(fact: Project | Park, properties: P) {
	const { unplaced } = fact;
	const none = unplaced === undefined ? {} : { unplaced };
	if (fact.placements.length === 0) return [feature(null, { ...properties, ...none })];
	return fact.placements.map(({ geometry, precision, basis }) =>
		feature(geometry, { ...properties, precision, basis })
	);
}

const feature = <P>(geometry: PlacementGeometry | null, properties: P) => ({
	type: 'Feature' as const,
	geometry,
	properties
});
