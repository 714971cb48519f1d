// The HTML holds the whole text: where it is the first page, nothing has to be made of it.
import { browser } from '$app/environment';
import { published } from '#lib/published/published.ts';
import { fetchGroups } from '#lib/reader/pages.ts';
import { currentView } from '#lib/view/current.svelte.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params: { adcode }, data, fetch }) => {
	const fetcher = import.meta.env.SSR ? (await import('../../from-disk.ts')).fromDisk : fetch;
	const groups = () => fetchGroups(published(fetcher), adcode);
	const isFirst = browser && !currentView.started;
	return { ...data, groups: isFirst ? groups : await groups() };
};
