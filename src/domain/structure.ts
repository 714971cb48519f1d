// 空间结构: how a plan orders its county in space, in the plan's own words: 「一核、一轴、一湾、两翼」. `<adcode>/structures.json`.
import * as v from 'valibot';
import { PlacementGeometry } from './geometry.ts';
import { Evidence } from './text.ts';
import { PRECISIONS } from './vocabulary.ts';

const explained = {
	/** The sentences that explain it; left out where the plan has none. */
	evidence: v.optional(Evidence),
	/** What those sentences name and the gazetteer knows for certain. */
	places: v.array(
		v.strictObject({
			/** The plan's words. */
			name: v.string(),
			/** Gazetteer id. */
			place: v.string(),
			precision: v.picklist(PRECISIONS),
			geometry: PlacementGeometry
		})
	)
};

/** What one term of the formula means: 「一核」. */
const StructurePart = v.strictObject({
	term: v.pipe(v.string(), v.nonEmpty()),
	...explained
});
export type StructurePart = v.InferOutput<typeof StructurePart>;

export const Structure = v.strictObject({
	id: v.string(),
	/** 「一核、一轴、一湾、两翼」, without quotes. */
	formula: v.pipe(v.string(), v.nonEmpty()),
	/** What the plan says that it is: 「总体空间布局」. */
	name: v.pipe(v.string(), v.nonEmpty()),
	/** Of the whole county, or of one field such as tourism. */
	scope: v.picklist(['county', 'sector']),
	section: v.string(),
	/** The sentence that states it. */
	evidence: Evidence,
	/** In the order of the formula. */
	parts: v.array(StructurePart),
	/** How the plan goes on where it explains no term by itself. */
	rest: v.optional(v.strictObject(explained))
});
export type Structure = v.InferOutput<typeof Structure>;

/** `<adcode>/structures.json`, in the order of the text. */
export const Structures = v.strictObject({ structures: v.array(Structure) });
export type Structures = v.InferOutput<typeof Structures>;
