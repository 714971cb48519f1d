// Which of a service's answers may become a place: the only one of its name inside the county; the rest is told.
import type { Position } from '#domain/geometry.ts';
import { OUTLINE_TOLERANCE_M, metresBetween, metresOutside } from '#geo/area.ts';
import type { MultiPolygonCoordinates } from '#geo/edges.ts';
import type { FoundPlace } from './found-place.ts';
import type { Answers } from './fetch-names.ts';
import type { Candidate } from './service.ts';

/** Records of one name this near each other are one place: a village and its committee. */
const SAME_PLACE_M = 1000;

export interface Chosen {
	readonly places: readonly FoundPlace[];
	/** One line a name that gave no place, with why. */
	readonly left: readonly string[];
}

const positionOf = ({ lon, lat }: Candidate): Position => [lon, lat];

/** The places among the answers to `names`. `title` and `date` become the rows' source. */
export function choose(
	answers: Answers,
	names: readonly string[],
	outline: MultiPolygonCoordinates,
	{ title, date }: { title: string; date: string }
): Chosen {
	const places: FoundPlace[] = [];
	const left: string[] = [];
	for (const name of names) {
		const all = answers[name];
		if (!all) continue;
		const inside = all.filter(
			(one) => metresOutside(positionOf(one), outline) <= OUTLINE_TOLERANCE_M
		);
		const [first] = inside;
		if (!first) {
			left.push(`${name}: ${all.length === 0 ? 'not known' : 'only outside the county'}`);
		} else if (
			inside.some((one) => metresBetween(positionOf(one), positionOf(first)) > SAME_PLACE_M)
		) {
			const told = inside.map(({ kind, lon, lat, record }) => `${kind} ${lon},${lat} (${record})`);
			left.push(`${name}: several places, ${told.join('; ')}`);
		} else {
			places.push({
				file: title,
				name,
				at: [positionOf(first)],
				aliases: first.name === name ? [] : [first.name],
				kind: first.kind,
				errorM: first.errorM,
				source: [title, first.record, date].filter(Boolean).join(' ')
			});
		}
	}
	return { places, left };
}
