// A map drawn once, off the screen, at more pixels than the screen has: for pictures to take away.
// Invariant: what comes out has exactly the pixels asked for; MapLibre would silently give fewer.
import { Map } from 'maplibre-gl';
import { imageOf } from '#lib/layers/image-names.ts';
import type { MapInput } from '#lib/layers/layer.ts';
import { styleOf } from '#lib/layers/registry.ts';
import { FONT_STACK } from '#lib/theme/tokens.ts';
import type { AtlasCamera } from './atlas.ts';
import { draw } from './images.ts';
import { TooLargeError } from './too-large.ts';
import './worker.ts';

export interface MapFrame {
	readonly camera: AtlasCamera;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/** No canvas is larger anywhere; MapLibre's own limit of 4096 is far below what most can draw. */
const LARGEST = 16_384;

const wait = (map: Map): Promise<void> =>
	new Promise((resolve, reject) => {
		map.once('idle', () => resolve());
		map.once('error', ({ error }) => reject(error));
	});

function hiddenContainer({ width, height }: MapFrame): HTMLElement {
	const container = document.createElement('div');
	container.inert = true;
	container.setAttribute('aria-hidden', 'true');
	container.style.cssText = `position:fixed;left:-${width + 100}px;top:0;width:${width}px;height:${height}px`;
	document.body.append(container);
	return container;
}

/** Draws the map of a frame with `ratio` pixels a CSS pixel. Rejects with TooLargeError where that is too many. */
export async function drawMap(
	input: MapInput,
	frame: MapFrame,
	ratio: number
): Promise<HTMLCanvasElement> {
	const container = hiddenContainer(frame);
	const { lng, lat, zoom } = frame.camera;
	const map = new Map({
		container,
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
	map.setMissingStyleImageResolver((name) => {
		const image = imageOf(name);
		if (!image || map.hasImage(name)) return;
		const { data, options } = draw(image, ratio);
		map.addImage(name, data, options);
	});
	try {
		await wait(map);
		return copyOf(map.getCanvas(), { width: frame.width * ratio, height: frame.height * ratio });
	} finally {
		map.remove();
		container.remove();
	}
}

/** A copy that outlives the map, in the size that was asked for or not at all. */
function copyOf(
	canvas: HTMLCanvasElement,
	wanted: { width: number; height: number }
): HTMLCanvasElement {
	const smaller = canvas.width < wanted.width - 1 || canvas.height < wanted.height - 1;
	if (smaller) throw new TooLargeError(wanted, canvas.width);
	const copy = document.createElement('canvas');
	copy.width = wanted.width;
	copy.height = wanted.height;
	const context = copy.getContext('2d');
	if (!context) throw new TooLargeError(wanted, 0);
	context.drawImage(canvas, 0, 0, wanted.width, wanted.height);
	return copy;
}
