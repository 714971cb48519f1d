// Words in the heads of indicator tables that tell what a column holds: geodata/lexicon/tables.json.
import * as v from 'valibot';
import { readJson } from '../read-json.ts';

const Words = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));

export const TableWords = v.strictObject({
	/** Whole heads of columns that hold no figures. */
	columns: v.strictObject({
		group: Words,
		number: Words,
		name: Words,
		unit: Words,
		nature: Words,
		ignore: Words
	}),
	/** Parts of heads of columns of figures. */
	roles: v.strictObject({ growth: Words, target: Words, done: Words }),
	/** What the title of a table of indicators contains. */
	titles: Words,
	naturesExpected: Words,
	naturesBinding: Words,
	/** Ends of names of shares and rates: their unit is % where the source has a picture in its place. */
	percentNames: Words
});
export type TableWords = v.InferOutput<typeof TableWords>;

export const loadTableWords = (root: string): TableWords =>
	readJson(root, 'geodata/lexicon/tables.json', TableWords);
