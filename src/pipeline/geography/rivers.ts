// Border rivers: which stretches of border are a river is data, their course is the border's. WGS-84.
import * as v from 'valibot';
import type { Position } from '#domain/geometry.ts';
import { chainSegments } from '#geo/chain.ts';
import type { Segment } from '#geo/chain.ts';
import type { Arc } from '#geo/edges.ts';
import { readJson } from '#pipeline/read-json.ts';

/** A county's code, or a province's two digits. */
const Code = v.pipe(v.string(), v.regex(/^\d{2}(?:\d{4})?$/u));

const RiverFile = v.strictObject({
	note: v.string(),
	source: v.string(),
	rivers: v.array(
		v.strictObject({
			name: v.pipe(v.string(), v.nonEmpty()),
			errorM: v.number(),
			between: v.array(v.strictTuple([Code, Code]))
		})
	)
});
export type BorderRiver = v.InferOutput<typeof RiverFile>['rivers'][number];

/** Reads geodata/boundaries/rivers.json below `root`; throws InputError where it is damaged. */
export const loadRivers = (root: string): readonly BorderRiver[] =>
	readJson(root, 'geodata/boundaries/rivers.json', RiverFile).rivers;

/**
 * The course of a border river, as few lines as possible; `of` keeps only the borders of one county.
 * Empty where no border of the river is in the set.
 */
export function courseOf(
	{ between }: BorderRiver,
	arcs: readonly Arc[],
	of?: string
): Position[][] {
	const own = arcs.filter(({ owners: [a, b] }) => {
		if (b === undefined || (of !== undefined && of !== a && of !== b)) return false;
		return between.some(
			([x, y]) => (a.startsWith(x) && b.startsWith(y)) || (a.startsWith(y) && b.startsWith(x))
		);
	});
	return chainSegments(own.flatMap(({ line }) => segmentsOf(line)));
}

const segmentsOf = (line: readonly Position[]): Segment[] =>
	line.slice(1).map((to, i) => [line[i] ?? to, to]);
