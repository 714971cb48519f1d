// Flights from slide to slide: the next one stops the one that is on, and where motion is not wanted they are cuts.
import type { Bbox } from '#domain/published.ts';
import type { Atlas, AtlasCamera } from './atlas.ts';

/** A box to be seen whole, from no nearer than a zoom. */
export interface Framing {
	readonly box: Bbox;
	readonly zoom: number;
}

/** ms */
const FLIGHT = 900;
/** Pixels round a box, for the names and figures at its rim. */
const ROOM = 48;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function fly(atlas: Atlas, to: AtlasCamera | Framing): void {
	atlas.heed((map) => {
		const framed = 'box' in to && map.cameraForBounds(to.box, { padding: ROOM, maxZoom: to.zoom });
		const { lat, lng, zoom } = 'box' in to ? atlas.camera : to;
		const camera = framed
			? { center: framed.center ?? { lat, lng }, zoom: framed.zoom ?? zoom }
			: { center: { lat, lng }, zoom };
		if (isStill()) map.jumpTo(camera);
		else map.flyTo({ ...camera, duration: FLIGHT, essential: true });
	});
}
