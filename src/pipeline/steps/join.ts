// Joins what the counties say into what the explorer opens with: compact lists, and indicators side by side. Pure.
// Invariant: an indicator is taken from the table of the coming period only, and no county is coloured with others
// whose number means something else; the reason is told instead.
import type { Park, Project } from '#domain/facts.ts';
import type {
	Overview,
	OverviewPark,
	OverviewPlacement,
	OverviewProject
} from '#domain/published.ts';
import { roundPosition } from '#geo/coordinates.ts';
import type { PlanReading } from '../content.ts';
import { joinIndicators } from '../join/indicators.ts';
import type { JoinKnowledge } from '../join/indicators.ts';

/** All plans → overview.json. Lists are in the order of plans, then of the plan. */
export function join(readings: readonly PlanReading[], knowledge: JoinKnowledge): Overview {
	const each = <F extends Project | Park, O>(
		list: (reading: PlanReading) => readonly F[],
		own: (fact: F) => O
	) =>
		readings.flatMap((reading) =>
			list(reading).map((fact) => ({
				...common(reading, fact),
				...own(fact)
			}))
		);
	return {
		projects: each(({ facts }) => facts.projects, projectOf),
		parks: each(({ facts }) => facts.parks, parkOf),
		indicators: joinIndicators(
			readings.map(({ document, facts }) => ({
				adcode: document.adcode,
				period: document.descriptor.period,
				indicators: facts.indicators
			})),
			knowledge
		)
	};
}

type Common = Omit<OverviewProject, 'category' | 'status' | 'owner' | 'scale' | 'yuan'>;

function common({ document, townshipsOf }: PlanReading, fact: Project | Park): Common {
	const { id, name, unplaced, doubt, corrected } = fact;
	return {
		id,
		adcode: document.adcode,
		name,
		townships: townshipsOf(fact),
		placements: fact.placements.map(compact),
		...(unplaced !== undefined && { unplaced }),
		...(doubt !== undefined && { doubt: true }),
		...(corrected !== undefined && { corrected: true })
	};
}

/** At most 5 decimals: a metre, finer than any place is known. */
function compact({
	precision,
	geometry,
	basis,
	errorM,
	schematic
}: Project['placements'][number]): OverviewPlacement {
	const rounded =
		geometry.type === 'Point'
			? { type: geometry.type, coordinates: roundPosition(geometry.coordinates) }
			: { type: geometry.type, coordinates: geometry.coordinates.map(roundPosition) };
	return {
		precision,
		geometry: rounded,
		basis,
		...(errorM !== undefined && { errorM }),
		...(schematic !== undefined && { schematic })
	};
}

const projectOf = ({ category, status, owner, scale, investment }: Project) => ({
	category,
	...(status !== undefined && { status }),
	...(owner !== undefined && { owner }),
	...(scale !== undefined && { scale }),
	...(investment !== undefined && { yuan: investment.yuan })
});

const parkOf = ({ kind, status }: Park): Pick<OverviewPark, 'kind' | 'status'> => ({
	kind,
	...(status !== undefined && { status })
});
