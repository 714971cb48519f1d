// When a basemap counts as failed: never for a tile that is missing here or there.
import { expect, test } from 'vitest';
import { createJudge } from '#lib/basemap/watch.ts';

type Heard = Parameters<ReturnType<typeof createJudge>>[0];

const failsAt = (...heard: Heard[]): number => heard.findIndex(createJudge());

test.each<[string, Heard[], number]>([
	['all is well', ['asked', 'tile', 'tile', 'idle', 'late'], -1],
	['a tile is missing here and there', ['asked', 'error', 'tile', 'error', 'error', 'tile'], -1],
	['nothing but errors', ['asked', 'error', 'error', 'error', 'error'], 4],
	['a quota is used up', ['asked', 'tile', 'error', 'error', 'error', 'error'], 5],
	['the map rests without a tile', ['asked', 'idle'], 1],
	['nothing comes for long', ['asked', 'error', 'late'], 2],
	['every tile of shapes comes empty', ['asked', 'empty', 'asked', 'empty', 'idle'], 4],
	['a tile of shapes is empty here and there', ['asked', 'empty', 'tile', 'empty', 'idle'], -1],
	['the map looks elsewhere', ['idle', 'late'], -1]
])('%s', (_, heard, at) => expect(failsAt(...heard)).toBe(at));
