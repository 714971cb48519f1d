// Decides where one fact is. The first telling that settles on a place holds; a town gives way to a place in it.
import type { Placement } from '#domain/facts.ts';
import { WAYS } from '#domain/place.ts';
import type { Place } from '#domain/place.ts';
import type { Evidence } from '#domain/text.ts';
import { discRadius } from '#geo/area.ts';
import type { PlaceLexicon } from '#pipeline/lexicon/places.ts';
import type { County } from '#pipeline/geography/boundary-file.ts';
import { labelPoint } from '#pipeline/geography/label-point.ts';
import { drawLine, drawPlace } from './draw.ts';
import type { Drawing } from './draw.ts';
import { endsOf, isOpen } from './ends.ts';
import { tellings } from './locate.ts';
import type { Fact, Telling } from './locate.ts';
import type { ParkFinder } from './parks.ts';
import type { PlanPlaces } from './plan-places.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';
import type { Townships } from './townships.ts';
import { unplacedReason } from './unplaced.ts';

/** Where something is, or the reason why that is not known. */
export type Location = { placements: Placement[] } | { placements: []; unplaced: string };

interface Told {
	readonly telling: Telling;
	readonly settled: readonly Settled[];
}

export class Locator {
	/** How far from its seat a thing may be of which only the township is known, in metres. */
	readonly #extentM: number;

	constructor(
		private readonly plan: PlanPlaces,
		private readonly townships: Townships,
		private readonly county: County | undefined
	) {
		const { count } = townships;
		const radius = county && count > 0 ? discRadius(county.geometry.coordinates, count) : 0;
		this.#extentM = Math.round(radius / 100) * 100;
	}

	/** Where a fact is; `parks` lets it stand where its park stands. */
	locate(fact: Fact, parks?: ParkFinder): Location {
		const all = tellings(fact, this.plan);
		const told = all.map((telling): Told => {
			const { settled } = settle(telling, this.townships, this.plan.index.lexicon);
			return { telling, settled };
		});
		const settled = told.filter((each) => each.settled.length > 0);
		const [best] = settled;
		const ways: (() => Placement[])[] = [
			() => (best?.telling.by === 'name' ? this.#place(fact, this.#finer(best, settled)) : []),
			() => parks?.inName(fact) ?? [],
			() =>
				best && best.telling.by !== 'heading' ? this.#place(fact, this.#finer(best, settled)) : [],
			() => parks?.governing(fact) ?? [],
			() => (best ? this.#place(fact, best) : []),
			() => this.#countyWide(fact)
		];
		for (const way of ways) {
			const placements = way();
			if (placements.length > 0) return { placements };
		}
		return { placements: [], unplaced: unplacedReason(fact, all, this.townships, this.plan) };
	}

	/** Of 「英言镇…养殖场。…在龙尾头村建设」 the village. */
	#finer(best: Told, all: readonly Told[]): Told {
		const towns = new Set(best.settled.map(({ place }) => place.id));
		const isTown = ({ place: { kind } }: Settled): boolean => kind === 'township';
		if (!best.settled.every(isTown)) return best;
		const inside = (one: Settled): boolean => {
			const township = this.townships.of(one.place);
			return !isTown(one) && township !== undefined && towns.has(township.id);
		};
		const finer = all
			.filter(({ telling }) => telling.by !== 'heading')
			.find(
				({ settled }) =>
					settled.length > 0 &&
					settled.every((one) => isTown(one) || inside(one)) &&
					settled.some(inside)
			);
		return finer ?? best;
	}

	#place(fact: Fact, { telling, settled }: Told): Placement[] {
		const ends = endsOf(fact.name, telling, settled, this.plan.index.lexicon);
		const line = ends && drawLine(ends);
		const [first] = settled;
		if (ends && line && first) {
			const basis = ends.map(({ name }) => name).join('—');
			return [toPlacement(line, basis, telling.evidence(first.match))];
		}
		const open = isOpen(fact.name, this.plan.index.lexicon);
		const isScene = this.#isSceneOf(telling, settled);
		return alongCourse(settled, open).map(({ match, place }) => {
			const drawing = drawPlace(place, telling.by === 'name', this.#isOnSeat(place));
			const isCoarse = telling.by === 'heading' || open || isScene;
			const isAnywhere = open || isSpread(fact, place, this.plan.index.lexicon);
			return toPlacement(
				{
					...drawing,
					...(isCoarse && { precision: 'township' }),
					...(isAnywhere && { errorM: Math.max(drawing.errorM ?? 0, this.#extentM) })
				},
				match.text,
				telling.evidence(match)
			);
		});
	}

	/** What relies on several places stands somewhere among them: 「依托甲遗址、乙遗址，打造研学基地」. */
	#isSceneOf({ by }: Telling, settled: readonly Settled[]): boolean {
		const [first] = settled;
		return (
			by !== 'name' &&
			settled.length > 1 &&
			first !== undefined &&
			this.plan.leads.isScene(first.match.span.start)
		);
	}

	#isOnSeat(place: Place): boolean {
		const [seat] = this.townships.of(place)?.rows ?? [];
		const [{ lon, lat }] = place.rows;
		return seat?.lon === lon && seat.lat === lat;
	}

	#countyWide(fact: Fact): Placement[] {
		const [evidence] = fact.evidence;
		if (!evidence || !this.county) return [];
		const said = `${fact.name}\n${evidence.quote}`;
		const { lexicon, own } = this.plan.index;
		const through = own.flatMap((name) => [
			`${name}段`,
			`${name}境内`,
			...(lexicon.linear.some((word) => fact.name.includes(word))
				? lexicon.fromTo.flatMap((to) => [`${name}${to}`, `${to}${name}`])
				: [])
		]);
		const basis = [...lexicon.countyWide, ...through].find((words) => said.includes(words));
		if (basis === undefined) return [];
		const geometry = {
			type: 'Point' as const,
			coordinates: labelPoint(this.county.geometry.coordinates)
		};
		return [{ precision: 'county', geometry, basis, evidence }];
	}
}

/** A field or factory may be anywhere in its township, a river runs through it; a clinic or school stands in the seat. */
const isSpread = (
	{ name }: Fact,
	{ kind, rows }: Place,
	{ institutions }: PlaceLexicon
): boolean =>
	kind === 'township'
		? !institutions.some((words) => name.includes(words))
		: kind === 'river' && rows.length === 1;

/** Of a road with a course and one of the ends of a stretch of it the road. */
function alongCourse(settled: readonly Settled[], open: boolean): readonly Settled[] {
	const courses = settled.filter(({ place: { kind, rows } }) => WAYS.has(kind) && rows.length > 1);
	return open && courses.length > 0 ? courses : settled;
}

const toPlacement = (drawing: Drawing, basis: string, evidence: Evidence): Placement => ({
	precision: drawing.precision,
	geometry: drawing.geometry,
	place: drawing.place,
	errorM: drawing.errorM,
	...(drawing.schematic && { schematic: true }),
	basis,
	evidence
});
