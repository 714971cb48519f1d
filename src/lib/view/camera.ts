// Camera ⇄ hash, in MapLibre's order: `#9.5/35.2/111.9` is zoom/lat/lng.
import type { Camera } from './view.ts';

const CAMERA = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/u;
const MAX_ZOOM = 24;

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Does a hash mean to be a camera? An anchor never holds a slash. */
export const looksLikeCamera = (hash: string): boolean => hash.includes('/');

/** The camera of a hash without its `#`; `format` or `range` where there is none. */
export function parseCamera(hash: string): Camera | 'format' | 'range' {
	const [, zoom, lat, lng] = CAMERA.exec(hash) ?? [];
	if (zoom === undefined || lat === undefined || lng === undefined) return 'format';
	const camera = { zoom: Number(zoom), lat: Number(lat), lng: Number(lng) };
	const inRange =
		camera.zoom <= MAX_ZOOM && Math.abs(camera.lat) <= 90 && Math.abs(camera.lng) <= 180;
	return inRange ? camera : 'range';
}

/** Rounded to what a screen can tell apart: 0.01 zoom levels, 10 m. */
export const roundCamera = ({ zoom, lat, lng }: Camera): Camera => ({
	zoom: round(zoom, 2),
	lat: round(lat, 4),
	lng: round(lng, 4)
});

export function formatCamera(camera: Camera): string {
	const { zoom, lat, lng } = roundCamera(camera);
	return `${zoom}/${lat}/${lng}`;
}
