// What stands round the text: the page carries it, so that opening a plan waits for no file.
import { error } from '@sveltejs/kit';
import { published } from '#lib/published/published.ts';
import { contentsOf } from '#lib/reader/contents.ts';
import { fetchGroups } from '#lib/reader/pages.ts';
import { countyEntries } from '../../county-entries.ts';
import { fromDisk } from '../../from-disk.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = countyEntries;

export const load: PageServerLoad = async ({ params: { adcode } }) => {
	const files = published(fromDisk);
	const { counties } = await files.manifest();
	if (!counties.some((county) => county.adcode === adcode)) error(404);
	const [plan, facts, groups] = await Promise.all([
		files.plan(adcode),
		files.facts(adcode),
		fetchGroups(files, adcode)
	]);
	return { contents: contentsOf(plan, groups, facts) };
};
