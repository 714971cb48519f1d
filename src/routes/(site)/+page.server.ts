// The explorer's prerendered rows: enough to read at once. The whole overview is fetched by the page itself, so that
// it is not carried a second time in the HTML.
import { published } from '#lib/published/published.ts';
import type { PageServerLoad } from './$types.js';

const ROWS = 20;

export const load: PageServerLoad = async ({ fetch }) => {
	const { projects } = await published(fetch).overview();
	const placed = projects.filter(({ placements }) => placements.length > 0);
	return { opening: { projects: placed.slice(0, ROWS), parks: [], indicators: [] } };
};
