// The scale of a map on paper, 1:N. True in the map's middle, as on any map in this projection.
import type { Bbox } from '#domain/published.ts';
import { metresPerPixel } from '#lib/export/scale-bar.ts';
import type { AtlasCamera } from '#lib/map/atlas.ts';
import { cameraOf } from '#lib/map/frame.ts';
import { SCALES } from '#lib/view/view.ts';
import { DPI } from './paper.ts';

/** Metres of paper that a CSS pixel takes. */
const PAPER_METRES = 0.0254 / DPI;

/** N of a camera. */
export const scaleOf = (camera: Pick<AtlasCamera, 'zoom' | 'lat'>): number =>
	metresPerPixel(camera) / PAPER_METRES;

/** The zoom of 1:N at a latitude. */
export const zoomOf = (scale: number, lat: number): number =>
	Math.log2(scaleOf({ zoom: 0, lat }) / scale);

/** First figures of round scales. */
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next round scale that shows at least as much. */
export function roundScale(scale: number): number {
	const power = 10 ** Math.floor(Math.log10(scale));
	// A hair over a round number is that number.
	const first = ROUND.find((round) => round * power >= scale * 0.999) ?? 10;
	return Math.round(first * power);
}

/** Round scales on either side of one, for a choice. */
export function scalesNear(scale: number): number[] {
	const all = [3, 4, 5, 6].flatMap((power) =>
		ROUND.slice(0, -1).map((round) => Math.round(round * 10 ** power))
	);
	const at = all.findIndex((one) => one >= scale);
	return all
		.slice(Math.max(0, at - 8), at + 6)
		.filter((one) => one >= SCALES.least && one <= SCALES.most);
}

/** Part of a frame that a box may fill. */
const FILLS = 0.96;

/** The camera from which a box just fits into a frame of CSS pixels. */
export const boxZoom = (
	box: Bbox,
	{ width, height }: { width: number; height: number }
): AtlasCamera => cameraOf(box, { width: FILLS * width, height: FILLS * height });

/** The round scale at which a box fits into a frame of CSS pixels, and the camera that shows it so. */
export function fitting(
	box: Bbox,
	size: { width: number; height: number }
): { scale: number; camera: AtlasCamera } {
	const { zoom, lng, lat } = boxZoom(box, size);
	const scale = roundScale(scaleOf({ zoom, lat }));
	return { scale, camera: { lng, lat, zoom: zoomOf(scale, lat) } };
}

/** `1:200,000`, `200000`, `1：20万` → 200000; undefined where it is no scale that a sheet may have. */
export function readScale(text: string): number | undefined {
	const [, digits, wan] =
		/^(?:1[:：/])?(\d+(?:\.\d+)?)(万)?$/u.exec(text.replaceAll(/[\s,，]/gu, '')) ?? [];
	const scale = Math.round(Number(digits) * (wan ? 10_000 : 1));
	return scale >= SCALES.least && scale <= SCALES.most ? scale : undefined;
}

export const scaleWords = (scale: number): string => `1:${scale.toLocaleString('en')}`;
