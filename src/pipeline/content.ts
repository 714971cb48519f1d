// What the steps hand on, plan by plan, and what they make together: the content of an edition before it is written.
import type { PublishedDeck } from '#domain/deck.ts';
import type { PlanDocument } from '#domain/document.ts';
import type { Facts, Park, Project } from '#domain/facts.ts';
import type { Issue } from '#domain/issue.ts';
import type { Structure } from '#domain/structure.ts';
import type { CountyEntry, Manifest, Overview } from '#domain/published.ts';
import type { SearchIndex } from '#domain/search.ts';
import type { Ground } from './geography/ground.ts';

/** One plan with all that was read out of it. */
export interface PlanReading {
	readonly document: PlanDocument;
	readonly facts: Facts;
	readonly issues: readonly Issue[];
	readonly structures: readonly Structure[];
	/** Today's official names of the townships that a fact's placements lie in, as far as they are known. */
	townshipsOf(fact: Project | Park): string[];
}

/** What dates an edition: the one before, and the day of this run. */
export interface Dating {
	readonly before?: Pick<Manifest, 'edition' | 'date'>;
	/** `2026-03-31` */
	readonly today: string;
}

/** An edition of the published data, without the texts that name it. */
export interface Content {
	readonly readings: readonly PlanReading[];
	readonly overview: Overview;
	readonly counties: readonly CountyEntry[];
	readonly map: Pick<Manifest, 'bbox' | 'mapReview'>;
	readonly dating: Dating;
	readonly ground: Ground;
	readonly search: SearchIndex;
	readonly decks: readonly PublishedDeck[];
}
