import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleBar } from '#lib/export/scale-bar.ts';
import { onFrame } from '#lib/map/frame.ts';
import {
	fitting,
	readScale,
	roundScale,
	scaleOf,
	scalesNear,
	zoomOf
} from '#lib/print/map-scale.ts';
import { pixelsOf } from '#lib/print/paper.ts';

describe('the scale of a sheet', () => {
	it('makes its scale bar as long on paper as the ground divided by N', () => {
		for (const scale of [5000, 25_000, 200_000, 1_200_000]) {
			const { metres, pixels } = scaleBar({ zoom: zoomOf(scale, 35.2), lat: 35.2 }, 250);
			expect(pixels / pixelsOf(1)).toBeCloseTo((metres * 1000) / scale, 6);
		}
	});

	it('is that of its zoom, at every latitude', () => {
		for (const lat of [0, 34.7, 37.5]) {
			expect(scaleOf({ zoom: zoomOf(75_000, lat), lat })).toBeCloseTo(75_000, 3);
		}
	});

	it('is round, and never shows less', () => {
		fc.assert(
			fc.property(fc.double({ min: 1000, max: 1e7, noNaN: true }), (scale) => {
				const round = roundScale(scale);
				expect(round).toBeGreaterThanOrEqual(scale * 0.999);
				expect(round).toBeLessThan(scale * 1.5);
				expect(String(round)).toMatch(/^\d{1,2}0+$/u);
			})
		);
	});

	it('that fits shows the whole box', () => {
		const box = [110.88871, 34.704666, 112.071861, 37.483445] as const;
		for (const [width, height] of [
			[1000, 600],
			[600, 1400]
		] as const) {
			const { camera } = fitting([...box], { width, height });
			const frame = { width, height, camera };
			for (const corner of [
				[box[0], box[1]],
				[box[2], box[3]]
			] as const) {
				const [x, y] = onFrame(frame, [...corner]);
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x).toBeLessThanOrEqual(width);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(y).toBeLessThanOrEqual(height);
			}
		}
	});

	it('offers round scales on either side', () => {
		const near = scalesNear(250_000);
		expect(near).toContain(250_000);
		expect(near[0]).toBeLessThan(100_000);
		expect(near.at(-1)).toBeGreaterThan(400_000);
	});

	it.each([
		['1:200,000', 200_000],
		['1：5万', 50_000],
		['2.5万', 25_000],
		[' 75000 ', 75_000],
		['1/10000', 10_000],
		['1:500', undefined],
		['99999999999', undefined],
		['', undefined],
		['大', undefined]
	])('is read from %j', (text, scale) => expect(readScale(text)).toBe(scale));
});
