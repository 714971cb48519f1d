// Makes the MapLibre map of an atlas: its bounds, gestures, controls and letters. What it shows comes after.
import { Map, ScaleControl, type PaddingOptions } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Bbox } from '#domain/published.ts';
import { MAX_ZOOM } from '#lib/layers/tiers.ts';
import { FONT_STACK } from '#lib/theme/tokens.ts';
import type { AtlasOptions } from './atlas.ts';
import { wantsStillness } from './motion.ts';
import './worker.ts';

/** Room round the plan counties, in degrees: their province and its neighbours, and no further. */
const ROOM = { x: 2.6, y: 1.6 };
const MIN_ZOOM = 5.8;
/** Pixels: a map of less height shows as much from further away. */
const USUAL_HEIGHT = 400;
const minZoom = ({ clientHeight }: HTMLElement): number =>
	MIN_ZOOM + Math.min(0, Math.log2(Math.max(50, clientHeight) / USUAL_HEIGHT));

/** ms */
const FADE = 150;

const withRoom = ([west, south, east, north]: Bbox): Bbox => [
	west - ROOM.x,
	south - ROOM.y,
	east + ROOM.x,
	north + ROOM.y
];

/** `padding`: pixels round the box that it opens with. */
export function openMap(options: AtlasOptions, padding: PaddingOptions): Map {
	const { container, camera, bbox, nearest = MAX_ZOOM, interactive = true, locale } = options;
	const map = new Map({
		container,
		...(camera
			? { center: [camera.lng, camera.lat], zoom: camera.zoom }
			: { bounds: bbox, fitBoundsOptions: { padding, maxZoom: nearest } }),
		maxBounds: withRoom(bbox),
		minZoom: minZoom(container),
		maxZoom: MAX_ZOOM,
		interactive,
		attributionControl: false,
		trackResize: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		renderWorldCopies: false,
		fadeDuration: wantsStillness() ? 0 : FADE,
		// In another site's page, rolling and stroking over the map move that page.
		cooperativeGestures: window.parent !== window,
		localIdeographFontFamily: FONT_STACK,
		locale
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	if (options.scaled ?? true)
		map.addControl(new ScaleControl({ maxWidth: 96, unit: 'metric' }), 'bottom-left');
	return map;
}
