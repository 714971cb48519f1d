// The facts of a plan, fetched when the text stands: the words and their marks are there before.
import { factsById, factsBySection, type FullFact } from '#lib/fact/full-fact.ts';
import { published } from '#lib/published/published.ts';

const NONE = new Map<string, never>();

export class PlanFacts {
	readonly #adcode: string;
	#byId = $state.raw<ReadonlyMap<string, FullFact>>(NONE);
	status = $state<'opening' | 'complete' | 'failed'>('opening');
	readonly #bySection = $derived(factsBySection(this.#byId.values()));

	constructor(adcode: string) {
		this.#adcode = adcode;
	}

	get byId(): ReadonlyMap<string, FullFact> {
		return this.#byId;
	}

	in(section: string): readonly FullFact[] {
		return this.#bySection.get(section) ?? [];
	}

	/** In the browser only. Again is harmless, and tries again where it failed. */
	async open(): Promise<void> {
		if (this.status === 'complete') return;
		this.status = 'opening';
		try {
			this.#byId = factsById(await published().facts(this.#adcode));
			this.status = 'complete';
		} catch {
			this.status = 'failed';
		}
	}
}
