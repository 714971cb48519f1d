// What a county plans, counted while prerendering: the page carries the result, not the facts.
import { error } from '@sveltejs/kit';
import { factsOf } from '#domain/fact.ts';
import { sketchOf } from '#lib/county/sketch.ts';
import { shownStructures } from '#lib/county/structure.ts';
import {
	categorySums,
	chaptersOf,
	headlinesOf,
	indicatorTables,
	largestOf,
	openIssues,
	parkLines,
	precisionCounts,
	townshipSums
} from '#lib/county/summary.ts';
import { published } from '#lib/published/published.ts';
import { countyEntries } from '../../county-entries.ts';
import { fromDisk } from '../../from-disk.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = countyEntries;

export const load: PageServerLoad = async ({ params }) => {
	const files = published(fromDisk);
	const { counties } = await files.manifest();
	const county = counties.find(({ adcode }) => adcode === params.adcode);
	if (!county) error(404);
	const [plan, facts, overview, structures, issues, boundaries, townships, { decks }] =
		await Promise.all([
			files.plan(county.adcode),
			files.facts(county.adcode),
			files.overview(),
			files.structures(county.adcode),
			files.issues(),
			files.ground('counties'),
			files.ground('townships'),
			files.decks()
		]);
	const own = factsOf(overview).filter(({ adcode }) => adcode === county.adcode);
	const { title, issuer, documentNumber, published: date, period } = plan;
	return {
		county,
		plan: { title, issuer, documentNumber, published: date, period },
		headlines: headlinesOf(overview, county.adcode),
		tables: indicatorTables(facts.indicators),
		categories: categorySums(facts),
		largest: largestOf(facts),
		parks: parkLines(facts),
		townships: townshipSums(own),
		precisions: precisionCounts(own),
		sketch: sketchOf(county.adcode, boundaries, townships, own),
		structures: shownStructures(structures, county.adcode, boundaries),
		issues: openIssues(issues, plan, facts),
		chapters: chaptersOf(plan),
		decks: decks
			.filter(({ counties }) => counties.length === 1 && counties[0] === county.adcode)
			.map(({ id, title }) => ({ id, title }))
	};
};
