// Kinds of false pins that were published once: none of them stands in the data of any plan.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Placement, Project } from '#domain/facts.ts';
import { parseEdition } from '#pipeline/edition.ts';
import { labelPoint } from '#pipeline/geography/label-point.ts';
import { readFolder } from '#pipeline/published-files.ts';
import { boundaries, gazetteer, lexicon } from '#test/fixtures/land.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const { counties } = parseEdition(readFolder(join(PROJECT, 'static/data/v1')));
const PLANS = [...counties].map(([adcode, { plan, facts }]) => ({ adcode, plan, facts }));

/** One line a placement that `isFalse` finds among all of projects and parks. */
const wrong = (
	isFalse: (placement: Placement, name: string, adcode: string) => boolean
): string[] =>
	PLANS.flatMap(({ adcode, facts }) =>
		[...facts.projects, ...facts.parks].flatMap(({ name, placements }) =>
			placements
				.filter((placement) => isFalse(placement, name, adcode))
				.map(({ basis }) => `${adcode} ${name}: ${basis}`)
		)
	);

test('a link to a road is not drawn as the road', () => {
	const isWay = (id: string | undefined): boolean =>
		id !== undefined && ['road', 'railway'].includes(gazetteer.place(id)?.kind ?? '');
	const isLink = (name: string, basis: string): boolean =>
		lexicon.branches.some((word) => name.endsWith(word) && !basis.endsWith(word));
	expect(
		wrong(
			({ geometry, place, basis }, name) =>
				geometry.type === 'LineString' && isWay(place) && isLink(name, basis)
		)
	).toEqual([]);
});

test('only what is of the whole county stands at its middle, and no place outside does', () => {
	const own = (adcode: string): string => boundaries.counties.get(adcode)?.properties.name ?? '';
	const says = (basis: string, adcode: string): boolean =>
		lexicon.countyWide.includes(basis) || basis.includes(own(adcode).replace(/[县市]$/u, ''));
	const isMiddle = ({ geometry }: Placement, adcode: string): boolean => {
		const outline = boundaries.counties.get(adcode)?.geometry.coordinates;
		return outline !== undefined && String(geometry.coordinates) === String(labelPoint(outline));
	};
	expect(
		wrong(
			(placement, _, adcode) =>
				(placement.precision === 'county' || isMiddle(placement, adcode)) &&
				!(placement.precision === 'county' && says(placement.basis, adcode))
		)
	).toEqual([]);
	expect(
		wrong(({ place }, _, adcode) => place !== undefined && !place.startsWith(`${adcode}-`))
	).toEqual([]);
});

/** What stands behind a name that is told in parts: 「**甲工程。**」, 「乙中心：」, a title. */
const IS_LEAD = /^(?:建设)?(?:项目|工程)?(?:[。：:*\n]|$)/u;

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
	a.start < b.end && b.start < a.end;

test.each(PLANS)('no member of a list has the place of another: $adcode', ({ plan, facts }) => {
	const taken = (project: Project, { basis, evidence }: Placement): Project | undefined => {
		const [own] = project.evidence;
		const at = plan.text.indexOf(basis, evidence.start);
		if (!own || project.name.includes(basis) || at < 0 || at >= evidence.end) return undefined;
		if (IS_LEAD.test(plan.text.slice(own.end, own.end + 8))) return undefined;
		return facts.projects.find(
			({ name, evidence: [other] }) =>
				other !== undefined &&
				name.includes(basis) &&
				other.start <= at &&
				at < other.end &&
				!overlaps(own, other)
		);
	};
	const found = facts.projects.flatMap((project) =>
		project.placements.flatMap((placement) => {
			const other = taken(project, placement);
			return other ? [`${project.name}: ${placement.basis} of ${other.name}`] : [];
		})
	);
	expect(found).toEqual([]);
});
