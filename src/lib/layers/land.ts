// The ground: plan counties as light paper on the muted land around them, under everything else.
import { COUNTIES, type MapLayer } from './layer.ts';

export const land: MapLayer = {
	id: 'land',
	sources: ({ root }) => ({
		[COUNTIES]: () => ({
			type: 'geojson',
			data: `${root}/counties.geojson`,
			promoteId: 'adcode'
		})
	}),
	layers: ({ theme }) => [
		{ id: 'land', type: 'background', paint: { 'background-color': theme.map.neighbour } },
		{
			id: 'land-county',
			type: 'fill',
			source: COUNTIES,
			paint: { 'fill-color': theme.map.county, 'fill-antialias': false }
		}
	]
};
