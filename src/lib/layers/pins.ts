// Numbers on places, as a slide lists them: they step aside for each other, but none is left out.
import type { Position } from '#domain/geometry.ts';
import { imageName } from './image-names.ts';
import type { MapLayer } from './layer.ts';
import { FONT_BOLD, nameLayout } from './names.ts';

/** What is numbered at one place. */
export interface Pin {
	readonly numbers: readonly number[];
	readonly position: Position;
}

const SOURCE = 'pins';

/** A layer of these pins; the same layer, with another source, for every slide. */
export const pinLayer = (pins: readonly Pin[]): MapLayer => ({
	id: 'pins',
	sources: () => ({
		[SOURCE]: () => ({
			type: 'geojson',
			data: {
				type: 'FeatureCollection',
				features: pins.map(({ numbers, position }) => ({
					type: 'Feature',
					geometry: { type: 'Point', coordinates: [...position] },
					properties: { text: numbers.join(' '), first: numbers[0] }
				}))
			}
		})
	}),
	layers: ({ theme }) => [
		{
			id: 'pins',
			type: 'symbol',
			source: SOURCE,
			layout: {
				...nameLayout(15, theme.scale, FONT_BOLD),
				'text-field': ['get', 'text'],
				'icon-image': imageName({
					kind: 'plate',
					edge: 'solid',
					colour: theme.ui.onAccent,
					ground: theme.ui.accent
				}),
				'icon-text-fit': 'both',
				'icon-text-fit-padding': [1, 6, 1, 6],
				'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
				'text-radial-offset': 0.9,
				'symbol-sort-key': ['get', 'first'],
				'text-padding': 0,
				'icon-padding': 0,
				'text-allow-overlap': true,
				'icon-allow-overlap': true
			},
			paint: { 'text-color': theme.ui.onAccent }
		}
	]
});
