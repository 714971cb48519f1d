// A still frame of the map: where the ground lies in it, in CSS pixels from its upper left corner. Pure; north is up.
import type { Position } from '#domain/geometry.ts';
import type { Bbox } from '#domain/published.ts';
import { pixelsAt0, positionAt0 } from '#lib/layers/tiers.ts';
import type { AtlasCamera } from './atlas.ts';

export interface MapFrame {
	readonly camera: AtlasCamera;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/** The camera from which a box just fits into so many pixels. */
export function cameraOf(
	[west, south, east, north]: Bbox,
	{ width, height }: Omit<MapFrame, 'camera'>
): AtlasCamera {
	const [left, bottom] = pixelsAt0([west, south]);
	const [right, top] = pixelsAt0([east, north]);
	const [lng, lat] = positionAt0([(left + right) / 2, (bottom + top) / 2]);
	return { lng, lat, zoom: Math.log2(Math.min(width / (right - left), height / (top - bottom))) };
}

/** Degrees → pixels of the frame. */
export function onFrame({ camera, width, height }: MapFrame, at: Position): Position {
	const [x, y] = pixelsAt0(at);
	const [middleX, middleY] = pixelsAt0([camera.lng, camera.lat]);
	const scale = 2 ** camera.zoom;
	return [width / 2 + (x - middleX) * scale, height / 2 - (y - middleY) * scale];
}

/** Pixels of the frame → degrees. */
export function fromFrame({ camera, width, height }: MapFrame, [x, y]: Position): Position {
	const [middleX, middleY] = pixelsAt0([camera.lng, camera.lat]);
	const scale = 2 ** camera.zoom;
	return positionAt0([middleX + (x - width / 2) / scale, middleY - (y - height / 2) / scale]);
}
