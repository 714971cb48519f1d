// Takes out of a view the ids that the data does not have: the default holds, and a notice says so.
import type { ParsedView } from './codec.ts';
import type { View, ViewNotice } from './view.ts';

export interface KnownIds {
	has(kind: 'area' | 'township' | 'feature' | 'indicator', id: string): boolean;
}

/** The view with known ids only. */
export function withKnown(view: View, known: KnownIds): ParsedView {
	const notices: ViewNotice[] = [];
	const keep = (parameter: Parameters<KnownIds['has']>[0], id: string): boolean => {
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
			...(feature !== undefined && keep('feature', feature) && { feature }),
			...(indicator !== undefined && keep('indicator', indicator) && { indicator })
		},
		notices
	};
}
