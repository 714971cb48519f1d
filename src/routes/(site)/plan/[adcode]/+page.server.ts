// Which plans to prerender: those of the manifest.
import { published } from '#lib/published/published.ts';
import type { EntryGenerator } from './$types.js';
import { fromDisk } from './from-disk.ts';

export const entries: EntryGenerator = async () => {
	const { counties } = await published(fromDisk).manifest();
	return counties.map(({ adcode }) => ({ adcode }));
};
