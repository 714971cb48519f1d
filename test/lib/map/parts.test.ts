import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsOf, STEP } from '#lib/map/parts.ts';

it('cuts a frame into parts that cover it, none larger than asked for', () => {
	const side = fc.integer({ min: 1, max: 600 }).map((steps) => steps * STEP);
	fc.assert(
		fc.property(side, side, fc.integer({ min: 330, max: 2000 }), (width, height, most) => {
			const { parts, size, room } = partsOf({ width, height }, most);
			expect(size.width).toBeLessThanOrEqual(most);
			expect(size.height).toBeLessThanOrEqual(most);
			const half = most / 2;
			expect(parts.length).toBeLessThanOrEqual((1 + width / half) * (1 + height / half));
			for (const part of parts) {
				expect(part.width).toBeGreaterThan(0);
				expect(part.height).toBeGreaterThan(0);
				expect(part.width + 2 * room).toBeLessThanOrEqual(size.width + 2 * STEP);
				expect(part.x + part.width).toBeLessThanOrEqual(width);
				expect(part.y + part.height).toBeLessThanOrEqual(height);
			}
			for (let x = 0; x < width; x += 97) {
				for (let y = 0; y < height; y += 97) {
					const covers = parts.some(
						(part) =>
							x >= part.x && x < part.x + part.width && y >= part.y && y < part.y + part.height
					);
					expect(covers).toBe(true);
				}
			}
		}),
		{ numRuns: 60 }
	);
});
