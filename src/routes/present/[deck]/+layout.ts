// The deck: its words are in the HTML, its file is fetched once to make it live.
import { error } from '@sveltejs/kit';
import { published } from '#lib/published/published.ts';
import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = async ({ params, fetch }) => {
	const fetcher = import.meta.env.SSR
		? (await import('../../(site)/from-disk.ts')).fromDisk
		: fetch;
	const files = published(fetcher);
	const { decks } = await files.decks();
	if (!decks.some(({ id }) => id === params.deck)) error(404);
	return { deck: await files.deck(params.deck) };
};
