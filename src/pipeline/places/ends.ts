// Things that run from one place to another: 「三湾至常乐段」, 「磨里镇—安峪镇—大交镇」.
import { COURSE_KINDS, WAYS } from '#domain/place.ts';
import type { Place } from '#domain/place.ts';
import type { PlaceLexicon } from '#pipeline/lexicon/places.ts';
import { isFromTo } from './context.ts';
import type { Settled } from './settle.ts';
import type { Telling } from './locate.ts';

/**
 * The places that a linear thing joins, two or more, in order; undefined where it is no such thing.
 * `name` is the fact's, `settled` the places that `telling` told.
 */
export function endsOf(
	name: string,
	{ text }: Telling,
	settled: readonly Settled[],
	lexicon: PlaceLexicon
): readonly [Place, Place, ...Place[]] | undefined {
	const isLinear = lexicon.linear.some((word) => name.includes(word));
	if (!isLinear && !settled.some(({ place: { kind } }) => WAYS.has(kind))) return undefined;
	for (const [i, from] of settled.entries()) {
		const chain = [from.place];
		for (let at = i; at + 1 < settled.length; at++) {
			const [a, b] = [settled[at], settled[at + 1]];
			if (!a || !b || !isFromTo(text.slice(a.match.span.end, b.match.span.start), lexicon)) break;
			chain.push(b.place);
		}
		const [first, second, ...more] = chain;
		if (first && second) return isWhole(chain, settled) ? [first, second, ...more] : undefined;
	}
	return undefined;
}

/** A road or river that is named beside its ends runs between them; any other place stands for itself. */
const isWhole = (chain: readonly Place[], settled: readonly Settled[]): boolean =>
	settled.every(({ place }) => chain.includes(place) || COURSE_KINDS.has(place.kind));
