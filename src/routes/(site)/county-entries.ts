// The counties whose pages are prerendered: those of the manifest.
import { published } from '#lib/published/published.ts';
import { fromDisk } from './from-disk.ts';

export async function countyEntries(): Promise<{ adcode: string }[]> {
	const { counties } = await published(fromDisk).manifest();
	return counties.map(({ adcode }) => ({ adcode }));
}
