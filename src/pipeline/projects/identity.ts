// What makes a name somebody's own: characters beyond the common language of plans, quantities, quotes, routes.
// Invariant: the county's own name (and its city's and province's) identifies nothing.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';

export interface Identity {
	/** Number of characters that the common language of plans does not explain. */
	readonly own: number;
	/** Offset after the last of them (0 where there is none). */
	readonly ownEnd: number;
	/** A number with a unit: 「年产5万吨」「300MW」「5座」. */
	readonly quantity: boolean;
	/** A proper name in quotes, a route number, 「A至B」, or a known place. */
	readonly proper: boolean;
	/** Carries the county's own name: 「X县文化馆」 is the county's one. */
	readonly home: boolean;
}

const HAN = /\p{Script=Han}/u;
const QUANTITY =
	/\d[\d.,×～~-]*\s*(?:[余多]?[万亿千百]*(?:平方米|立方米|平方公里|公里|千米|米|吨|亩|公顷|千瓦时|千瓦|兆瓦|万伏|千伏|头|只|羽|套|台|辆|件|支|块|条|座|处|个|所|家|户|张|栋|幢|口|眼|株|方|万千瓦|村|班|孔|片)|[MGK]W|[kK]V|t\/|m<sup>|m[²³23]|㎡)/u;
const ROUTE =
	/[GSXY]\d{2,4}|[国省县乡]道\d|\d{3}[国省县乡]道|\p{Script=Han}{2}[—–至]\p{Script=Han}{2}|万[亩头]/u;
const QUOTED = /[“「][^”」]{2,20}[”」]/u;

/** Finds what is a name's own. `homes`: names of the county, its city and province, in every form used. */
export function identify(
	name: string,
	lexicon: ProjectLexicon,
	homes: readonly string[],
	isPlace: (text: string) => boolean = () => false
): Identity {
	const known = new Uint8Array(name.length);
	for (const home of homes)
		for (let at = name.indexOf(home); at >= 0; at = name.indexOf(home, at + 1))
			known.fill(1, at, at + home.length);
	for (let at = 0; at + 1 < name.length; at++)
		if (lexicon.common(name.slice(at, at + 2))) known.fill(1, at, at + 2);
	let own = 0;
	let ownEnd = 0;
	for (let at = 0; at < name.length; at++) {
		if (known[at] || !HAN.test(name[at] ?? '')) continue;
		own++;
		ownEnd = at + 1;
	}
	const proper = QUOTED.test(name) || ROUTE.test(name) || isPlace(name);
	const home = homes.some((each) => name.includes(each));
	return { own, ownEnd, quantity: QUANTITY.test(name), proper, home };
}

/** Whether a thing of this identity is a definite one. */
export const isDefinite = (identity: Identity): boolean =>
	identity.own >= 2 || identity.quantity || identity.proper;
