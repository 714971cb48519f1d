// A canvas as a PNG that is certain to show something, and all of it: browsers give blank or smaller ones without a word.
import { BlankError } from './blank.ts';
import { TooLargeError } from '#lib/map/too-large.ts';

const PROBE = 96;
/** A drawn map has land, limits, names and marks. */
export const FEWEST_COLOURS = 4;

/** How many clearly different colours a picture has. */
export function coloursOf(picture: CanvasImageSource): number {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = PROBE;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return 0;
	context.drawImage(picture, 0, 0, PROBE, PROBE);
	const pixels = new Uint32Array(context.getImageData(0, 0, PROBE, PROBE).data.buffer);
	return new Set([...pixels].map((pixel) => pixel & 0xf0f0f0)).size;
}

/** Throws BlankError where nothing is drawn on it. */
export function expectDrawn(picture: CanvasImageSource): void {
	if (coloursOf(picture) < FEWEST_COLOURS) throw new BlankError('a blank picture');
}

/** Rejects where the file does not hold what the canvas should. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
	const { width, height } = canvas;
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new TooLargeError({ width, height }, 0);
	const picture = await createImageBitmap(blob);
	try {
		if (picture.width !== width || picture.height !== height) {
			throw new TooLargeError({ width, height }, picture.width);
		}
		expectDrawn(picture);
	} finally {
		picture.close();
	}
	return blob;
}
