// The address of the embed that an element's attributes ask for: which thing, and its options as in the query.
import { embedCard } from '#domain/card.ts';

/** Attributes that say what is shown, each with its id; without any, the map of all counties. */
const THINGS = ['county', 'fact', 'clause', 'chart', 'deck'] as const;

/** Attributes that go into the query under the same name: the parameters of a view. */
const OPTIONS = [
	...['layers', 'indicator', 'time', 'method', 'classes', 'limits', 'area', 'feature', 'q'],
	...['category', 'township', 'status', 'precision', 'investment', 'yuan', 'owner', 'park'],
	...['sort', 'lang', 'theme', 'ui', 'interactive', 'autoplay', 'v']
];

/** Attributes that the address is made of; its hash is a `camera`, `9.5/35.2/111.9`, or the `slide` of a deck. */
export const IN_ADDRESS = [...THINGS, ...OPTIONS, 'camera', 'slide'];

type Attributes = (name: string) => string | null;

const thingOf = (attribute: Attributes) => THINGS.find((name) => attribute(name));

/** Without its query and hash. */
export function pathOf(site: URL, attribute: Attributes): URL {
	const thing = thingOf(attribute);
	const id = thing && encodeURIComponent(attribute(thing) ?? '');
	return new URL(thing ? `embed/${thing}/${id}/` : 'embed/map/', site);
}

/** The picture that stands for it on paper while it is not loaded. */
export function cardOf(site: URL, attribute: Attributes): URL {
	const thing = thingOf(attribute) ?? 'map';
	return new URL(`cards/${embedCard(thing, attribute(thing) ?? '')}.png`, site);
}

/** Query and hash. */
export function viewOf(attribute: Attributes): string {
	const query = new URLSearchParams();
	for (const name of OPTIONS) {
		const value = attribute(name);
		// A page says `zh-CN` where a view says `zh`.
		if (value !== null) query.set(name, name === 'lang' ? value.replace(/-.*/u, '') : value);
	}
	const hash = attribute('camera') ?? attribute('slide');
	return `?${query}${hash === null ? '' : `#${hash}`}`;
}
