// Counties in figures, counted while prerendering, and the indicators that they share.
import { factsOf } from '#domain/fact.ts';
import { figuresOf } from '#lib/compare/county-figures.ts';
import { published } from '#lib/published/published.ts';
import { fromDisk } from '../from-disk.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async () => {
	const files = published(fromDisk);
	const [{ counties }, overview, townships] = await Promise.all([
		files.manifest(),
		files.overview(),
		files.ground('townships')
	]);
	const all = factsOf(overview);
	const figures = counties.map(async (county) => {
		const isOwn = ({ adcode }: { adcode: string }): boolean => adcode === county.adcode;
		const known = townships.features.filter(
			({ properties }) => properties?.['adcode'] === county.adcode
		);
		const facts = await files.facts(county.adcode);
		return figuresOf(county, facts, all.filter(isOwn), known.length);
	});
	return { figures: await Promise.all(figures), indicators: overview.indicators };
};
