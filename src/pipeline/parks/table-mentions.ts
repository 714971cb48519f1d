// Mentions of parks in tables of projects: the name that a cell of the names' column begins with.
// Invariant: spans are offsets of the document's text; a table without such a column gives nothing.
import type { Block, Cell, PlanDocument } from '#domain/document.ts';
import type { Span } from '#domain/text.ts';
import type { ParkLexicon } from '../lexicon/parks.ts';
import { findColumns, rowSpan } from '../projects/table.ts';
import { isPast, type ParkMention } from './find.ts';
import { parkWords } from './mention.ts';
import { ownOf, type OwnWords } from './own.ts';

interface NameCell {
	readonly cell: Cell;
	readonly row: Span;
	/** What its row says of where. */
	readonly place: string;
}

/** All mentions in tables, in order: 「丑沟化工产业园建设项目」, not 「柳泉中学（丑沟产业园旁）」. */
export function tableMentions(
	{ blocks, sections }: PlanDocument,
	lexicon: ParkLexicon,
	words: OwnWords
): ParkMention[] {
	const byId = new Map(sections.map((section) => [section.id, section]));
	return blocks.flatMap((block, index) => {
		if (block.kind !== 'table') return [];
		const section = byId.get(block.section);
		return cellsOf(block).flatMap(({ cell, row, place }): ParkMention[] => {
			const [found] = parkWords(cell.text, lexicon)
				.filter(({ span }) => span.start === 0)
				.slice(-1);
			// A cell that was read with changes has no offsets of its own.
			if (!found || cell.text.length !== cell.span.end - cell.span.start) return [];
			const { start } = cell.span;
			const span = { start: start + found.span.start, end: start + found.span.end };
			const setting = {
				counted: false,
				lead: true,
				heading: false,
				box: true,
				list: start,
				section,
				past: isPast(section, byId),
				township: undefined
			};
			const told = {
				at: words.placesIn(place),
				where: '',
				about: [],
				own: ownOf(found.core, words)
			};
			return [{ ...found, span, block: { ...block, span: row }, index, ...told, setting }];
		});
	});
}

function cellsOf({ table }: Block & { kind: 'table' }): NameCell[] {
	const { name, place } = findColumns(table);
	return table.body.flatMap((row): NameCell[] => {
		const cell = name === undefined ? undefined : row[name];
		if (!cell || cell.span.end <= cell.span.start) return [];
		return [{ cell, row: rowSpan(row), place: (place !== undefined && row[place]?.text) || '' }];
	});
}
