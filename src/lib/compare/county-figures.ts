// What a county plans in figures, to be set beside other counties: counted while prerendering, so that the page carries
// the result and not the facts. Invariant: a sum says how many facts it rests on.
import type { Fact } from '#domain/fact.ts';
import type { Facts } from '#domain/facts.ts';
import type { CountyEntry } from '#domain/published.ts';
import {
	categorySums,
	largestOf,
	parkLines,
	townshipSums,
	type CategorySum,
	type TownshipSum
} from '#lib/county/summary.ts';
import { classOfSum } from '#lib/view/selection.ts';
import { SUMS, type OrNone, type Sum } from '#lib/view/view.ts';

/** Classes of investment, the largest first; `none` where the plan names no sum. */
export const SIZES: readonly OrNone<Sum>[] = [...SUMS, 'none'];

export interface CountyFigures {
	readonly adcode: string;
	readonly name: string;
	readonly city: string;
	readonly plan: string;
	readonly projects: number;
	readonly placed: number;
	/** Projects whose investment the plan states, their sum and their middle one, in yuan. */
	readonly stated: number;
	readonly yuan: number;
	readonly median?: number;
	readonly largest?: { readonly id: string; readonly name: string; readonly yuan: number };
	readonly sizes: Readonly<Record<OrNone<Sum>, number>>;
	/** Townships of the county that the site knows, and how many projects lie in them. */
	readonly townshipCount: number;
	readonly inTownships: number;
	readonly townships: readonly TownshipSum[];
	readonly categories: readonly CategorySum[];
	readonly parks: ReturnType<typeof parkLines>;
}

/** The middle of ascending numbers; of an even number of them, half way between the two. */
function medianOf(ascending: readonly number[]): number | undefined {
	const [low, high] = [
		ascending[Math.ceil(ascending.length / 2) - 1],
		ascending[Math.floor(ascending.length / 2)]
	];
	return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** `own`: the county's projects and parks as the map has them. */
export function figuresOf(
	{ adcode, name, city, plan, counts }: CountyEntry,
	facts: Facts,
	own: readonly Fact[],
	townshipCount: number
): CountyFigures {
	const sums = facts.projects.flatMap(({ investment }) => investment?.yuan ?? []);
	const median = medianOf([...sums].sort((a, b) => a - b));
	const [largest] = largestOf(facts);
	const sizes = SIZES.map((size) => [
		size,
		facts.projects.filter(({ investment }) => classOfSum(investment?.yuan) === size).length
	]);
	return {
		adcode,
		name,
		city,
		plan,
		projects: counts.projects,
		placed: counts.placedProjects,
		stated: sums.length,
		yuan: sums.reduce((sum, yuan) => sum + yuan, 0),
		...(median !== undefined && { median }),
		...(largest && { largest: { id: largest.id, name: largest.name, yuan: largest.yuan } }),
		sizes: Object.fromEntries(sizes) as Record<OrNone<Sum>, number>,
		townshipCount,
		inTownships: own.filter(({ kind, townships }) => kind === 'project' && townships.length > 0)
			.length,
		townships: townshipSums(own),
		categories: categorySums(facts),
		parks: parkLines(facts)
	};
}
