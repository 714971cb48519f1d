// Whether points fit their county better in another datum than the declared one: 0.5–1.3 km decide a place.
import { metresOutside } from '#geo/area.ts';
import { DATUMS, toWgs84 } from '#geo/datum.ts';
import type { Datum } from '#geo/datum.ts';
import type { MultiPolygonCoordinates } from '#geo/edges.ts';

interface Fit {
	readonly datum: Datum;
	/** Points outside the outline. */
	readonly outside: number;
	/** Of all points together. */
	readonly metres: number;
}

/**
 * How points, read in each datum, lie in the outline. Degrees in, metres out; the first datum is DATUMS[0].
 * Points well inside fit in every datum alike: then nothing can be said.
 */
function fits(
	points: readonly (readonly [number, number])[],
	outline: MultiPolygonCoordinates
): Fit[] {
	return DATUMS.map((datum) => {
		const metres = points.map((point) => metresOutside(toWgs84(point, datum), outline));
		return {
			datum,
			outside: metres.filter((each) => each > 0).length,
			metres: metres.reduce((sum, each) => sum + each, 0)
		};
	});
}

/**
 * A warning where another datum puts fewer points, and less far, outside the county; else undefined.
 * Outlines are generalised, so this is a hint and no proof.
 */
export function datumWarning(
	points: readonly (readonly [number, number])[],
	declared: Datum,
	county: { readonly name: string; readonly outline: MultiPolygonCoordinates }
): string | undefined {
	const all = fits(points, county.outline);
	const given = all.find(({ datum }) => datum === declared);
	const [best] = [...all].sort((a, b) => a.metres - b.metres);
	if (!given || !best || best.outside >= given.outside || best.metres >= given.metres)
		return undefined;
	return (
		`Is the datum right? Read as ${declared}, ${given.outside} of ${points.length} points lie outside ${county.name}` +
		` (${Math.round(given.metres)} m together); read as ${best.datum}, ${best.outside} (${Math.round(best.metres)} m).`
	);
}
