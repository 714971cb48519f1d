import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ params, parent }) => {
	const { deck } = await parent();
	const slide = Number(params.slide);
	if (!Number.isInteger(slide) || slide < 1 || slide > deck.slides.length) error(404);
};
