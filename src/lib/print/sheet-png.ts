// A sheet as one PNG: its map piece by piece, and over it the drawing that is the sheet on screen and paper.
import { pngOf } from '#lib/export/png.ts';
import type { MapInput } from '#lib/layers/layer.ts';
import type { MapFrame } from '#lib/map/frame.ts';
import { TooLargeError } from '#lib/map/too-large.ts';
import { DPI } from './paper.ts';
import { withDensity } from './png-density.ts';
import type { Drawing } from './sheet-map.ts';

/** Marks what of the drawing holds the map's pictures: those are drawn apart, in their own pixels. */
export const MAP_PICTURES = 'data-map-pictures';

/** The drawing without its map, as a picture of its own. */
async function overlayOf(
	drawing: SVGSVGElement,
	width: number,
	height: number
): Promise<HTMLImageElement> {
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	copy.querySelector(`[${MAP_PICTURES}]`)?.remove();
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	const text = new XMLSerializer().serializeToString(copy);
	const picture = new Image();
	picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
	await picture.decode();
	return picture;
}

export interface SheetOnCanvas {
	readonly input: MapInput;
	readonly frame: MapFrame;
	/** The map's upper left corner, and the sheet, in CSS pixels. */
	readonly at: { readonly x: number; readonly y: number };
	readonly size: { readonly width: number; readonly height: number };
	readonly drawing: SVGSVGElement;
}

/** Rejects with TooLargeError where the device has no canvas of that size. */
export async function sheetPng(
	{ input, frame, at, size, drawing }: SheetOnCanvas,
	dpi: number,
	{ tell }: Pick<Drawing, 'tell'>
): Promise<Blob> {
	const { drawInPieces } = await import('#lib/map/picture.ts');
	const ratio = dpi / DPI;
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(size.width * ratio);
	canvas.height = Math.round(size.height * ratio);
	const context = canvas.getContext('2d');
	if (!context || !holds(context)) throw new TooLargeError(canvas, 0);
	context.fillStyle = input.theme.ui.surface;
	context.fillRect(0, 0, canvas.width, canvas.height);
	let done = 0;
	for await (const piece of drawInPieces(input, frame, ratio)) {
		const [x, y] = [at.x + piece.x, at.y + piece.y];
		context.drawImage(piece.canvas, Math.round(x * ratio), Math.round(y * ratio));
		tell(++done, piece.all);
	}
	context.drawImage(await overlayOf(drawing, canvas.width, canvas.height), 0, 0);
	return withDensity(await pngOf(canvas), dpi);
}

/** A canvas that is too large takes every stroke and keeps none. */
function holds(context: CanvasRenderingContext2D): boolean {
	const { width, height } = context.canvas;
	context.fillStyle = '#123456';
	context.fillRect(width - 1, height - 1, 1, 1);
	return context.getImageData(width - 1, height - 1, 1, 1).data[0] === 0x12;
}
