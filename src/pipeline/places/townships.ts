// Which township a place lies in, as far as the gazetteer or the plan says so; never the nearest seat, which is often wrong.
import type { Place, PlaceKind } from '#domain/place.ts';
import type { PlaceMatch } from './match.ts';

/** Kinds that lie in one township. */
const POINTS: ReadonlySet<PlaceKind> = new Set(['village', 'site', 'station', 'park']);

export class Townships {
	readonly #of = new Map<string, Place>();
	readonly count: number;

	/** `places` are a county's; `matches` are all names of its plan, in order: 「长直乡鲁家坡村」 tells where 鲁家坡村 lies. */
	constructor(places: readonly Place[], matches: readonly PlaceMatch[]) {
		const townships = places.filter(({ kind }) => kind === 'township');
		this.count = townships.length;
		for (const place of places) {
			const township = place.kind === 'township' ? place : toldBy(place, townships);
			if (township) this.#of.set(place.id, township);
		}
		for (const [i, match] of matches.entries()) {
			const [township] = matches[i - 1]?.places ?? [];
			const [place, ...others] = match.places;
			if (!place || others.length > 0 || township?.kind !== 'township') continue;
			if (!POINTS.has(place.kind)) continue;
			if (matches[i - 1]?.span.end === match.span.start && !this.#of.has(place.id))
				this.#of.set(place.id, township);
		}
	}

	/** The township, or undefined where nobody says. A township lies in itself. */
	of(place: Place): Place | undefined {
		return this.#of.get(place.id);
	}
}

/** The same point, or the one township that source and note name. */
function toldBy({ rows, kind }: Place, townships: readonly Place[]): Place | undefined {
	const [{ lon, lat, source, note }, ...more] = rows;
	if (more.length > 0) return undefined;
	const same = townships.find(({ rows: [seat] }) => seat.lon === lon && seat.lat === lat);
	if (same) return same;
	if (!POINTS.has(kind)) return undefined;
	const named = townships.filter(({ name }) => `${source} ${note}`.includes(name));
	return named.length === 1 ? named[0] : undefined;
}
