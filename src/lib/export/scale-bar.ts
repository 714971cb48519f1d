// The scale bar of a picture: a round length in metres and how long it is drawn.

/** Metres a CSS pixel at zoom 0 on the equator: the earth's girth over one tile of 512 pixels. */
const METRES_AT_ZOOM_0 = 40_075_016.686 / 512;

/** A round length (1, 2 or 5 times a power of ten metres) that is at most `most` CSS pixels long. */
export function scaleBar(
	{ zoom, lat }: { zoom: number; lat: number },
	most: number
): { metres: number; pixels: number } {
	const metresPerPixel = (METRES_AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
	const longest = most * metresPerPixel;
	const power = 10 ** Math.floor(Math.log10(longest));
	const metres = ([5, 2].find((factor) => factor * power <= longest) ?? 1) * power;
	return { metres, pixels: metres / metresPerPixel };
}
