// Where a result leads: to its place on the map, and to its words in the plan.
import type { SearchName } from '#domain/search.ts';
import { linkTo } from '#lib/view/link.ts';
import type { Passage } from './corpus.ts';

export interface Links {
	readonly map: string;
	readonly text: string;
}

/** A town is seen with what surrounds it, anything else from near. */
const TOWN_ZOOM = 11.5;
const PLACE_ZOOM = 13;

const MAP = { kind: 'explore' } as const;

export function linksOf(one: SearchName): Links {
	const plan = { kind: 'plan', adcode: one.adcode } as const;
	switch (one.kind) {
		case 'county':
			return { map: linkTo(MAP, { feature: one.adcode }), text: linkTo(plan) };
		case 'place': {
			const zoom = one.place === 'township' ? TOWN_ZOOM : PLACE_ZOOM;
			const [lng, lat] = one.at;
			return {
				map: linkTo(MAP, { camera: { zoom, lat, lng } }),
				text: linkTo(plan, { q: one.name })
			};
		}
		case 'project':
		case 'park':
			return { map: linkTo(MAP, { feature: one.id }), text: linkTo(plan, { feature: one.id }) };
		case 'indicator':
			return {
				map: linkTo(MAP, { feature: one.adcode, ...(one.concept && { indicator: one.concept }) }),
				text: linkTo(plan, { feature: one.id })
			};
		case 'owner':
			return {
				map: linkTo(MAP, { area: [one.adcode], q: one.name }),
				text: linkTo(plan, { q: one.name })
			};
	}
}

/** The passage among all that the plan says of the words. */
export const textLink = ({ adcode, section }: Pick<Passage, 'adcode' | 'section'>, query: string) =>
	linkTo(
		{ kind: 'plan', adcode },
		{ q: query.trim(), ...(section !== undefined && { anchor: section }) }
	);

export const countyLink = (adcode: string): string => linkTo(MAP, { feature: adcode });
