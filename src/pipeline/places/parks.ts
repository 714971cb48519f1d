// Projects in parks: 「水头工业园标准厂房」 stands where the park stands.
import type { Park, Placement, Project } from '#domain/facts.ts';
import { evidenceAt } from '#domain/text.ts';
import { passageOf } from './passage.ts';
import type { PlanPlaces } from './plan-places.ts';

/** Shorter names, 「开发区」 but for one, are too general to tell a park. */
const SHORTEST_NAME = 3;

export class ParkFinder {
	readonly #parks: readonly (readonly [name: string, park: Park])[];

	constructor(
		parks: readonly Park[],
		private readonly plan: PlanPlaces
	) {
		this.#parks = parks
			.filter(({ placements }) => placements.length > 0)
			.flatMap((park) => [park.name, ...park.aliases].map((name) => [name, park] as const))
			.filter(([name]) => name.length >= SHORTEST_NAME)
			.sort(([a], [b]) => b.length - a.length);
	}

	/** Placements of the park that the project's name or places say, as the project's own; empty where there is none. */
	inName(project: Project | Park): Placement[] {
		const words = [project.name, ...project.places];
		return this.#inherit(project, (name) => words.some((word) => word.includes(name)));
	}

	/** As `inName`, for a park that stands in the project's sentence. */
	inSentence(project: Project | Park): Placement[] {
		const [evidence] = project.evidence;
		if (!evidence) return [];
		const { sentence } = passageOf(this.plan.doc, evidence);
		const text = this.plan.doc.text.slice(sentence.start, sentence.end);
		const found = this.#parks.filter(([name]) => text.includes(name));
		const parks = new Set(found.map(([, park]) => park));
		return parks.size === 1 ? this.#inherit(project, (name) => text.includes(name)) : [];
	}

	#inherit(project: Project | Park, says: (name: string) => boolean): Placement[] {
		const [name, park] = this.#parks.find(([known]) => says(known)) ?? [];
		const [evidence] = project.evidence;
		if (name === undefined || !park || !evidence) return [];
		return park.placements.map((placement) => ({
			...placement,
			precision: placement.precision === 'exact' ? 'village' : placement.precision,
			basis: name,
			evidence: evidenceAt(this.plan.doc.raw, evidence)
		}));
	}
}
