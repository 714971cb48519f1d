// Maps drawn off the screen, at more pixels than the screen has: for pictures and paper. Large ones come in pieces.
// Invariant: what comes out has exactly the pixels asked for; MapLibre and browsers would silently give fewer.
import { Map } from 'maplibre-gl';
import type { Position } from '#domain/geometry.ts';
import { imageOf } from '#lib/layers/image-names.ts';
import type { MapInput } from '#lib/layers/layer.ts';
import { styleOf } from '#lib/layers/registry.ts';
import { FONT_STACK } from '#lib/theme/tokens.ts';
import { fromFrame, type MapFrame } from './frame.ts';
import { draw } from './images.ts';
import { partsOf, type Part } from './parts.ts';
import { TooLargeError } from './too-large.ts';
import './worker.ts';

/** No canvas is larger anywhere; MapLibre's own limit of 4096 is far below what most can draw. */
const LARGEST = 16_384;

/** Pixels a side of a piece at first, and below which a device draws no map worth having. */
const SIDE = 5120;
const LEAST_SIDE = 1024;

const rested = (map: Map): Promise<void> =>
	new Promise((resolve, reject) => {
		map.once('idle', () => resolve());
		map.once('error', ({ error }) => reject(error));
	});

function hiddenContainer(width: number, height: number): HTMLElement {
	const container = document.createElement('div');
	container.inert = true;
	container.setAttribute('aria-hidden', 'true');
	container.style.cssText = `position:fixed;left:-${width + 100}px;top:0;width:${width}px;height:${height}px`;
	document.body.append(container);
	return container;
}

/** A map that a page never shows; `width` and `height` in whole CSS pixels, each of `ratio` pixels. */
class HiddenMap {
	readonly #map: Map;
	readonly #container: HTMLElement;

	constructor(
		input: MapInput,
		{ camera: { lng, lat, zoom }, width, height }: MapFrame,
		readonly ratio: number
	) {
		this.#container = hiddenContainer(width, height);
		this.#map = new Map({
			container: this.#container,
			style: styleOf(input),
			center: [lng, lat],
			zoom,
			pixelRatio: ratio,
			maxCanvasSize: [LARGEST, LARGEST],
			canvasContextAttributes: { preserveDrawingBuffer: true },
			interactive: false,
			attributionControl: false,
			renderWorldCopies: false,
			fadeDuration: 0,
			localIdeographFontFamily: FONT_STACK
		});
		this.#map.setMissingStyleImageResolver((name) => {
			const image = imageOf(name);
			if (!image || this.#map.hasImage(name)) return;
			const { data, options } = draw(image, ratio);
			this.#map.addImage(name, data, options);
		});
	}

	/** Resolves when the map stands as it opened. */
	opened(): Promise<void> {
		return rested(this.#map);
	}

	async goTo([lng, lat]: Position): Promise<void> {
		const standing = rested(this.#map);
		this.#map.jumpTo({ center: [lng, lat] });
		await standing;
	}

	/** Part of what it shows as a canvas of its own that outlives the map, in its whole size or not at all. */
	copy({ x, y, width, height }: Part): HTMLCanvasElement {
		const { ratio } = this;
		const canvas = this.#map.getCanvas();
		const { clientWidth, clientHeight } = this.#container;
		const wanted = { width: clientWidth * ratio, height: clientHeight * ratio };
		const drawn = canvas.getContext('webgl2')?.drawingBufferWidth ?? 0;
		const got = Math.min(drawn, canvas.width);
		if (got < wanted.width - 1 || canvas.height < wanted.height - 1) {
			throw new TooLargeError(wanted, got);
		}
		const copy = document.createElement('canvas');
		copy.width = Math.round(width * ratio);
		copy.height = Math.round(height * ratio);
		const context = copy.getContext('2d');
		if (!context) throw new TooLargeError(wanted, 0);
		context.drawImage(canvas, -Math.round(x * ratio), -Math.round(y * ratio));
		return copy;
	}

	remove(): void {
		this.#map.remove();
		this.#container.remove();
	}
}

/** Draws the map of a frame with `ratio` pixels a CSS pixel. Rejects with TooLargeError where that is too many. */
export async function drawMap(
	input: MapInput,
	frame: MapFrame,
	ratio: number
): Promise<HTMLCanvasElement> {
	const map = new HiddenMap(input, frame, ratio);
	try {
		await map.opened();
		return map.copy({ x: 0, y: 0, ...frame });
	} finally {
		map.remove();
	}
}

/** A part of a frame, drawn. */
export interface MapPiece extends Part {
	readonly canvas: HTMLCanvasElement;
	/** How many pieces there will be. */
	readonly all: number;
}

/**
 * Draws a frame piece by piece, each with more map round it than it shows, so that names are placed alike on both sides
 * of a seam. Where the device gives smaller pieces than asked for, asks for smaller ones. Rejects with TooLargeError
 * where none is small enough.
 */
export async function* drawInPieces(
	input: MapInput,
	frame: MapFrame,
	ratio: number
): AsyncGenerator<MapPiece> {
	for (let side = SIDE, begun = false; ; side /= 2) {
		try {
			for await (const piece of piecesOf(input, frame, ratio, side)) {
				begun = true;
				yield piece;
			}
			return;
		} catch (cause) {
			const canShrink = cause instanceof TooLargeError && !begun && side / 2 >= LEAST_SIDE;
			if (!canShrink) throw cause;
		}
	}
}

/** Pieces whose drawing, with the room round them, is at most `side` pixels wide and high. */
async function* piecesOf(
	input: MapInput,
	frame: MapFrame,
	ratio: number,
	side: number
): AsyncGenerator<MapPiece> {
	const { parts, size, room } = partsOf(frame, side / ratio);
	const middle = ({ x, y }: Part): Position =>
		fromFrame(frame, [x - room + size.width / 2, y - room + size.height / 2]);
	const [start] = parts;
	if (!start) throw new RangeError('a frame without extent');
	const [lng, lat] = middle(start);
	const map = new HiddenMap(input, { camera: { ...frame.camera, lng, lat }, ...size }, ratio);
	try {
		await map.opened();
		for (const part of parts) {
			if (part !== start) await map.goTo(middle(part));
			yield { ...part, canvas: map.copy({ ...part, x: room, y: room }), all: parts.length };
		}
	} finally {
		map.remove();
	}
}
