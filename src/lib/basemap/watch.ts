// Notices that a basemap does not come: errors in a row, a map that rests without it, or nothing at all for long.
import type { Map, MapSourceDataEvent } from 'maplibre-gl';
import { BASEMAP } from './ground.ts';

/** A tile here or there may be missing; so many in a row are a key, a quota or a server. */
const ERRORS_IN_ROW = 4;
const PATIENCE_MS = 20_000;

/** `empty`: a tile of shapes that the server does not have comes as one without content, and no error is told. */
type Heard = 'asked' | 'tile' | 'empty' | 'error' | 'idle' | 'late';

/** Takes what is heard of the basemap, one after another; true where it has failed. */
export function createJudge(): (heard: Heard) => boolean {
	let errors = 0;
	let asked = false;
	let came = false;
	return (heard) => {
		switch (heard) {
			case 'asked':
				asked = true;
				return false;
			case 'empty':
				return false;
			case 'tile':
				errors = 0;
				came = true;
				return false;
			case 'error':
				errors += 1;
				return errors >= ERRORS_IN_ROW;
			case 'idle':
			case 'late':
				// A map that needed no tile yet, because it looks elsewhere, has missed none.
				return asked && !came;
		}
	};
}

const isOfBasemap = (sourceId: unknown): boolean =>
	typeof sourceId === 'string' && sourceId.startsWith(BASEMAP);

/** A picture, or shapes. */
const hasContent = (tile: object): boolean =>
	['texture', 'latestFeatureIndex'].some((key) => Boolean(Reflect.get(tile, key)));

/** Calls `fail` once where the basemap does not come. Returns what stops the watch. */
export function watch(map: Map, fail: () => void): () => void {
	const judge = createJudge();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const hear = (heard: Heard): void => {
		if (!judge(heard)) return;
		stop();
		fail();
	};
	const error = (event: { error: unknown; sourceId?: unknown }): void => {
		if (isOfBasemap(event.sourceId)) hear('error');
		// With a listener, the map itself no longer says what went wrong.
		else console.error(event.error);
	};
	const loading = ({ sourceId, tile }: MapSourceDataEvent): void => {
		if (!tile || !isOfBasemap(sourceId)) return;
		timer ??= setTimeout(() => hear('late'), PATIENCE_MS);
		hear('asked');
	};
	const loaded = ({ sourceId, tile }: MapSourceDataEvent): void => {
		if (tile && isOfBasemap(sourceId)) hear(hasContent(tile) ? 'tile' : 'empty');
	};
	const idle = (): void => hear('idle');
	function stop(): void {
		clearTimeout(timer);
		map.off('error', error);
		map.off('sourcedataloading', loading);
		map.off('sourcedata', loaded);
		map.off('idle', idle);
	}
	map.on('error', error);
	map.on('sourcedataloading', loading);
	map.on('sourcedata', loaded);
	map.on('idle', idle);
	return stop;
}
