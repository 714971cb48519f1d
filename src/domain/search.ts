// 搜索: the names that the site's search knows and how their characters are read. search.json; the text of the plans is
// searched in plan.json and reading.json.
import * as v from 'valibot';
import { Adcode } from './adcode.ts';
import { Position } from './geometry.ts';
import { PLACE_KINDS } from './place.ts';

const named = { adcode: Adcode, name: v.string() };
const fact = { ...named, id: v.string(), aliases: v.optional(v.array(v.string())) };

export const SearchName = v.variant('kind', [
	v.strictObject({ kind: v.literal('county'), ...named }),
	v.strictObject({
		kind: v.literal('place'),
		...named,
		aliases: v.optional(v.array(v.string())),
		place: v.picklist(PLACE_KINDS),
		at: Position
	}),
	v.strictObject({ kind: v.literal('project'), ...fact }),
	v.strictObject({ kind: v.literal('park'), ...fact }),
	/** `concept` where the map can show it. */
	v.strictObject({ kind: v.literal('indicator'), ...fact, concept: v.optional(v.string()) }),
	/** Who builds: as the plan names it, with how many projects it names it for. */
	v.strictObject({ kind: v.literal('owner'), ...named, projects: v.number() })
]);
export type SearchName = v.InferOutput<typeof SearchName>;

/** search.json */
export const SearchIndex = v.strictObject({
	names: v.array(SearchName),
	/** Readings of the characters of the names, without tones, `v` for ü: `{ "垣": ["yuan"] }`. */
	readings: v.record(v.string(), v.array(v.string()))
});
export type SearchIndex = v.InferOutput<typeof SearchIndex>;
