// A plan's spatial structures for the page of its county: the words of each part, and its places on the sketch.
// Invariant: a place is lit because the shown words name it.
import type { FeatureCollection, Position } from 'geojson';
import type { Structure, Structures } from '#domain/structure.ts';
import { plainWords } from '#domain/sentence.ts';
import { frameOf } from './sketch.ts';

interface ShownPart {
	/** Left out where the whole formula is explained at once, and where the words begin with it. */
	readonly term?: string;
	readonly words: string;
	readonly places: readonly string[];
}

/** A place on the sketch with the numbers of the parts that name it. */
interface Spot {
	readonly name: string;
	readonly numbers: readonly number[];
	readonly x: number;
	readonly y: number;
}

interface Course {
	readonly number: number;
	/** SVG path. */
	readonly path: string;
}

export interface ShownStructure extends Pick<
	Structure,
	'id' | 'formula' | 'name' | 'scope' | 'section'
> {
	/** The terms with the explained ones numbered from 1, in the order of the formula. */
	readonly parts: readonly ShownPart[];
	readonly map?: {
		readonly width: number;
		readonly height: number;
		readonly outline: string;
		readonly spots: readonly Spot[];
		readonly courses: readonly Course[];
	};
}

type Explained = Pick<Structure['parts'][number], 'evidence' | 'places'> & {
	readonly term?: string;
};

/** 「“一核”，即…」 begins with 一核. */
const beginsWith = (words: string, term: string): boolean =>
	words.replace(/^[“「]/u, '').startsWith(term);

const explainedParts = ({ parts, rest }: Structure): Explained[] =>
	[...parts, ...(rest ? [rest] : [])].filter(({ evidence }) => evidence);

function mapOf(
	parts: readonly Explained[],
	adcode: string,
	boundaries: FeatureCollection
): ShownStructure['map'] {
	const frame = frameOf(adcode, boundaries);
	if (!frame || parts.every(({ places }) => places.length === 0)) return undefined;
	const { project, ...ground } = frame;
	const spots = new Map<string, { name: string; numbers: number[]; at: Position }>();
	const courses: Course[] = [];
	for (const [index, { places }] of parts.entries()) {
		for (const { name, geometry } of places) {
			if (geometry.type === 'LineString') {
				const points = geometry.coordinates.map(project).map(({ x, y }) => `${x} ${y}`);
				courses.push({ number: index + 1, path: `M${points.join('L')}` });
				continue;
			}
			const key = geometry.coordinates.join();
			const spot = spots.get(key) ?? { name, numbers: [], at: geometry.coordinates };
			if (!spot.numbers.includes(index + 1)) spot.numbers.push(index + 1);
			spots.set(key, spot);
		}
	}
	return {
		...ground,
		spots: [...spots.values()].map(({ at, ...spot }) => ({ ...spot, ...project(at) })),
		courses
	};
}

/** Those of the whole county first, each with its map; of the others the words are enough. */
export function shownStructures(
	{ structures }: Structures,
	adcode: string,
	boundaries: FeatureCollection
): ShownStructure[] {
	const inOrder = [...structures].sort((a, b) => a.scope.localeCompare(b.scope));
	return inOrder.map((structure) => {
		const { id, formula, name, scope, section } = structure;
		const parts = explainedParts(structure);
		const map = scope === 'county' ? mapOf(parts, adcode, boundaries) : undefined;
		return {
			id,
			formula,
			name,
			scope,
			section,
			parts: parts.map(({ term, evidence, places }) => {
				const words = plainWords(evidence?.quote ?? '');
				return {
					...(term !== undefined && !beginsWith(words, term) && { term }),
					words,
					places: places.map((place) => place.name)
				};
			}),
			...(map && { map })
		};
	});
}
