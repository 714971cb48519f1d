// Samples of the legend as data URLs: a drawing that becomes a picture of its own may ask for nothing else.
import { canvasOf } from '#lib/export/picture.ts';
import type { MapImage } from '#lib/layers/image-names.ts';

/** Pixels a unit of the sheet: as fine as paper. */
const FINE = 4;
const known = new Map<string, string>();

export function sampleImage(image: MapImage): string {
	const key = JSON.stringify(image);
	const url = known.get(key) ?? canvasOf(image, FINE).toDataURL();
	known.set(key, url);
	return url;
}
