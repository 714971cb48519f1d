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
	const isLinear = lexicon.linear.some((word) => name.includes(word)) || FROM_TO.test(name);
	if (!isLinear && !settled.some(({ place: { kind } }) => WAYS.has(kind))) return undefined;
	for (const [i, from] of settled.entries()) {
		const chain = [from];
		for (let at = i; at + 1 < settled.length; at++) {
			const [a, b] = [settled[at], settled[at + 1]];
			if (!a || !b || !isFromTo(text.slice(a.match.span.end, b.match.span.start), lexicon)) break;
			chain.push(b);
		}
		const [first, second, ...more] = chain.map(({ place }) => place);
		if (first && second)
			return isWhole(chain, settled, text) ? [first, second, ...more] : undefined;
	}
	return undefined;
}

/** Whether a linear thing runs on to an end that nobody knows: 「河东东街至禹王台快速通道」 of which only 禹王台 is found. */
export const isOpen = (name: string, lexicon: PlaceLexicon): boolean =>
	lexicon.linear.some((word) => name.includes(word)) && OPEN.test(name);

const OPEN = /\p{Script=Han}(?:[—－–~～至到]|--?)\p{Script=Han}/u;

/** 「赵家庄到田屯」 is a stretch of something, whatever is done there; a dash joins other things, too. */
const FROM_TO = /\p{Script=Han}{2}[至到]\p{Script=Han}{2}/u;

/** A road or river that is named beside its ends, in their clause, runs between them; any other place stands for itself. */
function isWhole(chain: readonly Settled[], settled: readonly Settled[], text: string): boolean {
	const start = chain[0]?.match.span.start ?? 0;
	const end = chain.at(-1)?.match.span.end ?? 0;
	return settled.every(
		(one) =>
			chain.includes(one) ||
			(COURSE_KINDS.has(one.place.kind) &&
				!/[，。；]/u.test(
					text.slice(one.match.span.end, start) + text.slice(end, one.match.span.start)
				))
	);
}
