// What a point of the map means: the topmost thing there that a reader can act on.
import type { Map, PointLike } from 'maplibre-gl';
import type { Position } from '#domain/geometry.ts';

export type Hit =
	| { readonly kind: 'fact'; readonly id: string }
	/** `figure` and `badge` stand for the facts of a county or town. */
	| { readonly kind: 'figure' | 'badge' | 'county'; readonly adcode: string }
	/** A town, or a group of near facts: the ids of its facts, and from where and how near it shows them one by one. */
	| {
			readonly kind: 'town';
			readonly name: string;
			readonly facts: readonly string[];
			readonly opens?: { readonly at: Position; readonly zoom: number };
	  };

/** Style layers that answer, best first, each with how to read a feature of it. */
const ANSWERS: readonly {
	readonly layers: readonly string[];
	/** Pixels round the pointer that count as a hit: a finger is not a needle. */
	readonly reach: number;
	readonly read: (properties: Readonly<Record<string, unknown>>) => Hit;
}[] = [
	{
		layers: ['chosen-mark', 'marks', 'marks-lone'],
		reach: 3,
		read: ({ id }) => ({ kind: 'fact', id: String(id) })
	},
	{
		layers: ['figures-badges'],
		reach: 2,
		read: ({ adcode }) => ({ kind: 'badge', adcode: String(adcode) })
	},
	{
		layers: ['figures-town-figures', 'figures-gatherings'],
		reach: 2,
		read: ({ name, facts, opens, lng, lat }) => ({
			kind: 'town',
			name: String(name),
			facts: idsOf(facts),
			...(opens !== undefined && { opens: { at: [Number(lng), Number(lat)], zoom: Number(opens) } })
		})
	},
	{
		layers: ['figures-county-figures'],
		reach: 2,
		read: ({ adcode }) => ({ kind: 'figure', adcode: String(adcode) })
	},
	{
		layers: ['marks-route', 'marks-route-schematic'],
		reach: 6,
		read: ({ id }) => ({ kind: 'fact', id: String(id) })
	},
	{
		layers: ['land-county'],
		reach: 0,
		read: ({ adcode }) => ({ kind: 'county', adcode: String(adcode) })
	}
];

/** A list in a feature comes back from the map as text. */
const idsOf = (facts: unknown): string[] =>
	Array.isArray(facts) ? facts.map(String) : (JSON.parse(String(facts)) as string[]);

/** The thing at a point in pixels of the map's own box. */
export function hitAt(map: Map, { x, y }: { x: number; y: number }): Hit | undefined {
	for (const { layers, reach, read } of ANSWERS) {
		const present = layers.filter((layer) => map.getLayer(layer));
		const box: [PointLike, PointLike] = [
			[x - reach, y - reach],
			[x + reach, y + reach]
		];
		const [feature] = map.queryRenderedFeatures(box, { layers: present });
		if (feature) return read(feature.properties);
	}
	return undefined;
}

/** Sources in which the hovered thing is lit. */
export function litBy(hit: Hit): { source: string; id: string }[] {
	switch (hit.kind) {
		case 'fact':
			return ['marks', 'routes'].map((source) => ({ source, id: hit.id }));
		case 'figure':
		case 'badge':
		case 'county':
			return [{ source: 'counties', id: hit.adcode }];
		case 'town':
			return [];
	}
}
