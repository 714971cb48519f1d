// Which indicators stand for a plan as a whole: by their rank in the taxonomy, never by what a county happens to have.
import type { OverviewIndicator } from '#domain/published.ts';
import { comparableValues } from './indicator-values.ts';

const rank = ({ headline = Infinity }: OverviewIndicator): number => headline;

/** Headline indicators by their rank, then all others in the order of the taxonomy. */
export const byHeadline = (indicators: readonly OverviewIndicator[]): OverviewIndicator[] =>
	[...indicators].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));

/**
 * The indicator to open with: the first headline that at least half of the counties can be compared by; where there is
 * none, the first that can be coloured at all.
 */
export function openingIndicator(
	indicators: readonly OverviewIndicator[],
	counties: number
): OverviewIndicator | undefined {
	const ranked = byHeadline(indicators).map((indicator) => ({
		indicator,
		compared: comparableValues(indicator, 'target').size
	}));
	const found =
		ranked.find(
			({ indicator, compared }) => indicator.headline !== undefined && compared * 2 >= counties
		) ?? ranked.find(({ compared }) => compared > 0);
	return (found ?? ranked[0])?.indicator;
}
