// Fetches the drawing code once: most of what a page with a map has to fetch, so it may be asked for before it is needed.
import type * as drawing from './atlas.ts';

let loading: Promise<typeof drawing> | undefined;

/** Rejects where the code cannot be had; asking again tries again. */
export function loadAtlas(): Promise<typeof drawing> {
	if (loading) return loading;
	loading = import('./atlas.ts');
	loading.catch(() => (loading = undefined));
	return loading;
}
