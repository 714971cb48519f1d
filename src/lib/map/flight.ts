// Flights from slide to slide: the next one stops the one that is on, and where motion is not wanted they are cuts.
import type { Bbox } from '#domain/published.ts';
import type { Atlas, AtlasCamera } from './atlas.ts';
import { cameraOf, type MapFrame } from './frame.ts';

/** A box to be seen whole, from no nearer than a zoom. */
export interface Framing {
	readonly box: Bbox;
	readonly zoom: number;
}

/** ms */
const FLIGHT = 900;
/** Pixels round a box, for the names and figures at its rim; of a small map not all of them. */
const ROOM = 48;
const MOST_ROOM = 1 / 4;

/** Where a map of that size stands at the end of its flight. */
export function cameraAfter(
	to: AtlasCamera | Framing,
	size: Omit<MapFrame, 'camera'>
): AtlasCamera {
	if (!('box' in to)) return to;
	const inside = (side: number): number => side - 2 * Math.min(ROOM, side * MOST_ROOM);
	const camera = cameraOf(to.box, { width: inside(size.width), height: inside(size.height) });
	return { ...camera, zoom: Math.min(camera.zoom, to.zoom) };
}

export function fly(atlas: Atlas, to: AtlasCamera | Framing): void {
	atlas.heed((map) => {
		const { clientWidth: width, clientHeight: height } = map.getContainer();
		const { lat, lng, zoom } = cameraAfter(to, { width, height });
		const camera = { center: { lat, lng }, zoom };
		if (atlas.isStill) map.jumpTo(camera);
		else map.flyTo({ ...camera, duration: FLIGHT, essential: true });
	});
}
