// The same facts stand in facts.json, overview.json and the GeoJSON files, and the manifest counts them rightly.
import type { Edition } from '../edition.ts';

/** Says where lists or counts differ. */
export function* countsAgree(edition: Edition): Generator<string> {
	yield* manifestCounts(edition);
	const { counties, overview, projects, parks } = edition;
	const facts = [...counties.values()].map((county) => county.facts);
	const own = {
		projects: facts.flatMap((list) => list.projects),
		parks: facts.flatMap((list) => list.parks)
	};
	for (const key of ['projects', 'parks'] as const) {
		const ids = own[key].map(({ id }) => id);
		yield* sameList(
			`overview.json: ${key}`,
			overview[key].map(({ id }) => id),
			ids
		);
		const features = (key === 'projects' ? projects : parks).features.map(
			({ properties }) => properties.id
		);
		const expected = own[key].flatMap(({ id, placements }) =>
			Array(Math.max(1, placements.length)).fill(id)
		);
		yield* sameList(`${key}.geojson`, features, expected);
		for (const { id, placements, unplaced } of own[key]) {
			if ((placements.length === 0) !== (unplaced !== undefined)) {
				yield `${id}: must have either a placement or the reason why there is none`;
			}
		}
	}
	const indicators = new Set(facts.flatMap((list) => list.indicators.map(({ id }) => id)));
	for (const { id, rows } of overview.indicators) {
		for (const row of rows) {
			if (!indicators.has(row.indicator))
				yield `overview.json: ${id}: no indicator ${row.indicator}`;
		}
	}
}

function* manifestCounts({ manifest, counties, issues }: Edition): Generator<string> {
	for (const { adcode, counts } of manifest.counties) {
		const county = counties.get(adcode);
		if (!county) continue;
		const { plan, facts } = county;
		const found: typeof counts = {
			projects: facts.projects.length,
			placedProjects: facts.projects.filter(({ placements }) => placements.length > 0).length,
			parks: facts.parks.length,
			placedParks: facts.parks.filter(({ placements }) => placements.length > 0).length,
			indicators: facts.indicators.length,
			statements: facts.statements.length,
			sections: plan.sections.length,
			issues: issues.filter((issue) => issue.plan === adcode).length
		};
		for (const key of Object.keys(found) as (keyof typeof found)[]) {
			if (counts[key] !== found[key]) {
				yield `manifest.json: ${adcode}: ${key} is ${counts[key]}, but there are ${found[key]}`;
			}
		}
	}
}

function* sameList(
	where: string,
	list: readonly string[],
	expected: readonly string[]
): Generator<string> {
	if (list.length !== expected.length) {
		yield `${where}: ${list.length} records, but facts.json gives ${expected.length}`;
	}
	const at = list.findIndex((id, i) => id !== expected[i]);
	if (at >= 0)
		yield `${where}: record ${at + 1} is ${list[at]}, but facts.json gives ${expected[at]}`;
}
