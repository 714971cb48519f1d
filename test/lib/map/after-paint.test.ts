import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AfterPaint } from '#lib/map/after-paint.ts';

/** ms of a faked frame. */
const FRAME = 16;

let done: string[];
let paint: AfterPaint;
const change = (name: string) => (): void => void done.push(name);

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, FRAME));
	vi.stubGlobal('cancelAnimationFrame', clearTimeout);
	done = [];
	paint = new AfterPaint({ eager: true });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('nothing is done before the paint, and then in the order of size, style, move', () => {
	paint.add('move', change('move'), 0);
	paint.add('style', change('style'), 0);
	paint.add('size', change('size'), 0);
	expect(done).toEqual([]);
	vi.advanceTimersByTime(FRAME + 1);
	expect(done).toEqual(['size', 'style', 'move']);
});

test('with patience, of changes in a row the first and the last are made', () => {
	for (const name of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'last']) {
		paint.add('style', change(name), 120);
		vi.advanceTimersByTime(100);
	}
	expect(done).toEqual(['first']);
	vi.advanceTimersByTime(120);
	expect(done).toEqual(['first', 'last']);
});

test('a change that comes alone is not put off', () => {
	for (const name of ['first', 'second', 'third']) {
		paint.add('style', change(name), 120);
		vi.advanceTimersByTime(FRAME + 1);
		expect(done.at(-1)).toBe(name);
		vi.advanceTimersByTime(500);
	}
});

test('where drawing is slow, a change that comes alone waits for the next one, too', () => {
	paint = new AfterPaint({ eager: false });
	paint.add('style', change('first'), 120);
	vi.advanceTimersByTime(100);
	paint.add('style', change('last'), 120);
	vi.advanceTimersByTime(FRAME + 121);
	expect(done).toEqual(['last']);
});

test('what cannot wait takes along what waits, and is not put off by what comes after it', () => {
	paint.add('style', () => undefined, 0);
	vi.advanceTimersByTime(FRAME + 1);
	paint.add('style', change('style'), 120);
	paint.add('size', change('size'), 0);
	paint.add('move', change('move'), 120);
	vi.advanceTimersByTime(FRAME + 1);
	expect(done).toEqual(['size', 'style', 'move']);
});

test('a change every frame does not keep the others from being made', () => {
	for (let frame = 0; frame < 10; frame++) {
		paint.add('size', change('size'), 0);
		vi.advanceTimersByTime(FRAME);
	}
	expect(done.length).toBeGreaterThan(3);
});

test('what is dropped is never done', () => {
	paint.add('style', change('style'), 0);
	paint.drop();
	vi.advanceTimersByTime(1000);
	expect(done).toEqual([]);
});
