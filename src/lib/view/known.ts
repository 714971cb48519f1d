// Takes out of a view the ids that the data does not have: the default holds, and a notice says so. A link to a fact that
// is no longer there leads to its county, which its id begins with.
import type { ParsedView } from './codec.ts';
import type { View, ViewNotice } from './view.ts';

export interface KnownIds {
	has(kind: KnownKind, id: string): boolean;
}
export type KnownKind = 'area' | 'township' | 'owner' | 'park' | 'feature' | 'indicator';

/** The view with known ids only. */
export function withKnown(view: View, known: KnownIds): ParsedView {
	const notices: ViewNotice[] = [];
	const keep = (parameter: KnownKind, id: string): boolean => {
		const is = known.has(parameter, id);
		if (!is) notices.push({ parameter, given: id, reason: 'unknown' });
		return is;
	};
	const { feature, indicator, ...rest } = view;
	return {
		view: {
			...rest,
			area: view.area.filter((id) => keep('area', id)),
			township: view.township.filter((id) => keep('township', id)),
			owner: view.owner.filter((name) => name === 'none' || keep('owner', name)),
			park: view.park.filter((id) => keep('park', id)),
			...(feature !== undefined && chosenOr(feature, keep, known)),
			...(indicator !== undefined && keep('indicator', indicator) && { indicator })
		},
		notices
	};
}

function chosenOr(
	feature: string,
	keep: (parameter: KnownKind, id: string) => boolean,
	known: KnownIds
): { feature?: string } {
	if (keep('feature', feature)) return { feature };
	const county = feature.slice(0, 6);
	return known.has('area', county) && known.has('feature', county) ? { feature: county } : {};
}
