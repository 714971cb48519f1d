// Room that something printed over the map takes: names of places step aside for it, and nothing is drawn.
import type { Position } from '#domain/geometry.ts';
import type { MapLayer } from './layer.ts';
import { nameLayout } from './names.ts';

export interface Reserved {
	readonly text: string;
	readonly position: Position;
}

const SOURCE = 'reserved';

/** Of digits on a pill, with the pill's rim. */
const SIZE = 14;

export const reservedLayer = (rooms: readonly Reserved[]): MapLayer => ({
	id: 'reserved',
	sources: () => ({
		[SOURCE]: () => ({
			type: 'geojson',
			data: {
				type: 'FeatureCollection',
				features: rooms.map(({ text, position }) => ({
					type: 'Feature',
					geometry: { type: 'Point', coordinates: [...position] },
					properties: { text }
				}))
			}
		})
	}),
	layers: ({ theme }) => [
		{
			id: 'reserved',
			type: 'symbol',
			source: SOURCE,
			layout: {
				...nameLayout(SIZE, theme.scale),
				'text-field': ['get', 'text'],
				'text-allow-overlap': true
			},
			paint: { 'text-opacity': 0 }
		}
	]
});
