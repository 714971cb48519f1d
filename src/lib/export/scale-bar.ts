// The scale bar of a picture: a round length in metres and how long it is drawn.

/** Metres a CSS pixel at zoom 0 on the equator: the earth's girth over one tile of 512 pixels. */
const METRES_AT_ZOOM_0 = 40_075_016.686 / 512;

/** Metres on the ground that a CSS pixel shows, where the map's middle is. */
export const metresPerPixel = ({ zoom, lat }: { zoom: number; lat: number }): number =>
	(METRES_AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;

/** A round length (1, 2 or 5 times a power of ten metres) that is at most `most` CSS pixels long. */
export function scaleBar(
	camera: { zoom: number; lat: number },
	most: number
): { metres: number; pixels: number } {
	const metresAPixel = metresPerPixel(camera);
	const longest = most * metresAPixel;
	const power = 10 ** Math.floor(Math.log10(longest));
	const metres = ([5, 2].find((factor) => factor * power <= longest) ?? 1) * power;
	return { metres, pixels: metres / metresAPixel };
}
