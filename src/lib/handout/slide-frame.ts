// The frame of a slide's map on paper: what the slide shows on a screen, in the room that the page has for it.
import type { AtlasCamera } from '#lib/map/atlas.ts';
import type { Framing } from '#lib/map/flight.ts';
import type { MapFrame } from '#lib/map/frame.ts';
import { STEP } from '#lib/map/parts.ts';
import { boxZoom } from '#lib/print/map-scale.ts';

const wholeSteps = (pixels: number): number => Math.floor(pixels / STEP) * STEP;

/** CSS pixels, cut to whole steps. */
export const sizeInSteps = (width: number, height: number): Omit<MapFrame, 'camera'> => ({
	width: wholeSteps(width),
	height: wholeSteps(height)
});

export function frameOf(to: AtlasCamera | Framing, size: Omit<MapFrame, 'camera'>): MapFrame {
	if (!('box' in to)) return { ...size, camera: to };
	const { zoom, ...middle } = boxZoom(to.box, size);
	return { ...size, camera: { ...middle, zoom: Math.min(zoom, to.zoom) } };
}
