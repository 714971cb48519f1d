// Reads the decks of geodata/decks and resolves what they quote. A deck's slips are told with file and line; none of them
// keeps it, or the data, from being published.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDeck, type KnownToDecks } from '#deck/check.ts';
import { parseDeck, type ParsedDeck } from '#deck/parse.ts';
import { deckProblemWords } from '#deck/problem-words.ts';
import { quoteOf } from '#deck/quotes.ts';
import type { DeckQuote, PublishedDeck } from '#domain/deck.ts';
import type { Overview } from '#domain/published.ts';
import type { PlanReading } from '../content.ts';
import { InputError } from '../input-error.ts';

const FOLDER = 'geodata/decks';
const NAME = /^([a-z\d][a-z\d-]{0,63})\.md$/u;

export interface Decks {
	readonly decks: readonly PublishedDeck[];
	/** `geodata/decks/140827.md:12: …`, one a problem. */
	readonly problems: readonly string[];
}

/** All decks below `root`, by name. Throws InputError for a file whose name cannot stand in an address. */
export function readDecks(
	root: string,
	readings: readonly PlanReading[],
	overview: Overview
): Decks {
	const known = knownTo(readings, overview);
	const read = deckFiles(root).map(({ id, file, source }) => {
		const parsed = parseDeck(id, source);
		const problems = checkDeck(parsed, known).map(
			(problem) => `${file}:${problem.line}: ${deckProblemWords(problem)}`
		);
		return { deck: withQuotes(parsed, readings), problems };
	});
	return {
		decks: read.map(({ deck }) => deck),
		problems: read.flatMap(({ problems }) => problems)
	};
}

function deckFiles(root: string): { id: string; file: string; source: string }[] {
	return filesIn(join(root, FOLDER)).map((name) => {
		const file = `${FOLDER}/${name}`;
		const id = NAME.exec(name)?.[1];
		if (id === undefined)
			throw new InputError({
				file,
				problem: `Expected a name of a–z, 0–9 and hyphens that ends in .md; found ${name}.`,
				remedy: 'Rename the file: its name stands in the addresses of its slides.'
			});
		return { id, file, source: readFileSync(join(root, file), 'utf8') };
	});
}

/** A project without decks is a project. */
function filesIn(folder: string): string[] {
	try {
		const entries = readdirSync(folder, { withFileTypes: true });
		return entries
			.filter((entry) => entry.isFile() && entry.name !== 'README.md')
			.map((entry) => entry.name)
			.sort();
	} catch {
		return [];
	}
}

function knownTo(readings: readonly PlanReading[], overview: Overview): KnownToDecks {
	const idsOf = (lists: readonly (readonly { readonly id: string }[])[]): Set<string> =>
		new Set(lists.flatMap((list) => list.map(({ id }) => id)));
	return {
		quotable: idsOf(
			readings.flatMap(({ facts, structures }) => [...Object.values(facts), structures])
		),
		placeable: idsOf([overview.projects, overview.parks]),
		counties: new Set(readings.map(({ document }) => document.adcode)),
		indicators: idsOf([overview.indicators])
	};
}

function withQuotes({ deck }: ParsedDeck, readings: readonly PlanReading[]): PublishedDeck {
	const ids = [...new Set(deck.slides.flatMap(({ quote }) => quote))];
	return { ...deck, quotes: ids.flatMap((id) => findQuote(id, readings) ?? []) };
}

function findQuote(id: string, readings: readonly PlanReading[]): DeckQuote | undefined {
	for (const { document, facts, structures } of readings) {
		const { adcode, raw, sections } = document;
		const quote = quoteOf(
			{ plan: { adcode, text: raw, sections: [...sections] }, facts, structures },
			id
		);
		if (quote) return quote;
	}
	return undefined;
}
