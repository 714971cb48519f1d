import { describe, expect, it } from 'vitest';
import { fromFrame, onFrame } from '#lib/map/frame.ts';
import { cellOf, graticuleOf } from '#lib/print/graticule.ts';
import { zoomOf } from '#lib/print/map-scale.ts';

const camera = { lng: 111.79, lat: 35.21, zoom: zoomOf(250_000, 35.21) };
const frame = { width: 1216, height: 944, camera };
const graticule = graticuleOf(frame, 180);

describe('the graticule', () => {
	it('has its lines where the ground has those degrees', () => {
		const { meridians, parallels } = graticule;
		expect(meridians.map(({ words }) => words)).toContain('111°40′E');
		expect(parallels.map(({ words }) => words)).toContain('35°N');
		for (const { at, words } of meridians) {
			const [, degrees = 0, minutes = 0] = /^(\d+)°(?:(\d+)′)?E$/u.exec(words) ?? [];
			expect(fromFrame(frame, [at, 0])[0]).toBeCloseTo(Number(degrees) + Number(minutes) / 60, 6);
		}
		for (const { at, words } of parallels) {
			const [, degrees = 0, minutes = 0] = /^(\d+)°(?:(\d+)′)?N$/u.exec(words) ?? [];
			expect(fromFrame(frame, [0, at])[1]).toBeCloseTo(Number(degrees) + Number(minutes) / 60, 6);
		}
	});

	it('keeps its lines apart and has a cell for every place', () => {
		const { meridians, parallels, columns, rows } = graticule;
		meridians.slice(1).forEach(({ at }, index) => {
			expect(at - (meridians[index]?.at ?? 0)).toBeGreaterThanOrEqual(180);
		});
		expect(columns).toHaveLength(meridians.length + 1);
		expect(rows).toHaveLength(parallels.length + 1);
		expect(cellOf(graticule, [1, 1])).toBe('A1');
		const last = `${columns.at(-1)?.words}${rows.at(-1)?.words}`;
		expect(cellOf(graticule, [frame.width - 1, frame.height - 1])).toBe(last);
	});

	it('knows frame and ground both ways', () => {
		const [x, y] = onFrame(frame, fromFrame(frame, [123, 456]));
		expect(x).toBeCloseTo(123, 6);
		expect(y).toBeCloseTo(456, 6);
	});
});
