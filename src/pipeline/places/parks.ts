// Projects in parks: 「水头工业园标准厂房」 stands where the park stands.
import type { Park, Placement, Project } from '#domain/facts.ts';
import { passageOf } from './passage.ts';
import type { PlanPlaces } from './plan-places.ts';

/** Shorter names are too general to tell a park. */
const SHORTEST_NAME = 3;

/** Names of this length say themselves which park they mean. */
const LONG_NAME = 5;

/** What the name of a project says beside the park's that it is: 「甲产业园建设项目」. */
const ITSELF = /^(?:建设|创建|改造|扩建|提升|项目|工程)*$/u;

export class ParkFinder {
	readonly #parks: readonly (readonly [name: string, park: Park])[];

	/** All parks of the plan, placed or not: one that is not may still show that a name is no other's alone. */
	constructor(
		parks: readonly Park[],
		private readonly plan: PlanPlaces
	) {
		const namesOf = (park: Park): string[] => [park.name, ...park.aliases];
		const isItsOwn = (name: string, park: Park): boolean =>
			parks.every((other) => other === park || !namesOf(other).some((each) => each.endsWith(name)));
		this.#parks = parks
			.filter(({ placements }) => placements.length > 0)
			.flatMap((park) => namesOf(park).map((name) => [name, park] as const))
			.filter(([name, park]) => name.length >= SHORTEST_NAME && isItsOwn(name, park))
			.sort(([a], [b]) => b.length - a.length);
	}

	/** Placements of the park that the project's name or places say, as the project's own; empty where there is none. */
	inName(project: Project | Park): Placement[] {
		const words = [project.name, ...project.places];
		return this.#inherit(project, (name) => words.some((word) => this.#standsIn(word, name)));
	}

	/** As `inName`, for a park that governs the project in its sentence: 「在金谷工业园建设…」. */
	governing(project: Project | Park): Placement[] {
		const [evidence] = project.evidence;
		if (!evidence) return [];
		const { own, sentence } = passageOf(this.plan.doc, evidence);
		const before = this.plan.doc.text.slice(sentence.start, own.start);
		return this.#inherit(project, (name) => {
			const at = before.lastIndexOf(name);
			const start = sentence.start + at;
			return at >= 0 && this.plan.governs({ start, end: start + name.length }, own.start);
		});
	}

	/** A short name stands only where no other park's begins before it: not the 工业园 of 银杏工业园. */
	#standsIn(words: string, name: string): boolean {
		const at = words.indexOf(name);
		if (at <= 0 || name.length >= LONG_NAME) return at >= 0;
		const before = words.slice(0, at);
		const { own } = this.plan.index;
		return !/\p{Script=Han}$/u.test(before) || own.some((county) => before.endsWith(county));
	}

	#inherit(project: Project | Park, says: (name: string) => boolean): Placement[] {
		const [name, park] = this.#parks.find(([known]) => says(known)) ?? [];
		const [evidence] = project.evidence;
		if (name === undefined || !park || !evidence) return [];
		const isPark = ITSELF.test(project.name.replace(name, ''));
		return park.placements.map((placement) => ({
			...placement,
			precision: placement.precision === 'exact' ? 'village' : placement.precision,
			basis: isPark ? placement.basis : name,
			evidence
		}));
	}
}
