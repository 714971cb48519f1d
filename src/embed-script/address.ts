// The address of the embed that an element's attributes ask for: which thing, and its options as in the query.

/** Attributes that say what is shown, each with its id; without any, the map of all counties. */
const THINGS = ['county', 'fact', 'clause', 'chart'];

/** Attributes that go into the query under the same name: the parameters of a view. */
const OPTIONS = [
	...['layers', 'indicator', 'time', 'method', 'classes', 'limits', 'area', 'feature', 'q'],
	...['category', 'township', 'status', 'precision', 'investment', 'yuan', 'owner', 'park'],
	...['sort', 'lang', 'theme', 'ui', 'interactive', 'v']
];

/** Attributes that the address is made of; `camera` is its hash: `9.5/35.2/111.9`. */
export const IN_ADDRESS = [...THINGS, ...OPTIONS, 'camera'];

type Attributes = (name: string) => string | null;

/** Without its query and hash. */
export function pathOf(site: URL, attribute: Attributes): URL {
	const thing = THINGS.find((name) => attribute(name));
	const id = thing && encodeURIComponent(attribute(thing) ?? '');
	return new URL(thing ? `embed/${thing}/${id}/` : 'embed/map/', site);
}

/** Query and hash. */
export function viewOf(attribute: Attributes): string {
	const query = new URLSearchParams();
	for (const name of OPTIONS) {
		const value = attribute(name);
		// A page says `zh-CN` where a view says `zh`.
		if (value !== null) query.set(name, name === 'lang' ? value.replace(/-.*/u, '') : value);
	}
	const camera = attribute('camera');
	return `?${query}${camera === null ? '' : `#${camera}`}`;
}
