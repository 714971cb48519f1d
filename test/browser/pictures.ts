// What a picture shows, as numbers: a page decodes the PNG, scaled to a square small enough to hand over.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const SIDE = 200;

/** Red, green, blue and opacity of each of 200 × 200 pixels. */
async function pixelsOf(page: Page, png: Buffer): Promise<number[][]> {
	const data = await page.evaluate(
		async ([base64, side]) => {
			const picture = new Image();
			picture.src = `data:image/png;base64,${base64}`;
			await picture.decode();
			const context = new OffscreenCanvas(side, side).getContext('2d');
			context?.drawImage(picture, 0, 0, side, side);
			return [...(context?.getImageData(0, 0, side, side).data ?? [])];
		},
		[png.toString('base64'), SIDE] as const
	);
	return Array.from({ length: data.length / 4 }, (_, at) => data.slice(at * 4, at * 4 + 4));
}

/** How many clearly different colours a PNG has. */
export async function tintsOf(page: Page, png: Buffer): Promise<number> {
	const pixels = await pixelsOf(page, png);
	return new Set(pixels.map(([r = 0, g = 0, b = 0]) => [r >> 4, g >> 4, b >> 4].join())).size;
}

/** Share of a PNG that is nearly the colour. */
export async function shareOf(page: Page, png: Buffer, colour: readonly number[]): Promise<number> {
	const pixels = await pixelsOf(page, png);
	const isNear = (pixel: readonly number[]): boolean =>
		colour.every((value, index) => Math.abs(value - (pixel[index] ?? 0)) < 12);
	return pixels.filter(isNear).length / (SIDE * SIDE);
}

/** Waits until two pictures of the map in a row are the same: no flight, no fading, no late layer. */
export async function mapIsStill(page: Page): Promise<void> {
	const canvas = page.locator('canvas.maplibregl-canvas');
	let before = await canvas.screenshot();
	await expect
		.poll(
			async () => {
				const now = await canvas.screenshot();
				const isSame = now.equals(before);
				before = now;
				return isSame;
			},
			{ interval: 400 }
		)
		.toBe(true);
}
