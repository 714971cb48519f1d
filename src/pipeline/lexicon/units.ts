// Units, scales and their conversions: geodata/lexicon/units.json.
import * as v from 'valibot';
import { unitReader, type UnitReader } from '#text/units.ts';
import { readJson } from '../read-json.ts';

const Word = v.pipe(v.string(), v.nonEmpty());

const Units = v.strictObject({
	scales: v.record(Word, v.pipe(v.number(), v.minValue(1))),
	units: v.array(
		v.strictObject({
			name: Word,
			aliases: v.optional(v.array(Word)),
			base: v.optional(Word),
			factor: v.optional(v.pipe(v.number(), v.gtValue(0)))
		})
	),
	rates: v.array(Word)
});

/** The reader of quantities. Throws InputError where the list is missing or wrong. */
export const loadUnits = (root: string): UnitReader =>
	unitReader(readJson(root, 'geodata/lexicon/units.json', Units));
