// Fetches what is searched, when it is first needed; the files are kept, so a plan that was read is not fetched again.
import type { CountyEntry } from '#domain/published.ts';
import { published } from '#lib/published/published.ts';
import { corpusOf, type Corpus } from './corpus.ts';

/** Tells the share that is there, from 0 to 1. Rejects with PublishedError. */
export async function loadCorpus(
	counties: readonly CountyEntry[],
	progress: (share: number) => void
): Promise<Corpus> {
	const files = published();
	const all = counties.length + 1;
	let here = 0;
	const arrived = (): void => progress(++here / all);
	const [index, ...plans] = await Promise.all([
		files.search().finally(arrived),
		...counties.map(async ({ adcode }) => {
			const [plan, reading] = await Promise.all([files.plan(adcode), files.reading(adcode)]);
			arrived();
			return { plan, reading };
		})
	]);
	return corpusOf(index, plans);
}
