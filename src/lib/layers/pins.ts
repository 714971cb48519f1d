// Numbers on places, as a slide lists them: they step aside for each other, but none is left out.
import { imageName } from './image-names.ts';
import type { MapInput, MapLayer } from './layer.ts';
import { FONT_BOLD, nameLayout } from './names.ts';

const SOURCE = 'pins';

export const pins: MapLayer = {
	id: 'pins',
	sources: ({ pins = [] }) =>
		pins.length === 0
			? {}
			: {
					[SOURCE]: {
						type: 'geojson',
						data: {
							type: 'FeatureCollection',
							features: pins.map(({ numbers, position }) => ({
								type: 'Feature',
								geometry: { type: 'Point', coordinates: [...position] },
								properties: { text: numbers.join(' '), first: numbers[0] }
							}))
						}
					}
				},
	layers: ({ theme, pins = [] }: MapInput) =>
		pins.length === 0
			? []
			: [
					{
						id: 'pins',
						type: 'symbol',
						source: SOURCE,
						layout: {
							...nameLayout(15, theme.scale, FONT_BOLD),
							'text-field': ['get', 'text'],
							'icon-image': imageName({
								kind: 'pin',
								colour: theme.ui.accent,
								ground: theme.ui.onAccent
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
};
