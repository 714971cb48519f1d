// All that is searched: the names of search.json and the texts of the plans, folded once. Pure.
import type { Plan } from '#domain/plan.ts';
import type { Reading, Run } from '#domain/reading.ts';
import type { SearchIndex, SearchName } from '#domain/search.ts';
import { fold } from './fold.ts';
import { readerOf, type NameReadings } from './pinyin.ts';

export interface Name {
	readonly name: SearchName;
	/** The name, and then its other names, folded. */
	readonly folded: readonly string[];
	/** How the characters of the name may be read. */
	readonly readings: NameReadings;
}

/** A paragraph, heading or row of a table: what is found stands in one of them. */
export interface Passage {
	readonly adcode: string;
	/** Left out for lines outside the outline. */
	readonly section?: string;
	readonly text: string;
	readonly folded: string;
}

export interface Corpus {
	readonly names: readonly Name[];
	/** By county, each in the order of its plan. */
	readonly passages: ReadonlyMap<string, readonly Passage[]>;
}

const shown = (text: string, run: Run): string =>
	run.map(([start, end, words]) => words ?? text.slice(start, end)).join('');

/** What cells of a row are kept apart by; it does not fold away, so that nothing is found across two cells. */
export const CELL_BREAK = ' | ';

/** The plan's text, passage by passage. */
function passagesOf({ adcode, text }: Plan, { blocks }: Reading): Passage[] {
	return blocks.flatMap((block) => {
		const texts =
			block.kind === 'table'
				? [...block.head, ...block.body].map((row) =>
						row.map((cell) => shown(text, cell)).join(CELL_BREAK)
					)
				: [shown(text, block.run)];
		const section = block.kind === 'aside' ? {} : { section: block.section };
		return texts.map((one): Passage => ({ adcode, ...section, text: one, folded: fold(one) }));
	});
}

const foldedName = (name: SearchName): string[] =>
	[name.name, ...('aliases' in name ? (name.aliases ?? []) : [])].map(fold);

function namesOf({ names, readings }: SearchIndex): Name[] {
	const read = readerOf(readings);
	return names.map((name) => ({ name, folded: foldedName(name), readings: read(name.name) }));
}

export const corpusOf = (
	index: SearchIndex,
	plans: readonly { readonly plan: Plan; readonly reading: Reading }[]
): Corpus => ({
	names: namesOf(index),
	passages: new Map(plans.map(({ plan, reading }) => [plan.adcode, passagesOf(plan, reading)]))
});
