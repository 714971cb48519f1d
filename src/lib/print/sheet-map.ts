// The map of a sheet as pictures: in pieces, each an object URL, all of one resolution.
// Invariant: a picture that shows nothing is an error, and so is one with fewer pixels than asked for.
import { BlankError } from '#lib/export/blank.ts';
import { coloursOf, FEWEST_COLOURS } from '#lib/export/png.ts';
import type { MapInput } from '#lib/layers/layer.ts';
import type { MapFrame } from '#lib/map/frame.ts';
import type { Part } from '#lib/map/parts.ts';
import { TooLargeError } from '#lib/map/too-large.ts';
import { DPI } from './paper.ts';

interface SheetPicture extends Part {
	readonly url: string;
}

export interface SheetMap {
	readonly pictures: readonly SheetPicture[];
	readonly dpi: number;
}

/** `tell` hears how many pieces are drawn; `isWanted` says whether to go on. */
export interface Drawing {
	readonly tell: (done: number, all: number) => void;
	readonly isWanted: () => boolean;
}

const blobOf = async (canvas: HTMLCanvasElement): Promise<Blob> => {
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new TooLargeError(canvas, 0);
	return blob;
};

export function release({ pictures }: SheetMap): void {
	for (const { url } of pictures) URL.revokeObjectURL(url);
}

/** Undefined where it is no longer wanted. */
export async function drawSheetMap(
	input: MapInput,
	frame: MapFrame,
	dpi: number,
	{ tell, isWanted }: Drawing
): Promise<SheetMap | undefined> {
	const { drawInPieces } = await import('#lib/map/picture.ts');
	const pictures: SheetPicture[] = [];
	let colours = 0;
	for await (const { canvas, all, ...part } of drawInPieces(input, frame, dpi / DPI)) {
		colours = Math.max(colours, coloursOf(canvas));
		pictures.push({ ...part, url: URL.createObjectURL(await blobOf(canvas)) });
		tell(pictures.length, all);
		if (!isWanted()) {
			release({ pictures, dpi });
			return undefined;
		}
	}
	if (colours < FEWEST_COLOURS) throw new BlankError('a blank map');
	return { pictures, dpi };
}

/** Resolutions of print, best first: what a device cannot draw it may draw at the next. */
export const RESOLUTIONS = [300, 200, 150, DPI] as const;

/** Tries the resolutions until the device can do one. Rejects with the TooLargeError of the least. */
export async function atBest<T>(make: (dpi: number) => Promise<T>): Promise<T> {
	const [best, ...lower] = RESOLUTIONS;
	let attempt = make(best);
	for (const dpi of lower) {
		attempt = attempt.catch((cause: unknown) => {
			if (cause instanceof TooLargeError) return make(dpi);
			throw cause;
		});
	}
	return attempt;
}
