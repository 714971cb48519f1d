// What a layer of the map is, and what it is made from. A layer is pure: the same input gives the same style.
import type {
	ExpressionSpecification,
	LayerSpecification,
	SourceSpecification,
	StyleSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Fact } from '#domain/fact.ts';
import type { CountyEntry } from '#domain/published.ts';
import type { ClassedScale } from '#lib/scales/classes.ts';
import type { Theme } from '#lib/theme/tokens.ts';
import { spreadOf, type Spread } from './spread.ts';
import { markZoom, PAPER_RING, TOWN_RING, TOWN_ZOOM } from './tiers.ts';

interface Choropleth {
	readonly scale: ClassedScale;
	/** The numbers of the counties that are coloured together; every other plan county is hatched. */
	readonly values: ReadonlyMap<string, number>;
}

/** Words on the map that are not names out of the data. */
interface MapWords {
	/** The badge of facts known only to their county. */
	readonly countyOnly: (count: number) => string;
}

/** Puts an operator's basemap under a style: see lib/basemap. */
export type Underlay = (own: StyleSpecification, theme: Theme) => StyleSpecification;

export interface MapInput {
	/** Address of the published data, without slash at its end. */
	readonly root: string;
	readonly counties: readonly CountyEntry[];
	readonly theme: Theme;
	/** The selection that the list shows, too: see lib/view/selection.ts. */
	readonly facts: readonly Fact[];
	readonly choropleth?: Choropleth;
	/** Adcodes that a filter keeps; empty means all. The others step back. */
	readonly area: readonly string[];
	/** The chosen fact, whether or not the filters let it through. */
	readonly chosen?: Fact;
	/** Adcode of the chosen county. */
	readonly county?: string;
	/** Layers of a page's own, above everything. */
	readonly over?: readonly MapLayer[];
	readonly words: MapWords;
	readonly basemap?: Underlay;
	/** On paper the camera never moves, so every mark shows; `blank` where numbers are printed over marks and rings. */
	readonly paper?: { readonly spread: Spread; readonly blank: boolean };
}

/** Where the marks of a map stand. */
export const spreadFor = ({ paper, facts, theme }: MapInput): Spread =>
	paper?.spread ?? spreadOf(facts, theme.scale);

/** The zooms from which towns and from which marks show, and the least ring. */
export const tiersOf = ({
	paper,
	facts
}: MapInput): { town: number; near: number; ring: number } =>
	paper
		? { town: 0, near: 0, ring: PAPER_RING }
		: { town: TOWN_ZOOM, near: markZoom(facts.length), ring: TOWN_RING };

/** Sources by their names; each is made only for a map that draws from it. */
export type Sources = Record<string, () => SourceSpecification>;

export interface MapLayer {
	/** Prefix of its style layers' ids. */
	readonly id: string;
	sources?(input: MapInput): Sources;
	layers(input: MapInput): LayerSpecification[];
}

/**
 * A pair of numbers out of a feature. Where the map is asked what is under the pointer it sees lists as text, and would
 * warn of it.
 */
export const pairOf = (property: string): ExpressionSpecification => [
	'case',
	['==', ['typeof', ['get', property]], 'string'],
	['literal', [0, 0]],
	['array', 'number', 2, ['get', property]]
];

/** Of a layer that is not to be seen before something is pointed at: a first map does without. */
export const LATE = { metadata: { late: true } } as const;

/** Sources that several layers draw from. */
export const COUNTIES = 'counties';
