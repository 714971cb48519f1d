// Nothing is drawn outside its county (the outlines are generalised by up to OUTLINE_TOLERANCE_M) or finer than it is known.
import type { Placement } from '#domain/facts.ts';
import type { Position } from '#domain/geometry.ts';
import { OUTLINE_TOLERANCE_M, metresOutside } from '#geo/area.ts';
import { NO_PLACE } from '#pipeline/places/unplaced.ts';
import type { Edition } from '../edition.ts';

/** Says which placement lies outside, or has more than 6 decimals. */
export function* placesAreInside({ counties, outlines: { features } }: Edition): Generator<string> {
	const outlines = new Map(
		features.map(({ properties, geometry }) => [String(properties.adcode), geometry])
	);
	for (const [adcode, { facts }] of counties) {
		const outline = outlines.get(adcode);
		if (!outline) yield `counties.geojson: no outline of ${adcode}`;
		if (!outline) continue;
		for (const fact of [...facts.projects, ...facts.parks]) {
			for (const position of fact.placements.flatMap(positionsOf)) {
				const metres = metresOutside(position, outline.coordinates);
				if (metres > OUTLINE_TOLERANCE_M) {
					yield `${fact.id} 「${fact.name}」: ${position.join()} lies ${Math.round(metres)} m outside its county`;
				}
				if (!position.every((degrees) => Number(degrees.toFixed(6)) === degrees)) {
					yield `${fact.id}: ${position.join()} has more than 6 decimals`;
				}
			}
		}
	}
}

const positionsOf = ({ geometry }: Placement): Position[] =>
	geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;

/** Says which fact gives its whole county as a place: 「垣曲县」 places nothing. */
export function* placesAreNeverTheCounty({ manifest, counties }: Edition): Generator<string> {
	for (const { adcode, name } of manifest.counties) {
		const { projects = [], parks = [] } = counties.get(adcode)?.facts ?? {};
		for (const { id, places } of [...projects, ...parks]) {
			if (places.includes(name)) yield `${id}: its place is its county, ${name}`;
		}
	}
}

/**
 * Says which fact is drawn at a name, other than its county's, and has no places; or has places and is said to have none.
 * A person may place what the text does not.
 */
export function* placesAgreeWithPlacements({ manifest, counties }: Edition): Generator<string> {
	for (const { adcode, name: county } of manifest.counties) {
		const { facts } = counties.get(adcode) ?? {};
		if (!facts) continue;
		for (const fact of [...facts.projects, ...facts.parks]) {
			const { id, name, places, placements, unplaced, corrected } = fact;
			if (corrected) continue;
			const drawn = placements.filter(
				({ precision, basis }) => precision !== 'county' && !county.startsWith(basis)
			);
			if (places.length === 0 && drawn.length > 0)
				yield `${id} 「${name}」: placed at ${drawn[0]?.basis}, but has no places`;
			if (places.length > 0 && unplaced === NO_PLACE)
				yield `${id} 「${name}」: has the places ${places.join()}, but is said to have none`;
		}
	}
}
