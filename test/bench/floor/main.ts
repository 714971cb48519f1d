// The floor that the site is measured against: the same MapLibre, the same published data, no app.
import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

setWorkerUrl(workerUrl);

const map = new Map({
	container: 'map',
	bounds: [110.8, 34.6, 112.2, 37.5],
	localIdeographFontFamily: 'sans-serif',
	style: {
		version: 8,
		sources: {
			counties: { type: 'geojson', data: new URL('data/v1/counties.geojson', location.href).href },
			base: { type: 'geojson', data: new URL('data/v1/lines.geojson', location.href).href },
			projects: { type: 'geojson', data: new URL('data/v1/projects.geojson', location.href).href }
		},
		layers: [
			{ id: 'ground', type: 'background', paint: { 'background-color': '#f4f1ea' } },
			{ id: 'base', type: 'line', source: 'base', paint: { 'line-color': '#bbbbbb' } },
			{ id: 'counties', type: 'fill', source: 'counties', paint: { 'fill-color': '#ffffff' } },
			{ id: 'borders', type: 'line', source: 'counties', paint: { 'line-color': '#888888' } },
			{ id: 'projects', type: 'circle', source: 'projects', paint: { 'circle-radius': 4 } },
			{
				id: 'names',
				type: 'symbol',
				source: 'counties',
				layout: { 'text-field': ['get', 'name'] }
			}
		]
	}
});
map.on('idle', () => performance.mark('map-idle'));
// For jumps from one box to another: see slideChanges.
Object.assign(window, { floorMap: map });
