// The program's command: arguments in, a file in geodata/decks and an exit code out. A file that is there is a person's
// work: it is not replaced unless they say so.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatDeck } from '#deck/format.ts';
import type { Deck } from '#domain/deck.ts';
import { EditionError, parseEdition, type Edition } from '#pipeline/edition.ts';
import { readFolder } from '#pipeline/published-files.ts';
import { writeWhole } from '#pipeline/write-whole.ts';
import { comparisonDeck } from './comparison-deck.ts';
import { countyDeck } from './county-deck.ts';

const USAGE = `npm run deck -- --adcode ADCODE | --compare
  --adcode ADCODE   a deck of that county: geodata/decks/ADCODE.md
  --compare         a deck that compares all counties: geodata/decks/compare.md
  --force           replace the file if it is there
  --root DIR        the project's folder (default: the current folder)
  --help            this text
It is a beginning, made of the published data: read it, cut it, say it in your own words.`;

const OPTIONS = {
	adcode: { type: 'string' },
	compare: { type: 'boolean', default: false },
	force: { type: 'boolean', default: false },
	root: { type: 'string', default: '.' },
	help: { type: 'boolean', default: false }
} as const;

/** Runs the command. Returns the exit code: 0, or 1 where arguments or data cannot be used. */
export function runCommand(args: readonly string[], print: (line: string) => void): number {
	const fail = (message: string): number => {
		print(message);
		return 1;
	};
	let values;
	try {
		({ values } = parseArgs({ args: [...args], options: OPTIONS }));
	} catch (error) {
		return fail(`${(error as Error).message}\n\n${USAGE}`);
	}
	if (values.help) {
		print(USAGE);
		return 0;
	}
	if ((values.adcode === undefined) === !values.compare) return fail(USAGE);
	const root = resolve(values.root);
	const edition = publishedIn(root);
	if (!edition) return fail('The published data cannot be read: run `npm run data` first.');
	const deck = deckFor(edition, values.adcode);
	if (!deck)
		return fail(
			`No plan of ${values.adcode ?? ''} is published; there are ${[...edition.counties.keys()].join(', ')}.`
		);
	const file = join('geodata/decks', `${deck.id}.md`);
	if (existsSync(join(root, file)) && !values.force)
		return fail(`${file} is there already, perhaps edited: --force replaces it.`);
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeWhole(join(root, file), formatDeck(deck));
	print(`${file}: ${deck.slides.length} slides. Read and edit it, then run \`npm run data\`.`);
	return 0;
}

function publishedIn(root: string): Edition | undefined {
	try {
		return parseEdition(readFolder(join(root, 'static/data/v1')));
	} catch (error) {
		if (error instanceof EditionError) return undefined;
		throw error;
	}
}

function deckFor(edition: Edition, adcode: string | undefined): Deck | undefined {
	if (adcode === undefined) return comparisonDeck(edition);
	const county = edition.manifest.counties.find((one) => one.adcode === adcode);
	const own = edition.counties.get(adcode);
	return county && own && countyDeck(edition, county, own);
}
